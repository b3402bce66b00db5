import { PortalError } from '../../contract/errors.ts';
import { listMessages, type Message, resendMessage } from '../../contract/outbox.ts';
import { staffRoles } from '../../contract/permissions.ts';
import { pageOf } from '../database/pages.ts';
import type { StaffContext } from '../http/context.ts';
import { forStaff } from '../http/handle.ts';
import { takeFrom } from '../members/access.ts';
import { findMessage, type ListedMessage, listMessageRows, takeMessage } from './messages.ts';
import { canResend, messageStateOf, recipientFor } from './rules.ts';

/** What was sent in the firm's name, as its staff may know it. */
export const messageHandlers = [
  forStaff(listMessages, async (context, { sort = '-createdAt', ...input }) => {
    const request = { ...input, sort };
    const rows = await listMessageRows(context, request);
    return pageOf(rows, request, (row) => told(context, row));
  }),

  forStaff(resendMessage, async (context, { messageId }) => {
    const { tx, ports } = context;
    const found = await takeMessage(context, messageId);
    if (!found) throw noSuchMessage();
    const { channel, recipient } = found.message;
    if (!canResend(found.message)) {
      const { state } = told(context, found);
      const message = `outbox.resend: the message is ${state}, or what it says has run out`;
      throw new PortalError('changed-meanwhile', { message });
    }
    await takeFrom(context, ...(channel === 'sms' ? ['sms'] : []), recipient);
    await ports.outbox.resend(tx, { id: messageId, channel });
    const now = await findMessage(context, messageId);
    if (!now) throw noSuchMessage();
    return told(context, now);
  }),
];

function told({ session }: StaffContext, { id, message, member, email }: ListedMessage): Message {
  const { channel, template: kind, error: reason, createdAt, sentAt, nextTryAt } = message;
  const { role } = session.account;
  const mayReadAll = role !== 'client' && staffRoles.indexOf(role) >= staffRoles.indexOf('manager');
  const state = messageStateOf(message);
  return {
    ...{ id, channel, kind, member, state, reason },
    recipient: recipientFor(message, mayReadAll || message.recipient === email),
    createdAt: createdAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
    nextTryAt: state === 'retrying' ? nextTryAt.toISOString() : null,
    canResend: canResend(message),
  };
}

function noSuchMessage(): PortalError {
  return new PortalError('not-found', { message: 'The firm has no such message.' });
}
