import { css, html, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { beginSms, confirmSms, removeSms } from '../../contract/identity/own-sms.ts';
import type { Security } from '../../contract/identity/security.ts';
import type { SmsSent } from '../../contract/identity/sms.ts';
import { asProblem } from '../shared/connect.ts';
import { codeStyles } from '../shared/form/code.styles.ts';
import type { FieldName, Fields } from '../shared/form/fields.ts';
import { button, field } from '../shared/form/parts.ts';
import type { Strings } from '../shared/strings.ts';
import { untilThen } from '../shared/time.ts';
import { type Flaw, type Question, Told } from './question.ts';
import type { QuestionsOptions } from './questions.ts';
import { smsWords } from './sms.strings.ts';

interface Sent extends SmsSent {
  /** The number as it was typed, and the proof that the code has to come with. */
  readonly phone: string;
  readonly ticket: string;
  /** When another may be sent, in milliseconds since 1970. */
  readonly resendAt: number;
}

/** Takes a mobile number, and then the code that shows that it is theirs. */
export class SmsQuestion implements Question {
  readonly outcome = 'sms-on';
  readonly styles = [codeStyles, smsStyles];
  readonly #options: QuestionsOptions;
  #sent: Sent | undefined;
  /** What was typed as the number, kept for whoever comes back to it. */
  #phone = '';
  #fields: Fields | undefined;

  constructor(options: QuestionsOptions) {
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
      return (await client.invoke(confirmSms, { ticket, code: this.#code })).recoveryCodes;
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
      const sent = await client.invoke(beginSms, { ticket, phone });
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

export interface RemoveSmsOptions {
  readonly strings: Pick<Strings, 'of'>;
  /** Whether recovery codes end with it. */
  readonly isLast: boolean;
}

/** Asks whether no codes are to be sent any more. */
export function removeSmsQuestion({ strings, isLast }: RemoveSmsOptions): Question {
  const words = () => strings.of(smsWords);
  return {
    ...{ outcome: 'sms-off', isGrave: true, labels: {} },
    title: () => words().text('off-title'),
    action: () => words().text('off-do'),
    render: () => html`<p class="lead">${words().text(isLast ? 'off-lead' : 'off-other')}</p>`,
    ended: ({ sms }) => (sms ? undefined : words().text('already-off')),
    flaw: () => undefined,
    commit: async (client, ticket) => {
      await client.invoke(removeSms, { ticket });
      return [];
    },
  };
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
