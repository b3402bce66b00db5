import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../shared/form/parts.ts';
import type { Login, Step } from './login.ts';

/** What a button says, and does. */
export interface Way {
  /** The name of what it begins, for a button that shows that it is busy. */
  name?: string;
  words: () => string;
  act: () => void;
}

export interface MessageOptions {
  heading: () => string;
  lead: () => string;
  /** The way that most will go. */
  main: Way;
  /** Another, said quietly below. */
  other?: Way;
}

/** Says how something ended, and where to go from there. */
export class MessageStep implements Step {
  readonly fields = {};
  readonly stays = true;
  readonly #login: Login;
  readonly #options: MessageOptions;

  constructor(login: Login, options: MessageOptions) {
    this.#login = login;
    this.#options = options;
  }

  heading(): string {
    return this.#options.heading();
  }

  style(): void {
    // The form's own looks are all that it has.
  }

  focus(root: ParentNode): void {
    root.querySelector<HTMLElement>('.main')?.focus();
  }

  submit(): void {
    // There is no input here to press Enter in.
  }

  render(): TemplateResult {
    const { lead, main, other } = this.#options;
    const { busy } = this.#login;
    return html`<p class="lead">${lead()}</p>
      ${button({ ...main, busy, look: 'primary main', words: main.words() })}
      ${
        other
          ? html`<div class="ways">${button({ ...other, busy, look: 'quiet', words: other.words() })}</div>`
          : nothing
      }`;
  }
}
