import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { email } from '../../contract/values.ts';
import { newId } from '../database/columns.ts';
import { type ImportContext, unique } from '../import/context.ts';
import type { FolderReader } from '../import/read.ts';
import { putRows, type Tally } from '../import/rows.ts';
import type { Secrets } from '../secrets.ts';
import { normalAddress } from './addresses.ts';
import { authenticators } from './factors/tables.ts';
import type { Passwords } from './passwords.ts';
import { identities } from './tables.ts';

/** Somebody who can sign in, in `identities.json` or `identities.csv`. */
const identityRecord = z.object({
  email,
  /** Set for a new identity only: whoever has chosen a password since keeps it. Meant for demonstrations. */
  password: z.optional(z.string().check(z.minLength(12), z.maxLength(512))),
  /** The key of an authenticator app, in base32: set for a new identity only, likewise. */
  totp: z.optional(
    z
      .string()
      .check(z.regex(/^[A-Z2-7]{16,128}$/, { error: 'must be 16 letters and digits of base32 or more' })),
  ),
});

export function readIdentities(reader: FolderReader) {
  const entries = reader.records('identities', identityRecord);
  return unique(reader, entries, ['email'], (value) => normalAddress(value.email));
}

export async function writeIdentities(
  { tx, firm, calendar }: ImportContext,
  entries: ReturnType<typeof readIdentities>,
  { passwords, secrets }: { readonly passwords: Passwords; readonly secrets: Secrets },
): Promise<Tally> {
  const stored = await tx.select().from(identities).where(eq(identities.firmId, firm.id));
  const byAddress = new Map(stored.map((row) => [row.email, row]));
  const wanted = [];
  const apps: (typeof authenticators.$inferInsert)[] = [];
  for (const { value } of entries) {
    const address = normalAddress(value.email);
    const known = byAddress.get(address);
    const id = newId();
    if (!known && value.totp !== undefined) {
      const app = newId();
      apps.push({
        ...{ id: app, firmId: firm.id, identityId: id },
        secret: await secrets.seal('authenticator', value.totp, app),
        ...{ confirmedAt: calendar.now, createdAt: calendar.now },
      });
    }
    wanted.push({
      stored: known,
      columns: known ?? {
        id,
        firmId: firm.id,
        email: address,
        passwordHash: value.password === undefined ? null : await passwords.hash(value.password),
        createdAt: calendar.now,
      },
    });
  }
  const tally = await putRows(tx, identities, wanted);
  if (apps.length > 0) await tx.insert(authenticators).values(apps);
  return tally;
}

/** The ids of the firm's identities by their address. */
export async function identityIds({ tx, firm }: ImportContext): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ id: identities.id, email: identities.email })
    .from(identities)
    .where(eq(identities.firmId, firm.id));
  return new Map(rows.map(({ id, email: address }) => [address, id]));
}
