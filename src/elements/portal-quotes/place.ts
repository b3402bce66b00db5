import type { ReactiveController, ReactiveControllerHost } from 'lit';

const member = 'portal-quotes';

/**
 * Which quote is open, kept with the page's history entry: the back button leads from a quote to the list, and a reload
 * stays at the quote. The address is left alone, it belongs to the firm's site.
 */
export class Place implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onMove: (quoteId: string | undefined) => void;
  #quoteId: string | undefined;
  /** Whether the entry before this one is the list. */
  #cameFromList = false;

  /** @param onMove - Called when the browser's own buttons moved to another place. */
  constructor(host: ReactiveControllerHost, onMove: (quoteId: string | undefined) => void) {
    this.#host = host;
    this.#onMove = onMove;
    host.addController(this);
  }

  /** The open quote; undefined at the list. */
  get quoteId(): string | undefined {
    return this.#quoteId;
  }

  open(quoteId: string): void {
    if (canRemember()) history.pushState({ ...remembered(), [member]: quoteId }, '');
    this.#cameFromList = canRemember();
    this.#move(quoteId);
  }

  /** Goes back to the list. */
  close(): void {
    if (this.#cameFromList) history.back();
    else this.forget();
  }

  /** Shows the list in this very entry, for instance when the quote is no longer the client's to see. */
  forget(): void {
    if (this.#quoteId === undefined) return;
    if (canRemember()) history.replaceState({ ...remembered(), [member]: undefined }, '');
    this.#cameFromList = false;
    this.#move(undefined);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#follow);
    this.#move(here());
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#follow);
  }

  readonly #follow = () => {
    const quoteId = here();
    if (quoteId === this.#quoteId) return;
    this.#cameFromList = false;
    this.#move(quoteId);
    this.#onMove(quoteId);
  };

  #move(quoteId: string | undefined): void {
    this.#quoteId = quoteId;
    this.#host.requestUpdate();
  }
}

/** The state of the history entry, which other scripts of the page use too. */
function remembered(): Record<string, unknown> | null {
  return history.state as Record<string, unknown> | null;
}

/** Not where another script keeps something that no member can be added to. */
function canRemember(): boolean {
  const state: unknown = history.state;
  return state === null || (typeof state === 'object' && !Array.isArray(state));
}

function here(): string | undefined {
  const quoteId = canRemember() ? remembered()?.[member] : undefined;
  return typeof quoteId === 'string' ? quoteId : undefined;
}
