import { eq } from 'drizzle-orm';
import { PortalError } from '../../../contract/errors.ts';
import {
  beginAuthenticatorSetUp,
  beginSmsSetUp,
  confirmAuthenticatorSetUp,
  confirmSmsSetUp,
  type FactorSetUp,
  finishSetUp,
} from '../../../contract/identity/set-up.ts';
import type { Operation } from '../../../contract/operation.ts';
import type { Tx } from '../../database/database.ts';
import type { OpenContext } from '../../http/context.ts';
import { forAnyone } from '../../http/handle.ts';
import { atFirm } from '../at-firm.ts';
import { tickets } from '../proof-tables.ts';
import type { Owner } from '../security/note.ts';
import { answer, proceed } from '../sign-in.ts';
import { confirmNumber, offerNumber } from '../sms/turn-on.ts';
import { identities } from '../tables.ts';
import { isAlive, issueTicket } from '../tickets.ts';
import { isProtected, lockFactors } from './factors.ts';
import { confirmKey, offerKey, type TurningOn } from './turn-on.ts';

/** Second factors that are set up within signing in, or right after an invitation was accepted. */
export const setUpHandlers = [
  forAnyone(beginAuthenticatorSetUp, (context, { ticket }) =>
    offerKey(context, settingUp(context, beginAuthenticatorSetUp, ticket)),
  ),

  forAnyone(confirmAuthenticatorSetUp, (context, { ticket, code }) =>
    confirmKey(context, settingUp(context, confirmAuthenticatorSetUp, ticket), code, goOnIn(context)),
  ),

  forAnyone(beginSmsSetUp, (context, { ticket, phone }) =>
    offerNumber(context, settingUp(context, beginSmsSetUp, ticket), { ticket, phone }),
  ),

  forAnyone(confirmSmsSetUp, (context, { ticket, code }) =>
    confirmNumber(context, settingUp(context, confirmSmsSetUp, ticket), { ticket, code }, goOnIn(context)),
  ),

  forAnyone(finishSetUp, async (context, { ticket }) => {
    const { firm, now } = context;
    const step = await atFirm(context, async (tx) => {
      const [spent] = await tx
        .update(tickets)
        .set({ usedAt: now })
        .where(await isAlive(firm, 'factor-set-up', ticket, now))
        .returning({ identityId: tickets.identityId });
      if (!spent) throw expired(finishSetUp);
      return proceed(tx, context, { identityId: spent.identityId, by: finishSetUp, isSecond: true });
    });
    return answer(context, step);
  }),
];

function expired({ name }: Operation): PortalError {
  return new PortalError('ticket-expired', { message: `${name}: the ticket was used or is too old` });
}

/** A factor that somebody turns on with a ticket for nothing else, who has none: with one, that would be asked for first. */
function settingUp(context: OpenContext, by: Operation, ticket: string): TurningOn {
  const { firm, now } = context;
  return {
    by,
    owner: async (tx) => {
      const [found] = await tx
        .select({ identityId: identities.id, email: identities.email })
        .from(tickets)
        .innerJoin(identities, eq(identities.id, tickets.identityId))
        .where(await isAlive(firm, 'set-up-factor', ticket, now));
      if (!found || firm.policies.secondFactor === 'off') throw expired(by);
      await lockFactors(tx, found.identityId);
      if (await isProtected(tx, found.identityId)) throw expired(by);
      return found;
    },
  };
}

function goOnIn({ firm, now }: OpenContext) {
  return async (recoveryCodes: string[], tx: Tx, { identityId, email }: Owner): Promise<FactorSetUp> => {
    const ticket = await issueTicket(tx, { firmId: firm.id, identityId }, 'factor-set-up', now);
    return { recoveryCodes, email, ticket };
  };
}
