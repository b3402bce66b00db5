import { html, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { requestReset } from '../../contract/identity/links.ts';
import { button, field } from '../shared/form/parts.ts';
import { refuseEmail } from './flow.ts';
import { helpWords } from './help-step.strings.ts';
import { LinkSentStep } from './link-sent-step.ts';
import type { Login, Refusal, Step } from './login.ts';
import { loginWords } from './portal-login.strings.ts';

/** Asks where to send what helps somebody who cannot sign in. */
export class HelpStep implements Step {
  readonly stays = true;
  readonly #login: Login;

  constructor(login: Login) {
    this.#login = login;
  }

  get fields() {
    return { email: this.#login.of(loginWords).text('email') };
  }

  get #words() {
    return this.#login.of(helpWords);
  }

  heading(): string {
    return this.#words.text('title');
  }

  style(): void {
    // The form's own looks are all that it has.
  }

  focus(): void {
    this.#login.fields.focus('email');
  }

  submit(): void {
    if (this.#login.isEmailGood()) this.#login.run('reset', (_, client) => this.#reset(client));
  }

  render(): TemplateResult {
    const { text } = this.#words;
    const { busy, fields } = this.#login;
    const reset = { name: 'reset', busy, look: 'primary', words: text('reset'), act: () => fields.submit() };
    const back = { look: 'quiet', words: text('back'), act: () => this.#login.restart('email') };
    return html`<p class="lead">${text('reset-lead')}</p>
      ${field('email')} ${button(reset)}
      <div class="ways">${button(back)}</div>`;
  }

  async #reset(client: PortalClient): Promise<void> {
    const email = this.#login.fields.value('email');
    const send = (by: PortalClient) => by.invoke(requestReset, { email });
    try {
      const { resendAfterSeconds } = await send(client);
      const words = 'reset-sent';
      this.#login.go(new LinkSentStep(this.#login, { email, words, resendAfterSeconds, send }));
    } catch (error) {
      const { code } = error as Refusal;
      if (code !== 'not-permitted') refuseEmail(this.#login, error);
      else this.#login.tell({ kind: 'warn', words: () => this.#words.text('not-here') });
    }
  }
}
