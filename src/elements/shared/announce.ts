import type { ReactiveController, ReactiveElement } from 'lit';

/** Says things to assistive technology through a live region that the host holds from the start. */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveElement;
  #region: HTMLElement | undefined;
  #saying: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#region) return;
    this.#region = document.createElement('div');
    this.#region.className = 'visually-hidden';
    this.#region.role = 'status';
    this.#host.renderRoot.append(this.#region);
  }

  hostDisconnected(): void {
    clearTimeout(this.#saying);
    if (this.#region) this.#region.textContent = '';
  }

  /** Says a sentence once the screen reader is done with what it is at. The same sentence again is said again. */
  say(sentence: string): void {
    const region = this.#region;
    if (!region) return;
    clearTimeout(this.#saying);
    region.textContent = '';
    // A region that is emptied and filled in one go counts as unchanged.
    this.#saying = setTimeout(() => {
      region.textContent = sentence;
      // Whoever reads along later should not come upon what is past.
      this.#saying = setTimeout(() => (region.textContent = ''), 10_000);
    }, 100);
  }
}
