import { type ErrorCode, PortalError } from '../contract/errors.ts';
import { issuesOf } from '../contract/issues.ts';
import type { Input, Operation, Output } from '../contract/operation.ts';
import { read, type Schema, strict, tolerant } from '../contract/schema.ts';
import { untilAborted } from './abort.ts';
import type { CallOptions, PortalAdapter } from './adapter.ts';
import { warnOnce } from './warn.ts';

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
  // An adapter may throw before it has a promise to reject, and its answer while it is read.
  const called = (async () => {
    const answer = await adapter.call(operation, request, options);
    return holdTo(tolerant(operation.output) as Schema<Output<T>>, answer, 'bad-response', operation);
  })();
  const told = await untilAborted(called, signal).catch((cause: unknown) => {
    signal?.throwIfAborted();
    throw adapterError(cause, operation);
  });
  const [asked = '', echo = ''] = operation.echoes ?? [];
  if (echo && (told as Members)[echo] !== (request as Members)[asked]) {
    refuse(operation.name, echo, "it is another's");
  }
  return told;
}

/** What an adapter failed with, as a {@link PortalError} whatever it threw. */
export function adapterError(cause: unknown, { name }: Operation): PortalError {
  if (cause instanceof PortalError) return cause;
  return new PortalError('internal', { message: `${name}: the adapter failed: ${String(cause)}`, cause });
}

/** Throws away an answer that fits its schema and yet cannot be true. The name is the operation's. */
export function refuse(name: string, field: string, why: string): never {
  const message = `${name}: bad-response at ${field}: ${why}`;
  warnOnce(message);
  throw new PortalError('bad-response', { message });
}

/** What a schema reads from a value. Where it does not fit, throws a {@link PortalError} that names operation and fields. */
export function holdTo<T>(schema: Schema<T>, value: unknown, code: ErrorCode, { name }: Operation): T {
  const result = read(schema, value);
  if (result.issues.length === 0) return result.data as T;
  const issues = issuesOf(result);
  const where = issues.map(({ path }) => path.join('.') || '(whole)').join(', ');
  throw new PortalError(code, { message: `${name}: ${code} at ${where}`, issues });
}
