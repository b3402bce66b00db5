import type { ReactiveController, ReactiveElement } from 'lit';
import type { Connection } from '../shared/connect.ts';

/** How long what an account may do is taken for known while somebody uses the portal, in milliseconds. */
const trusted = 15_000;

/**
 * Asks the backend anew what the account may do, as somebody does something in the portal or comes back to it: what staff
 * withdrew is gone then, and nobody's session is kept alive who is away.
 */
export class Freshness implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #connection: Connection;
  /** When it was asked last, in milliseconds since 1970. */
  #askedAt = 0;

  constructor(host: ReactiveElement, connection: Connection) {
    this.#host = host;
    this.#connection = connection;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#ask);
    this.#host.addEventListener('focusin', this.#ask);
    document.addEventListener('visibilitychange', this.#ask);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#ask);
    this.#host.removeEventListener('focusin', this.#ask);
    document.removeEventListener('visibilitychange', this.#ask);
  }

  /** That it is known now. */
  note(): void {
    this.#askedAt = Date.now();
  }

  /** Asks now, however long ago it was asked. */
  renew(): void {
    this.#askedAt = 0;
    this.#ask();
  }

  readonly #ask = (): void => {
    const { client, session } = this.#connection;
    if (document.hidden || session.status !== 'signed-in' || Date.now() - this.#askedAt < trusted) return;
    this.note();
    // Where it cannot be found out, what was known stands; the backend refuses what is not allowed.
    client?.checkSession().catch(() => undefined);
  };
}
