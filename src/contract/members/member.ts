import { operation } from '../operation.ts';
import { permissions } from '../permissions.ts';
import { phone } from '../phone.ts';
import { day, email, id } from '../values.ts';
import * as z from '../zod.ts';
import { invitation, memberSummary } from './list.ts';

/** A member, whole. */
export const member = z.object({
  ...z.shapeOf(memberSummary),
  /** Newest first. */
  invitations: z.array(invitation),
});
export type Member = z.infer<typeof member>;

const needs = { role: 'staff', atLeast: 'adviser' } as const;
const echoes = ['memberId', 'id'] as const;
const input = z.object({ memberId: id });
/**
 * The mobile number that a passcode of six digits is sent to by text message, which has to be given with the invitation.
 * Null: none is sent.
 */
const passcodeTo = z.optional(z.nullable(phone));
const shared = { kind: 'json', needs, output: member, echoes } as const;

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
    'The address, one of the contact or another, becomes the sign-in name. An address that already signs in for this client answers already-member. A passcode goes with an invitation alone, and only where text messages are sent: otherwise not-permitted, with the fact "lacks" being "texts". As long as it was asked for and not given, no other way signs in to this account.',
  needs,
  input: z.object({
    clientId: id,
    contactId: id,
    email,
    permissions,
    /** The last day on which it can sign in. Default: no end. */
    expiresOn: z.optional(z.nullable(day)),
    /** Whether the portal tells it by mail of what is new, on the pages that are ticked. Default: yes. */
    notify: z.optional(z.boolean()),
    /** Whether it is greeted after signing in. Default: yes. */
    welcome: z.optional(z.boolean()),
    /** Whether an invitation is sent. */
    invite: z.boolean(),
    /** Default: null. */
    passcodeTo,
  }),
  output: member,
  errors: ['not-found', 'already-member', 'not-ready', 'not-permitted', 'too-many-attempts'],
});

export const editMember = operation({
  ...shared,
  name: 'members.edit',
  method: 'PUT',
  path: '/members/{memberId}',
  summary: 'Change what a member may do, and until when',
  description:
    'It takes effect by the next request of a session that is open. Whether it is told of what is new and greeted stays as it is where that is left out.',
  input: z.object({
    ...{ memberId: id, permissions, expiresOn: z.nullable(day) },
    ...{ notify: z.optional(z.boolean()), welcome: z.optional(z.boolean()) },
  }),
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
  input: z.object({
    memberId: id,
    email,
    invite: z.boolean(),
    /** As when the member was created. Default: null. */
    passcodeTo,
  }),
  errors: ['not-found', 'already-member', 'not-ready', 'not-permitted', 'too-many-attempts'],
});

export const resendInvitation = operation({
  ...shared,
  name: 'members.resend',
  method: 'POST',
  path: '/members/{memberId}/invitation',
  summary: 'Send a member a new invitation',
  description:
    'It replaces the one before, its passcode too. A member that is disabled or expired has no access to invite to, and answers access-ended.',
  input: z.object({
    memberId: id,
    /** As when the member was created. Default: where a passcode went last, if one did. */
    passcodeTo,
  }),
  errors: ['not-found', 'access-ended', 'not-ready', 'not-permitted', 'too-many-attempts'],
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
