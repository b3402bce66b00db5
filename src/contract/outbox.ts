import { letterIds } from './firm/letters.ts';
import { operation } from './operation.ts';
import { choice } from './schema.ts';
import { id, instant, page, pageInput } from './values.ts';
import * as z from './zod.ts';

/** What a message is: one of the firm's mails, a text message with a code or a passcode, or a mail sent to try its text. */
export const messageKinds = [...letterIds, 'members.passcode', 'identity.sms', 'firm.test'] as const;
export type MessageKind = (typeof messageKinds)[number];

/**
 * Where a message stands. `queued`: to be delivered. `retrying`: could not be delivered, and is tried again. `sent`: taken by
 * the mail server or the gateway. `kept`: not delivered, since nothing is configured that would. `failed`: given up.
 */
export const messageState = choice(['queued', 'retrying', 'sent', 'kept', 'failed']);

/** A mail or a text message that the portal wrote, and what became of it. What it says is nobody's to read. */
export const message = z.object({
  id,
  channel: choice(['mail', 'sms']),
  kind: choice(messageKinds),
  /**
   * Whom it went to. Of a mobile number its last digits, after `…`. Of an address of nobody who signs in for a client, advisers
   * are told the first letter and the domain. Null once it was forgotten.
   */
  recipient: z.nullable(z.string()),
  /** The member that it is about; null where it is about none, or one that was revoked. */
  member: z.nullable(z.object({ id, displayName: z.string() })),
  state: messageState,
  /** What the receiver said last, in its own words; null where nothing went wrong. */
  reason: z.nullable(z.string()),
  createdAt: instant,
  /** When it was taken; null where it was not. */
  sentAt: z.nullable(instant),
  /** When it is tried again; null unless it is. */
  nextTryAt: z.nullable(instant),
  /** Whether it can be sent once more: it was given up, is of use still, and nothing in it runs out. */
  canResend: z.boolean(),
});
export type Message = z.infer<typeof message>;

const needs = { role: 'staff', atLeast: 'adviser' } as const;

export const listMessages = operation({
  name: 'outbox.list',
  method: 'GET',
  path: '/outbox',
  kind: 'json',
  summary: 'List mails and text messages, and what became of them',
  description:
    'Newest first unless sorted otherwise. Search looks at names and sign-in names of the members that they are about.',
  needs,
  input: pageInput(['createdAt'], { state: z.optional(messageState), memberId: z.optional(id) }),
  output: page(message),
  errors: [],
});

export const resendMessage = operation({
  name: 'outbox.resend',
  method: 'POST',
  path: '/outbox/{messageId}/resend',
  kind: 'json',
  summary: 'Send a message that was given up once more',
  description:
    'To the same address. A message that cannot be sent again, as canResend says, answers changed-meanwhile. Whoever lacks a code or a link asks for a new one; an invitation is sent anew by members.resend.',
  needs,
  input: z.object({ messageId: id }),
  output: message,
  echoes: ['messageId', 'id'],
  errors: ['not-found', 'changed-meanwhile', 'too-many-attempts'],
});
