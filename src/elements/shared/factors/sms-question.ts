import { css, html, type TemplateResult } from 'lit';
import type { PortalClient } from '../../../client/client.ts';
import type { Security } from '../../../contract/identity/security.ts';
import type { SmsSent } from '../../../contract/identity/sms.ts';
import { asProblem } from '../connect.ts';
import { codeStyles } from '../form/code.styles.ts';
import type { FieldName, Fields } from '../form/fields.ts';
import { button, field } from '../form/parts.ts';
import { untilThen } from '../time.ts';
import { type Flaw, Told, type TicketQuestion } from './question.ts';
import type { Strings } from '../strings.ts';
import { smsWords } from './sms.strings.ts';

interface Sent extends SmsSent {
  /** The number as it was typed, and the proof that the code has to come with. */
  readonly phone: string;
  readonly ticket: string;
  /** When another may be sent, in milliseconds since 1970. */
  readonly resendAt: number;
}

/** The two operations that turn codes by text message on. */
export interface SmsTurnsOn {
  begin(client: PortalClient, input: { ticket: string; phone: string }): Promise<SmsSent>;
  /** Resolves with the recovery codes that it brings. */
  confirm(client: PortalClient, input: { ticket: string; code: string }): Promise<readonly string[]>;
}

/** What it needs of whoever asks it. */
export interface SmsOptions {
  readonly strings: Pick<Strings, 'of'>;
  /** Says something aloud, and above the question. */
  readonly onSaid: (sentence: string) => void;
  /** Whole seconds until a moment (milliseconds since 1970), showing them again at each; 0 once it is past. */
  readonly secondsUntil: (moment: number) => number;
  /** What is being done with the backend; nothing else begins meanwhile. */
  readonly busy: () => string | undefined;
  /** Does something besides with the backend, with a ticket that serves; what it rejects with is said. */
  readonly run: (task: (client: PortalClient, ticket: string) => Promise<void>) => void;
  /** What is asked is another question now. */
  readonly onAskOn: () => void;
  readonly operations: SmsTurnsOn;
}

/** Takes a mobile number, and then the code that shows that it is theirs. */
export class SmsQuestion implements TicketQuestion {
  readonly outcome = 'sms-on';
  readonly styles = [codeStyles, smsStyles];
  readonly #options: SmsOptions;
  #sent: Sent | undefined;
  /** What was typed as the number, kept for whoever comes back to it. */
  #phone = '';
  #fields: Fields | undefined;

  constructor(options: SmsOptions) {
    this.#options = options;
  }

  get labels(): Partial<Record<FieldName, string>> {
    return this.#sent ? { code: this.#words.text('code') } : { name: this.#words.text('number') };
  }

  title(): string {
    return this.#words.text(this.#sent ? 'code-title' : 'title');
  }

  action(): string {
    return this.#words.text(this.#sent ? 'do' : 'send');
  }

  render(): TemplateResult {
    const { text } = this.#words;
    if (!this.#sent) {
      return html`<p class="lead">${text('lead')}</p>
        <div>
          ${field('name')}
          <p class="lead hint">${text('number-hint')}</p>
        </div>`;
    }
    return html`<p class="lead">${text('sent', { digits: this.#sent.digits })}</p>
      ${field('code')}
      <div class="ways">${this.#again(this.#sent)} ${this.#otherNumber()}</div>`;
  }

  ended({ sms }: Security): string | undefined {
    return sms ? this.#words.text('already-on') : undefined;
  }

  prepare(fields: Fields): void {
    this.#fields = fields;
    const input = fields.input('name');
    if (this.#sent) fields.remove('name');
    else if (input && input.type !== 'tel') {
      fields.remove('code');
      Object.assign(input, { type: 'tel', autocomplete: 'tel', dir: 'ltr', enterKeyHint: 'send' });
      input.value = this.#phone;
      input.setAttribute('aria-description', this.#words.text('number-hint'));
    }
  }

  flaw(): Flaw | undefined {
    const { text } = this.#words;
    if (this.#sent)
      return /^\d{6}$/.test(this.#code) ? undefined : { field: 'code', words: text('code-missing') };
    return /\d/.test(this.#typed) ? undefined : { field: 'name', words: text('number-wrong') };
  }

  async commit(client: PortalClient, ticket: string): Promise<readonly string[] | undefined> {
    if (!this.#sent) {
      await this.#send(client, ticket, this.#typed);
      return undefined;
    }
    if (this.#sent.ticket !== ticket) {
      // The code came for a proof that is too old by now.
      await this.#send(client, ticket, this.#sent.phone);
      this.#options.onAskOn();
      throw new Told(() => this.#words.text('sent-again'));
    }
    try {
      return await this.#options.operations.confirm(client, { ticket, code: this.#code });
    } catch (error) {
      throw this.#refusal(error);
    }
  }

  get #words() {
    return this.#options.strings.of(smsWords);
  }

  get #typed(): string {
    return this.#fields?.value('name').trim() ?? '';
  }

  get #code(): string {
    return this.#fields?.value('code').replace(/\D/g, '') ?? '';
  }

  async #send(client: PortalClient, ticket: string, phone: string): Promise<void> {
    this.#phone = phone;
    try {
      const sent = await this.#options.operations.begin(client, { ticket, phone });
      this.#sent = { ...sent, phone, ticket, resendAt: Date.now() + sent.resendAfterSeconds * 1000 };
      this.#fields?.remove('code');
    } catch (error) {
      const { code } = asProblem(error);
      if (code === 'invalid-input') throw new Told(() => this.#words.text('number-wrong'), 'name');
      if (code === 'not-permitted') throw new Told(() => this.#words.text('unable'));
      throw error;
    }
  }

  /** What is said about a code that was not taken; what was rejected where something else is wrong. */
  #refusal(error: unknown): unknown {
    const { code, facts } = asProblem(error);
    const { text } = this.#words;
    const left = facts?.triesLeft;
    if (code === 'code-expired' || left === 0) {
      this.#mayResend();
      return new Told(() => this.#words.text('code-ended'), 'code');
    }
    if (code === 'invalid-input') return new Told(() => text('code-missing'), 'code');
    if (code !== 'wrong-code') return error;
    return new Told(
      () => (typeof left === 'number' ? text('code-wrong-left', { left }) : text('code-wrong')),
      'code',
    );
  }

  /** To wait for the one that was sent would be vain. */
  #mayResend(): void {
    if (this.#sent) this.#sent = { ...this.#sent, resendAt: 0 };
  }

  /** What helps where it does not come: another one, after a while. */
  #again({ phone, resendAt }: Sent): TemplateResult {
    const { text, language } = this.#words;
    const { busy, run, onAskOn, onSaid, secondsUntil } = this.#options;
    const seconds = secondsUntil(resendAt);
    if (seconds) {
      return html`<p class="lead">${text('again-in', { when: untilThen(seconds, language, 'narrow') })}</p>`;
    }
    const act = () =>
      run(async (client, ticket) => {
        await this.#send(client, ticket, phone);
        onAskOn();
        onSaid(this.#words.text('sent-again'));
      });
    return button({ look: 'quiet', words: text('again'), busy: busy(), act });
  }

  #otherNumber(): TemplateResult {
    const { busy, onAskOn } = this.#options;
    const act = () => {
      if (busy()) return;
      this.#sent = undefined;
      onAskOn();
    };
    return button({ look: 'quiet', words: this.#words.text('other-number'), busy: busy(), act });
  }
}

const smsStyles = css`
  .hint {
    margin-block-start: var(--p-1);
    font-size: 0.9375em;
  }
  .ways {
    align-items: center;
    font-variant-numeric: tabular-nums;
  }
`;
