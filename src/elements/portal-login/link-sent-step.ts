import { html, type ReactiveElement, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { addStyles } from '../shared/adopt.ts';
import { helpWords } from './help-step.strings.ts';
import type { Login, Step } from './login.ts';
import { MailWait, mailWaitStyles } from './mail-wait.ts';

export interface LinkSentOptions {
  readonly email: string;
  /** What was sent. */
  readonly words: 'reset-sent' | 'link-sent';
  readonly resendAfterSeconds: number;
  /** Sends another. */
  readonly send: (client: PortalClient) => Promise<{ resendAfterSeconds: number }>;
}

/** Says that a mail with a link is on its way. What goes on from there begins with the link. */
export class LinkSentStep implements Step {
  readonly fields = {};
  readonly stays = true;
  readonly #login: Login;
  readonly #options: LinkSentOptions;
  readonly #wait: MailWait;

  constructor(login: Login, options: LinkSentOptions) {
    this.#login = login;
    this.#options = options;
    this.#wait = new MailWait(login, {
      brings: 'link',
      resendAfterSeconds: options.resendAfterSeconds,
      resend: async (client) => {
        const sent = await options.send(client);
        login.tell({ kind: 'good', words: () => login.of(helpWords).text('sent-again') });
        return sent;
      },
      change: () => login.restart('email'),
    });
  }

  heading(): string {
    return this.#login.of(helpWords).text('sent-title');
  }

  style(card: ReactiveElement): void {
    addStyles(card, mailWaitStyles);
  }

  focus(root: ParentNode): void {
    root.querySelector<HTMLElement>('h2')?.focus();
  }

  submit(): void {
    // There is no input here to press Enter in.
  }

  render(): TemplateResult {
    const { email, words } = this.#options;
    const [before = '', after = ''] = this.#login.of(helpWords).text(words, { email: '\n' }).split('\n');
    return html`<p class="lead">${before}<b>${email}</b>${after}</p>
      ${this.#wait.render()}`;
  }
}
