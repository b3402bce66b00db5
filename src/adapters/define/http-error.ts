import type { ErrorCode } from '../../contract/errors.ts';
import { errorStatus } from '../../contract/errors.ts';
import type { Operation } from '../../contract/operation.ts';
import { codeOfStatus } from '../http/answer.ts';

/** An API answered with a status that is no success. Left alone, it becomes the contract's code for that status. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly status: number;
  /** The body, read as JSON; undefined where it is none. */
  readonly body: unknown;
  /** Of the header `Retry-After`, where it is a number. */
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, body: unknown, retryAfterSeconds?: number) {
    super(`the API answered ${status}`);
    this.status = status;
    this.body = body;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/**
 * The code for a status that an API answered an operation with: the operation's own where just one of them has that
 * status, such as `wrong-credentials` for 401 to a password, else what the status means in general.
 */
export function codeFor(status: number, { errors }: Operation): ErrorCode {
  const [own, ...others] = errors.filter((code) => errorStatus[code] === status);
  return own && others.length === 0 ? own : codeOfStatus(status);
}
