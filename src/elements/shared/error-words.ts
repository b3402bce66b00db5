import type { ErrorCode, Facts } from '../../contract/errors.ts';
import { dictionary, type Entries, type Strings } from './strings.ts';

/** One sentence for each way in which a call can fail, for clients: what happened, and what they can do. */
export const errorWords = dictionary('errors', {
  'invalid-input': 'Something in what you entered is not right. Please check it and try again.',
  'idempotency-key-missing': 'This could not be sent. Please reload the page and try again.',
  'wrong-credentials': 'That email and password do not match.',
  'wrong-code': 'That code is not right.',
  'signed-out': 'You have been signed out. Please sign in again.',
  'session-stale': 'You have been signed out. Please sign in again.',
  'access-ended': 'Your access has ended. Please contact us if you think this is a mistake.',
  'not-permitted': 'Your account does not allow this.',
  'origin-refused': 'This cannot be used from this website. Please tell the site’s owner.',
  'not-found': 'This is no longer here.',
  'wrong-method': 'This could not be sent. Please reload the page and try again.',
  'in-progress': 'This is already being done. Please wait a moment and try again.',
  'quote-decided': {
    by: 'outcome',
    accepted: 'This quote was already accepted on {decidedAt}.',
    declined: 'This quote was already declined on {decidedAt}.',
    other: 'This quote was already decided.',
  },
  'quote-expired': 'This quote expired on {expiresOn}.',
  'code-expired': 'That code has expired. Ask for a new one.',
  'ticket-expired': 'That took a little too long. Please start again.',
  'too-large': 'That is too large to send.',
  'wrong-type': 'This kind of file cannot be sent.',
  'idempotency-key-reused': 'This could not be sent. Please reload the page and try again.',
  'too-many-attempts': 'There have been too many attempts. Please wait a while and try again.',
  internal: 'Something went wrong on our side. Please try again.',
  unavailable: 'The service is not available right now. Please try again in a few minutes.',
  'bad-response': 'Something went wrong on our side. Please try again.',
  'not-supported': 'This is not available here.',
  timeout: 'That took too long. Please check your connection and try again.',
  unreachable: 'The service cannot be reached. Please check your connection and try again.',
} as const satisfies Record<ErrorCode, Entries[string]>);

/** What an error says to a client: a `PortalError`, or a failure before there was one, such as code that did not load. */
export interface Problem {
  readonly code: ErrorCode;
  readonly facts?: Facts;
}

/**
 * What a client reads about an error.
 *
 * @param timeZone - The firm's, for the moments that a sentence names.
 */
export function sentenceFor(
  { code, facts }: Problem,
  strings: Pick<Strings, 'of'>,
  timeZone?: string,
): string {
  const { text, language } = strings.of<Record<ErrorCode, Entries[string]>>(errorWords);
  const written = Object.entries(facts ?? {}).map(([name, fact]) => [name, write(fact, language, timeZone)]);
  return text(code, Object.fromEntries(written) as Record<string, string | number>);
}

/** A day or a moment as this locale writes it; anything else as it is. */
function write(fact: string | number, locale: string, timeZone: string | undefined): string | number {
  if (typeof fact === 'number') return fact;
  if (/^\d{4}-\d\d-\d\d$/.test(fact)) {
    return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(fact));
  }
  if (/^\d{4}-\d\d-\d\dT.*Z$/.test(fact)) {
    return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
      new Date(fact),
    );
  }
  return fact;
}
