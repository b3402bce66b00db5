import { and, eq, lt, sql } from 'drizzle-orm';
import type { Tx } from '../../database/database.ts';
import { sha256 } from '../../secrets.ts';
import type { SignInFirm } from '../accounts.ts';
import { isKnown } from '../devices.ts';
import { triesPerTicket } from '../limits.ts';
import { devices, tickets } from '../proof-tables.ts';
import { identities } from '../tables.ts';
import { isAlive } from '../tickets.ts';

/** Whose second proof a ticket waits for. */
export interface Asked {
  readonly identityId: string;
  readonly email: string;
  /** The browser that asks, where the identity signed in with it before. */
  readonly deviceId: string | undefined;
}

async function isOpen(firm: SignInFirm, ticket: string, now: Date) {
  return and(await isAlive(firm, 'second-factor', ticket, now), lt(tickets.tries, triesPerTicket));
}

/** Whom a ticket asks for a second proof; undefined where it was used, tried too often, or is too old. */
export async function findAsked(
  tx: Tx,
  firm: SignInFirm,
  { ticket, deviceToken = '' }: { readonly ticket: string; readonly deviceToken: string | undefined },
  now: Date,
): Promise<Asked | undefined> {
  const [found] = await tx
    .select({ identityId: identities.id, email: identities.email, deviceId: devices.id })
    .from(tickets)
    .innerJoin(identities, eq(identities.id, tickets.identityId))
    .leftJoin(
      devices,
      and(eq(devices.identityId, tickets.identityId), isKnown(await sha256(deviceToken), now)),
    )
    .where(await isOpen(firm, ticket, now));
  return found && { ...found, deviceId: found.deviceId ?? undefined };
}

/**
 * Takes one of a ticket's tries: the row stays locked until the transaction ends, so that no two are taken at one moment.
 * Undefined where there is none left, or the ticket was used or is too old.
 */
export async function takeTicketTry(
  tx: Tx,
  firm: SignInFirm,
  ticket: string,
  now: Date,
): Promise<{ readonly identityId: string; readonly triesLeft: number } | undefined> {
  const [taken] = await tx
    .update(tickets)
    .set({ tries: sql`${tickets.tries} + 1` })
    .where(await isOpen(firm, ticket, now))
    .returning({ identityId: tickets.identityId, tries: tickets.tries });
  return taken && { identityId: taken.identityId, triesLeft: triesPerTicket - taken.tries };
}

/** Uses a ticket up, in the transaction that took its try. */
export async function spendAsked(tx: Tx, ticket: string, now: Date): Promise<void> {
  await tx
    .update(tickets)
    .set({ usedAt: now })
    .where(eq(tickets.hash, await sha256(ticket)));
}
