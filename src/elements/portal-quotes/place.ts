import type { ReactiveController, ReactiveControllerHost } from 'lit';

const member = 'portal-quotes';

/**
 * Which quote is open, kept with the page's history entry: the back button leads from a quote to the list, and a reload
 * stays at the quote. The address is left alone, it belongs to the firm's site.
 */
export class Place implements ReactiveController {
  /** The open quote; undefined at the list. */
  quoteId: string | undefined;
  readonly #onMove: (from: string | undefined) => void;
  /** Whether the entry before this one is the list. */
  #pushed = false;

  /** @param onMove - Called when `quoteId` has changed, with what it was. */
  constructor(host: ReactiveControllerHost, onMove: (from: string | undefined) => void) {
    this.#onMove = onMove;
    host.addController(this);
  }

  open(quoteId: string): void {
    history.pushState({ ...(history.state as object), [member]: quoteId }, '');
    this.#pushed = true;
    this.#follow();
  }

  /** Goes back to the list. */
  close(): void {
    if (this.#pushed) history.back();
    else this.forget();
  }

  /** Shows the list in this very entry, for instance when the quote is no longer the client's to see. */
  forget(): void {
    if (!here()) return;
    history.replaceState({ ...(history.state as object), [member]: undefined }, '');
    this.#follow();
  }

  hostConnected(): void {
    this.quoteId = here();
    addEventListener('popstate', this.#follow);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#follow);
  }

  readonly #follow = () => {
    const from = this.quoteId;
    this.quoteId = here();
    if (!this.quoteId) this.#pushed = false;
    if (from !== this.quoteId) this.#onMove(from);
  };
}

function here(): string | undefined {
  return (history.state as Record<string, string | undefined> | null)?.[member];
}
