import { and, eq, gt, isNotNull, lt, sql } from 'drizzle-orm';
import type { Tx } from '../../database/database.ts';
import { type Secrets, sha256 } from '../../secrets.ts';
import { triesPerCode } from '../limits.ts';
import { type PhoneRow, phones } from './tables.ts';

type Confirmed = PhoneRow & { readonly confirmedAt: Date };

/** The number that an identity proved to be its own; undefined where it has none. */
export async function findPhone(tx: Tx, identityId: string): Promise<Confirmed | undefined> {
  const [found] = await tx
    .select()
    .from(phones)
    .where(and(eq(phones.identityId, identityId), isNotNull(phones.confirmedAt)));
  return found as Confirmed | undefined;
}

interface Tried {
  readonly identityId: string;
  readonly ticket: string;
  readonly code: string;
  /** Whether the number must have been confirmed, or not yet. */
  readonly isConfirmed: boolean;
}

export type Outcome = { readonly isRight: true } | { readonly isRight: false; readonly triesLeft: number };

/**
 * Tries the code that was sent to an identity's number last. One statement counts the try, compares, and uses the code up, so
 * that it is never tried or used too often. Undefined where there is none to try with this ticket.
 */
export async function trySmsCode(
  tx: Tx,
  secrets: Secrets,
  { identityId, ticket, code, isConfirmed }: Tried,
  now: Date,
): Promise<Outcome | undefined> {
  const proof = await proofOf(secrets, ticket, code);
  const [tried] = await tx
    .update(phones)
    .set({
      tries: sql`${phones.tries} + 1`,
      proof: sql`nullif(${phones.proof}, ${proof})`,
    })
    .where(
      and(
        eq(phones.identityId, identityId),
        eq(phones.ticketHash, await sha256(ticket)),
        isConfirmed ? isNotNull(phones.confirmedAt) : sql`${phones.confirmedAt} is null`,
        isNotNull(phones.proof),
        lt(phones.tries, triesPerCode),
        gt(phones.expiresAt, now),
      ),
    )
    .returning({ tries: phones.tries, proof: phones.proof });
  if (!tried) return undefined;
  return tried.proof === null ? { isRight: true } : { isRight: false, triesLeft: triesPerCode - tried.tries };
}

/** What is kept of a code. */
export function proofOf(secrets: Secrets, ticket: string, code: string): Promise<string> {
  return secrets.mac('sms', ticket, code);
}
