import { type ErrorCode, PortalError } from '../../contract/errors.ts';

/** What each code says in general; the detail says what it was here. */
const titles: Readonly<Record<ErrorCode, string>> = {
  'invalid-input': 'The request is not as the contract asks',
  'idempotency-key-missing': 'An idempotency key is missing',
  'wrong-credentials': 'E-mail or password is wrong',
  'wrong-code': 'The code is wrong',
  'signed-out': 'Nobody is signed in',
  'session-stale': 'The session has to be refreshed',
  'access-ended': 'The access has ended',
  'not-permitted': 'The account may not do this',
  'origin-refused': 'The request comes from a place that may not send it',
  'not-found': 'There is no such thing',
  'wrong-method': 'The address does not take this method',
  'in-progress': 'The same request is still being worked on',
  'quote-decided': 'The quote is decided already',
  'already-member': 'The person is a member already',
  'changed-meanwhile': 'Somebody else changed it meanwhile',
  'not-ready': 'The portal is not set up yet',
  'quote-expired': 'The quote has expired',
  'code-expired': 'The code has expired',
  'ticket-expired': 'The ticket has expired',
  'link-ended': 'The link works no more',
  'too-large': 'The request is too large',
  'wrong-type': 'The content type is not taken here',
  'idempotency-key-reused': 'The idempotency key belongs to another request',
  'password-refused': 'The password is too easily guessed',
  'too-many-attempts': 'There were too many attempts',
  internal: 'The server failed',
  unavailable: 'The server cannot answer at the moment',
  'bad-response': 'The answer is not as the contract asks',
  'not-supported': 'The backend does not support this',
  timeout: 'The answer took too long',
  unreachable: 'The backend cannot be reached',
};

export const problemType = 'application/problem+json';

/** An error as problem details (RFC 9457). */
export function problem(error: PortalError, requestId: string): Response {
  const { code, status, message, issues, facts, retryAfterSeconds } = error;
  const body = {
    type: 'about:blank',
    title: titles[code],
    status,
    detail: message,
    code,
    ...(issues.length > 0 && { issues }),
    ...(Object.keys(facts).length > 0 && { facts }),
    requestId,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': problemType,
      ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
      // What is left of the body is not read, so nothing else can come on the same connection.
      ...(code === 'too-large' && { connection: 'close' }),
    },
  });
}
