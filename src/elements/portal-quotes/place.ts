import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Connection } from '../shared/connect.ts';

/**
 * Which quote is open, kept with the page's history entry: the back button leads from a quote to the list, and a reload
 * stays at the quote. The address is left alone, it belongs to the firm's site.
 */
export class Place implements ReactiveController {
  /** The open quote; undefined at the list. */
  quoteId: string | undefined;
  readonly #connection: Connection;
  readonly #onMove: (from: string | undefined) => void;
  /** Where the entry keeps it: apart for each backend, as a page can have quotes of several. */
  #member = '';
  /** A quote to open as soon as there is a backend. */
  #wanted: string | undefined;
  /** Whether the entry before this one is the list. */
  #pushed = false;

  /** @param onMove - Called when `quoteId` has changed, with what it was. */
  constructor(
    host: ReactiveControllerHost,
    connection: Connection,
    onMove: (from: string | undefined) => void,
  ) {
    this.#connection = connection;
    this.#onMove = onMove;
    host.addController(this);
  }

  open(quoteId: string): void {
    this.#wanted = quoteId;
    this.hostUpdate();
  }

  /** Goes back to the list. */
  close(): void {
    if (this.#pushed) history.back();
    else this.forget();
  }

  /** Shows the list in this very entry, for instance when the quote is no longer the client's to see. */
  forget(): void {
    if (this.#here) this.#keep('replaceState');
  }

  hostConnected(): void {
    addEventListener('popstate', this.#follow);
  }

  hostUpdate(): void {
    const address = this.#connection.source?.address;
    if (!address) return;
    const member = `portal-quotes ${address}`;
    if (member !== this.#member) {
      this.#member = member;
      this.quoteId = this.#here;
    }
    if (!this.#wanted) return;
    this.#keep('pushState', this.#wanted);
    this.#wanted = undefined;
    this.#pushed = true;
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#follow);
    // Wherever it is put next, the entry may be another.
    this.#member = '';
  }

  get #here(): string | undefined {
    return (history.state as Record<string, string | undefined> | null)?.[this.#member];
  }

  #keep(how: 'pushState' | 'replaceState', quoteId?: string): void {
    history[how]({ ...(history.state as object), [this.#member]: quoteId }, '');
    this.#follow();
  }

  readonly #follow = () => {
    const from = this.quoteId;
    const to = (this.quoteId = this.#here);
    if (!to) this.#pushed = false;
    if (from !== to) this.#onMove(from);
  };
}
