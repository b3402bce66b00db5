import { html, type ReactiveElement, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { addStyles } from '../shared/adopt.ts';
import { codeStyles } from '../shared/form/code.styles.ts';
import { button, field } from '../shared/form/parts.ts';
import { invitationWords } from './invitation-steps.strings.ts';
import type { Login, Refusal, Step } from './login.ts';
import { passcodeWords } from './passcode-step.strings.ts';

export interface PasscodeStepOptions {
  /** Of who is invited. */
  readonly name: string;
  /** Takes the passcode. */
  readonly prove: (client: PortalClient, passcode: string) => Promise<void>;
}

/** Asks for the passcode that came with an invitation, by text message. */
export class PasscodeStep implements Step {
  readonly stays = true;
  readonly #login: Login;
  readonly #options: PasscodeStepOptions;

  constructor(login: Login, options: PasscodeStepOptions) {
    this.#login = login;
    this.#options = options;
  }

  get fields() {
    return { code: this.#words.text('passcode') };
  }

  get #words() {
    return this.#login.of(passcodeWords);
  }

  heading(): string {
    return this.#login.of(invitationWords).text('title', { name: this.#options.name });
  }

  style(card: ReactiveElement): void {
    addStyles(card, codeStyles);
  }

  focus(): void {
    this.#login.fields.focus('code');
  }

  submit(): void {
    const passcode = this.#login.fields.value('code').replace(/\D/g, '');
    if (passcode.length === 6) this.#login.run('submit', (_, client) => this.#prove(client, passcode));
    else this.#login.correct('code', this.#words.text('missing'));
  }

  render(): TemplateResult {
    const { text } = this.#words;
    const { busy, fields } = this.#login;
    return html`<p class="lead">${text('lead')}</p>
      ${field('code')}
      ${button({ name: 'submit', busy, look: 'primary', words: text('go-on'), act: () => fields.submit() })}
      <p class="lead">${text('help')}</p>`;
  }

  async #prove(client: PortalClient, passcode: string): Promise<void> {
    try {
      await this.#options.prove(client, passcode);
    } catch (error) {
      const { code, facts } = error as Refusal;
      const { text } = this.#words;
      if (code === 'invalid-input') this.#login.correct('code', text('missing'));
      else if (code !== 'wrong-code') throw error;
      else {
        const left = facts?.triesLeft;
        this.#login.correct('code', typeof left === 'number' ? text('wrong-left', { left }) : text('wrong'));
      }
    }
  }
}
