import { and, eq, gt, isNull } from 'drizzle-orm';
import { PortalError } from '../../../contract/errors.ts';
import type { Tx } from '../../database/database.ts';
import { randomToken, sha256 } from '../../secrets.ts';
import { providerSignInLifetime } from '../limits.ts';
import { providerSignIns } from './tables.ts';

/** Notes that a browser leaves for the provider, and gives what it has to bring back. */
export async function beginSignIn(tx: Tx, firmId: string, now: Date): Promise<string> {
  // So named, a page tells it from what other sign-ins bring back to it.
  const state = `portal-${randomToken()}`;
  const expiresAt = new Date(now.getTime() + providerSignInLifetime);
  await tx.insert(providerSignIns).values({ hash: await sha256(state), firmId, expiresAt, createdAt: now });
  return state;
}

/** Takes what a browser brought back, once. Rejects with `ticket-expired`. */
export async function spendSignIn(tx: Tx, firmId: string, state: string, now: Date): Promise<void> {
  const spent = await tx
    .update(providerSignIns)
    .set({ usedAt: now })
    .where(
      and(
        eq(providerSignIns.firmId, firmId),
        eq(providerSignIns.hash, await sha256(state)),
        isNull(providerSignIns.usedAt),
        gt(providerSignIns.expiresAt, now),
      ),
    )
    .returning({ hash: providerSignIns.hash });
  if (spent.length > 0) return;
  throw new PortalError('ticket-expired', {
    message: 'identity.signInWithProvider: the state was used or is too old',
  });
}
