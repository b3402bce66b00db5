import { and, eq, exists, gt, isNull } from 'drizzle-orm';
import { validate } from 'uuid';
import { PortalError } from '../../contract/errors.ts';
import type { Tx } from '../database/database.ts';
import { randomToken, sha256 } from '../secrets.ts';
import { hasAccess, type SignInFirm } from './accounts.ts';
import { ticketLifetime } from './limits.ts';
import { tickets } from './proof-tables.ts';
import { accounts } from '../access/tables.ts';

interface Owner {
  readonly firmId: string;
  readonly identityId: string;
}

/** A ticket that lets whoever proved the identity choose one of its accounts, once. */
export async function issueTicket(tx: Tx, { firmId, identityId }: Owner, now: Date): Promise<string> {
  const ticket = randomToken();
  const expiresAt = new Date(now.getTime() + ticketLifetime);
  await tx
    .insert(tickets)
    .values({ hash: await sha256(ticket), firmId, identityId, expiresAt, createdAt: now });
  return ticket;
}

/**
 * Spends a ticket on one of its identity's accounts and answers the identity. Rejects with `ticket-expired`, or with
 * `not-found` where the account is not one to choose; the ticket then stays good for another.
 */
export async function spendTicket(
  tx: Tx,
  firm: SignInFirm,
  { ticket, accountId }: { readonly ticket: string; readonly accountId: string },
  now: Date,
): Promise<string> {
  if (!validate(accountId)) throw noSuchAccount();
  const alive = and(
    eq(tickets.firmId, firm.id),
    eq(tickets.hash, await sha256(ticket)),
    isNull(tickets.usedAt),
    gt(tickets.expiresAt, now),
  );
  const chosen = tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(eq(accounts.id, accountId), eq(accounts.identityId, tickets.identityId), hasAccess(firm, now)),
    );
  const [spent] = await tx
    .update(tickets)
    .set({ usedAt: now })
    .where(and(alive, exists(chosen)))
    .returning({ identityId: tickets.identityId });
  if (spent) return spent.identityId;
  const [unspent] = await tx.select({ hash: tickets.hash }).from(tickets).where(alive);
  throw unspent
    ? noSuchAccount()
    : new PortalError('ticket-expired', {
        message: 'identity.chooseAccount: the ticket was used or is too old',
      });
}

function noSuchAccount(): PortalError {
  return new PortalError('not-found', { message: 'identity.chooseAccount: no such account to choose' });
}
