import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '../../database/database.ts';
import type { Secrets } from '../../secrets.ts';
import { recoveryCodeCount } from '../limits.ts';
import { recoveryCodes } from './tables.ts';

/** Crockford's base32: letters and digits of which no two look alike. 32 of them, so that each is equally likely. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A recovery code: 50 random bits, more than anybody can try within the limits. */
export function randomRecoveryCode(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => alphabet[byte % 32]).join('');
}

interface Owner {
  readonly firmId: string;
  readonly identityId: string;
}

/** Makes new recovery codes and gives them, this once: only MACs are kept. Older ones stop working. */
export async function issueRecoveryCodes(
  tx: Tx,
  secrets: Secrets,
  { firmId, identityId }: Owner,
  now: Date,
): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, randomRecoveryCode);
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.identityId, identityId));
  const rows = codes.map(async (code) => ({
    ...{ firmId, identityId, createdAt: now },
    proof: await proofOf(secrets, identityId, code),
  }));
  await tx.insert(recoveryCodes).values(await Promise.all(rows));
  return codes;
}

/** Makes recovery codes with the first of somebody's factors. Whoever has some left keeps them. */
export async function firstRecoveryCodes(
  tx: Tx,
  secrets: Secrets,
  owner: Owner,
  now: Date,
): Promise<string[]> {
  const isFirst = (await countRecoveryCodes(tx, owner.identityId)) === 0;
  return isFirst ? issueRecoveryCodes(tx, secrets, owner, now) : [];
}

/**
 * Uses up a code that is one of the identity's, and gives how many are left then; undefined where it is none, or was used
 * before. Of two at one moment the second waits for the first, so that neither miscounts.
 */
export async function tryRecoveryCode(
  tx: Tx,
  secrets: Secrets,
  { identityId, code }: { readonly identityId: string; readonly code: string },
  now: Date,
): Promise<number | undefined> {
  const proof = await proofOf(secrets, identityId, code);
  const left = await tx
    .select({ proof: recoveryCodes.proof })
    .from(recoveryCodes)
    .where(isLeft(identityId))
    .orderBy(recoveryCodes.proof)
    .for('update');
  if (!left.some((each) => each.proof === proof)) return undefined;
  await tx.update(recoveryCodes).set({ usedAt: now }).where(eq(recoveryCodes.proof, proof));
  return left.length - 1;
}

/** How many recovery codes an identity has left. */
export function countRecoveryCodes(tx: Tx, identityId: string): Promise<number> {
  return tx.$count(recoveryCodes, isLeft(identityId));
}

function isLeft(identityId: string) {
  return and(eq(recoveryCodes.identityId, identityId), isNull(recoveryCodes.usedAt));
}

function proofOf(secrets: Secrets, identityId: string, code: string): Promise<string> {
  return secrets.mac('recovery', identityId, code);
}
