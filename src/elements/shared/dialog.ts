import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';

export interface DialogOptions {
  /** What the dialog asks or shows: its heading, and its name to a screen reader. */
  readonly heading: string;
  readonly content: unknown;
  /** While true nothing closes the dialog: what it waits for has to be told in it. */
  readonly busy?: boolean | undefined;
}

/**
 * A modal dialog inside an element's shadow root; a sheet where the screen is narrow.
 *
 * It is the platform's own `<dialog>`: the page behind is inert, and on closing focus returns to where it was. On
 * opening, focus goes to the first field, else to the heading, so that the question is heard before any answer.
 * Nothing of its opening and closing leaves the element as an event.
 *
 * @example
 * readonly #confirmation = new Dialog(this);
 * // in an event handler: this.#confirmation.show();
 * // in render(): this.#confirmation.render({ heading: 'Sure?', content: html`…` })
 */
export class Dialog implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onClose: (() => void) | undefined;
  readonly #element = createRef<HTMLDialogElement>();
  #open = false;
  #busy = false;
  #pressed: EventTarget | null = null;

  /** @param onClose - Called once each time that the dialog has closed, whoever closed it. */
  constructor(host: ReactiveControllerHost, onClose?: () => void) {
    this.#host = host;
    this.#onClose = onClose;
    host.addController(this);
  }

  get open(): boolean {
    return this.#open;
  }

  show(): void {
    this.#open = true;
    this.#host.requestUpdate();
  }

  /** Closes the dialog, even a busy one: the element knows how its own work ended. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#element.value?.close();
    this.#host.requestUpdate();
    this.#onClose?.();
  }

  hostUpdated(): void {
    const dialog = this.#element.value;
    if (!dialog || dialog.open || !this.#open) return;
    dialog.showModal();
    const first = dialog.querySelector<HTMLElement>('textarea, input') ?? dialog.querySelector('h2');
    first?.focus();
  }

  hostDisconnected(): void {
    this.close();
  }

  render({ heading, content, busy = false }: DialogOptions): TemplateResult {
    this.#busy = busy;
    return html`<dialog
      ${ref(this.#element)}
      part="dialog"
      aria-labelledby="dialog-heading"
      aria-busy=${busy}
      @cancel=${this.#keepWhileBusy}
      @keydown=${this.#keepOnEscape}
      @close=${this.#followPlatform}
      @pointerdown=${this.#notePress}
      @click=${this.#closeFromBackdrop}
    >
      ${
        this.#open
          ? html`<div class="dialog-content">
              <h2 id="dialog-heading" tabindex="-1">${heading}</h2>
              ${content}
            </div>`
          : nothing
      }
    </dialog>`;
  }

  readonly #keepWhileBusy = (event: Event) => {
    if (this.#busy) event.preventDefault();
  };

  /** A second Escape closes a dialog in Chromium without a `cancel` that could be prevented. */
  readonly #keepOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') this.#keepWhileBusy(event);
  };

  /** The platform closed it, for instance on Escape or by the back gesture of a phone. */
  readonly #followPlatform = () => {
    const dialog = this.#element.value;
    if (!this.#open || !dialog || dialog.open) return;
    if (this.#busy) dialog.showModal();
    else this.close();
  };

  readonly #notePress = (event: Event) => {
    this.#pressed = event.target;
  };

  /** The content covers the dialog, so what hits the dialog itself is its backdrop. A drag that only ends there stays. */
  readonly #closeFromBackdrop = (event: Event) => {
    const backdrop = event.currentTarget;
    if (event.target === backdrop && this.#pressed === backdrop && !this.#busy) this.close();
  };
}
