/**
 * Every way in which a call can fail, with its HTTP status. The list is closed: each code has words in every
 * language, and the compiler says when one lacks them. Status 0 is a failure that never reached a backend.
 */
export const errorStatus = {
  'invalid-input': 400,
  'idempotency-key-missing': 400,
  'wrong-credentials': 401,
  'wrong-code': 401,
  'signed-out': 401,
  'session-stale': 401,
  'access-ended': 403,
  'not-permitted': 403,
  'origin-refused': 403,
  'not-found': 404,
  'not-ready': 409,
  'wrong-method': 405,
  'in-progress': 409,
  'changed-meanwhile': 409,
  'quote-decided': 409,
  'quote-expired': 409,
  'already-member': 409,
  'code-expired': 410,
  'ticket-expired': 410,
  'link-ended': 410,
  'too-large': 413,
  'wrong-type': 415,
  'idempotency-key-reused': 422,
  'password-refused': 422,
  'too-many-attempts': 429,
  internal: 500,
  unavailable: 503,
  'bad-response': 0,
  'not-supported': 0,
  timeout: 0,
  unreachable: 0,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** One thing that is wrong with an input: where, as a path of names, and what, in words. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What an error knows beyond its code, for instance when a quote was decided. Shown to the client in a sentence. */
export type Facts = Readonly<Record<string, string | number>>;

export interface PortalErrorOptions {
  /** What happened, for developers: operation, what broke, what to do. No user data. Default: the code. */
  message?: string | undefined;
  issues?: readonly Issue[] | undefined;
  facts?: Facts | undefined;
  /** The backend's id of the request, to find it in the log. */
  requestId?: string | undefined;
  /** How long to wait before another try can succeed. */
  retryAfterSeconds?: number | undefined;
  cause?: unknown;
}

/** The one error that calls to a portal reject with. */
export class PortalError extends Error {
  override readonly name = 'PortalError';
  readonly code: ErrorCode;
  readonly status: number;
  readonly issues: readonly Issue[];
  readonly facts: Facts;
  readonly requestId: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, options: PortalErrorOptions = {}) {
    super(options.message ?? code, options);
    this.code = code;
    this.status = errorStatus[code];
    this.issues = options.issues ?? [];
    this.facts = options.facts ?? {};
    this.requestId = options.requestId;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  /** Whether the same call can succeed later without a change of its input. */
  get retryable(): boolean {
    return retryable.has(this.code);
  }
}

const retryable: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'in-progress',
  'too-many-attempts',
  'unavailable',
  'timeout',
  'unreachable',
]);

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorStatus, code);
}

/** Whether what was thrown is a {@link PortalError} of this code. */
export function isPortalError(error: unknown, code: ErrorCode): error is PortalError {
  return error instanceof PortalError && error.code === code;
}
