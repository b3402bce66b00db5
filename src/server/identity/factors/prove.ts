import { PortalError } from '../../../contract/errors.ts';
import type { Operation } from '../../../contract/operation.ts';
import type { Tx } from '../../database/database.ts';
import type { OpenContext } from '../../http/context.ts';
import { addressKey, atFirm } from '../at-firm.ts';
import { type Lane, takeTry } from '../budgets.ts';
import type { Factor } from '../limits.ts';
import { answer, proceed } from '../sign-in.ts';
import { findAsked, spendAsked, takeTicketTry } from './ticket.ts';

export interface SecondProof {
  readonly by: Operation;
  readonly factor: Factor;
  readonly ticket: string;
  /** Whether the identity proved itself. What was proved with works no more then. */
  readonly check: (tx: Tx, identityId: string) => Promise<boolean>;
}

/** Takes a second proof, within the limits of ticket and identity, and goes on from it. */
export async function prove(context: OpenContext, { by, factor, ticket, check }: SecondProof) {
  const { firm, now, request } = context;
  const closed = new PortalError('ticket-expired', {
    message: `${by.name}: the ticket was used, tried too often, or is too old`,
  });
  const lane = await atFirm(context, async (tx) => {
    const asked = await findAsked(tx, firm, { ticket, deviceToken: request.deviceToken }, now);
    if (!asked) throw closed;
    const { email, deviceId } = asked;
    const taken: Lane = { firmId: firm.id, address: await addressKey(context, email), factor, deviceId };
    await takeTry(tx, taken, now);
    return taken;
  });
  const tried = await atFirm(context, async (tx) => {
    const taken = await takeTicketTry(tx, firm, ticket, now);
    if (!taken) throw closed;
    const { identityId, triesLeft } = taken;
    if (!(await check(tx, identityId))) return { triesLeft };
    await spendAsked(tx, ticket, now);
    return proceed(tx, context, { identityId, lane, by, isSecond: true });
  });
  if ('step' in tried) return answer(context, tried);
  throw new PortalError('wrong-code', { message: `${by.name}: wrong code`, facts: tried });
}
