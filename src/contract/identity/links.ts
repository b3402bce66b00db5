import { ticket } from '../identity.ts';
import { operation } from '../operation.ts';
import { email, instant, integer } from '../values.ts';
import * as z from '../zod.ts';
import { longestPassword } from './passwords.ts';

/** The secret in a link of a mail. It stands in the address's fragment, which no browser sends. */
export const token = ticket;

/** A password that somebody chooses. The backend judges it by `judgePassword`, and refuses what has a flaw. */
export const chosenPassword = z.string(z.minLength(1), z.maxLength(longestPassword));

/** A mail with a link is on its way, if the address is known. */
export const linkSent = z.object({
  step: z.literal('link-sent'),
  /** How long to wait before asking for another. */
  resendAfterSeconds: integer,
});
export type LinkSent = z.infer<typeof linkSent>;

/** Why a link works no more, in the fact `end` of `link-ended`. */
export type LinkEnd = 'expired' | 'used' | 'replaced' | 'unknown';

export const requestReset = operation({
  name: 'identity.requestReset',
  method: 'POST',
  path: '/sign-in/reset',
  kind: 'json',
  summary: 'Ask for a link for choosing a new password',
  description:
    'Sends a link that works once, for an hour; an older link stops working. Answers alike, and does the same work, whether or not the address is known.',
  needs: { role: 'anyone' },
  input: z.object({ email }),
  output: linkSent,
  errors: ['not-permitted', 'too-many-attempts'],
});

export const openReset = operation({
  name: 'identity.openReset',
  method: 'POST',
  path: '/sign-in/reset/link',
  kind: 'json',
  summary: 'See whose password a link is for',
  description:
    'Tells whoever bears the link’s token whose password it changes, and uses nothing up. The fact "end" of a refusal says whether the link was used, replaced by a newer one, or is too old.',
  needs: { role: 'anyone' },
  input: z.object({ token }),
  output: z.object({
    email,
    /** What is known of the person, and so is no good as a password. */
    personal: z.array(z.string()),
    expiresAt: instant,
  }),
  errors: ['link-ended'],
});

export const resetPassword = operation({
  name: 'identity.resetPassword',
  method: 'POST',
  path: '/sign-in/reset/password',
  kind: 'json',
  summary: 'Choose a new password',
  description:
    'Takes the token of a link once, and a password of at least 12 characters that is not easily guessed; the fact "flaw" of a refusal says what is wrong with it. Ends every session of the identity, and tells it by mail. It does not sign in.',
  needs: { role: 'anyone' },
  input: z.object({ token, password: chosenPassword }),
  output: z.object({ step: z.literal('password-changed'), email }),
  errors: ['link-ended', 'password-refused'],
});
