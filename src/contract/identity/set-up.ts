import { afterProof, ticket } from '../identity.ts';
import { operation } from '../operation.ts';
import { phone } from '../phone.ts';
import * as z from '../zod.ts';
import { code } from './code.ts';
import { smsSent } from './sms.ts';
import { authenticatorKey, recoveryCodes } from './turned-on.ts';

const needs = { role: 'anyone' } as const;

/** A second factor that was just turned on by somebody who is not signed in yet. */
export const factorSetUp = z.object({
  ...z.shapeOf(recoveryCodes),
  /** Whose it is. */
  email: z.string(),
  /** Goes on to signing in. */
  ticket,
});
export type FactorSetUp = z.infer<typeof factorSetUp>;

export const beginAuthenticatorSetUp = operation({
  name: 'identity.beginAuthenticatorSetUp',
  method: 'POST',
  path: '/sign-in/set-up/authenticator',
  kind: 'json',
  summary: 'Begin to set up an authenticator app before signing in',
  description:
    'Gives a key for the app, as text and as a QR code, to whoever has proved an identity without a second factor. Nothing changes until the app has shown a code; a key that was given before is forgotten.',
  needs,
  input: z.object({ ticket }),
  output: authenticatorKey,
  errors: ['ticket-expired'],
});

export const confirmAuthenticatorSetUp = operation({
  name: 'identity.confirmAuthenticatorSetUp',
  method: 'POST',
  path: '/sign-in/set-up/authenticator/confirmation',
  kind: 'json',
  summary: 'Turn an authenticator app on before signing in',
  description:
    'Takes a code that the app shows. From then on signing in asks for one. Gives recovery codes, this once, and a ticket that goes on to signing in; the owner is told by mail.',
  needs,
  input: z.object({ ticket, code }),
  output: factorSetUp,
  errors: ['ticket-expired', 'wrong-code'],
});

export const beginSmsSetUp = operation({
  name: 'identity.beginSmsSetUp',
  method: 'POST',
  path: '/sign-in/set-up/sms',
  kind: 'json',
  summary: 'Begin to have codes sent by text message before signing in',
  description:
    'Sends a code to a mobile number, for whoever has proved an identity without a second factor. Nothing changes until the code is confirmed; a number that was given before is forgotten.',
  needs,
  input: z.object({ ticket, phone }),
  output: smsSent,
  errors: ['ticket-expired', 'not-permitted', 'too-many-attempts'],
});

export const confirmSmsSetUp = operation({
  name: 'identity.confirmSmsSetUp',
  method: 'POST',
  path: '/sign-in/set-up/sms/confirmation',
  kind: 'json',
  summary: 'Turn codes by text message on before signing in',
  description:
    'Takes the code that was sent to the number, within five tries. From then on signing in asks for one. Gives recovery codes, this once, and a ticket that goes on to signing in; the owner is told by mail.',
  needs,
  input: z.object({ ticket, code }),
  output: factorSetUp,
  errors: ['ticket-expired', 'wrong-code', 'code-expired', 'too-many-attempts'],
});

export const finishSetUp = operation({
  name: 'identity.finishSetUp',
  method: 'POST',
  path: '/sign-in/set-up/end',
  kind: 'json',
  summary: 'Sign in after a second factor was set up',
  description: 'Takes the ticket that came with the recovery codes, once these are kept.',
  needs,
  input: z.object({ ticket }),
  output: afterProof,
  errors: ['ticket-expired', 'access-ended'],
});
