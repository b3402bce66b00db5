import { and, eq, exists, gt, isNull, ne } from 'drizzle-orm';
import { validate } from 'uuid';
import { PortalError } from '../../contract/errors.ts';
import type { Tx } from '../database/database.ts';
import { randomToken, sha256 } from '../secrets.ts';
import { hasAccess, type SignInFirm } from './accounts.ts';
import { handOverLifetime, proofLifetime, ticketLifetime } from './limits.ts';
import { tickets } from './proof-tables.ts';
import { accounts } from '../access/tables.ts';

interface Owner {
  readonly firmId: string;
  readonly identityId: string;
}

/** A ticket that lets whoever proved the identity go on to the next question: to setting a factor up several times, else once. */
export async function issueTicket(
  tx: Tx,
  owner: Owner,
  question: 'second-factor' | 'set-up-factor' | 'factor-set-up' | 'choose-account',
  now: Date,
): Promise<string> {
  return (await issue(tx, owner, question, { now, lifetime: ticketLifetime })).ticket;
}

/** A ticket that changes to one's own security bear, for as long as {@link proofLifetime}. */
export function issueProof(tx: Tx, owner: Owner, now: Date) {
  return issue(tx, owner, 'change', { now, lifetime: proofLifetime });
}

/** A ticket that signs somebody in, once, for whom the firm's own server vouches. */
export function issueHandOver(tx: Tx, owner: Owner, now: Date) {
  return issue(tx, owner, 'hand-over', { now, lifetime: handOverLifetime });
}

async function issue(
  tx: Tx,
  owner: Owner,
  purpose: (typeof tickets.$inferInsert)['purpose'],
  { now, lifetime }: { readonly now: Date; readonly lifetime: number },
): Promise<{ readonly ticket: string; readonly expiresAt: Date }> {
  const ticket = randomToken();
  const expiresAt = new Date(now.getTime() + lifetime);
  await tx
    .insert(tickets)
    .values({ ...owner, hash: await sha256(ticket), purpose, expiresAt, createdAt: now });
  return { ticket, expiresAt };
}

/** Spends a ticket of the firm's server and answers the identity. Rejects with `ticket-expired`. */
export async function spendHandOver(tx: Tx, firm: SignInFirm, ticket: string, now: Date): Promise<string> {
  const [spent] = await tx
    .update(tickets)
    .set({ usedAt: now })
    .where(await isAlive(firm, 'hand-over', ticket, now))
    .returning({ identityId: tickets.identityId });
  if (spent) return spent.identityId;
  throw new PortalError('ticket-expired', {
    message: 'identity.signInWithTicket: the ticket was used or is too old',
  });
}

/** Spends every ticket of an identity that waits for the next step of signing in. */
export async function spendQuestionsOf(tx: Tx, { firmId, identityId }: Owner, now: Date): Promise<void> {
  await tx
    .update(tickets)
    .set({ usedAt: now })
    .where(
      and(
        eq(tickets.firmId, firmId),
        eq(tickets.identityId, identityId),
        ne(tickets.purpose, 'change'),
        isNull(tickets.usedAt),
      ),
    );
}

/** Spends every ticket of an identity that was not used yet. */
export async function spendTicketsOf(tx: Tx, { firmId, identityId }: Owner, now: Date): Promise<void> {
  await tx
    .update(tickets)
    .set({ usedAt: now })
    .where(and(eq(tickets.firmId, firmId), eq(tickets.identityId, identityId), isNull(tickets.usedAt)));
}

/** The condition that a ticket is there, for this purpose, unused and not too old. */
export async function isAlive(
  firm: SignInFirm,
  purpose: (typeof tickets.$inferSelect)['purpose'],
  ticket: string,
  now: Date,
) {
  return and(
    eq(tickets.firmId, firm.id),
    eq(tickets.hash, await sha256(ticket)),
    eq(tickets.purpose, purpose),
    isNull(tickets.usedAt),
    gt(tickets.expiresAt, now),
  );
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
  const alive = await isAlive(firm, 'choose-account', ticket, now);
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
