import { untilAborted } from '../../client/abort.ts';
import type { CallOptions, Guarantee, PortalAdapter } from '../../client/adapter.ts';
import { holdTo } from '../../client/invoke.ts';
import type { OperationName, operations } from '../../contract/all.ts';
import { PortalError } from '../../contract/errors.ts';
import { contractVersion, type Firm, getFirm } from '../../contract/firm.ts';
import type { Input, Operation, Output } from '../../contract/operation.ts';
import { strict } from '../../contract/schema.ts';
import { codeFor, HttpError } from './http-error.ts';

type Named<N> = Extract<(typeof operations)[number], { name: N }>;

/** What a firm says of itself; which operations there are, and in which version, the adapter knows. */
type FirmFacts = Omit<Firm, 'operations' | 'version'>;

/**
 * Answers one operation. Its input keeps the contract; its answer is held to it by the client.
 *
 * It may throw a `PortalError`, or let pass what {@link fetchJson} throws. Anything else counts as `internal`.
 */
export type Answer<N extends OperationName> = (
  input: Input<Named<N>>,
  options: CallOptions,
) => Answered<N> | Promise<Answered<N>>;
type Answered<N> = N extends 'firm.get' ? FirmFacts : Output<Named<N>>;

export interface AdapterDefinition {
  /** Names the backend in messages, such as its address. */
  readonly name: string;
  /** What the backend promises. Default: nothing. */
  readonly guarantees?: Iterable<Guarantee>;
  /** One function for each operation that is supported, by the operation's name. */
  readonly answers: { readonly [N in OperationName]?: Answer<N> };
  /** Makes a `PortalError` of what the backend's own client throws. Undefined: it is none that this knows. */
  readonly errorFrom?: (error: unknown, operation: Operation) => PortalError | undefined;
  /** See {@link PortalAdapter.subscribe}. */
  readonly subscribe?: PortalAdapter['subscribe'];
}

/**
 * An adapter in code, for an API that exists already.
 *
 * ```ts
 * const adapter = defineAdapter({
 *   name: 'https://api.firm.example',
 *   answers: {
 *     'quotes.get': async ({ quoteId }, { signal }) =>
 *       quoteOf(await fetchJson(`https://api.firm.example/offers/${encodeURIComponent(quoteId)}`, { signal })),
 *   },
 * });
 * ```
 */
export function defineAdapter(definition: AdapterDefinition): PortalAdapter {
  const { name, answers, guarantees = [], subscribe } = definition;
  const known = Object.keys(answers).filter((each) => answers[each as OperationName]);
  return {
    name,
    guarantees: new Set(guarantees),
    operations: known,
    supports: (operation) => known.includes(operation.name),
    async call(operation, input, options = {}) {
      const { signal } = options;
      signal?.throwIfAborted();
      if (!known.includes(operation.name)) {
        throw new PortalError('not-supported', { message: `${operation.name}: ${name} does not answer it` });
      }
      const answer = answers[operation.name as OperationName] as (...call: unknown[]) => unknown;
      const request = holdTo(strict(operation.input), input, 'invalid-input', operation);
      try {
        const answered = await untilAborted((async () => answer(request, options))(), signal);
        return operation.name === getFirm.name
          ? { ...(answered as FirmFacts), operations: known, version: contractVersion }
          : answered;
      } catch (error) {
        signal?.throwIfAborted();
        throw failureOf(error, operation, definition);
      }
    },
    ...(subscribe && { subscribe }),
  };
}

function failureOf(
  error: unknown,
  operation: Operation,
  { name, errorFrom }: AdapterDefinition,
): PortalError {
  if (error instanceof PortalError) return named(error, operation);
  const mapped = errorFrom?.(error, operation);
  if (mapped) return mapped;
  if (error instanceof HttpError) {
    const { status, retryAfterSeconds } = error;
    const message = `${operation.name}: ${name} answered ${status}`;
    return new PortalError(codeFor(status, operation), { message, retryAfterSeconds, cause: error });
  }
  return new PortalError('internal', {
    message: `${operation.name}: the adapter failed: ${String(error)}`,
    cause: error,
  });
}

/** The error as one that tells which operation it is of. */
function named(error: PortalError, { name }: Operation): PortalError {
  const { message, code, issues, facts, requestId, retryAfterSeconds, cause } = error;
  if (message.startsWith(name)) return error;
  const rest = { issues, facts, requestId, retryAfterSeconds, cause };
  return new PortalError(code, { ...rest, message: `${name}: ${message}` });
}
