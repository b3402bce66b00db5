import { and, eq, isNotNull } from 'drizzle-orm';
import type { SecondFactor } from '../../../contract/identity.ts';
import type { Tx } from '../../database/database.ts';
import { countRecoveryCodes } from './recovery-codes.ts';
import { authenticators } from './tables.ts';

/** What an identity has to prove itself a second time, the usual first; nothing where it is not asked to. */
export async function factorsOf(tx: Tx, identityId: string): Promise<SecondFactor[]> {
  const found = await tx.$count(
    authenticators,
    and(eq(authenticators.identityId, identityId), isNotNull(authenticators.confirmedAt)),
  );
  if (found === 0) return [];
  return (await countRecoveryCodes(tx, identityId)) > 0
    ? ['authenticator', 'recovery-code']
    : ['authenticator'];
}
