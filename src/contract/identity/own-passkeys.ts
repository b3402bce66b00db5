import { ticket } from '../identity.ts';
import { operation } from '../operation.ts';
import { id, instant, integer, line } from '../values.ts';
import * as z from '../zod.ts';
import { bytes, credentialId } from './passkeys.ts';

const needs = { role: 'session' } as const;
const name = line(60);

/** A passkey, as its owner knows it. */
export const passkey = z.object({
  id,
  name: z.string(),
  createdAt: instant,
  /** Null where it was not used yet. */
  lastUsedAt: z.nullable(instant),
});
export type Passkey = z.infer<typeof passkey>;

/** A passkey that was just made: of the `toJSON()` of what `navigator.credentials.create()` resolves with, what matters. */
export const credential = z.object({
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  response: z.object({ clientDataJSON: bytes(4096), attestationObject: bytes(16_384) }),
});

/** For `PublicKeyCredential.parseCreationOptionsFromJSON()`. */
const creationOptions = z.object({
  challenge: z.string(),
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: integer })),
  timeout: integer,
  excludeCredentials: z.array(z.object({ type: z.literal('public-key'), id: z.string() })),
  authenticatorSelection: z.object({
    residentKey: z.literal('required'),
    requireResidentKey: z.literal(true),
    userVerification: z.literal('required'),
  }),
  attestation: z.literal('none'),
});

export const beginPasskey = operation({
  name: 'identity.beginPasskey',
  method: 'POST',
  path: '/security/passkeys/challenge',
  kind: 'json',
  summary: 'Begin to add a passkey',
  description:
    'Gives what a browser needs to make a passkey for pages of the host that asks. Nothing changes until it is added, within five minutes.',
  needs,
  input: z.object({ ticket }),
  output: z.object({ options: creationOptions }),
  errors: ['ticket-expired', 'not-permitted'],
});

export const addPasskey = operation({
  name: 'identity.addPasskey',
  method: 'POST',
  path: '/security/passkeys',
  kind: 'json',
  summary: 'Add a passkey',
  description:
    'Takes a passkey that a browser has just made. From then on it signs in, and signing in another way asks for a second factor. Gives recovery codes, this once, where there are none yet; the owner is told by mail.',
  needs,
  input: z.object({ ticket, name, credential }),
  output: z.object({ recoveryCodes: z.array(z.string()) }),
  errors: ['ticket-expired', 'not-permitted', 'wrong-credentials'],
});

export const renamePasskey = operation({
  name: 'identity.renamePasskey',
  method: 'POST',
  path: '/security/passkeys/{passkeyId}/name',
  kind: 'json',
  summary: 'Rename a passkey',
  description: 'Takes the name by which its owner knows it. The owner is told by mail.',
  needs,
  input: z.object({ ticket, passkeyId: id, name }),
  output: z.object({}),
  errors: ['ticket-expired', 'not-found'],
});

export const removePasskey = operation({
  name: 'identity.removePasskey',
  method: 'POST',
  path: '/security/passkeys/{passkeyId}/removal',
  kind: 'json',
  summary: 'Remove a passkey',
  description:
    'It proves nothing any more. With the last second factor the recovery codes end; where the firm asks everybody for one, that is refused. The owner is told by mail.',
  needs,
  input: z.object({ ticket, passkeyId: id }),
  output: z.object({}),
  errors: ['ticket-expired', 'not-found', 'not-permitted'],
});
