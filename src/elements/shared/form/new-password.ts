import { css, html, type ReactiveElement, type TemplateResult } from 'lit';
import { judgePassword, type PasswordFlaw, shortestPassword } from '../../../contract/identity/passwords.ts';
import type { Problem } from '../error-words.ts';
import type { Dictionary, Entries, Words } from '../strings.ts';
import type { Fields } from './fields.ts';
import { passwordWords } from './new-password.strings.ts';
import { field } from './parts.ts';
import type { Reveal } from './reveal.ts';

/** What is guessed first. Until it is there, the backend alone knows. */
let common: ReadonlySet<string> = new Set();

/** What it needs of the element that asks. */
export interface Asker {
  readonly fields: Fields;
  readonly reveal: Reveal;
  of<const E extends Entries>(words: Dictionary<E>): Words<E>;
  /** Says something aloud. */
  announce(sentence: string): void;
}

export interface NewPasswordOptions {
  /** Whose password it is: password managers keep it under this address. */
  email: string;
  /** What is known of the person, and so is no good as a password. */
  personal: readonly string[];
}

/** The input for a password that is being chosen, and what that is worth, told as it is typed. */
export class NewPassword {
  readonly #asker: Asker;
  readonly #options: NewPasswordOptions;
  /** The element whose shadow root shows it. */
  #host: ReactiveElement | undefined;
  #watched: HTMLInputElement | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(asker: Asker, options: NewPasswordOptions) {
    this.#asker = asker;
    this.#options = options;
    void import('../../../contract/identity/common-passwords.ts').then(
      ({ commonPasswords }) => {
        common = commonPasswords;
        this.#host?.requestUpdate();
      },
      () => undefined,
    );
  }

  /** What to label its input with. */
  get label(): string {
    return this.#words.text('new-password');
  }

  get value(): string {
    return this.#asker.fields.value('new-password');
  }

  get #words() {
    return this.#asker.of(passwordWords);
  }

  showIn(host: ReactiveElement): void {
    this.#host = host;
  }

  /** What is wrong with what was typed; undefined where it can be sent. */
  flaw(): string | undefined {
    if (!this.value) return this.#words.text('missing');
    return this.#judge().flaw && this.#sentence();
  }

  /** What is wrong with it as the backend said; undefined where something else is. */
  refusal({ code, facts }: Problem): string | undefined {
    if (code !== 'password-refused' && code !== 'invalid-input') return undefined;
    const flaw = facts?.flaw as PasswordFlaw | undefined;
    return this.#words.text(flaw === 'common' || flaw === 'personal' ? flaw : 'refused');
  }

  render(): TemplateResult {
    this.#watch();
    const { fields, reveal } = this.#asker;
    const { strength } = this.#judge();
    // What is wrong stands beside the input already.
    const sentence = fields.input('new-password')?.ariaInvalid ? '' : this.#sentence();
    return html`${field('new-password', reveal.render('new-password'))}
      <div class="worth">
        <div class="meter" data-strength=${strength} aria-hidden="true"><i></i><i></i><i></i><i></i></div>
        <p>${sentence}</p>
      </div>`;
  }

  #judge() {
    return judgePassword(this.value, { common, personal: this.#options.personal });
  }

  /** What the password is worth, or what it lacks. */
  #sentence(): string {
    const { text } = this.#words;
    const { flaw, missing, strength } = this.#judge();
    if (missing === shortestPassword) return text('hint', { least: shortestPassword });
    if (flaw === 'short') return text('short', { missing });
    return flaw ? text(flaw) : text('strength', { strength: String(strength) });
  }

  /** Follows what is typed. The input comes after the question, and goes with it. */
  #watch(): void {
    const { fields } = this.#asker;
    const input = fields.input('new-password');
    if (!input || input === this.#watched) return;
    this.#watched = input;
    const email = fields.input('email');
    if (email) email.value = this.#options.email;
    input.setAttribute('aria-description', this.#words.text('hint', { least: shortestPassword }));
    input.addEventListener('input', () => {
      this.#host?.requestUpdate();
      clearTimeout(this.#pause);
      // Said once the typing pauses: a screen reader echoes the keys.
      this.#pause = setTimeout(() => {
        if (input.isConnected && input.value) this.#asker.announce(this.#sentence());
      }, 1000);
    });
  }
}

export const newPasswordStyles = css`
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
