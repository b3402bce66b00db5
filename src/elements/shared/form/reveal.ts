import { html, nothing, type ReactiveController, type ReactiveElement, svg, type TemplateResult } from 'lit';
import type { FieldName, Fields } from './fields.ts';

export interface RevealOptions {
  fields: Fields;
  /** What the button says. */
  strings: { text: (key: 'show' | 'hide') => string };
}

/** Shows what was typed into a password's input, until it is sent or the page is left. */
export class Reveal implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #fields: Fields;
  readonly #strings: RevealOptions['strings'];
  #shown: FieldName | undefined;

  constructor(host: ReactiveElement, { fields, strings }: RevealOptions) {
    this.#host = host;
    this.#fields = fields;
    this.#strings = strings;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('pagehide', this.hide);
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.hide);
  }

  /** The button inside an input. */
  render(name: FieldName): TemplateResult {
    const shown = this.#shown === name;
    return html`<button type="button" class="reveal" @click=${() => this.#show(name, !shown)}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M2.5 12q9.5-13 19 0-9.5 13-19 0Z" />
        <circle cx="12" cy="12" r="3" />
        ${shown ? svg`<path d="m4 4 16 16" />` : nothing}
      </svg>
      <span class="visually-hidden">${this.#strings.text(shown ? 'hide' : 'show')}</span>
    </button>`;
  }

  readonly hide = (): void => {
    if (this.#shown) this.#show(this.#shown, false);
  };

  #show(name: FieldName, shown: boolean): void {
    this.#shown = shown ? name : undefined;
    this.#fields.input(name)?.setAttribute('type', shown ? 'text' : 'password');
    this.#host.requestUpdate();
  }
}
