import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';

/** The longest time between the two presses of a double click, in milliseconds, as systems have it by default. */
const doubleClick = 500;

/**
 * The modal dialog of an element, inside its shadow root; a sheet where the screen is narrow.
 *
 * It is the platform's own `<dialog>`: the page behind is inert, Escape and a press on the backdrop close it, and focus
 * returns to where it was. On opening, focus goes to the first field, else to the heading, so that the question is heard
 * before any answer. For half a second after that it takes no press, so that the second of a double click on what opened it
 * neither answers nor closes it. Nothing of its opening and closing leaves the element as an event.
 *
 * @example
 * readonly #dialog = new Dialog(this);
 * // in an event handler: this.#dialog.show();
 * // in render(): this.#dialog.render('Sure?', html`…`)
 */
export class Dialog implements ReactiveController {
  readonly #host: LitElement;
  #open = false;
  /** To be shown with the next rendering, and that alone: the platform closes it before it tells so. */
  #opening = false;
  /** Whether it is there long enough for a press to be meant for it. */
  #settled = false;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  show(): void {
    this.#open = this.#opening = true;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#settle(true), doubleClick);
    this.#settle(false);
  }

  close(): void {
    this.#open = this.#opening = false;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const dialog = this.#element;
    if (!this.#open) dialog?.close();
    if (!dialog || !this.#opening) return;
    this.#opening = false;
    if (dialog.open) return;
    dialog.showModal();
    (dialog.querySelector('textarea') ?? dialog.querySelector('h2'))?.focus();
  }

  hostDisconnected(): void {
    this.#open = this.#opening = false;
    this.#element?.close();
  }

  /** @param busy - While true, only the element itself closes the dialog: what it waits for has to be told in it. */
  render(heading: unknown, content: unknown, busy: boolean): TemplateResult {
    return html`<dialog
      part="dialog"
      aria-labelledby="dialog-heading"
      closedby=${busy ? 'none' : this.#settled ? 'any' : 'closerequest'}
      @cancel=${(event: Event) => busy && event.preventDefault()}
      @close=${this.#follow}
    >
      ${
        this.#open
          ? html`<h2 id="dialog-heading" tabindex="-1">${heading}</h2>
              ${content}`
          : nothing
      }
    </dialog>`;
  }

  #settle(settled: boolean): void {
    this.#settled = settled;
    this.#host.requestUpdate();
  }

  get #element(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  /** The platform closed it. It tells so late: by then the dialog may be open again. */
  readonly #follow = () => {
    if (!this.#element?.open) this.close();
  };
}
