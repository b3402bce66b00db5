import { pattern } from '../formats.ts';
import { afterProof, ticket } from '../identity.ts';
import { operation } from '../operation.ts';
import { email } from '../values.ts';
import * as z from '../zod.ts';
import { code, codeSent } from './code.ts';
import { chosenPassword } from './links.ts';

/** One line, as it is to be shown. */
const name = z.string(z.minLength(1), z.maxLength(200), pattern(/^\s*\S\P{Cc}*$/u));

/** The account works; it is signed in to like any other. */
const signedUp = z.object({ step: z.literal('signed-up'), email });
/** The address has access already. */
const accessThere = z.object({
  step: z.literal('access-there'),
  ticket,
  /** Whether the firm lets one address have several accounts, so that another may be made. */
  another: z.boolean(),
});

export const requestSignUp = operation({
  name: 'identity.requestSignUp',
  method: 'POST',
  path: '/sign-up',
  kind: 'json',
  summary: 'Ask for an account',
  description:
    'Sends a six-digit code that works once, for 15 minutes. Answers alike, and does the same work, whether or not the address has access already: who has is told so by mail, or after the code.',
  needs: { role: 'anyone' },
  input: z.object({ name, email, password: chosenPassword }),
  output: codeSent,
  errors: ['not-permitted', 'password-refused', 'too-many-attempts'],
});

export const resendSignUpCode = operation({
  name: 'identity.resendSignUpCode',
  method: 'POST',
  path: '/sign-up/code',
  kind: 'json',
  summary: 'Ask for another code while signing up',
  description:
    'Sends a new code for the same ticket, and the older one stops working. Failures are counted on.',
  needs: { role: 'anyone' },
  input: z.object({ ticket }),
  output: codeSent,
  errors: ['code-expired', 'not-permitted', 'too-many-attempts'],
});

export const confirmSignUp = operation({
  name: 'identity.confirmSignUp',
  method: 'POST',
  path: '/sign-up/code/proof',
  kind: 'json',
  summary: 'Sign up with the code',
  description:
    'Takes the code that was sent, within five tries. The account works from then on, and is signed in to with the password that was chosen. Where the address has access already, answers a choice instead.',
  needs: { role: 'anyone' },
  input: z.object({ ticket, code }),
  output: z.union([signedUp, accessThere]),
  errors: ['wrong-code', 'code-expired', 'not-permitted', 'too-many-attempts'],
});

export const finishSignUp = operation({
  name: 'identity.finishSignUp',
  method: 'POST',
  path: '/sign-up/choice',
  kind: 'json',
  summary: 'Choose between the access that there is and another account',
  description:
    'Signs in to what is there, with the password as it was; or makes another account of the same identity, whose password is then the one that was chosen, as a reset would make it.',
  needs: { role: 'anyone' },
  input: z.object({ ticket, choice: z.oneOf(['existing', 'another']) }),
  output: z.union([signedUp, afterProof]),
  errors: ['ticket-expired', 'access-ended', 'not-permitted'],
});
