import assert from 'node:assert/strict';
import type { AdapterEvent, CallOptions, PortalAdapter } from '../../src/client/adapter.ts';
import { Listeners } from '../../src/client/listeners.ts';
import type { Operation } from '../../src/contract/operation.ts';

export interface HeldCall {
  readonly operation: Operation;
  readonly input: unknown;
  readonly options: CallOptions;
  answer: (value: unknown) => void;
  fail: (error: Error) => void;
}

/** An adapter whose every call waits until the test answers it. */
export class ManualAdapter implements PortalAdapter {
  readonly name = 'manual:';
  readonly guarantees: PortalAdapter['guarantees'] = new Set();
  readonly calls: HeldCall[] = [];
  ready?: () => Promise<void>;
  readonly #events = new Listeners<[AdapterEvent]>();

  supports(_operation: Operation): boolean {
    return true;
  }

  call(operation: Operation, input: unknown, options: CallOptions): Promise<unknown> {
    return new Promise((answer, fail) => {
      this.calls.push({ operation, input, options, answer, fail });
    });
  }

  subscribe(listener: (event: AdapterEvent) => void): () => void {
    return this.#events.add(listener);
  }

  emit(event: AdapterEvent): void {
    this.#events.tell(event);
  }

  /** The call made last, which must be of this operation. */
  last(operation: Operation): HeldCall {
    const call = this.calls.at(-1);
    assert.equal(call?.operation.name, operation.name);
    return call;
  }

  /** How often an operation was called. */
  count(operation: Operation): number {
    return this.calls.filter((call) => call.operation === operation).length;
  }
}

/** Lets everything that is ready happen. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
