import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import type { SecondFactor, SignInStep } from '../../contract/identity.ts';
import { proveAuthenticator, useRecoveryCode } from '../../contract/identity/second-factor.ts';
import { addStyles } from '../shared/adopt.ts';
import { codeStyles } from '../shared/form/code.styles.ts';
import type { FieldName } from '../shared/form/fields.ts';
import { button, field } from '../shared/form/parts.ts';
import { factorWords } from './factor-step.strings.ts';
import { proceed } from './flow.ts';
import type { Login, Refusal, Said, Step } from './login.ts';

type Asked = Extract<SignInStep, { step: 'second-factor' }>;
type Known = Exclude<SecondFactor, 'unknown'>;

/** How each factor is typed: into which field, and what of it counts. */
const kinds: Record<Known, { field: FieldName; typed: RegExp; blanks: RegExp }> = {
  authenticator: { field: 'code', typed: /^\d{6}$/, blanks: /\D/g },
  'recovery-code': { field: 'recovery', typed: /^[^]{10}$/, blanks: /[\s\p{Pd}]/gu },
};

/**
 * Asks for a second proof, by one factor at a time.
 *
 * @param startAgain - Begins anew, with something to say where the ticket works no more.
 */
export class FactorStep implements Step {
  readonly #login: Login;
  readonly #ticket: string;
  readonly #factors: readonly Known[];
  readonly #startAgain: (said?: Said) => void;
  #factor: Known | undefined;

  constructor(login: Login, { ticket, factors }: Asked, startAgain: (said?: Said) => void) {
    this.#login = login;
    this.#ticket = ticket;
    this.#factors = factors.filter((each) => each !== 'unknown');
    this.#startAgain = startAgain;
    this.#factor = this.#factors[0];
  }

  get fields() {
    const factor = this.#factor;
    return factor ? { [kinds[factor].field]: this.#words.text(`${factor}-label`) } : {};
  }

  get #words() {
    return this.#login.of(factorWords);
  }

  heading(): string {
    return this.#words.text('title');
  }

  style(card: ReactiveElement): void {
    addStyles(card, codeStyles);
  }

  focus(): void {
    if (this.#factor) this.#login.fields.focus(kinds[this.#factor].field);
  }

  submit(): void {
    const factor = this.#factor;
    if (!factor) return;
    const kind = kinds[factor];
    const code = this.#login.fields.value(kind.field).replace(kind.blanks, '');
    if (kind.typed.test(code)) this.#login.run('submit', (_, client) => this.#prove(client, factor, code));
    else this.#login.correct(kind.field, this.#words.text(`${factor}-missing`));
  }

  render(): TemplateResult {
    const { text } = this.#words;
    const factor = this.#factor;
    return html`<p class="lead">${text(factor ? `${factor}-lead` : 'unknown')}</p>
      ${factor ? this.#question(factor) : nothing}
      <div class="ways">
        ${this.#factors.map((other) => (other === factor ? nothing : this.#other(other)))}
        ${button({ look: 'quiet', words: text('start-again'), act: () => this.#startAgain() })}
      </div>`;
  }

  #question(factor: Known): TemplateResult {
    const { busy, fields } = this.#login;
    return html`${field(kinds[factor].field)}
    ${button({
      ...{ name: 'submit', busy, look: 'primary' },
      words: this.#words.text('continue'),
      act: () => fields.submit(),
    })}`;
  }

  #other(factor: Known): TemplateResult {
    const ask = async () => {
      if (this.#factor) this.#login.fields.remove(kinds[this.#factor].field);
      this.#factor = factor;
      this.#login.go(this);
    };
    const words = this.#words.text(`${factor}-use`);
    return button({ look: 'quiet', words, act: () => this.#login.run(factor, ask) });
  }

  async #prove(client: PortalClient, factor: Known, code: string): Promise<void> {
    const ticket = this.#ticket;
    try {
      const answer =
        factor === 'authenticator'
          ? await client.invoke(proveAuthenticator, { ticket, code })
          : await client.invoke(useRecoveryCode, { ticket, recoveryCode: code });
      await proceed(this.#login, answer, this.#startAgain);
    } catch (error) {
      if (!this.#refuse(factor, error as Refusal)) throw error;
    }
  }

  /** Says what is wrong with what was typed; false where something else is. */
  #refuse(factor: Known, { code, facts }: Refusal): boolean {
    const { text } = this.#words;
    const left = facts?.triesLeft;
    if (code === 'ticket-expired' || left === 0) {
      this.#startAgain({ kind: 'warn', words: () => text('expired') });
      return true;
    }
    if (code !== 'wrong-code' && code !== 'invalid-input') return false;
    const wrong = typeof left === 'number' ? text(`${factor}-wrong-left`, { left }) : text(`${factor}-wrong`);
    const sentence = code === 'wrong-code' ? wrong : text(`${factor}-missing`);
    this.#login.correct(kinds[factor].field, sentence);
    return true;
  }
}
