import type { ReactiveController, ReactiveElement } from 'lit';
import type { Connection } from './connect.ts';

/**
 * What an element has opened, kept with the page's history entry: the back button leads from there to the list, and a reload
 * stays there. The address is left alone, it belongs to the firm's site.
 */
export class Place implements ReactiveController {
  /** What is open, by its id; undefined at the list. */
  opened: string | undefined;
  readonly #host: ReactiveElement;
  readonly #connection: Connection;
  readonly #onMove: (from: string | undefined) => void;
  /** Where the entry keeps it: apart for each backend, as a page can have elements of several. */
  #member = '';
  /** What to open as soon as there is a backend. */
  #wanted: string | undefined;
  /** Whether the entry before this one is the list. */
  #pushed = false;

  /** @param onMove - Called when `opened` has changed, with what it was. */
  constructor(host: ReactiveElement, connection: Connection, onMove: (from: string | undefined) => void) {
    this.#host = host;
    this.#connection = connection;
    this.#onMove = onMove;
    host.addController(this);
  }

  open(opened: string): void {
    this.#wanted = opened;
    this.hostUpdate();
  }

  /** Goes back to the list. */
  close(): void {
    if (this.#pushed) history.back();
    else this.forget();
  }

  /** Shows the list in this very entry, for instance when what was open is no longer there to see. */
  forget(): void {
    if (this.#here) this.#keep('replaceState');
  }

  hostConnected(): void {
    addEventListener('popstate', this.#follow);
  }

  hostUpdate(): void {
    const address = this.#connection.source?.address;
    if (!address) return;
    const member = `${this.#host.localName} ${address}`;
    if (member !== this.#member) {
      this.#member = member;
      this.opened = this.#here;
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

  #keep(how: 'pushState' | 'replaceState', opened?: string): void {
    history[how]({ ...(history.state as object), [this.#member]: opened }, '');
    this.#follow();
  }

  readonly #follow = () => {
    const from = this.opened;
    const to = (this.opened = this.#here);
    if (!to) this.#pushed = false;
    if (from !== to) this.#onMove(from);
  };
}
