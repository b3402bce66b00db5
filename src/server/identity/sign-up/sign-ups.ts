import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Tx } from '../../database/database.ts';
import { randomToken, type Secrets, sha256 } from '../../secrets.ts';
import { randomCode } from '../codes.ts';
import { signUpLifetime, signUpPatience, ticketLifetime, triesPerCode } from '../limits.ts';
import { type SignUpRow, signUps } from './tables.ts';

/** A code for signing up, as it was made. */
export interface SignUpCode {
  readonly code: string;
  /** What must come back with the code. */
  readonly ticket: string;
  readonly expiresAt: Date;
}

type Entered = Pick<SignUpRow, 'id' | 'firmId' | 'address' | 'email' | 'name' | 'passwordHash' | 'opens'>;

/** Keeps what somebody entered, until the code comes back. */
export async function beginSignUp(
  tx: Tx,
  secrets: Secrets,
  entered: Entered,
  now: Date,
): Promise<SignUpCode> {
  const [ticket, code] = [randomToken(), randomCode()];
  const expiresAt = new Date(now.getTime() + signUpLifetime);
  await tx.insert(signUps).values({
    ...entered,
    ticketHash: await sha256(ticket),
    proof: await secrets.mac('sign-up', ticket, code),
    expiresAt,
    createdAt: now,
  });
  return { code, ticket, expiresAt };
}

/** What a ticket of a sign-up belongs to, as long as nobody has proved it, and for {@link signUpPatience}. */
export async function findSignUp(
  tx: Tx,
  { firmId, ticket }: { readonly firmId: string; readonly ticket: string },
  now: Date,
): Promise<SignUpRow | undefined> {
  const [found] = await tx
    .select()
    .from(signUps)
    .where(
      and(
        eq(signUps.firmId, firmId),
        eq(signUps.ticketHash, await sha256(ticket)),
        isNull(signUps.usedAt),
        gt(signUps.createdAt, new Date(now.getTime() - signUpPatience)),
      ),
    );
  return found;
}

/** Makes a new code in place of the older one; undefined where the sign-up was proved meanwhile. */
export async function renewCode(
  tx: Tx,
  secrets: Secrets,
  { id, ticket, opens }: { readonly id: string; readonly ticket: string; readonly opens: boolean },
  now: Date,
): Promise<SignUpCode | undefined> {
  const code = randomCode();
  const expiresAt = new Date(now.getTime() + signUpLifetime);
  const renewed = await tx
    .update(signUps)
    .set({ proof: await secrets.mac('sign-up', ticket, code), tries: 0, expiresAt, opens })
    .where(and(eq(signUps.id, id), isNull(signUps.usedAt)))
    .returning({ id: signUps.id });
  return renewed.length > 0 ? { code, ticket, expiresAt } : undefined;
}

/** Whether a sign-up's code may still be tried. */
const isOpen = (now: Date) =>
  and(isNull(signUps.usedAt), gt(signUps.expiresAt, now), lt(signUps.tries, triesPerCode));

/** What a try came to: what was entered, how many tries are left, or nothing where the code works no more. */
export type SignUpTried =
  | { readonly outcome: 'right'; readonly signUp: SignUpRow }
  | { readonly outcome: 'wrong'; readonly triesLeft: number }
  | { readonly outcome: 'closed' };

/** Tries a code. One statement counts the try, compares, and uses the code up, so that it is never tried or used too often. */
export async function trySignUp(
  tx: Tx,
  secrets: Secrets,
  { id, ticket, code }: { readonly id: string; readonly ticket: string; readonly code: string },
  now: Date,
): Promise<SignUpTried> {
  const isRight = and(eq(signUps.proof, await secrets.mac('sign-up', ticket, code)), signUps.opens);
  const [tried] = await tx
    .update(signUps)
    .set({
      tries: sql`${signUps.tries} + 1`,
      usedAt: sql`case when ${isRight} then ${now.toISOString()}::timestamptz end`,
    })
    .where(and(eq(signUps.id, id), isOpen(now)))
    .returning();
  if (!tried) return { outcome: 'closed' };
  if (!tried.usedAt) return { outcome: 'wrong', triesLeft: triesPerCode - tried.tries };
  return { outcome: 'right', signUp: tried };
}

/** A ticket for the choice that whoever proved a sign-up has where there is access already. */
export async function offerChoice(tx: Tx, id: string, now: Date): Promise<string> {
  const ticket = randomToken();
  const choiceExpiresAt = new Date(now.getTime() + ticketLifetime);
  await tx
    .update(signUps)
    .set({ choiceHash: await sha256(ticket), choiceExpiresAt })
    .where(eq(signUps.id, id));
  return ticket;
}

/** Spends the ticket of a choice; undefined where it was spent or is too old. */
export async function spendChoice(
  tx: Tx,
  firmId: string,
  ticket: string,
  now: Date,
): Promise<SignUpRow | undefined> {
  const isAlive = and(eq(signUps.choiceHash, await sha256(ticket)), gt(signUps.choiceExpiresAt, now));
  const [spent] = await tx
    .update(signUps)
    .set({ choiceHash: null, choiceExpiresAt: null })
    .where(and(eq(signUps.firmId, firmId), isAlive))
    .returning();
  return spent;
}
