import { password, ticket } from '../identity.ts';
import { operation } from '../operation.ts';
import { id, instant, integer } from '../values.ts';
import * as z from '../zod.ts';
import { code } from './code.ts';
import { passkey } from './own-passkeys.ts';
import { authenticatorKey, recoveryCodes } from './turned-on.ts';

const needs = { role: 'session' } as const;

/** One's own session in one browser. */
export const ownSession = z.object({
  id,
  /** Such as `Firefox`; null where the browser does not say. */
  browser: z.nullable(z.string()),
  /** Such as `Android`, likewise. */
  system: z.nullable(z.string()),
  /** The client whose account it is of; for staff, the firm. */
  clientName: z.string(),
  createdAt: instant,
  /** To the minute. */
  lastSeenAt: instant,
  /** Whether it is the one that asks. */
  isThis: z.boolean(),
});
export type OwnSession = z.infer<typeof ownSession>;

/** What protects one's own identity, and where it is signed in. */
export const security = z.object({
  /** Since when an authenticator app is asked for; null where none is. */
  authenticatorSince: z.nullable(instant),
  /** The mobile number that codes are sent to by text message; null or absent where none is. */
  sms: z.optional(
    z.nullable(
      z.object({
        since: instant,
        /** Its last digits. */
        digits: z.string(),
      }),
    ),
  ),
  /** The one added first first. */
  passkeys: z.array(passkey),
  recoveryCodesLeft: integer,
  /** Those in force, the one used last first. */
  sessions: z.array(ownSession),
});
export type Security = z.infer<typeof security>;

export const getSecurity = operation({
  name: 'identity.getSecurity',
  method: 'GET',
  path: '/security',
  kind: 'json',
  summary: 'Read what protects one’s own identity',
  description: 'Second factors, and the sessions of the identity, in whichever account.',
  needs,
  input: z.object({}),
  output: security,
  errors: [],
});

export const proveAgain = operation({
  name: 'identity.proveAgain',
  method: 'POST',
  path: '/security/proof',
  kind: 'json',
  summary: 'Prove oneself again before a change',
  description:
    'Takes the password of whoever is signed in, and gives a ticket that changes to one’s own security must bear. It serves for five minutes.',
  needs,
  input: z.object({ password }),
  output: z.object({ ticket, expiresAt: instant }),
  errors: ['wrong-credentials', 'too-many-attempts'],
});

export const changePassword = operation({
  name: 'identity.changePassword',
  method: 'POST',
  path: '/security/password',
  kind: 'json',
  summary: 'Change one’s own password',
  description:
    'Takes the new password, by the rules of a reset. Every other session of the identity ends, this one goes on; the owner is told by mail.',
  needs,
  input: z.object({ ticket, password }),
  output: z.object({}),
  errors: ['ticket-expired', 'password-refused'],
});

export const beginAuthenticator = operation({
  name: 'identity.beginAuthenticator',
  method: 'POST',
  path: '/security/authenticator',
  kind: 'json',
  summary: 'Begin to set up an authenticator app',
  description:
    'Gives a key for the app, as text and as a QR code. Nothing changes until the app has shown a code; a key that was given before is forgotten. Refused where the firm has no second factors, or an app is on.',
  needs,
  input: z.object({ ticket }),
  output: authenticatorKey,
  errors: ['ticket-expired', 'not-permitted'],
});

export const confirmAuthenticator = operation({
  name: 'identity.confirmAuthenticator',
  method: 'POST',
  path: '/security/authenticator/confirmation',
  kind: 'json',
  summary: 'Turn an authenticator app on',
  description:
    'Takes a code that the app shows. From then on signing in asks for one. Gives recovery codes, this once, where there are none yet; the owner is told by mail.',
  needs,
  input: z.object({ ticket, code }),
  output: recoveryCodes,
  errors: ['ticket-expired', 'wrong-code', 'not-permitted'],
});

export const removeAuthenticator = operation({
  name: 'identity.removeAuthenticator',
  method: 'POST',
  path: '/security/authenticator/removal',
  kind: 'json',
  summary: 'Turn the authenticator app off',
  description:
    'Signing in asks for no code of it any more. With the last second factor the recovery codes end; where the firm asks everybody for one, that is refused. The owner is told by mail. Answers alike where there is none.',
  needs,
  input: z.object({ ticket }),
  output: z.object({}),
  errors: ['ticket-expired', 'not-permitted'],
});

export const renewRecoveryCodes = operation({
  name: 'identity.renewRecoveryCodes',
  method: 'POST',
  path: '/security/recovery-codes',
  kind: 'json',
  summary: 'Get new recovery codes',
  description: 'Gives ten codes, this once; older ones end. The owner is told by mail.',
  needs,
  input: z.object({ ticket }),
  output: recoveryCodes,
  errors: ['ticket-expired', 'not-permitted'],
});

export const endOwnSession = operation({
  name: 'identity.endOwnSession',
  method: 'POST',
  path: '/security/sessions/{sessionId}/end',
  kind: 'json',
  summary: 'Sign out elsewhere',
  description: 'Ends one of one’s own sessions, in whichever account.',
  needs,
  input: z.object({ sessionId: id }),
  output: z.object({}),
  errors: ['not-found'],
});
