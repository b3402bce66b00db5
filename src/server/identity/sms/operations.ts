import { eq } from 'drizzle-orm';
import { PortalError } from '../../../contract/errors.ts';
import { beginSms, confirmSms, removeSms } from '../../../contract/identity/own-sms.ts';
import { proveSms, sendSms } from '../../../contract/identity/sms.ts';
import type { Operation } from '../../../contract/operation.ts';
import { forAnyone, forSession } from '../../http/handle.ts';
import { atFirm } from '../at-firm.ts';
import { dropSpareCodes, lockFactors } from '../factors/factors.ts';
import { guardLast } from '../factors/policy.ts';
import { prove } from '../factors/prove.ts';
import { findAsked } from '../factors/ticket.ts';
import { turningOn } from '../factors/turn-on.ts';
import { note } from '../security/note.ts';
import { guardProof } from '../security/proof.ts';
import { guardTexts } from './numbers.ts';
import { findPhone, trySmsCode } from './phones.ts';
import { sendCode } from './send.ts';
import { phones } from './tables.ts';
import { confirmNumber, offerNumber } from './turn-on.ts';

export const smsHandlers = [
  forAnyone(sendSms, async (context, { ticket }) => {
    const { firm, now, ports, request } = context;
    return atFirm(context, async (tx) => {
      const asked = await findAsked(tx, firm, { ticket, deviceToken: request.deviceToken }, now);
      if (!asked) {
        throw new PortalError('ticket-expired', {
          message: 'identity.sendSms: the ticket was used, tried too often, or is too old',
        });
      }
      guardTexts(ports, sendSms.name);
      const phone = await findPhone(tx, asked.identityId);
      if (!phone) throw refusal(sendSms, 'there is no number to send a code to');
      const number = await ports.secrets.open('sms', phone.number, phone.id);
      return sendCode(tx, context, { phone, number, ticket });
    });
  }),

  forAnyone(proveSms, (context, { ticket, code }) =>
    prove(context, {
      ...{ by: proveSms, factor: 'sms', ticket },
      check: async (tx, identityId) => {
        const tried = { identityId, ticket, code, isConfirmed: true };
        return (await trySmsCode(tx, context.ports.secrets, tried, context.now))?.isRight ?? false;
      },
    }),
  ),

  forSession(beginSms, (context, { ticket, phone }) =>
    offerNumber(context, turningOn(context, beginSms, ticket), { ticket, phone }),
  ),

  forSession(confirmSms, (context, { ticket, code }) =>
    confirmNumber(
      context,
      turningOn(context, confirmSms, ticket),
      { ticket, code },
      async (recoveryCodes) => ({ recoveryCodes }),
    ),
  ),

  forSession(removeSms, async (context, { ticket }) => {
    const { firm, session } = context;
    const { identityId } = session.account;
    await atFirm(context, async (tx) => {
      await guardProof(tx, context, { ticket, by: removeSms });
      await lockFactors(tx, identityId);
      const removed = await tx
        .delete(phones)
        .where(eq(phones.identityId, identityId))
        .returning({ confirmedAt: phones.confirmedAt });
      const wasOn = removed.some(({ confirmedAt }) => confirmedAt !== null);
      if (wasOn) await guardLast(tx, firm, { identityId, by: removeSms });
      await dropSpareCodes(tx, identityId);
      await note(tx, context, removeSms, wasOn ? 'sms-off' : undefined);
    });
    return {};
  }),
];

function refusal({ name }: Operation, why: string): PortalError {
  return new PortalError('not-permitted', { message: `${name}: ${why}` });
}
