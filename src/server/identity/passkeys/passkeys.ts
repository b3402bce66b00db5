import { and, eq, lt, or, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Passkey } from '../../../contract/identity/own-passkeys.ts';
import type { assertion } from '../../../contract/identity/passkeys.ts';
import type { Tx } from '../../database/database.ts';
import type { OpenContext } from '../../http/context.ts';
import { identities } from '../tables.ts';
import { spendChallenge } from './challenges.ts';
import { passkeys } from './tables.ts';
import { challengeIn, handleOf, verifyAssertion } from './verify.ts';

/** An identity that a passkey proved. */
export interface Proved {
  readonly identityId: string;
  readonly email: string;
}

/**
 * Whom a passkey's answer proves; undefined where it proves nobody, for whichever reason. Its challenge is used up either
 * way, so of many who bring the same answer at one moment one is let in.
 */
export async function tryPasskey(
  tx: Tx,
  { firm, now, pageOrigin }: Pick<OpenContext, 'firm' | 'now' | 'pageOrigin'>,
  answer: z.output<typeof assertion>,
): Promise<Proved | undefined> {
  const challenge = challengeIn(answer);
  const isFresh = await spendChallenge(tx, { firmId: firm.id, challenge }, now);
  const [found] = await tx
    .select({ passkey: passkeys, email: identities.email })
    .from(passkeys)
    .innerJoin(identities, eq(identities.id, passkeys.identityId))
    .where(and(eq(passkeys.firmId, firm.id), eq(passkeys.credentialId, answer.id)));
  const counter = await verifyAssertion(answer, { challenge, pageOrigin }, found?.passkey);
  if (!isFresh || !found || counter === undefined) return undefined;
  const { id, identityId } = found.passkey;
  if ((answer.response.userHandle ?? handleOf(identityId)) !== handleOf(identityId)) return undefined;
  // A device that counts never counts back: then there is a copy of it. One that does not says 0 each time.
  const isNext = or(lt(passkeys.counter, counter), sql`${counter} = 0 and ${passkeys.counter} = 0`);
  const used = await tx
    .update(passkeys)
    .set({ counter, lastUsedAt: now })
    .where(and(eq(passkeys.id, id), isNext))
    .returning({ id: passkeys.id });
  return used.length > 0 ? { identityId, email: found.email } : undefined;
}

/** The passkeys of an identity, the one added first first. */
export async function listPasskeys(tx: Tx, identityId: string): Promise<Passkey[]> {
  const found = await tx
    .select()
    .from(passkeys)
    .where(eq(passkeys.identityId, identityId))
    .orderBy(passkeys.createdAt, passkeys.id);
  return found.map(({ id, name, createdAt, lastUsedAt }) => ({
    ...{ id, name },
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}

/** How many passkeys an identity has. */
export function countPasskeys(tx: Tx, identityId: string): Promise<number> {
  return tx.$count(passkeys, eq(passkeys.identityId, identityId));
}
