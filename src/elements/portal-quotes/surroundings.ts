import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import type { Reading } from '../../client/reading.ts';
import type { Firm } from '../../contract/firm.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Connection } from '../shared/connect.ts';

/** What an element has to know of the firm and its backend besides what it shows: region, and which operations there are. */
export class Surroundings implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #connection: Connection;
  readonly #operations: readonly Operation[];
  readonly #supported = new Set<Operation>();
  #client: PortalClient | undefined;
  #firm: Reading<Firm> | undefined;
  #unfollow: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, connection: Connection, operations: readonly Operation[]) {
    this.#host = host;
    this.#connection = connection;
    this.#operations = operations;
    host.addController(this);
  }

  /** Undefined while it is not read, or cannot be. */
  get firm(): Firm | undefined {
    return this.#firm?.value;
  }

  /** Whether waiting for the firm makes sense. */
  get pending(): boolean {
    return this.#firm?.state === 'loading';
  }

  /** Whether the backend is known to support an operation. */
  supports(operation: Operation): boolean {
    return this.#supported.has(operation);
  }

  hostUpdate(): void {
    const { client } = this.#connection;
    if (client === this.#client) return;
    this.#unfollow?.();
    this.#supported.clear();
    this.#client = client;
    this.#firm = client?.firm();
    this.#unfollow = this.#firm?.subscribe(() => this.#host.requestUpdate());
    if (client) for (const operation of this.#operations) void this.#ask(client, operation);
  }

  hostDisconnected(): void {
    this.#unfollow?.();
    this.#client = this.#firm = this.#unfollow = undefined;
  }

  async #ask(client: PortalClient, operation: Operation): Promise<void> {
    const supported = await client.supports(operation);
    if (client !== this.#client || !supported) return;
    this.#supported.add(operation);
    this.#host.requestUpdate();
  }
}
