import type { ReactiveController, ReactiveControllerHost } from 'lit';

const member = 'portal-quotes';

/**
 * Which quote is open, kept with the page's history entry: the back button leads from a quote to the list, and a reload
 * stays at the quote. The address is left alone, it belongs to the firm's site.
 */
export class Place implements ReactiveController {
  /** The open quote; undefined at the list. */
  quoteId: string | undefined;
  readonly #onMove: () => void;
  /** Whether the entry before this one is the list. */
  #pushed = false;

  /** @param onMove - Called when `quoteId` has changed. */
  constructor(host: ReactiveControllerHost, onMove: () => void) {
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
    const quoteId = here();
    if (quoteId === this.quoteId) return;
    if (!quoteId) this.#pushed = false;
    this.quoteId = quoteId;
    this.#onMove();
  };
}

function here(): string | undefined {
  return (history.state as Record<string, string | undefined> | null)?.[member];
}
