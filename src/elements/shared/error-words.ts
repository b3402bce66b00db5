import type { ErrorCode, Facts } from '../../contract/errors.ts';
import { dictionary, type Strings } from './strings.ts';

/** Codes that only an operation or two end in; the element that calls these knows what to say. */
type Own =
  | 'already-member'
  | 'changed-meanwhile'
  | 'not-ready'
  | 'wrong-credentials'
  | 'wrong-code'
  | 'code-expired'
  | 'ticket-expired'
  | 'link-ended'
  | 'password-refused'
  | 'quote-decided'
  | 'quote-expired';

/** One sentence for each way in which any call can fail, for clients: what happened, and what they can do. */
export const errorWords = dictionary('errors', {
  'invalid-input': 'Something in what you entered is not right. Please check it and try again.',
  'idempotency-key-missing': 'This could not be sent. Please reload the page and try again.',
  'signed-out': 'You have been signed out. Please sign in again.',
  'session-stale': 'You have been signed out. Please sign in again.',
  'access-ended': 'Your access has ended. Please contact us if this is a mistake.',
  'not-permitted': 'Your account does not allow this.',
  'origin-refused': 'This cannot be used from this website. Please tell the site’s owner.',
  'not-found': 'This is no longer here.',
  'wrong-method': 'This could not be sent. Please reload the page and try again.',
  'in-progress': 'This is already being done. Please wait a moment and try again.',
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
} as const satisfies Record<Exclude<ErrorCode, Own>, string>);

/** What an error says to a client: a `PortalError`, or a failure before there was one, such as code that did not load. */
export interface Problem {
  readonly code: ErrorCode;
  readonly facts?: Facts;
  /** For developers. */
  readonly message?: string;
}

/** What a client reads about an error, where nothing more is known of what they were doing. */
export function sentenceFor({ code }: Problem, strings: Pick<Strings, 'of'>): string {
  const { entries } = errorWords;
  return strings.of(errorWords).text(code in entries ? (code as keyof typeof entries) : 'internal');
}
