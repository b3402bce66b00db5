import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { Reading } from '../../client/reading.ts';
import type { Member } from '../../contract/members.ts';
import type { Output } from '../../contract/operation.ts';
import { listMessages, type Message, resendMessage } from '../../contract/outbox.ts';
import { sentenceFor } from '../shared/error-words.ts';
import { notice } from '../shared/notice.ts';
import { Sending } from '../shared/sending.ts';
import { skeleton } from '../shared/skeleton.ts';
import type { Desk } from './desk.ts';
import { sentStrings } from './sent-messages.strings.ts';

/** How many are read at first, and with each "Show more". */
const batch = 20;

/** What was sent to a member besides its invitations, and what became of each. */
export class SentMessages {
  readonly #host: LitElement;
  readonly #desk: Desk;
  readonly #sending: Sending;
  readonly #reading: Sending;
  #memberId: string | undefined;
  #sent: Reading<Output<typeof listMessages>> | undefined;
  #unfollow: (() => void) | undefined;
  /** What was read beyond the first page, and where the next one begins. */
  #older: readonly Message[] = [];
  #next: string | null | undefined;
  /** The message that is sent again, or was last. */
  #again: string | undefined;

  constructor(host: LitElement, desk: Desk) {
    this.#host = host;
    this.#desk = desk;
    this.#sending = new Sending(host);
    this.#reading = new Sending(host);
  }

  leave(): void {
    this.#unfollow?.();
    this.#memberId = this.#sent = this.#unfollow = this.#again = undefined;
    this.#drop();
    this.#sending.forget();
  }

  render({ id }: Member): TemplateResult {
    if (id !== this.#memberId) this.#follow(id);
    return html`<section>
      <h3>${this.#words.text('heading')}</h3>
      ${this.#list()}
    </section>`;
  }

  get #words() {
    return this.#desk.strings.of(sentStrings);
  }

  #follow(memberId: string): void {
    this.leave();
    const { client } = this.#desk.connection;
    this.#memberId = memberId;
    this.#sent = client?.read(listMessages, { memberId, limit: batch });
    this.#unfollow = this.#sent?.subscribe(() => this.#host.requestUpdate());
  }

  #list(): unknown {
    const { text } = this.#words;
    const { value, error } = this.#sent ?? {};
    if (!value) {
      if (!error) return skeleton(40, 60, 40);
      const again = html`<button type="button" @click=${() => void this.#sent?.reload()}>
        ${text('try-again')}
      </button>`;
      return html`<div role="alert">${notice('error', sentenceFor(error, this.#desk.strings), again)}</div>`;
    }
    const next = this.#next === undefined ? value.next : this.#next;
    // Invitations are told of above, with what became of their links.
    const others = [...value.items, ...this.#older].filter(({ kind }) => !kind.startsWith('members.'));
    const busy = this.#reading.busy === 'more';
    const said = this.#reading.words(this.#desk.strings);
    return [
      others.length
        ? html`<ul class="mails">
            ${others.map((each) => this.#message(each))}
          </ul>`
        : next === null
          ? html`<p class="soft">${text('none')}</p>`
          : nothing,
      html`<div role="alert">${said ? notice('error', said) : nothing}</div>`,
      next === null
        ? nothing
        : html`<button
            type="button"
            aria-disabled=${busy}
            aria-busy=${busy}
            @click=${() => void this.#readMore(next, others.length)}
          >
            ${text('more')}
          </button>`,
    ];
  }

  #message(message: Message): TemplateResult {
    const { text } = this.#words;
    const { moment } = this.#desk.words();
    const { id, channel, state, reason, createdAt, nextTryAt } = message;
    const isSms = state === 'sent' && channel === 'sms';
    const said = this.#again === id ? this.#sending.words(this.#desk.strings) : undefined;
    return html`<li class=${state === 'failed' ? 'failed' : nothing} tabindex="-1" data-id=${id}>
      <p>
        <span>${text('kind', { kind: kindOf(message) })}</span> <small><bdi>${moment(createdAt)}</bdi></small>
      </p>
      <p>
        <bdi>${this.#recipient(message)}</bdi>
      </p>
      <p>
        <b
          >${text('state', { state: isSms ? 'sent-sms' : state, moment: nextTryAt ? moment(nextTryAt) : '' })}</b
        >
      </p>
      ${reason === null ? nothing : html`<p class="soft" dir="auto">${text('reason', { words: reason })}</p>`}
      <div role="alert">${said ? notice('error', said) : nothing}</div>
      ${message.canResend && this.#desk.can('outbox.resend') ? this.#resendButton(message) : nothing}
    </li>`;
  }

  #recipient({ recipient, channel }: Message): string {
    const { text } = this.#words;
    if (recipient === null) return text('forgotten');
    return channel === 'sms'
      ? text('to-phone', { digits: recipient.replace('…', '') })
      : text('to', { recipient });
  }

  #resendButton({ id }: Message): TemplateResult {
    const busy = !!this.#sending.busy;
    return html`<button
      type="button"
      aria-disabled=${busy}
      aria-busy=${busy && this.#again === id}
      @click=${() => void this.#resend(id)}
    >
      ${this.#words.text('resend')}
    </button>`;
  }

  async #resend(messageId: string): Promise<void> {
    const { client } = this.#desk.connection;
    if (!client || this.#sending.busy) return;
    this.#again = messageId;
    const sent = await this.#sending.send('resend-message', messageId, (keyOf) =>
      client.invoke(resendMessage, { messageId }, keyOf(resendMessage)),
    );
    this.#drop();
    await this.#sent?.reload();
    if (sent) this.#desk.tell(this.#words.text('resent'));
  }

  async #readMore(cursor: string, shown: number): Promise<void> {
    const { client } = this.#desk.connection;
    const memberId = this.#memberId;
    if (!client || memberId === undefined) return;
    const page = await this.#reading.send('more', cursor, () =>
      client.invoke(listMessages, { memberId, limit: batch, cursor }),
    );
    if (!page || memberId !== this.#memberId) return;
    this.#older = [...this.#older, ...page.items];
    this.#next = page.next;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelectorAll<HTMLElement>('.mails [data-id]')[shown]?.focus();
  }

  #drop(): void {
    this.#older = [];
    this.#next = undefined;
    this.#reading.forget();
  }
}

/** What a message is, in fewer words than there are kinds. */
function kindOf({ kind }: Message): string {
  return /^identity\.(authenticator|sms-|passkey|recovery|last-)/.test(kind) ? 'security' : kind;
}
