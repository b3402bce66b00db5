import { operation } from '../operation.ts';
import { permissions } from '../permissions.ts';
import { choice } from '../schema.ts';
import { day, id, instant, page, pageInput } from '../values.ts';
import * as z from '../zod.ts';

/**
 * Where a member stands. `not-invited`: may sign in, but was never written to. `invited`: was, and has neither set up the
 * account nor signed in yet. `mail-failed`: the same, and the invitation or its passcode could not be delivered. `active`: signs in.
 * `expired`: its last day is over. `disabled`: staff took its access away, and can give it back.
 */
export const memberState = choice(['not-invited', 'invited', 'mail-failed', 'active', 'expired', 'disabled']);
export type MemberState = z.infer<typeof memberState>;

/** What became of a message. `kept`: not delivered, since nothing is configured that would. `failed`: given up. */
export const delivery = choice(['queued', 'sent', 'kept', 'failed']);

/** An invitation, and what became of its mail, and of the passcode that went with it. */
export const invitation = z.object({
  id,
  /** The address that it went to. */
  email: z.string(),
  sentAt: instant,
  expiresAt: instant,
  /**
   * `open`: waits for its reader. `replaced`: a newer one was sent, or access was taken away meanwhile. `locked`: its
   * passcode was given wrongly too often.
   */
  state: choice(['open', 'used', 'expired', 'replaced', 'locked']),
  delivery,
  /** What the mail server said last, in its own words; null where nothing went wrong. */
  deliveryError: z.nullable(z.string()),
  /** The passcode that was sent by text message with it, and has to be given with the link. Absent: none was. */
  passcode: z.optional(
    z.object({
      /** The last digits of the number that it went to. */
      digits: z.string(),
      delivery,
      /** What the gateway said last, in its own words; null where nothing went wrong. */
      deliveryError: z.nullable(z.string()),
    }),
  ),
});
export type Invitation = z.infer<typeof invitation>;

/** Somebody who signs in for a client, as it stands in a list. */
export const memberSummary = z.object({
  id,
  clientId: id,
  clientName: z.string(),
  /** The contact that it was made from; null where that was removed, or the member came from elsewhere. */
  contactId: z.nullable(id),
  /** The name under which access was given. A later change of the contact leaves it as it was. */
  displayName: z.string(),
  /** The sign-in name: the address chosen at the invitation. A later change of the contact leaves it as it was. */
  email: z.string(),
  state: memberState,
  permissions,
  /** Whether the portal tells it by mail of what is new for its client; left out where the backend knows of no such mails. */
  notify: z.optional(z.boolean()),
  /** Whether it is greeted after signing in; left out where the backend knows of no greeting. */
  welcome: z.optional(z.boolean()),
  /** The last day on which it can sign in, that whole day in the firm's time zone; null: no end. */
  expiresOn: z.nullable(day),
  lastUsedAt: z.nullable(instant),
  /** The newest, as long as it was not replaced; null where there is none. */
  invitation: z.nullable(invitation),
  createdAt: instant,
});
export type MemberSummary = z.infer<typeof memberSummary>;

const needs = { role: 'staff', atLeast: 'adviser' } as const;

export const listMembers = operation({
  name: 'members.list',
  method: 'GET',
  path: '/members',
  kind: 'json',
  summary: 'List who signs in for clients',
  description:
    'By name unless sorted otherwise. Search looks at names, sign-in names and the names of clients. Revoked members are not listed.',
  needs,
  input: pageInput(['displayName', 'email', 'clientName', 'createdAt'], {
    state: z.optional(memberState),
    clientId: z.optional(id),
  }),
  output: page(memberSummary),
  errors: [],
});
