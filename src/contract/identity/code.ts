import { tidied } from '../formats.ts';
import { afterProof, ticket } from '../identity.ts';
import { operation } from '../operation.ts';
import { email, instant, integer } from '../values.ts';
import * as z from '../zod.ts';

/** The digits of a code; blanks that a mail program or a person put between them do not count. */
export const code = z.string(
  z.maxLength(32),
  tidied((typed) => typed.replace(/\s/g, ''), 'six-digits', /^\d{6}$/),
);

export const codeSent = z.object({
  step: z.literal('code'),
  ticket,
  expiresAt: instant,
  /** How long to wait before asking for another code. */
  resendAfterSeconds: integer,
});
export type CodeSent = z.infer<typeof codeSent>;

export const requestCode = operation({
  name: 'identity.requestCode',
  method: 'POST',
  path: '/sign-in/code',
  kind: 'json',
  summary: 'Ask for a code by e-mail',
  description:
    'Sends a six-digit code that works once, for ten minutes; an older code stops working. Answers alike, and does the same work, whether or not the address is known.',
  needs: { role: 'anyone' },
  input: z.object({ email }),
  output: codeSent,
  errors: ['not-permitted', 'too-many-attempts'],
});

export const signInWithCode = operation({
  name: 'identity.signInWithCode',
  method: 'POST',
  path: '/sign-in/code/proof',
  kind: 'json',
  summary: 'Sign in with a code',
  description: 'Takes the code that was sent, within five tries.',
  needs: { role: 'anyone' },
  input: z.object({ ticket, code }),
  output: afterProof,
  errors: ['wrong-code', 'code-expired', 'access-ended', 'too-many-attempts'],
});
