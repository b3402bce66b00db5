import type { PortalClient } from '../../client/client.ts';

/** Where an element's client comes from: a client that is there, or an address at which one can be had. */
export interface ClientSource {
  /** Tells one backend from another: the address of its API, or what the client's adapter is named. */
  readonly address: string;
  /** The client, once it is there. */
  readonly client: PortalClient | undefined;
  /** Whether somebody was signed in here before, as far as can be told without asking the backend. */
  readonly hinted: boolean;
  /** Gets the client. All who ask share it; after a failure, such as a lost network, it may be asked again. */
  load(): Promise<PortalClient>;
}

interface Request {
  readonly context: unknown;
  readonly contextTarget: Element;
  readonly callback: Hear;
  readonly subscribe?: boolean;
}

type Hear = (source: ClientSource | undefined, stop?: () => void) => void;

/** One for all copies of this package on a page. */
const key = Symbol.for('portico.client');

/**
 * Asks whoever is around an element for a client, by the protocol for contexts that Lit and others share:
 * https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md
 */
class ContextRequestEvent extends Event implements Request {
  readonly context = key;
  readonly contextTarget: Element;
  readonly callback: Hear;
  readonly subscribe = true;

  constructor(asker: Element, callback: Hear) {
    super('context-request', { bubbles: true, composed: true });
    this.contextTarget = asker;
    this.callback = callback;
  }
}

/** Hears what the nearest provider gives, a late one too, now and at each change. Returns how to stop. */
export function hearProvider(asker: Element, hear: (source: ClientSource | undefined) => void): () => void {
  let leave: (() => void) | undefined;
  const callback: Hear = (source, stop) => {
    // Another provider, nearer than the last.
    if (stop !== leave) leave?.();
    leave = stop;
    hear(source);
  };
  const ask = () => {
    const request = new ContextRequestEvent(asker, callback);
    asker.dispatchEvent(request);
  };
  document.addEventListener('context-provider', ask);
  ask();
  return () => {
    document.removeEventListener('context-provider', ask);
    leave?.();
  };
}

/** Answers the elements inside one, also those that asked before it was there. */
export class ClientProvider {
  readonly #element: Element;
  readonly #heard = new Map<Hear, () => void>();
  #source: ClientSource | undefined;

  constructor(element: Element) {
    this.#element = element;
    element.addEventListener('context-request', (event) => this.#answer(event as Event & Request));
    // An element that the page had before its code came holds some that have asked in vain.
    const provider = new Event('context-provider', { bubbles: true, composed: true });
    element.dispatchEvent(provider);
  }

  give(source: ClientSource | undefined): void {
    this.#source = source;
    this.#heard.forEach((stop, hear) => hear(source, stop));
  }

  #answer(request: Event & Request): void {
    const { context, contextTarget, callback, subscribe } = request;
    if (context !== key || contextTarget === this.#element) return;
    request.stopPropagation();
    const stop = this.#heard.get(callback) ?? (() => void this.#heard.delete(callback));
    if (subscribe) this.#heard.set(callback, stop);
    callback(this.#source, stop);
  }
}
