import { PortalError } from '../../contract/errors.ts';
import { HttpError } from './http-error.ts';

export interface FetchJsonOptions extends Omit<RequestInit, 'signal'> {
  /** Ends it, as the call's own signal does. */
  signal?: AbortSignal | null | undefined;
  /** Sent as the body, with the content type that goes with it. */
  json?: unknown;
  /** The most milliseconds that it may take, the body included. Default: 15,000. */
  timeout?: number;
}

/**
 * What an API answers, as JSON; undefined where a success has no body. Pass the call's `signal` on.
 *
 * Rejects with an {@link HttpError} where the status is no success, with a `PortalError` where the API was not reached in
 * time or answers something else than JSON, and with the signal's reason.
 */
export async function fetchJson(
  address: string | URL,
  { json, timeout = 15_000, signal, ...init }: FetchJsonOptions = {},
): Promise<unknown> {
  const late = AbortSignal.timeout(timeout);
  const headers = new Headers(init.headers);
  if (!headers.has('accept')) headers.set('accept', 'application/json');
  if (json !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json');
  const body = json === undefined ? init.body : JSON.stringify(json);
  try {
    const response = await fetch(address, {
      ...init,
      headers,
      ...(body !== undefined && { body }),
      signal: signal ? AbortSignal.any([signal, late]) : late,
    });
    return read(response, await response.text());
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof HttpError || cause instanceof PortalError) throw cause;
    throw late.aborted
      ? new PortalError('timeout', { message: `the API took longer than ${timeout} ms`, cause })
      : new PortalError('unreachable', { message: 'the API was not reached', cause });
  }
}

function read({ ok, status, headers }: Response, text: string): unknown {
  const body = text === '' ? undefined : parsed(text);
  if (!ok) {
    const wait = headers.get('retry-after') ?? '';
    throw new HttpError(status, body, /^\d{1,6}$/.test(wait) ? Number(wait) : undefined);
  }
  if (text !== '' && body === undefined) {
    throw new PortalError('bad-response', { message: 'the API answered something else than JSON' });
  }
  return body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
