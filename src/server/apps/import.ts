import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { appAddress, appMemberLimit } from '../../contract/apps.ts';
import { line } from '../../contract/values.ts';
import { accounts } from '../access/tables.ts';
import { newId } from '../database/columns.ts';
import { addressOf, importAddress } from '../import/addresses.ts';
import { type ImportContext, unique } from '../import/context.ts';
import type { FolderReader } from '../import/read.ts';
import { differs, putRows, type Tally } from '../import/rows.ts';
import { setMembers } from './queries.ts';
import { appMembers, apps } from './tables.ts';

/** An app, in `apps.json` or `apps.csv`. */
const appRecord = z.object({
  ref: line(100),
  name: line(100),
  icon: z.optional(z.nullable(importAddress)),
  /** May be left out where it is upcoming. */
  address: z.optional(z.nullable(importAddress)),
  /** Whether it is announced and cannot be used yet. Default: no. */
  upcoming: z.optional(z.boolean()),
  /** The `ref`s of the accounts that reach it. Default: all clients of the firm. */
  members: z.optional(z.nullable(z.array(z.string()).check(z.maxLength(appMemberLimit)))),
});

export type AppRecord = z.infer<typeof appRecord>;

export function readApps(reader: FolderReader) {
  return unique(reader, reader.records('apps', appRecord), ['ref'], ({ ref }) => ref);
}

/** Writes apps. One that staff took away stays away. */
export async function writeApps(
  { tx, firm, calendar, reader, publicUrl }: ImportContext,
  entries: ReturnType<typeof readApps>,
): Promise<Tally> {
  const members = await tx
    .select({ id: accounts.id, ref: accounts.ref, role: accounts.role })
    .from(accounts)
    .where(eq(accounts.firmId, firm.id));
  const byAccount = new Map(members.map((each) => [each.ref, each]));
  const stored = await tx.select().from(apps).where(eq(apps.firmId, firm.id)).for('update');
  const byRef = new Map(stored.map((row) => [row.ref, row]));
  const reached = Map.groupBy(
    await tx.select().from(appMembers).where(eq(appMembers.firmId, firm.id)),
    ({ appId }) => appId,
  );
  const named: { readonly appId: string; readonly accountIds: string[]; readonly isKnown: boolean }[] = [];
  let kept = 0;
  const wanted = entries.flatMap((entry) => {
    const { ref, name, icon = null, address = null, upcoming = false, members = null } = entry.value;
    const known = byRef.get(ref);
    if (known?.withdrawnAt) {
      kept += 1;
      return [];
    }
    const absolute = (field: string, typed: string | null) => {
      const whole = typed === null ? null : addressOf(typed, publicUrl);
      if (whole !== null && !z.safeParse(appAddress, whole).success)
        reader.refuse(entry, [field], 'must be an https address; plain http is for this machine alone');
      return whole;
    };
    if (address === null && !upcoming) reader.refuse(entry, ['address'], 'is missing');
    const accountIds = (members ?? []).flatMap((each, index) => {
      const account = byAccount.get(each);
      if (account?.role === 'client') return account.id;
      if (account || !reader.mentions('accounts', 'ref', each))
        reader.refuse(entry, ['members', index], 'is no account of a client of this firm');
      return [];
    });
    const id = known?.id ?? newId();
    const columns = {
      ...{
        id,
        firmId: firm.id,
        ref,
        name,
        icon: absolute('icon', icon),
        address: absolute('address', address),
      },
      ...{
        upcoming,
        forAll: members === null,
        createdAt: known?.createdAt ?? calendar.now,
        withdrawnAt: null,
      },
    };
    named.push({ appId: id, accountIds, isKnown: !!known && !differs(known, columns) });
    return [{ stored: known, columns }];
  });
  if (reader.problems.length > 0) return { created: 0, changed: 0, unchanged: 0, kept };
  const tally = await putRows(tx, apps, wanted);
  for (const { appId, accountIds, isKnown } of named) {
    const before = new Set((reached.get(appId) ?? []).map(({ accountId }) => accountId));
    if (before.symmetricDifference(new Set(accountIds)).size === 0) continue;
    await setMembers(tx, { firmId: firm.id, appId }, accountIds);
    if (!isKnown) continue;
    tally.changed += 1;
    tally.unchanged -= 1;
  }
  return { ...tally, kept };
}
