import type { Operation, Outline } from '../contract/operation.ts';

export interface CallOptions {
  /** Aborts the call; it then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Names this write, so that sending it again has no second effect. */
  idempotencyKey?: string | undefined;
}

/** What a backend promises beyond answering; the client relies on nothing that is not listed. */
export type Guarantee =
  /** A write sent again under the same idempotency key has one effect and the same answer. */
  'idempotent-writes';

/** What an adapter tells the client without being asked. */
export type AdapterEvent =
  /** A session began elsewhere, for instance in another tab: whose it is must be asked, what was read before is void. */
  | { readonly type: 'session-changed' }
  /** The session ended elsewhere. */
  | { readonly type: 'session-ended' };

/**
 * Where a portal's data comes from: any backend, translated to the contract.
 *
 * An adapter translates and does nothing more; the client holds both ends to the contract. Credentials live inside the
 * adapter and never leave it.
 */
export interface PortalAdapter {
  /** Names the backend in messages and the keys of shared state, such as its address. */
  readonly name: string;
  readonly guarantees: ReadonlySet<Guarantee>;
  /** The names of all that it answers, where it knows them without asking the backend. */
  readonly operations?: readonly string[];
  /** Whether the backend knows an operation; elements hide what it does not. */
  supports(operation: Outline): boolean | Promise<boolean>;
  /**
   * Resolves once an operation can be answered, where that may take long, as with a backend that has to be fetched first: the
   * time until then does not count as waiting for the answer. Rejects with a `PortalError` where it cannot be had. A call
   * that waits for it longer than two minutes fails with `timeout`.
   */
  ready?(operation: Outline): Promise<void> | undefined;
  /** Runs one operation. Rejects with a `PortalError`, or with the caller's abort reason. */
  call(operation: Operation, input: unknown, options: CallOptions): Promise<unknown>;
  /** Hears of changes from outside; returns how to stop. */
  subscribe?(listener: (event: AdapterEvent) => void): () => void;
}
