import { PortalError } from '../../../contract/errors.ts';
import type { SecondFactor } from '../../../contract/identity.ts';
import type { Operation } from '../../../contract/operation.ts';
import type { Tx } from '../../database/database.ts';
import type { FirmRow } from '../../firm/tables.ts';
import type { OpenContext } from '../../http/context.ts';
import { isProtected } from './factors.ts';

type Deciding = Pick<FirmRow, 'policies'>;

/** Rejects with `not-permitted` where the firm has no second factors. Those that there are go on being asked for. */
export function guardOffered({ firm }: OpenContext, { name }: Operation): void {
  if (firm.policies.secondFactor !== 'off') return;
  throw new PortalError('not-permitted', { message: `${name}: the firm has no second factors` });
}

/** Whether the firm asks everybody for a second factor, and the identity has none. */
export async function lacksFactor(tx: Tx, { policies }: Deciding, identityId: string): Promise<boolean> {
  return policies.secondFactor === 'required' && !(await isProtected(tx, identityId));
}

/** Rejects with `not-permitted` where the factor that was just taken away was the last, and the firm asks everybody for one. */
export async function guardLast(
  tx: Tx,
  firm: Deciding,
  { identityId, by }: { readonly identityId: string; readonly by: Operation },
): Promise<void> {
  if (!(await lacksFactor(tx, firm, identityId))) return;
  throw new PortalError('not-permitted', {
    message: `${by.name}: the firm asks for a second factor; turn another on first`,
  });
}

/** What somebody who has no second factor can set up, the one that costs nothing first. */
export function factorsToSetUp({ ports }: OpenContext): SecondFactor[] {
  return ports.outbox.reaches('sms') ? ['authenticator', 'sms'] : ['authenticator'];
}
