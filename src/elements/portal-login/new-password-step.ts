import { html, type ReactiveElement, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { addStyles } from '../shared/adopt.ts';
import { NewPassword, type NewPasswordOptions, newPasswordStyles } from '../shared/form/new-password.ts';
import { button } from '../shared/form/parts.ts';
import type { Login, Refusal, Step } from './login.ts';
import { loginWords } from './portal-login.strings.ts';

export interface NewPasswordStepOptions extends NewPasswordOptions {
  /** Words are found when they are shown, as the language may change. */
  heading: () => string;
  lead: () => string;
  /** What the button says that sends it. */
  action: () => string;
  /** Takes the password. A refusal as `password-refused` is said beside the input. */
  choose: (client: PortalClient, password: string) => Promise<void>;
}

/** Asks for a password to be chosen, and tells as it is typed what it is worth. */
export class NewPasswordStep implements Step {
  readonly stays = true;
  readonly #login: Login;
  readonly #options: NewPasswordStepOptions;
  readonly #password: NewPassword;

  constructor(login: Login, options: NewPasswordStepOptions) {
    this.#login = login;
    this.#options = options;
    this.#password = new NewPassword(login, options);
  }

  /** The address stands beside it unseen, for password managers. */
  get fields() {
    const email = this.#login.of(loginWords).text('email');
    return { email, 'new-password': this.#password.label };
  }

  heading(): string {
    return this.#options.heading();
  }

  style(card: ReactiveElement): void {
    this.#password.showIn(card);
    addStyles(card, newPasswordStyles);
  }

  focus(): void {
    this.#login.fields.focus('new-password');
  }

  submit(): void {
    const flaw = this.#password.flaw();
    if (flaw) this.#login.correct('new-password', flaw);
    else this.#login.run('submit', (_, client) => this.#choose(client));
  }

  render(): TemplateResult {
    const { busy, fields } = this.#login;
    return html`<p class="lead">${this.#options.lead()}</p>
      ${this.#password.render()}
      ${button({
        name: 'submit',
        busy,
        look: 'primary',
        words: this.#options.action(),
        act: () => fields.submit(),
      })}`;
  }

  async #choose(client: PortalClient): Promise<void> {
    try {
      await this.#options.choose(client, this.#password.value);
    } catch (error) {
      const sentence = this.#password.refusal(error as Refusal);
      if (!sentence) throw error;
      this.#login.correct('new-password', sentence);
    }
  }
}
