import { html, type ReactiveElement, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { type CodeSent, requestCode, signInWithCode } from '../../contract/identity/code.ts';
import { addStyles } from '../shared/adopt.ts';
import { codeStyles } from '../shared/form/code.styles.ts';
import { button, field } from '../shared/form/parts.ts';
import { codeWords } from './code-step.strings.ts';
import { proceed, refuseEmail } from './flow.ts';
import type { Login, Refusal, Step } from './login.ts';
import { MailWait, mailWaitStyles } from './mail-wait.ts';
import { loginWords } from './portal-login.strings.ts';

export interface CodeStepOptions {
  readonly email: string;
  readonly sent: CodeSent;
  /** What is said of where the code went. Default: that it did if the address is known. */
  readonly words?: 'sent' | 'sent-surely';
  /** What the button says. Default: Sign in. */
  readonly action?: () => string;
  /** Takes the code. */
  readonly prove: (client: PortalClient, input: { ticket: string; code: string }) => Promise<void>;
  readonly resend: (client: PortalClient, ticket: string) => Promise<CodeSent>;
}

/** Has a code sent for signing in, and asks for it. */
export async function askForCode(login: Login, client: PortalClient): Promise<void> {
  const email = login.fields.value('email');
  const send = (by: PortalClient) => by.invoke(requestCode, { email });
  try {
    const options = { email, sent: await send(client), resend: send };
    login.go(
      new CodeStep(login, {
        ...options,
        prove: async (by, input) => proceed(login, await by.invoke(signInWithCode, input)),
      }),
    );
  } catch (error) {
    if ((error as Refusal).code !== 'not-permitted') refuseEmail(login, error);
    else login.tell({ kind: 'warn', words: () => login.of(codeWords).text('closed') });
  }
}

/** Asks for the code that was sent. */
export class CodeStep implements Step {
  readonly #login: Login;
  readonly #options: CodeStepOptions;
  readonly #wait: MailWait;
  #ticket: string;

  constructor(login: Login, options: CodeStepOptions) {
    const { ticket, resendAfterSeconds } = options.sent;
    this.#login = login;
    this.#options = options;
    this.#ticket = ticket;
    this.#wait = new MailWait(login, {
      brings: 'code',
      resendAfterSeconds,
      resend: (client) => this.#sendAgain(client),
      change: () => login.restart('email'),
    });
  }

  get fields() {
    return { code: this.#words.text('code') };
  }

  get #words() {
    return this.#login.of(codeWords);
  }

  heading(): string {
    return this.#words.text('title');
  }

  style(card: ReactiveElement): void {
    addStyles(card, codeStyles, mailWaitStyles);
  }

  focus(): void {
    this.#login.fields.focus('code');
  }

  submit(): void {
    const code = this.#login.fields.value('code').replace(/\D/g, '');
    if (code.length === 6) this.#login.run('submit', (_, client) => this.#prove(client, code));
    else this.#login.correct('code', this.#words.text('missing'));
  }

  render(): TemplateResult {
    const { text } = this.#words;
    const { busy } = this.#login;
    const { email, words = 'sent', action } = this.#options;
    const [before = '', after = ''] = text(words, { email: '\n' }).split('\n');
    return html`<p class="lead">${before}<b>${email}</b>${after}</p>
      ${field('code')}
      ${button({
        name: 'submit',
        busy,
        look: 'primary',
        words: action?.() ?? this.#login.of(loginWords).text('sign-in'),
        act: () => this.#login.fields.submit(),
      })}
      ${this.#wait.render()}`;
  }

  async #prove(client: PortalClient, code: string): Promise<void> {
    try {
      await this.#options.prove(client, { ticket: this.#ticket, code });
    } catch (error) {
      const sentence = this.#refusal(error as Refusal);
      if (!sentence) throw error;
      this.#login.correct('code', sentence);
    }
  }

  /** What is wrong with the code, or undefined where something else is. */
  #refusal({ code, facts }: Refusal): string | undefined {
    const { text } = this.#words;
    const left = facts?.triesLeft;
    const spent = left === 0;
    if (code === 'invalid-input') return text('missing');
    if (code === 'wrong-code' && !spent) {
      return typeof left === 'number' ? text('wrong-left', { left }) : text('wrong');
    }
    if (code !== 'code-expired' && !spent) return undefined;
    // Only another code helps now, so waiting for it would be vain.
    this.#wait.giveUp();
    return text(spent ? 'spent' : 'expired');
  }

  async #sendAgain(client: PortalClient): Promise<CodeSent> {
    const sent = await this.#options.resend(client, this.#ticket);
    this.#ticket = sent.ticket;
    this.#login.fields.remove('code');
    this.#login.go(this);
    this.#login.tell({ kind: 'good', words: () => this.#words.text('sent-again') });
    return sent;
  }
}
