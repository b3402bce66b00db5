import { untilAborted } from '../../client/abort.ts';
import { PortalError } from '../../contract/errors.ts';
import type { Operation } from '../../contract/operation.ts';
import { answerOf } from './answer.ts';
import type { HttpRequest } from './request.ts';

export interface Sending {
  api: string;
  fetch: typeof globalThis.fetch;
  /** The most milliseconds that one try may take, its body included. */
  timeout: number;
  /** Sending again has no second effect. */
  safe: boolean;
  signal: AbortSignal | undefined;
}

/** How often a safe request is sent again. */
const retries = 2;
/** The longest wait that is worth its while, in seconds; a backend that asks for more is not asked again. */
const longestWait = 3;

/** Sends a request, again where that is safe and promises to help, and reads its answer. */
export async function send(operation: Operation, request: HttpRequest, options: Sending): Promise<unknown> {
  for (let tried = 0; ; tried++) {
    options.signal?.throwIfAborted();
    try {
      return await once(operation, request, options);
    } catch (error) {
      const wait = options.safe && tried < retries ? waitBefore(error, tried) : undefined;
      if (wait === undefined) throw error;
      await untilAborted(new Promise((resolve) => setTimeout(resolve, wait * 1000)), options.signal);
    }
  }
}

/** The seconds to wait before sending again; undefined where that would not help. */
function waitBefore(error: unknown, tried: number): number | undefined {
  if (!(error instanceof PortalError)) return undefined;
  const { code, retryAfterSeconds } = error;
  const mayHelp =
    code === 'unavailable' ||
    (code === 'unreachable' && !isOffline()) ||
    (code === 'too-many-attempts' && retryAfterSeconds !== undefined);
  if (!mayHelp) return undefined;
  const wait = retryAfterSeconds ?? 0.3 * 3 ** tried * (0.5 + Math.random() / 2);
  return wait <= longestWait ? wait : undefined;
}

function isOffline(): boolean {
  return (globalThis as { navigator?: { onLine?: boolean } }).navigator?.onLine === false;
}

async function once(operation: Operation, request: HttpRequest, options: Sending): Promise<unknown> {
  const { api, fetch, timeout, signal } = options;
  const late = AbortSignal.timeout(timeout);
  const either = signal ? AbortSignal.any([signal, late]) : late;
  const { path, method, headers, body } = request;
  try {
    const response = fetch(api + path, { method, headers, body, credentials: 'include', signal: either });
    return await untilAborted(
      response.then((answer) => answerOf(answer, operation)),
      either,
    );
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof PortalError) throw cause;
    const failed = `${operation.name}: ${operation.method} ${operation.path}`;
    throw late.aborted
      ? new PortalError('timeout', { message: `${failed} took longer than ${timeout} ms`, cause })
      : new PortalError('unreachable', { message: `${failed} did not reach ${api}`, cause });
  }
}
