import { and, eq, gt } from 'drizzle-orm';
import type { Tx } from '../database/database.ts';
import { randomToken, sha256 } from '../secrets.ts';
import { deviceLifetime } from './limits.ts';
import { devices } from './proof-tables.ts';

interface Owner {
  readonly firmId: string;
  readonly identityId: string;
}

/** The condition that a browser's token makes it known, at this moment. Join it to the identity that is asked for. */
export const isKnown = (tokenHash: string, now: Date) =>
  and(eq(devices.tokenHash, tokenHash), gt(devices.expiresAt, now));

/**
 * Makes the browser known to the identity for as long as {@link deviceLifetime}, and gives the token that it must keep. A
 * token is kept only where it made this very identity's browser known before: one that somebody planted is replaced.
 */
export async function remember(tx: Tx, { firmId, identityId }: Owner, token: string | undefined, now: Date) {
  const expiresAt = new Date(now.getTime() + deviceLifetime);
  if (token !== undefined) {
    const known = await tx
      .update(devices)
      .set({ expiresAt })
      .where(and(eq(devices.identityId, identityId), isKnown(await sha256(token), now)))
      .returning({ id: devices.id });
    if (known.length > 0) return token;
  }
  const fresh = randomToken();
  await tx
    .insert(devices)
    .values({ firmId, identityId, tokenHash: await sha256(fresh), expiresAt, createdAt: now });
  return fresh;
}
