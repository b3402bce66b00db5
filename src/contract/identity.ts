import { operation } from './operation.ts';
import { permissions, role } from './permissions.ts';
import { choice } from './schema.ts';
import { email, id, instant } from './values.ts';
import * as z from './zod.ts';

/** An account, as told to somebody who has proved the identity behind it. The labels tell accounts apart. */
export const accountLabel = z.object({
  id,
  /** The client (a person, household or company) whose account this is; for staff, the firm. */
  clientName: z.string(),
  role,
  lastUsedAt: z.nullable(instant),
});
export type AccountLabel = z.infer<typeof accountLabel>;

/** The session in force: who is signed in, as which account, with which permissions, until when. */
export const session = z.object({
  account: z.object({
    id,
    clientName: z.string(),
    /** The name of the person who signs in. */
    displayName: z.string(),
    email: z.string(),
    role,
    permissions,
    /** Whether whoever signs in is greeted. Default: not. */
    welcome: z.optional(z.boolean()),
  }),
  /** Ends at this moment whatever happens. */
  expiresAt: instant,
});
export type Session = z.infer<typeof session>;

/** A secret that carries signing in from one step to the next. It works once and not for long. */
export const ticket = z.string(z.minLength(1), z.maxLength(256));
/** A password, in any characters. The upper bound keeps the work of hashing in bounds. */
export const password = z.string(z.minLength(1), z.maxLength(512));
/** What can prove an identity a second time, after a password or a code. */
export const secondFactor = choice(['authenticator', 'recovery-code', 'passkey', 'sms']);
export type SecondFactor = z.infer<typeof secondFactor>;

const askFactor = z.object({
  /** `set-up-factor`: the firm asks everybody for a second factor, and there is none yet. */
  step: z.literal('second-factor', 'set-up-factor'),
  ticket,
  /**
   * What there is to prove it with, or what can be set up; the first is asked for. Nothing: there are codes by text message
   * alone, and none can be sent now.
   */
  factors: z.array(secondFactor),
});
const chooseAccount = z.object({
  step: z.literal('choose-account'),
  ticket,
  accounts: z.array(accountLabel),
});
export const signedIn = z.object({ step: z.literal('signed-in'), session });

/**
 * What comes next after the identity was proved: a second proof, or setting up what gives one; a choice between accounts; or
 * being signed in.
 */
export const afterProof = z.union([askFactor, chooseAccount, signedIn]);
export type SignInStep = z.infer<typeof afterProof>;

export const signInWithPassword = operation({
  name: 'identity.signInWithPassword',
  method: 'POST',
  path: '/sign-in/password',
  kind: 'json',
  summary: 'Sign in with e-mail and password',
  description: 'Answers alike, and does the same work, whether or not the address is known.',
  needs: { role: 'anyone' },
  input: z.object({ email, password }),
  output: afterProof,
  errors: ['wrong-credentials', 'access-ended', 'too-many-attempts'],
});

export const getSession = operation({
  name: 'identity.getSession',
  method: 'GET',
  path: '/session',
  kind: 'json',
  summary: 'Read the session in force',
  description: 'Says who is signed in and what the account may do.',
  needs: { role: 'session' },
  input: z.object({}),
  output: session,
  errors: [],
});

export const refreshSession = operation({
  name: 'identity.refreshSession',
  method: 'POST',
  path: '/session/refresh',
  kind: 'json',
  summary: 'Refresh the session',
  description:
    'Exchanges the session credential for its successor. The same credential is answered with the same successor until that one is used; after that it ends the session.',
  needs: { role: 'session' },
  input: z.object({}),
  output: session,
  errors: [],
});

export const signOut = operation({
  name: 'identity.signOut',
  method: 'POST',
  path: '/session/sign-out',
  kind: 'json',
  summary: 'Sign out',
  description: 'Ends the session. Signing out without a session is no error.',
  needs: { role: 'anyone' },
  input: z.object({}),
  output: z.object({}),
  errors: [],
});
