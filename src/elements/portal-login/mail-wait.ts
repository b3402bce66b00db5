import { css, html, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { button } from '../shared/form/parts.ts';
import { untilThen } from '../shared/time.ts';
import { secondsUntil } from './flow.ts';
import type { Login } from './login.ts';
import { mailWords } from './mail-wait.strings.ts';

export interface MailWaitOptions {
  /** What the mail brings. */
  brings: 'code' | 'link';
  /** How long to wait before asking for another. */
  resendAfterSeconds: number;
  /** Asks for another, and answers how long to wait then. */
  resend: (client: PortalClient) => Promise<{ resendAfterSeconds: number }>;
  /** Goes back to where the address was typed. */
  change: () => void;
}

/** What helps while a mail does not come: where else to look, another mail after a while, another address. */
export class MailWait {
  readonly #login: Login;
  readonly #options: MailWaitOptions;
  #resendAt = 0;

  constructor(login: Login, options: MailWaitOptions) {
    this.#login = login;
    this.#options = options;
    this.#begin(options);
  }

  /** Another may be asked for now: waiting for the one that was sent would be vain. */
  giveUp(): void {
    this.#resendAt = 0;
  }

  render(): TemplateResult {
    const { text } = this.#login.of(mailWords);
    const change = { look: 'quiet', words: text('other-way'), act: this.#options.change };
    return html`<div class="after">
      <p>${text('junk')}</p>
      <div class="ways">${this.#resend()} ${button(change)}</div>
    </div>`;
  }

  #resend(): TemplateResult {
    const { text, language } = this.#login.of(mailWords);
    const { busy } = this.#login;
    const isLink = this.#options.brings === 'link';
    const seconds = secondsUntil(this.#login, this.#resendAt);
    if (seconds) {
      const when = untilThen(seconds, language, 'narrow');
      return html`<p>${text(isLink ? 'link-again-in' : 'again-in', { when })}</p>`;
    }
    const act = () =>
      this.#login.run('resend', async (_, client) => this.#begin(await this.#options.resend(client)));
    return button({ name: 'resend', busy, look: 'quiet', words: text(isLink ? 'link-again' : 'again'), act });
  }

  #begin({ resendAfterSeconds }: { resendAfterSeconds: number }): void {
    this.#resendAt = Date.now() + resendAfterSeconds * 1000;
  }
}

export const mailWaitStyles = css`
  .lead b {
    overflow-wrap: anywhere;
  }
  .after {
    color: var(--p-ink-soft);
  }
`;
