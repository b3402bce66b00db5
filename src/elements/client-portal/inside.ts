import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * The elements of which the portal is made, as its own children in the page's own DOM: password managers find their inputs
 * there, and the page's style sheets their parts. Ones that the page's framework takes away come back as they were.
 */
export class Inside implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #children = new Map<string, HTMLElement>();
  readonly #watcher = new MutationObserver(() => this.#restore());

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** What is in a slot. */
  get(slot: string): HTMLElement | undefined {
    return this.#children.get(slot);
  }

  /** Has an element of a tag in a slot; without a tag, none. One that a server sent is taken over. */
  put(slot: string, tag?: string): void {
    const before = this.get(slot);
    if (before?.localName === tag) return;
    this.#children.delete(slot);
    before?.remove();
    if (!tag) return;
    const child =
      this.#host.querySelector<HTMLElement>(`:scope > ${tag}[slot=${slot}]`) ?? document.createElement(tag);
    child.slot = slot;
    this.#children.set(slot, child);
    this.#restore();
  }

  hostConnected(): void {
    this.#watcher.observe(this.#host, { childList: true });
    this.#restore();
  }

  hostDisconnected(): void {
    this.#watcher.disconnect();
  }

  #restore(): void {
    for (const child of this.#children.values()) {
      if (child.parentNode !== this.#host) this.#host.append(child);
    }
  }
}
