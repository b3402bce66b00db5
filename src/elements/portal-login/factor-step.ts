import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import type { SecondFactor, SignInStep } from '../../contract/identity.ts';
import { provePasskey } from '../../contract/identity/passkeys.ts';
import { proveAuthenticator, useRecoveryCode } from '../../contract/identity/second-factor.ts';
import { proveSms } from '../../contract/identity/sms.ts';
import { addStyles } from '../shared/adopt.ts';
import { codeStyles } from '../shared/form/code.styles.ts';
import type { FieldName } from '../shared/form/fields.ts';
import { button, field } from '../shared/form/parts.ts';
import { knowsPasskeys } from '../shared/passkey-support.ts';
import { factorWords } from './factor-step.strings.ts';
import { proceed } from './flow.ts';
import type { Login, Refusal, Said, Step } from './login.ts';
import type { SentSms } from './sent-sms.ts';

/** That a second factor is to be proved, or to be set up. */
export type FactorAsked = Extract<SignInStep, { factors: unknown }>;
type Known = Exclude<SecondFactor, 'unknown'>;
/** Those that are typed; the others are a press of a button. */
type Typed = Exclude<Known, 'passkey'>;

const digits = { field: 'code', typed: /^\d{6}$/, blanks: /\D/g } as const;
/** How each is typed: into which field, and what of it counts. */
const kinds: Record<Typed, { field: FieldName; typed: RegExp; blanks: RegExp }> = {
  authenticator: digits,
  sms: digits,
  'recovery-code': { field: 'recovery', typed: /^[^]{10}$/, blanks: /[\s\p{Pd}]/gu },
};

const isUsable = (factor: Known): boolean => factor !== 'passkey' || knowsPasskeys();

/** What is asked about a second factor. Setting one up is loaded when it is reached, as most never do. */
export async function factorStep(
  login: Login,
  asked: FactorAsked,
  startAgain: (said?: Said) => void,
): Promise<Step> {
  if (asked.step === 'second-factor') return new FactorStep(login, asked, startAgain);
  const { setUpToSignIn } = await import('./set-up-step.ts');
  return setUpToSignIn(login, asked, startAgain);
}

/**
 * Asks for a second proof, by one factor at a time.
 *
 * @param startAgain - Begins anew, with something to say where the ticket works no more.
 */
export class FactorStep implements Step {
  readonly #login: Login;
  readonly #ticket: string;
  #factors: readonly Known[];
  readonly #startAgain: (said?: Said) => void;
  /** What is said where there is nothing to prove it with. */
  #why: 'passkey-unable' | 'sms-unable' | 'unknown';
  #factor: Known | undefined;
  /** The code that was sent by text message; until then there is none to type. */
  #sms: SentSms | undefined;

  constructor(login: Login, { ticket, factors }: FactorAsked, startAgain: (said?: Said) => void) {
    this.#login = login;
    this.#ticket = ticket;
    this.#factors = factors.filter((each) => each !== 'unknown').filter(isUsable);
    this.#why = factors.includes('passkey')
      ? 'passkey-unable'
      : factors.length > 0
        ? 'unknown'
        : 'sms-unable';
    this.#startAgain = startAgain;
    this.#factor = this.#factors[0];
  }

  get fields() {
    const factor = this.#typed;
    return factor ? { [kinds[factor].field]: this.#words.text(`${factor}-label`) } : {};
  }

  get #typed(): Typed | undefined {
    if (this.#factor === 'passkey' || (this.#factor === 'sms' && !this.#sms)) return undefined;
    return this.#factor;
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

  focus(root: ParentNode): void {
    if (this.#typed) this.#login.fields.focus(kinds[this.#typed].field);
    else root.querySelector<HTMLElement>('.question button')?.focus();
  }

  submit(): void {
    const factor = this.#typed;
    if (!factor) return;
    const kind = kinds[factor];
    const code = this.#login.fields.value(kind.field).replace(kind.blanks, '');
    if (kind.typed.test(code)) this.#login.run('submit', (_, client) => this.#prove(client, factor, code));
    else this.#login.correct(kind.field, this.#words.text(`${factor}-missing`));
  }

  render(): TemplateResult {
    const { text } = this.#words;
    const factor = this.#factor;
    return html`<p class="lead">${this.#lead()}</p>
      ${factor ? this.#question(factor) : nothing}
      <div class="ways">
        ${this.#factors.map((other) => (other === factor ? nothing : this.#other(other)))}
        ${button({ look: 'quiet', words: text('start-again'), act: () => this.#startAgain() })}
      </div>`;
  }

  #lead(): string {
    const { text } = this.#words;
    if (!this.#factor) return text(this.#why);
    const sent = this.#factor === 'sms' ? this.#sms : undefined;
    return sent ? text('sms-sent', { digits: sent.digits }) : text(`${this.#factor}-lead`);
  }

  #question(factor: Known): TemplateResult {
    const { busy, fields } = this.#login;
    if (factor === 'sms' && !this.#sms) {
      const act = () => this.#login.run('submit', (_, client) => this.#send(client));
      return button({ name: 'submit', busy, look: 'primary', words: this.#words.text('sms-send'), act });
    }
    if (factor === 'passkey') {
      const act = () => this.#login.run('submit', (_, client) => this.#byPasskey(client));
      return button({ name: 'submit', busy, look: 'primary', words: this.#words.text('passkey-use'), act });
    }
    return html`${field(kinds[factor].field)}
    ${button({
      ...{ name: 'submit', busy, look: 'primary' },
      words: this.#words.text('continue'),
      act: () => fields.submit(),
    })}
    ${factor === 'sms' ? this.#sms?.renderAgain((client) => this.#send(client)) : nothing}`;
  }

  #other(factor: Known): TemplateResult {
    const ask = async () => {
      if (this.#typed) this.#login.fields.remove(kinds[this.#typed].field);
      this.#factor = factor;
      this.#login.go(this);
    };
    const words = this.#words.text(`${factor}-use`);
    return button({ look: 'quiet', words, act: () => this.#login.run(factor, ask) });
  }

  /** Has a code sent, the first or another. */
  async #send(client: PortalClient): Promise<void> {
    const { SentSms } = await import('./sent-sms.ts');
    const isFirst = !this.#sms;
    try {
      this.#sms = await SentSms.send(this.#login, client, this.#ticket);
    } catch (error) {
      if (!this.#refuse('sms', error as Refusal)) throw error;
      return;
    }
    this.#login.fields.remove('code');
    this.#login.go(this);
    if (!isFirst) this.#login.tell({ kind: 'good', words: () => this.#words.text('sms-sent-again') });
  }

  async #byPasskey(client: PortalClient): Promise<void> {
    const { withPasskey } = await import('./passkey.ts');
    await withPasskey(this.#login, client, async (assertion) => {
      try {
        const answer = await client.invoke(provePasskey, { ticket: this.#ticket, assertion });
        await proceed(this.#login, answer, this.#startAgain);
      } catch (error) {
        if (!this.#refuse('passkey', error as Refusal)) throw error;
      }
    });
  }

  async #prove(client: PortalClient, factor: Typed, code: string): Promise<void> {
    const ticket = this.#ticket;
    try {
      const answer =
        factor === 'recovery-code'
          ? await client.invoke(useRecoveryCode, { ticket, recoveryCode: code })
          : await client.invoke(factor === 'sms' ? proveSms : proveAuthenticator, { ticket, code });
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
    if (code === 'not-permitted' && factor === 'sms') {
      this.#factors = this.#factors.filter((each) => each !== 'sms');
      [this.#factor] = this.#factors;
      this.#why = 'sms-unable';
      this.#login.go(this);
      if (this.#factor) this.#login.tell({ kind: 'warn', words: () => text('sms-unable') });
      return true;
    }
    if (code !== 'wrong-code' && code !== 'invalid-input') return false;
    const wrong = () =>
      typeof left === 'number' ? text(`${factor}-wrong-left`, { left }) : text(`${factor}-wrong`);
    if (factor === 'passkey') this.#login.tell({ kind: 'warn', words: wrong });
    else {
      const sentence = code === 'wrong-code' ? wrong() : text(`${factor}-missing`);
      this.#login.correct(kinds[factor].field, sentence);
    }
    return true;
  }
}
