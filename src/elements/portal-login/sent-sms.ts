import { html, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { sendSms, type SmsSent } from '../../contract/identity/sms.ts';
import { button } from '../shared/form/parts.ts';
import { untilThen } from '../shared/time.ts';
import { secondsUntil } from './flow.ts';
import { factorWords } from './factor-step.strings.ts';
import type { Login } from './login.ts';

/** A code that was sent by text message: to where, and when another may be. */
export class SentSms {
  /** The last digits of the number. */
  readonly digits: string;
  readonly #login: Login;
  readonly #resendAt: number;

  private constructor(login: Login, { digits, resendAfterSeconds }: SmsSent) {
    this.digits = digits;
    this.#login = login;
    this.#resendAt = Date.now() + resendAfterSeconds * 1000;
  }

  static async send(login: Login, client: PortalClient, ticket: string): Promise<SentSms> {
    return new SentSms(login, await client.invoke(sendSms, { ticket }));
  }

  /** What helps where it does not come: another one, after a while. */
  renderAgain(send: (client: PortalClient) => Promise<void>): TemplateResult {
    const { text, language } = this.#login.of(factorWords);
    const seconds = secondsUntil(this.#login, this.#resendAt);
    if (seconds) {
      return html`<p class="lead">
        ${text('sms-again-in', { when: untilThen(seconds, language, 'narrow') })}
      </p>`;
    }
    const act = () => this.#login.run('resend', (_, client) => send(client));
    return button({ name: 'resend', busy: this.#login.busy, look: 'quiet', words: text('sms-again'), act });
  }
}
