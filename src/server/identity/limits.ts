/** A way to prove an identity. Each has a budget of failures of its own. */
export type Factor = 'password' | 'code' | 'sign-up' | 'authenticator' | 'recovery-code' | 'passkey' | 'sms';

const minute = 60_000;
const hour = 60 * minute;

/** How many failures an identity may have before the next try must wait. Portico's limit. */
export const freeFailures = 10;

/** The wait after the first failure that is not free, in milliseconds; it doubles with each further one. Portico's limit. */
export const firstDelay = 30_000;

/** The longest wait between two tries, in milliseconds. Portico's limit. */
export const longestDelay = hour;

/** After this many failures no try is taken, until another factor or a reset succeeds. Portico's limit. */
export const hardStop = 100;

/** How long to wait after that many failures, in milliseconds. */
export function delayAfter(failures: number): number {
  if (failures < freeFailures) return 0;
  return Math.min(longestDelay, firstDelay * 2 ** (failures - freeFailures));
}

/** The wait after the first, second, … failure up to the hard stop, in milliseconds, for a query to pick from. */
export const delays: readonly number[] = Array.from({ length: hardStop }, (_, index) =>
  delayAfter(index + 1),
);

/** At most so many mails go to one address within {@link mailWindow}. Portico's limit. */
export const mailsPerWindow = 5;

/** The time within which the mails to one address are counted, in milliseconds. Portico's limit. */
export const mailWindow = 15 * minute;

/** How often a code may be tried. Portico's limit. */
export const triesPerCode = 5;

/** How long a code for signing in works, in milliseconds. Portico's limit. */
export const codeLifetime = 10 * minute;

/** How long a code for signing up works, in milliseconds. Portico's limit. */
export const signUpLifetime = 15 * minute;

/** How long new codes may be asked for a sign-up that nobody proved, in milliseconds. Portico's limit. */
export const signUpPatience = 24 * hour;

/** How long a link works that was sent by mail, in milliseconds. Portico's limit. */
export const linkLifetimes = { reset: hour, 'sign-in': 10 * minute };

/** How long to wait before asking for another code, in seconds, so that the first has time to arrive. Portico's limit. */
export const resendAfterSeconds = 30;

/** How long a ticket carries signing in to the next step, in milliseconds. Portico's limit. */
export const ticketLifetime = 10 * minute;

/** How often a second factor may be tried with one ticket. Portico's limit. */
export const triesPerTicket = 5;

/** How many recovery codes there are at a time. Portico's limit. */
export const recoveryCodeCount = 10;

/** How long somebody who proved themselves again may change what protects them, in milliseconds. Portico's limit. */
export const proofLifetime = 5 * minute;

/** How long a passkey may take to answer a challenge, in milliseconds. Portico's limit. */
export const challengeLifetime = 5 * minute;

/** How many passkeys an identity may have. Portico's limit. */
export const passkeyLimit = 20;

/** How long a ticket works that the firm's server had issued, in milliseconds. Portico's limit. */
export const handOverLifetime = minute;

/** How long a browser may stay at the firm's own provider, in milliseconds. Portico's limit. */
export const providerSignInLifetime = 10 * minute;

/** How long a browser counts as known after its last sign-in, in milliseconds: 180 days. Portico's limit. */
export const deviceLifetime = 180 * 24 * hour;
