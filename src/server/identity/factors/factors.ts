import { and, eq, isNotNull } from 'drizzle-orm';
import type { SecondFactor } from '../../../contract/identity.ts';
import type { Tx } from '../../database/database.ts';
import type { Ports } from '../../ports.ts';
import { countPasskeys } from '../passkeys/passkeys.ts';
import { findPhone } from '../sms/phones.ts';
import { identities } from '../tables.ts';
import { countRecoveryCodes } from './recovery-codes.ts';
import { authenticators, recoveryCodes } from './tables.ts';

/**
 * By what an identity can prove itself a second time, the easiest first; undefined where it is not asked to. A factor that
 * cannot be used now, as no text messages are sent any more, is left out and still asks: then there may be none.
 */
export async function factorsOf(
  tx: Tx,
  { outbox }: Pick<Ports, 'outbox'>,
  identityId: string,
): Promise<SecondFactor[] | undefined> {
  const own = await ownFactors(tx, identityId);
  if (own.length === 0) return undefined;
  const usable = own.filter((factor) => factor !== 'sms' || outbox.reaches('sms'));
  return (await countRecoveryCodes(tx, identityId)) > 0 ? [...usable, 'recovery-code'] : usable;
}

/** The second factors that somebody set up. Recovery codes are none: they stand in for one. */
async function ownFactors(tx: Tx, identityId: string): Promise<SecondFactor[]> {
  const apps = await tx.$count(
    authenticators,
    and(eq(authenticators.identityId, identityId), isNotNull(authenticators.confirmedAt)),
  );
  const factors: SecondFactor[] = [];
  if ((await countPasskeys(tx, identityId)) > 0) factors.push('passkey');
  if (apps > 0) factors.push('authenticator');
  if (await findPhone(tx, identityId)) factors.push('sms');
  return factors;
}

/** Whether an identity has a second factor. */
export async function isProtected(tx: Tx, identityId: string): Promise<boolean> {
  return (await ownFactors(tx, identityId)).length > 0;
}

/** Has whatever else changes the factors of an identity wait until the transaction ends, so that none miscounts them. */
export async function lockFactors(tx: Tx, identityId: string): Promise<void> {
  await tx.select({ id: identities.id }).from(identities).where(eq(identities.id, identityId)).for('update');
}

/** Ends recovery codes that stand in for nothing any more, after a factor was taken away. */
export async function dropSpareCodes(tx: Tx, identityId: string): Promise<void> {
  if (await isProtected(tx, identityId)) return;
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.identityId, identityId));
}
