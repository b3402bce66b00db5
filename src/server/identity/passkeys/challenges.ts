import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Tx } from '../../database/database.ts';
import { randomToken, sha256 } from '../../secrets.ts';
import { challengeLifetime } from '../limits.ts';
import { passkeyChallenges } from './tables.ts';

interface Asked {
  readonly firmId: string;
  /** Who makes a passkey. Default: nobody, as one is to prove who holds it. */
  readonly identityId?: string;
}

/** A new challenge for a passkey. */
export async function issueChallenge(tx: Tx, { firmId, identityId }: Asked, now: Date): Promise<string> {
  const challenge = randomToken();
  const expiresAt = new Date(now.getTime() + challengeLifetime);
  await tx
    .insert(passkeyChallenges)
    .values({ hash: await sha256(challenge), firmId, identityId, expiresAt, createdAt: now });
  return challenge;
}

/** Uses a challenge up. However many try at one moment, one succeeds. */
export async function spendChallenge(
  tx: Tx,
  { firmId, identityId, challenge }: Asked & { readonly challenge: string },
  now: Date,
): Promise<boolean> {
  const spent = await tx
    .update(passkeyChallenges)
    .set({ usedAt: now })
    .where(
      and(
        eq(passkeyChallenges.firmId, firmId),
        eq(passkeyChallenges.hash, await sha256(challenge)),
        identityId === undefined
          ? isNull(passkeyChallenges.identityId)
          : eq(passkeyChallenges.identityId, identityId),
        isNull(passkeyChallenges.usedAt),
        gt(passkeyChallenges.expiresAt, now),
      ),
    )
    .returning({ hash: passkeyChallenges.hash });
  return spent.length > 0;
}
