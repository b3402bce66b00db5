import { operation } from '../operation.ts';
import { secondFactor, ticket } from '../identity.ts';
import { email, instant } from '../values.ts';
import * as z from '../zod.ts';
import { code } from './code.ts';
import { chosenPassword, token } from './links.ts';

export const openInvitation = operation({
  name: 'identity.openInvitation',
  method: 'POST',
  path: '/invitation/link',
  kind: 'json',
  summary: 'See whom an invitation is for',
  description:
    'Tells whoever bears the invitation’s token what setting up the account takes, and uses nothing up. The fact "end" of a refusal says whether the invitation was used, replaced by a newer one, is too old, or is "locked": its passcode was given wrongly too often.',
  needs: { role: 'anyone' },
  input: z.object({ token }),
  output: z.object({
    email,
    /** The name of who is invited. */
    displayName: z.string(),
    /** Whether a password has to be chosen; without, the address has one already. */
    needsPassword: z.boolean(),
    /** Whether a passcode was sent by text message, which has to be given first. Absent: none was. */
    needsPasscode: z.optional(z.boolean()),
    /** What is known of the person, and so is no good as a password. */
    personal: z.array(z.string()),
    expiresAt: instant,
  }),
  errors: ['link-ended', 'access-ended'],
});

export const checkPasscode = operation({
  name: 'identity.checkPasscode',
  method: 'POST',
  path: '/invitation/passcode',
  kind: 'json',
  summary: 'Give the passcode of an invitation',
  description:
    'Says whether the passcode is the one that was sent by text message with this invitation, and uses nothing up: accepting the invitation takes it again. The fifth wrong one ends the invitation, with the end "locked".',
  needs: { role: 'anyone' },
  input: z.object({ token, passcode: code }),
  output: z.object({}),
  errors: ['wrong-code', 'link-ended', 'access-ended'],
});

export const acceptInvitation = operation({
  name: 'identity.acceptInvitation',
  method: 'POST',
  path: '/invitation/acceptance',
  kind: 'json',
  summary: 'Set up an account',
  description:
    'Takes the token of an invitation once, and where the address has no password yet the one that is chosen, held to the rules of choosing a new one. Where a passcode was sent with it, takes that too; a wrong one counts as one of its five tries. It does not sign in. Where the address got a password while this one was being chosen, answers changed-meanwhile: this one is not kept, the invitation stays good, and it is accepted without a password. Whoever chose a password can set a second factor up at once, where the firm has them.',
  needs: { role: 'anyone' },
  input: z.object({
    token,
    /** None where the address has one. */
    password: z.nullable(chosenPassword),
    /** Default: none, where none was sent. */
    passcode: z.optional(code),
  }),
  output: z.object({
    step: z.literal('set-up'),
    email,
    /** What a second factor can be set up with now; absent where none can be, or there is one. */
    factor: z.optional(
      z.object({
        ticket,
        factors: z.array(secondFactor),
        /** Whether the firm asks everybody for one: without, signing in asks for it to be set up. */
        isRequired: z.boolean(),
      }),
    ),
  }),
  errors: ['link-ended', 'access-ended', 'wrong-code', 'password-refused', 'changed-meanwhile'],
});
