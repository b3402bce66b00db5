import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { PortalError } from '../../contract/errors.ts';
import { acceptQuote, declineQuote, type Quote, reasonLimit } from '../../contract/quotes.ts';
import { Dialog } from '../shared/dialog.ts';
import { describedBy, field } from '../shared/field.ts';
import { notice } from '../shared/notice.ts';
import type { QuoteWords } from './quote-words.ts';

export type Verdict = 'accept' | 'decline';

export interface DecisionOptions {
  /** Asked before anything is sent; false: it is not. */
  readonly mayDecide: (quote: Quote, verdict: Verdict, reason: string) => boolean;
  readonly onDecided: (quote: Quote) => void;
  /** The backend refused for good, so the question is closed. */
  readonly onRefused: (error: PortalError) => void;
}

/** Refusals after which there is nothing left to decide here. */
const final: ReadonlySet<string> = new Set(['quote-decided', 'quote-expired', 'not-found', 'signed-out']);

/**
 * Asks the client to confirm a decision, sends it, and says how that went.
 *
 * Nothing counts as decided before the backend said so. Where its answer is lost, the same decision is sent again under
 * the same idempotency key, also after the dialog was closed in between, so that it has one effect.
 */
export class Decision implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: DecisionOptions;
  readonly #dialog: Dialog;
  #quote: Quote | undefined;
  #verdict: Verdict = 'accept';
  /** What was typed; kept until it has been sent or another quote is asked about. */
  #reason = '';
  #reasonMissing = false;
  #sending = false;
  #failure: { readonly error: PortalError; readonly offline: boolean } | undefined;
  /** The last attempt whose outcome is not known. */
  #attempt: { readonly of: string; readonly key: string } | undefined;

  constructor(host: LitElement, options: DecisionOptions) {
    this.#host = host;
    this.#options = options;
    this.#dialog = new Dialog(host, () => (this.#failure = undefined));
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** Opens the question. */
  ask(quote: Quote, verdict: Verdict): void {
    if (quote.id !== this.#quote?.id) this.#reason = '';
    this.#quote = quote;
    this.#verdict = verdict;
    this.#reasonMissing = false;
    this.#dialog.show();
  }

  /** Closes the question and drops all that was typed, for instance since somebody else is signed in. */
  forget(): void {
    this.#quote = this.#attempt = undefined;
    this.#reason = '';
    this.#dialog.close();
  }

  /** @param errorWords - What to say of an error that has nothing to do with quotes. */
  render(
    words: QuoteWords,
    client: PortalClient,
    errorWords: (error: PortalError) => string,
  ): TemplateResult {
    const quote = this.#quote;
    const { text } = words;
    const heading = quote ? text(`${this.#verdict}Heading`, { number: quote.number }) : '';
    return this.#dialog.render({
      heading,
      busy: this.#sending,
      content: quote
        ? html`<form novalidate @submit=${(event: SubmitEvent) => this.#submit(event, client)}>
            <p class="subject"><bdi>${quote.title}</bdi></p>
            <p class="amount">
              <span>${text('total')}</span> <strong><bdi>${words.money(quote.total)}</bdi></strong>
            </p>
            <p class="soft">${text(`${this.#verdict}Words`)}</p>
            ${this.#verdict === 'decline' ? this.#reasonField(words) : nothing}
            <div role="alert">${this.#failureNotice(words, errorWords)}</div>
            <p role="status" class="visually-hidden">${this.#sending ? text('sending') : ''}</p>
            ${this.#buttons(words)}
          </form>`
        : nothing,
    });
  }

  #buttons({ text }: QuoteWords): TemplateResult {
    const busy = this.#sending;
    return html`<div class="dialog-actions">
      <button type="button" aria-disabled=${busy} @click=${() => !this.#sending && this.#dialog.close()}>
        ${text('cancel')}
      </button>
      <button class="primary" aria-disabled=${busy} aria-busy=${busy}>
        ${text(this.#failure ? 'tryAgain' : this.#verdict)}
      </button>
    </div>`;
  }

  #reasonField({ text }: QuoteWords): TemplateResult {
    const count = reasonLimit - this.#reason.length;
    return field({
      id: 'reason',
      label: text('reasonLabel'),
      hint: text('reasonHint'),
      error: this.#reasonMissing ? text('reasonMissing') : undefined,
      control: html`<textarea
          id="reason"
          rows="4"
          dir="auto"
          required
          maxlength=${reasonLimit}
          aria-describedby=${`${describedBy('reason')} reason-count`}
          aria-invalid=${this.#reasonMissing}
          ?readonly=${this.#sending}
          .value=${this.#reason}
          @input=${this.#keepReason}
        ></textarea>
        <p id="reason-count" class="reason-count" aria-live=${count <= 50 ? 'polite' : 'off'}>
          ${text('charactersLeft', { count })}
        </p>`,
    });
  }

  #failureNotice({ text }: QuoteWords, errorWords: (error: PortalError) => string): unknown {
    if (!this.#failure) return nothing;
    const { error, offline } = this.#failure;
    if (offline) return notice('error', text('notSent'));
    return notice('error', isOutcomeUnknown(error) ? text('notKnown') : errorWords(error));
  }

  readonly #keepReason = (event: InputEvent) => {
    this.#reason = (event.target as HTMLTextAreaElement).value;
    this.#reasonMissing &&= !this.#reason.trim();
    this.#host.requestUpdate();
  };

  async #submit(event: SubmitEvent, client: PortalClient): Promise<void> {
    event.preventDefault();
    const quote = this.#quote;
    if (!quote || this.#sending) return;
    const verdict = this.#verdict;
    const reason = this.#reason.trim();
    if (verdict === 'decline' && !reason) {
      this.#reasonMissing = true;
      this.#host.requestUpdate();
      (event.target as HTMLFormElement).querySelector('textarea')?.focus();
      return;
    }
    // Trying again was asked for before.
    if (!this.#failure && !this.#options.mayDecide(quote, verdict, reason)) {
      this.#dialog.close();
      return;
    }
    const offline = !navigator.onLine;
    this.#sending = true;
    this.#host.requestUpdate();
    try {
      const idempotencyKey = this.#keyFor(`${verdict} ${quote.id} ${reason}`);
      const decided = await (verdict === 'accept'
        ? client.invoke(acceptQuote, { quoteId: quote.id }, { idempotencyKey })
        : client.invoke(declineQuote, { quoteId: quote.id, reason }, { idempotencyKey }));
      this.#sending = false;
      this.forget();
      this.#options.onDecided(decided);
    } catch (error) {
      this.#fail(
        error instanceof PortalError ? error : new PortalError('internal', { cause: error }),
        offline,
      );
    }
  }

  /** One decision, one key: a changed reason is another decision. */
  #keyFor(of: string): string {
    if (this.#attempt?.of !== of) this.#attempt = { of, key: crypto.randomUUID() };
    return this.#attempt.key;
  }

  #fail(error: PortalError, wasOffline: boolean): void {
    this.#sending = false;
    if (final.has(error.code)) {
      this.forget();
      this.#options.onRefused(error);
      return;
    }
    this.#failure = { error, offline: wasOffline && error.code === 'unreachable' };
    this.#host.requestUpdate();
  }
}

/** Whether the backend may have taken the decision although no answer says so. */
function isOutcomeUnknown({ code }: PortalError): boolean {
  return ['unreachable', 'timeout', 'internal', 'bad-response', 'in-progress'].includes(code);
}
