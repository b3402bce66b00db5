import { css, html, type ReactiveElement, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { judgePassword, type PasswordFlaw, shortestPassword } from '../../contract/identity/passwords.ts';
import { addStyles } from '../shared/adopt.ts';
import type { Login, Refusal, Step } from './login.ts';
import { passwordWords } from './new-password-step.strings.ts';
import { button, field } from './parts.ts';
import { loginWords } from './portal-login.strings.ts';

/** What is guessed first. Until it is there, the backend alone knows. */
let common: ReadonlySet<string> = new Set();

export interface NewPasswordOptions {
  /** Words are found when they are shown, as the language may change. */
  heading: () => string;
  lead: () => string;
  /** What the button says that sends it. */
  action: () => string;
  /** Whose password it is: password managers keep it under this address. */
  email: string;
  /** What is known of the person, and so is no good as a password. */
  personal: readonly string[];
  /** Takes the password. A refusal as `password-refused` is said beside the input. */
  choose: (client: PortalClient, password: string) => Promise<void>;
}

/** Asks for a password to be chosen, and tells as it is typed what it is worth. */
export class NewPasswordStep implements Step {
  readonly stays = true;
  readonly #login: Login;
  readonly #options: NewPasswordOptions;
  #card: ReactiveElement | undefined;
  #watched: HTMLInputElement | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(login: Login, options: NewPasswordOptions) {
    this.#login = login;
    this.#options = options;
    void import('../../contract/identity/common-passwords.ts').then(
      ({ commonPasswords }) => {
        common = commonPasswords;
        this.#card?.requestUpdate();
      },
      () => undefined,
    );
  }

  /** The address stands beside it unseen, for password managers. */
  get fields() {
    const email = this.#login.of(loginWords).text('email');
    return { email, 'new-password': this.#words.text('new-password') };
  }

  get #words() {
    return this.#login.of(passwordWords);
  }

  heading(): string {
    return this.#options.heading();
  }

  style(card: ReactiveElement): void {
    this.#card = card;
    addStyles(card, styles);
  }

  focus(): void {
    this.#login.fields.focus('new-password');
  }

  submit(): void {
    const password = this.#login.fields.value('new-password');
    const { flaw } = this.#judge();
    if (!password) this.#login.correct('new-password', this.#words.text('missing'));
    else if (flaw) this.#login.correct('new-password', this.#sentence());
    else this.#login.run('submit', (_, client) => this.#choose(client, password));
  }

  render(): TemplateResult {
    this.#watch();
    const { busy, fields, reveal } = this.#login;
    const { strength } = this.#judge();
    // What is wrong stands beside the input already.
    const sentence = fields.input('new-password')?.ariaInvalid ? '' : this.#sentence();
    return html`<p class="lead">${this.#options.lead()}</p>
      ${field('new-password', reveal.render('new-password'))}
      <div class="worth">
        <div class="meter" data-strength=${strength} aria-hidden="true"><i></i><i></i><i></i><i></i></div>
        <p>${sentence}</p>
      </div>
      ${button({
        name: 'submit',
        busy,
        look: 'primary',
        words: this.#options.action(),
        act: () => fields.submit(),
      })}`;
  }

  #judge() {
    return judgePassword(this.#login.fields.value('new-password'), {
      common,
      personal: this.#options.personal,
    });
  }

  /** What the password is worth, or what it lacks. */
  #sentence(): string {
    const { text } = this.#words;
    const { flaw, missing, strength } = this.#judge();
    if (missing === shortestPassword) return text('hint', { least: shortestPassword });
    if (flaw === 'short') return text('short', { missing });
    return flaw ? text(flaw) : text('strength', { strength: String(strength) });
  }

  /** Follows what is typed. The input comes after the step, and goes with it. */
  #watch(): void {
    const input = this.#login.fields.input('new-password');
    if (!input || input === this.#watched) return;
    this.#watched = input;
    const email = this.#login.fields.input('email');
    if (email) email.value = this.#options.email;
    input.setAttribute('aria-description', this.#words.text('hint', { least: shortestPassword }));
    input.addEventListener('input', () => {
      this.#card?.requestUpdate();
      clearTimeout(this.#pause);
      // Said once the typing pauses: a screen reader echoes the keys.
      this.#pause = setTimeout(() => {
        if (input.isConnected && input.value) this.#login.announce(this.#sentence());
      }, 1000);
    });
  }

  async #choose(client: PortalClient, password: string): Promise<void> {
    try {
      await this.#options.choose(client, password);
    } catch (error) {
      const { code, facts } = error as Refusal;
      if (code !== 'password-refused' && code !== 'invalid-input') throw error;
      const flaw = facts?.flaw as PasswordFlaw | undefined;
      const known = flaw === 'common' || flaw === 'personal' ? flaw : 'refused';
      this.#login.correct('new-password', this.#words.text(known));
    }
  }
}

const styles = css`
  .worth {
    display: grid;
    gap: var(--p-2);
    /* Two lines, so that nothing moves while one types. */
    min-block-size: calc(4px + var(--p-2) + 2lh);
    color: var(--p-ink-soft);
  }
  .meter {
    --p-strength: var(--p-bad);
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: var(--p-1);
  }
  .meter i {
    block-size: 4px;
    border-radius: 2px;
    background: var(--p-line);
    transition: background 0.2s;
  }
  .meter[data-strength='2'] {
    --p-strength: var(--p-warn);
  }
  .meter:is([data-strength='3'], [data-strength='4']) {
    --p-strength: var(--p-good);
  }
  .meter:not([data-strength='0']) i:first-child,
  .meter[data-strength='2'] i:nth-child(-n + 2),
  .meter[data-strength='3'] i:nth-child(-n + 3),
  .meter[data-strength='4'] i {
    background: var(--p-strength);
  }
  @media (forced-colors: active) {
    .meter i {
      border: 1px solid CanvasText;
      forced-color-adjust: none;
    }
  }
  ::slotted([name='new-password']) {
    padding-inline-end: 48px !important;
  }
`;
