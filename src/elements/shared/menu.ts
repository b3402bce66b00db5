import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';

/** Which of all is sought by a key, if any; the focus is at one of them. */
export type Seek = (event: KeyboardEvent, all: readonly HTMLElement[], at: number) => HTMLElement | undefined;

/**
 * A list that drops down from the button which has `popovertarget="panel"`: what it leads to stands in list items. The
 * browser opens and closes it; arrows, Home and End lead through it.
 */
export class Menu implements ReactiveController {
  isOpen = false;
  readonly #host: ReactiveElement;
  readonly #onOpen: (() => void) | undefined;
  readonly #seek: Seek | undefined;
  /** Whether it was opened and the focus is not in it yet: what it leads to may be read still. */
  #isEntering = false;

  /** @param seek - Leads through the list by other keys, too. */
  constructor(host: ReactiveElement, onOpen?: () => void, seek?: Seek) {
    this.#host = host;
    this.#onOpen = onOpen;
    this.#seek = seek;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#enter();
  }

  hostDisconnected(): void {
    this.isOpen = this.#isEntering = false;
  }

  /** Closes it, with the focus on its button. */
  close(): void {
    this.#find('.panel')?.hidePopover();
    this.#find('[popovertarget]')?.focus();
  }

  /** @param content - The list, and what is said above it; asked for while it is open. */
  render(content: () => unknown): TemplateResult {
    return html`<div
      id="panel"
      class="panel"
      part="panel"
      popover
      @beforetoggle=${this.#toggle}
      @toggle=${this.#enter}
      @keydown=${this.#move}
      @focusout=${this.#leave}
    >
      ${this.isOpen ? content() : nothing}
    </div>`;
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector(selector);
  }

  readonly #toggle = ({ newState }: ToggleEvent): void => {
    this.isOpen = this.#isEntering = newState === 'open';
    this.#host.requestUpdate();
    if (this.isOpen) this.#onOpen?.();
    else if (this.#find('.panel:focus-within')) this.#find('[popovertarget]')?.focus();
  };

  /** Puts the focus into the list, once that is shown and there. */
  readonly #enter = (): void => {
    const first = this.#find('[aria-current]') ?? this.#find('li > *');
    if (!this.#isEntering || !first || !this.#find('.panel:popover-open')) return;
    this.#isEntering = false;
    first.focus();
  };

  readonly #move = (event: KeyboardEvent): void => {
    const all = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('li > *')];
    const at = all.findIndex((each) => each.matches(':focus'));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    const sought = to === undefined ? this.#seek?.(event, all, at) : all.at(to % all.length);
    if (!sought) return;
    event.preventDefault();
    sought.focus();
  };

  readonly #leave = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !this.#host.renderRoot.contains(relatedTarget))
      this.#find('.panel')?.hidePopover();
  };
}
