import type { PortalAdapter } from '../../client/adapter.ts';
import { invoke } from '../../client/invoke.ts';
import { type ErrorCode, PortalError } from '../../contract/errors.ts';
import { type Input, type Operation, type Output, takesIdempotencyKey } from '../../contract/operation.ts';

/** Calls an operation and holds the answer to the contract; a write gets a key of its own. */
export function run<T extends Operation>(
  adapter: PortalAdapter,
  operation: T,
  input: Input<T>,
): Promise<Output<T>> {
  return invoke(adapter, operation, input, options(operation));
}

export function options(operation: Operation): { idempotencyKey?: string } {
  return takesIdempotencyKey(operation) ? { idempotencyKey: crypto.randomUUID() } : {};
}

/** @param what - A noun with its article, such as `the reason`. */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [got, wanted] = [show(actual), show(expected)];
  if (got !== wanted) throw new Error(`${what} is ${got}, not ${wanted}`);
}

export function holds(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}

/** The `PortalError` that a call rejects with, of this code. */
export async function refusal(
  call: Promise<unknown>,
  codes: ErrorCode | readonly ErrorCode[],
): Promise<PortalError> {
  const wanted = [codes].flat().join(' or ');
  const error = await call.then(
    () => {
      throw new Error(`it succeeds, where it has to be refused as ${wanted}`);
    },
    (reason: unknown) => reason,
  );
  holds(error instanceof PortalError, `it rejects with ${show(String(error))}, not with a PortalError`);
  holds([codes].flat().includes(error.code), `it is refused as ${error.code}, not as ${wanted}`);
  return error;
}

/** All that a client can tell of a refusal: equal for what must not be told apart. */
export function told({ code, facts, issues }: PortalError): unknown {
  return { code, facts, issues };
}

function show(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
