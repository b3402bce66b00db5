import type { ReactiveController, ReactiveElement } from 'lit';
import type { Reading } from '../../client/reading.ts';
import type { OperationName } from '../../contract/all.ts';
import type { Firm } from '../../contract/firm.ts';
import type { Session } from '../../contract/identity.ts';
import type { Connection } from './connect.ts';

/**
 * Whose account an element shows, and at which firm. Made before whatever reads, it has all that was of another account
 * forgotten first.
 */
export class Account implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #connection: Connection;
  readonly #forget: () => void;
  #id: string | undefined;
  #reading: Reading<Firm> | undefined;

  /** @param forget - Called when the account is no longer signed in, or is another. */
  constructor(host: ReactiveElement, connection: Connection, forget: () => void) {
    this.#host = host;
    this.#connection = connection;
    this.#forget = forget;
    host.addController(this);
  }

  /** Whose it is, while somebody is known to be signed in. */
  get signedIn(): Session['account'] | undefined {
    const { session } = this.#connection;
    return session.status === 'signed-in' ? session.account : undefined;
  }

  /** What is public about the firm, once it was read. */
  get firm(): Firm | undefined {
    return this.#reading?.value;
  }

  /** Whether the firm is being read. How amounts and days are written depends on it. */
  get isFirmLoading(): boolean {
    return this.#reading?.state === 'loading';
  }

  /** Whether the backend knows an operation. Where that cannot be found out, the call itself will tell. */
  offers(operation: OperationName): boolean {
    return this.firm?.operations.includes(operation) ?? true;
  }

  hostUpdate(): void {
    const { session, client } = this.#connection;
    if (session.status !== 'unknown') {
      const id = this.signedIn?.id;
      if (!id || (this.#id && id !== this.#id)) this.#forget();
      this.#id = id;
    }
    const reading = client?.firm();
    if (reading === this.#reading) return;
    this.#reading = reading;
    const settled = () => this.#host.requestUpdate();
    reading?.result().then(settled, settled);
  }
}
