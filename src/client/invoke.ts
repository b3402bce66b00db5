import * as z from 'zod/mini';
import { type ErrorCode, PortalError } from '../contract/errors.ts';
import { issuesOf } from '../contract/issues.ts';
import type { Input, Operation, Output } from '../contract/operation.ts';
import { type Schema, strict, tolerant } from '../contract/schema.ts';
import { untilAborted } from './abort.ts';
import type { CallOptions, PortalAdapter } from './adapter.ts';

type Members = Record<string, unknown>;

/**
 * Runs one operation, holding both ends of it to the contract.
 *
 * Rejects with a {@link PortalError}. The one other rejection that it lets through is the caller's own abort reason, so
 * that a cancelled read is never shown as a failure.
 */
export async function invoke<T extends Operation>(
  adapter: PortalAdapter,
  operation: T,
  input: Input<T>,
  options: CallOptions = {},
): Promise<Output<T>> {
  const { signal } = options;
  signal?.throwIfAborted();
  const request = holdTo(strict(operation.input), input, 'invalid-input', operation);
  // An adapter may throw before it has a promise to reject.
  const called = (async () => adapter.call(operation, request, options))();
  const answer = await untilAborted(called, signal).catch((cause: unknown) => {
    signal?.throwIfAborted();
    if (cause instanceof PortalError) throw cause;
    throw new PortalError('internal', {
      message: `${operation.name}: the adapter failed: ${String(cause)}`,
      cause,
    });
  });
  const read = holdTo(tolerant(operation.output) as Schema<Output<T>>, answer, 'bad-response', operation);
  const [asked = '', told = ''] = operation.echoes ?? [];
  if (told && (read as Members)[told] !== (request as Members)[asked]) {
    throw new PortalError('bad-response', {
      message: `${operation.name}: bad-response at ${told}: it is another's`,
    });
  }
  return read;
}

/** What a schema reads from a value. Where it does not fit, throws a {@link PortalError} that names operation and fields. */
export function holdTo<T>(schema: Schema<T>, value: unknown, code: ErrorCode, { name }: Operation): T {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const issues = issuesOf(result.error);
  const where = issues.map(({ path }) => path.join('.') || '(whole)').join(', ');
  throw new PortalError(code, { message: `${name}: ${code} at ${where}`, issues });
}
