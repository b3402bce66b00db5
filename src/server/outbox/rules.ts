import type { Message, MessageKind } from '../../contract/outbox.ts';
import { lastDigits } from '../mobile.ts';
import type { OutboxRow } from './queries.ts';

/**
 * Messages with a code or a link in them, which runs out: whoever still needs one is sent a new one. One that tried a text is
 * sent anew likewise.
 */
const passing: ReadonlySet<MessageKind> = new Set([
  ...(['members.invitation', 'members.passcode', 'identity.code', 'identity.sms'] as const),
  ...(['identity.link', 'identity.reset', 'identity.sign-up', 'identity.access-there'] as const),
  'firm.test',
]);

/** Where a message stands; see the contract's {@link Message}. */
export function messageStateOf({ state, error }: Pick<OutboxRow, 'state' | 'error'>): Message['state'] {
  if (state === 'queued') return error === null ? 'queued' : 'retrying';
  return state === 'withheld' ? 'kept' : state;
}

/** Whether a message can be sent once more. */
export function canResend({
  state,
  template,
  recipient,
}: Pick<OutboxRow, 'state' | 'template' | 'recipient'>): boolean {
  return state === 'failed' && recipient !== '' && !passing.has(template);
}

/**
 * A recipient as staff may read it; null where it was forgotten.
 *
 * @param isKnown - Whether whoever asks may read the whole address of a mail.
 */
export function recipientFor(
  { channel, recipient }: Pick<OutboxRow, 'channel' | 'recipient'>,
  isKnown: boolean,
): string | null {
  if (recipient === '') return null;
  if (channel === 'sms') return `…${lastDigits(recipient)}`;
  if (isKnown) return recipient;
  const at = recipient.lastIndexOf('@');
  return `${recipient.slice(0, 1)}…${recipient.slice(at)}`;
}
