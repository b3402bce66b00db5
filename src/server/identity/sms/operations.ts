import { and, eq, isNull } from 'drizzle-orm';
import { PortalError } from '../../../contract/errors.ts';
import { beginSms, confirmSms, removeSms } from '../../../contract/identity/own-sms.ts';
import { proveSms, sendSms } from '../../../contract/identity/sms.ts';
import type { Operation } from '../../../contract/operation.ts';
import { newId } from '../../database/columns.ts';
import type { OpenContext } from '../../http/context.ts';
import { forAnyone, forSession } from '../../http/handle.ts';
import { lastDigits, mobileNumber } from '../../mobile.ts';
import { addressKey, atFirm } from '../at-firm.ts';
import { forgetLane, type Lane, takeTry } from '../budgets.ts';
import { dropSpareCodes, lockFactors } from '../factors/factors.ts';
import { prove } from '../factors/prove.ts';
import { firstRecoveryCodes } from '../factors/recovery-codes.ts';
import { findAsked } from '../factors/ticket.ts';
import { note } from '../security/note.ts';
import { guardProof } from '../security/proof.ts';
import { spendQuestionsOf } from '../tickets.ts';
import { findPhone, trySmsCode } from './phones.ts';
import { sendCode } from './send.ts';
import { phones } from './tables.ts';

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

  forSession(beginSms, async (context, { ticket, phone }) => {
    const { firm, now, ports, session } = context;
    const { identityId } = session.account;
    const id = newId();
    return atFirm(context, async (tx) => {
      await guardProof(tx, context, { ticket, by: beginSms });
      guardGateway(context, beginSms);
      const number = mobileNumber(phone, firm.locale);
      if (number === undefined) throw noMobile(beginSms);
      await tx.delete(phones).where(and(eq(phones.identityId, identityId), isNull(phones.confirmedAt)));
      const digits = lastDigits(number);
      const made = await tx
        .insert(phones)
        .values({
          ...{ id, firmId: firm.id, identityId, digits, createdAt: now },
          number: await ports.secrets.seal('sms', number, id),
        })
        .onConflictDoNothing()
        .returning({ id: phones.id });
      if (made.length === 0) throw refusal(beginSms, 'codes by text message are on; turn them off first');
      return sendCode(tx, context, { phone: { id, identityId, digits }, number, ticket });
    });
  }),

  forSession(confirmSms, async (context, { ticket, code }) => {
    const { firm, now, ports, session } = context;
    const { identityId, email } = session.account;
    const address = await addressKey(context, email);
    const lane: Lane = { firmId: firm.id, address, factor: 'sms', deviceId: undefined };
    await atFirm(context, async (tx) => {
      await guardProof(tx, context, { ticket, by: confirmSms });
      // Counts over all codes: having another sent must not give more tries.
      await takeTry(tx, lane, now);
    });
    const tried = await atFirm(context, async (tx) => {
      await lockFactors(tx, identityId);
      const outcome = await trySmsCode(
        tx,
        ports.secrets,
        { identityId, ticket, code, isConfirmed: false },
        now,
      );
      if (!outcome?.isRight) return { triesLeft: outcome?.triesLeft };
      const owner = { firmId: firm.id, identityId };
      await tx.update(phones).set({ confirmedAt: now }).where(eq(phones.identityId, identityId));
      await forgetLane(tx, lane);
      // Whoever had only the first proof made must not choose an account with it any more.
      await spendQuestionsOf(tx, owner, now);
      await note(tx, context, confirmSms, 'sms-on');
      return { recoveryCodes: await firstRecoveryCodes(tx, ports.secrets, owner, now) };
    });
    if (tried.recoveryCodes) return { recoveryCodes: tried.recoveryCodes };
    if (tried.triesLeft === undefined) {
      throw new PortalError('code-expired', {
        message: 'identity.confirmSms: the code works no more; have another sent',
      });
    }
    const facts = { triesLeft: tried.triesLeft };
    throw new PortalError('wrong-code', { message: 'identity.confirmSms: wrong code', facts });
  }),

  forSession(removeSms, async (context, { ticket }) => {
    const { identityId } = context.session.account;
    await atFirm(context, async (tx) => {
      await guardProof(tx, context, { ticket, by: removeSms });
      await lockFactors(tx, identityId);
      const removed = await tx
        .delete(phones)
        .where(eq(phones.identityId, identityId))
        .returning({ confirmedAt: phones.confirmedAt });
      await dropSpareCodes(tx, identityId);
      const wasOn = removed.some(({ confirmedAt }) => confirmedAt !== null);
      await note(tx, context, removeSms, wasOn ? 'sms-off' : undefined);
    });
    return {};
  }),
];

/** Rejects where nothing that is sent would reach anybody: whoever turned codes on would be locked out. */
function guardGateway({ ports }: OpenContext, by: Operation): void {
  if (!ports.outbox.reaches('sms')) throw refusal(by, 'no text messages are sent; set PORTICO_SMS_URL');
}

function refusal({ name }: Operation, why: string): PortalError {
  return new PortalError('not-permitted', { message: `${name}: ${why}` });
}

function noMobile({ name }: Operation): PortalError {
  const issues = [
    { path: ['phone'], message: 'must be a mobile number, with the country code where it is of another' },
  ];
  return new PortalError('invalid-input', { message: `${name}: phone is no mobile number`, issues });
}
