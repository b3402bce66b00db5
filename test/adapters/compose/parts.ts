import type { AdapterEvent } from '../../../src/client/adapter.ts';
import { Listeners } from '../../../src/client/listeners.ts';
import { StubAdapter, type StubOptions } from '../../../src/testing/stub/stub-adapter.ts';

/** A stub that can tell of changes from outside. */
export class TellingStub extends StubAdapter {
  readonly #events = new Listeners<[AdapterEvent]>();

  subscribe(listener: (event: AdapterEvent) => void): () => void {
    return this.#events.add(listener);
  }

  emit(type: AdapterEvent['type']): void {
    this.#events.tell({ type });
  }

  count(name: string): number {
    return this.calls.filter((call) => call.name === name).length;
  }
}

export function tellingStub(options?: StubOptions): TellingStub {
  return new TellingStub(options);
}
