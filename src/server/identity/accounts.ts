import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { AccountLabel } from '../../contract/identity.ts';
import { accounts } from '../access/tables.ts';
import { clients } from '../clients/tables.ts';
import type { Tx } from '../database/database.ts';
import { type FirmRow, firms } from '../firm/tables.ts';
import { todayIn } from '../firm/today.ts';

/** The firm that somebody signs in at. */
export type SignInFirm = Pick<FirmRow, 'id' | 'timeZone'>;

/**
 * The condition that an account of the firm may be signed in to: one that works, and waits for no passcode of its
 * invitation. That is asked for here, so that no way around the invitation leads in.
 */
export function hasAccess(firm: SignInFirm, now: Date): SQL {
  return sql`${works(firm, now)} and not ${accounts.awaitsPasscode}`;
}

/**
 * The condition that an account of the firm is not disabled, and not past its last day, through the whole of which it
 * works, in the firm's time zone.
 */
export function works({ id, timeZone }: SignInFirm, now: Date): SQL {
  const today = todayIn(timeZone, now);
  return sql`${accounts.firmId} = ${id} and ${accounts.disabledAt} is null and coalesce(${accounts.expiresOn} >= ${today}, true)`;
}

/** The client whose account it is; for staff, the firm. */
export const clientName = sql<string>`coalesce(${clients.name}, ${firms.name})`;

/** The accounts that an identity may choose from, those used last first. */
export async function listAccounts(
  tx: Tx,
  firm: SignInFirm,
  identityId: string,
  now: Date,
): Promise<AccountLabel[]> {
  const found = await tx
    .select({ id: accounts.id, clientName, role: accounts.role, lastUsedAt: accounts.lastUsedAt })
    .from(accounts)
    .innerJoin(firms, eq(firms.id, accounts.firmId))
    .leftJoin(clients, eq(clients.id, accounts.clientId))
    .where(and(eq(accounts.identityId, identityId), hasAccess(firm, now)))
    .orderBy(sql`${accounts.lastUsedAt} desc nulls last`, clientName);
  return found.map((account) => ({ ...account, lastUsedAt: account.lastUsedAt?.toISOString() ?? null }));
}
