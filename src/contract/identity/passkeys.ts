import { pattern } from '../formats.ts';
import { afterProof, ticket } from '../identity.ts';
import { operation } from '../operation.ts';
import { instant, integer } from '../values.ts';
import * as z from '../zod.ts';

/** Bytes, in base64url. */
export const bytes = (maximum: number) => z.string(pattern(/^[\w-]+$/), z.maxLength(maximum));
export const credentialId = bytes(1400);
/** What a passkey gives as proof: of the `toJSON()` of what `navigator.credentials.get()` resolves with, what matters. */
export const assertion = z.object({
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: bytes(4096),
    authenticatorData: bytes(4096),
    signature: bytes(4096),
    /** By which the device tells whose it is. */
    userHandle: z.optional(bytes(128)),
  }),
});

/** For `PublicKeyCredential.parseRequestOptionsFromJSON()`. */
const requestOptions = z.object({
  challenge: z.string(),
  rpId: z.string(),
  /** In milliseconds. */
  timeout: integer,
  userVerification: z.literal('required'),
});

export const challengePasskey = operation({
  name: 'identity.challengePasskey',
  method: 'POST',
  path: '/passkey/challenge',
  kind: 'json',
  summary: 'Ask for a proof by passkey',
  description:
    'Gives what a browser needs to have a passkey prove who holds it: for signing in, as a second factor, or before a change. Its challenge works once, for five minutes, on pages of the host that asks.',
  needs: { role: 'anyone' },
  input: z.object({}),
  output: z.object({ options: requestOptions }),
  errors: [],
});

export const signInWithPasskey = operation({
  name: 'identity.signInWithPasskey',
  method: 'POST',
  path: '/sign-in/passkey',
  kind: 'json',
  summary: 'Sign in with a passkey',
  description:
    'Takes the answer of a passkey to a challenge, once. It stands for both factors, as the device has made sure who holds it. Answers alike, and does the same work, whether or not the passkey is known.',
  needs: { role: 'anyone' },
  input: z.object({ assertion }),
  output: afterProof,
  errors: ['wrong-credentials', 'access-ended', 'not-permitted'],
});

export const provePasskey = operation({
  name: 'identity.provePasskey',
  method: 'POST',
  path: '/sign-in/second-factor/passkey',
  kind: 'json',
  summary: 'Prove the second factor with a passkey',
  description:
    'Takes the answer of one of the identity’s passkeys to a challenge, once. A ticket takes five tries.',
  needs: { role: 'anyone' },
  input: z.object({ ticket, assertion }),
  output: afterProof,
  errors: ['wrong-code', 'ticket-expired', 'access-ended', 'too-many-attempts'],
});

export const proveAgainWithPasskey = operation({
  name: 'identity.proveAgainWithPasskey',
  method: 'POST',
  path: '/security/proof/passkey',
  kind: 'json',
  summary: 'Prove oneself again with a passkey',
  description:
    'Takes the answer of one of one’s own passkeys to a challenge, once, and gives the ticket that changes to one’s own security must bear, as `identity.proveAgain` does for a password.',
  needs: { role: 'session' },
  input: z.object({ assertion }),
  output: z.object({ ticket, expiresAt: instant }),
  errors: ['wrong-credentials'],
});
