import type { ReactiveController, ReactiveElement } from 'lit';

/** Whether the pages are shown that have no room at the foot of a phone: until one is picked, or Escape or something else is pressed. */
export class More implements ReactiveController {
  isOpen = false;
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#onKey);
    document.addEventListener('pointerdown', this.#onPointer);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#onKey);
    document.removeEventListener('pointerdown', this.#onPointer);
  }

  be(isOpen: boolean): void {
    this.isOpen = isOpen;
    this.#host.requestUpdate();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.isOpen) return;
    event.stopPropagation();
    this.be(false);
    this.#host.renderRoot.querySelector<HTMLElement>('.more > button')?.focus();
  };

  readonly #onPointer = (event: Event): void => {
    const more = this.#host.renderRoot.querySelector('.more');
    if (this.isOpen && more && !event.composedPath().includes(more)) this.be(false);
  };
}
