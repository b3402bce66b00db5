import { and, eq, exists, inArray, isNull, or, sql } from 'drizzle-orm';
import type { App, FirmApp } from '../../contract/apps.ts';
import { accounts } from '../access/tables.ts';
import { isId } from '../database/columns.ts';
import type { Tx } from '../database/database.ts';
import { type FirmScope, firmScope } from '../database/scope.ts';
import { type AppRow, appMembers, apps } from './tables.ts';

/** The sight that staff have of the apps of their firm. */
export interface Sight {
  readonly tx: Tx;
  readonly scope: FirmScope;
}

/** What staff write of an app. */
export type Written = Pick<AppRow, 'name' | 'icon' | 'address' | 'upcoming' | 'forAll'>;

/** The apps that an account reaches, or all of the firm where none is named. */
export async function findApps(
  tx: Tx,
  { firmId, accountId }: { readonly firmId: string; readonly accountId?: string },
): Promise<App[]> {
  const isReached =
    accountId === undefined
      ? undefined
      : or(
          apps.forAll,
          exists(
            tx
              .select({ one: sql`1` })
              .from(appMembers)
              .where(and(eq(appMembers.appId, apps.id), eq(appMembers.accountId, accountId))),
          ),
        );
  const rows = await tx
    .select()
    .from(apps)
    .where(and(firmScope(firmId).of(apps), isNull(apps.withdrawnAt), isReached));
  return rows.map(appOf);
}

/** The apps of the firm with who reaches each, or one of them. */
export async function findFirmApps({ tx, scope }: Sight, appId?: string): Promise<FirmApp[]> {
  if (appId !== undefined && !isId(appId)) return [];
  const rows = await tx
    .select()
    .from(apps)
    .where(and(scope.of(apps), appId === undefined ? isNull(apps.withdrawnAt) : eq(apps.id, appId)));
  const ids = rows.map(({ id }) => id);
  const members = await tx
    .select()
    .from(appMembers)
    .where(and(scope.of(appMembers), inArray(appMembers.appId, ids)))
    .orderBy(appMembers.accountId);
  const of = Map.groupBy(members, (each) => each.appId);
  return rows.map((row) => ({
    ...appOf(row),
    members: row.forAll ? null : (of.get(row.id) ?? []).map(({ accountId }) => accountId),
  }));
}

/**
 * Changes an app unless it was withdrawn.
 *
 * @returns whether it was there to change.
 */
export async function changeApp(
  { tx, scope }: Sight,
  appId: string,
  change: Written | Pick<AppRow, 'withdrawnAt'>,
): Promise<boolean> {
  if (!isId(appId)) return false;
  const changed = await tx
    .update(apps)
    .set(change)
    .where(and(scope.of(apps), eq(apps.id, appId), isNull(apps.withdrawnAt)))
    .returning({ id: apps.id });
  return changed.length > 0;
}

/** Has these members reach an app, and no others. */
export async function setMembers(
  tx: Tx,
  { firmId, appId }: { readonly firmId: string; readonly appId: string },
  accountIds: Iterable<string>,
): Promise<void> {
  await tx.delete(appMembers).where(and(eq(appMembers.firmId, firmId), eq(appMembers.appId, appId)));
  const rows = [...new Set(accountIds)].map((accountId) => ({ firmId, appId, accountId }));
  if (rows.length > 0) await tx.insert(appMembers).values(rows);
}

/** Whether all of these are members of the firm's clients. */
export async function areMembers({ tx, scope }: Sight, accountIds: readonly string[]): Promise<boolean> {
  const ids = new Set(accountIds);
  const found = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(scope.of(accounts), eq(accounts.role, 'client'), inArray(accounts.id, [...ids].filter(isId))));
  return found.length === ids.size;
}

function appOf({ id, name, icon, address, upcoming }: AppRow): App {
  return { id, name, icon, address, upcoming };
}
