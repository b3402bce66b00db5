import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { AccountLabel } from '../../contract/identity.ts';
import { clients } from '../clients/tables.ts';
import type { Tx } from '../database/database.ts';
import { firms } from '../firm/tables.ts';
import { accounts } from '../access/tables.ts';

/**
 * The condition that an account may be signed in to.
 *
 * @param today - The day it is in the firm's time zone: an account works through the whole of its last day.
 */
export function hasAccess(today: string): SQL {
  return sql`${accounts.disabledAt} is null and coalesce(${accounts.expiresOn} >= ${today}, true)`;
}

/** The client whose account it is; for staff, the firm. */
export const clientName = sql<string>`coalesce(${clients.name}, ${firms.name})`;

/** The accounts that an identity may choose from, those used last first. */
export async function listAccounts(tx: Tx, identityId: string, today: string): Promise<AccountLabel[]> {
  const found = await tx
    .select({ id: accounts.id, clientName, role: accounts.role, lastUsedAt: accounts.lastUsedAt })
    .from(accounts)
    .innerJoin(firms, eq(firms.id, accounts.firmId))
    .leftJoin(clients, eq(clients.id, accounts.clientId))
    .where(and(eq(accounts.identityId, identityId), hasAccess(today)))
    .orderBy(sql`${accounts.lastUsedAt} desc nulls last`, clientName);
  return found.map((account) => ({ ...account, lastUsedAt: account.lastUsedAt?.toISOString() ?? null }));
}
