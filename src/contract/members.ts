import * as z from 'zod/mini';
import { operation } from './operation.ts';
import { permissions } from './permissions.ts';
import { choice } from './schema.ts';
import { day, email, id, instant, page, pageInput } from './values.ts';

/**
 * Where a member stands. `not-invited`: may sign in, but was never written to. `invited`: was, and has neither set up the
 * account nor signed in yet. `mail-failed`: the same, and the invitation could not be delivered. `active`: signs in.
 * `expired`: its last day is over. `disabled`: staff took its access away, and can give it back.
 */
export const memberState = choice(['not-invited', 'invited', 'mail-failed', 'active', 'expired', 'disabled']);
export type MemberState = z.infer<typeof memberState>;

/** An invitation, and what became of its mail. */
export const invitation = z.object({
  id,
  /** The address that it went to. */
  email: z.string(),
  sentAt: instant,
  expiresAt: instant,
  /** `open`: waits for its reader. `replaced`: a newer one was sent, or access was taken away meanwhile. */
  state: choice(['open', 'used', 'expired', 'replaced']),
  /** `kept`: not delivered, since no mail server is configured. `failed`: given up. */
  delivery: choice(['queued', 'sent', 'kept', 'failed']),
  /** What the mail server said last, in its own words; null where nothing went wrong. */
  deliveryError: z.nullable(z.string()),
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
  /** The last day on which it can sign in, that whole day in the firm's time zone; null: no end. */
  expiresOn: z.nullable(day),
  lastUsedAt: z.nullable(instant),
  /** The newest, as long as it was not replaced; null where there is none. */
  invitation: z.nullable(invitation),
  createdAt: instant,
});
export type MemberSummary = z.infer<typeof memberSummary>;

/** A member, whole. */
export const member = z.object({
  ...memberSummary.def.shape,
  /** Newest first. */
  invitations: z.array(invitation),
});
export type Member = z.infer<typeof member>;

const needs = { role: 'staff', atLeast: 'adviser' } as const;
const echoes = ['memberId', 'id'] as const;
const input = z.object({ memberId: id });
const shared = { kind: 'json', needs, output: member, echoes } as const;

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

export const getMember = operation({
  ...shared,
  name: 'members.get',
  method: 'GET',
  path: '/members/{memberId}',
  summary: 'Read a member and its invitations',
  description: "Another firm's member, and one that was revoked, answer as one that does not exist.",
  input,
  errors: ['not-found'],
});

export const createMember = operation({
  name: 'members.create',
  method: 'POST',
  path: '/members',
  kind: 'json',
  summary: 'Give a contact of a client access',
  description:
    'The address, one of the contact or another, becomes the sign-in name. An address that already signs in for this client answers already-member.',
  needs,
  input: z.object({
    clientId: id,
    contactId: id,
    email,
    permissions,
    /** The last day on which it can sign in. Default: no end. */
    expiresOn: z.optional(z.nullable(day)),
    /** Whether an invitation is sent. */
    invite: z.boolean(),
  }),
  output: member,
  errors: ['not-found', 'already-member', 'not-ready', 'too-many-attempts'],
});

export const editMember = operation({
  ...shared,
  name: 'members.edit',
  method: 'PUT',
  path: '/members/{memberId}',
  summary: 'Change what a member may do, and until when',
  description: 'It takes effect by the next request of a session that is open.',
  input: z.object({ memberId: id, permissions, expiresOn: z.nullable(day) }),
  errors: ['not-found'],
});

export const disableMember = operation({
  ...shared,
  name: 'members.disable',
  method: 'POST',
  path: '/members/{memberId}/disable',
  summary: "Take a member's access away for now",
  description: 'Its sessions end, its invitation works no more, and what was ticked is remembered.',
  input,
  errors: ['not-found'],
});

export const enableMember = operation({
  ...shared,
  name: 'members.enable',
  method: 'POST',
  path: '/members/{memberId}/enable',
  summary: 'Give a disabled member its access back',
  description:
    'With what was ticked before. The address may be another one, which is then the new sign-in name; the name is taken from the contact anew. A member that has access already stays as it is.',
  input: z.object({ memberId: id, email, invite: z.boolean() }),
  errors: ['not-found', 'already-member', 'not-ready', 'too-many-attempts'],
});

export const resendInvitation = operation({
  ...shared,
  name: 'members.resend',
  method: 'POST',
  path: '/members/{memberId}/invitation',
  summary: 'Send a member a new invitation',
  description:
    'It replaces the one before. A member that is disabled or expired has no access to invite to, and answers access-ended.',
  input,
  errors: ['not-found', 'access-ended', 'not-ready', 'too-many-attempts'],
});

export const revokeMember = operation({
  name: 'members.revoke',
  method: 'POST',
  path: '/members/{memberId}/revoke',
  kind: 'json',
  summary: 'End a member for good',
  description: 'Its sessions end, and it is no longer listed. The contact can be given access anew.',
  needs,
  input,
  output: z.object({}),
  errors: ['not-found'],
});
