import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { warnOnce } from '../../client/warn.ts';
import type { ErrorCode, PortalError } from '../../contract/errors.ts';
import { acceptQuote, declineQuote, type Quote, reasonLimit } from '../../contract/quotes.ts';
import { Dialog } from '../shared/dialog.ts';
import { sentenceFor } from '../shared/error-words.ts';
import { notice } from '../shared/notice.ts';
import type { Strings } from '../shared/strings.ts';
import type { OpenedWords } from './opened-words.ts';
import { amount } from './quote-detail.ts';

export type Verdict = 'accept' | 'decline';

export interface DecisionOptions {
  /** Asked before anything is sent; false: it is not. */
  readonly mayDecide: (verdict: Verdict, quote: Quote, reason: string) => boolean;
  readonly onDecided: (quote: Quote) => void;
  /** The backend refused for good, so the question is closed. */
  readonly onRefused: (error: PortalError) => void;
}

/** Refusals after which there is nothing left to decide here. */
const final: readonly ErrorCode[] = ['quote-decided', 'quote-expired', 'not-found', 'signed-out'];

/**
 * Asks the client to confirm a decision, sends it, and says how that went.
 *
 * Nothing counts as decided before the backend said so. Where its answer is lost, the same decision is sent again under
 * the same idempotency key, also after the dialog was closed in between, so that it has one effect.
 */
export class Decision {
  readonly #host: LitElement;
  readonly #options: DecisionOptions;
  readonly #dialog: Dialog;
  #verdict: Verdict = 'accept';
  #quote: Quote | undefined;
  /** What was typed; kept until it was taken or another quote is asked about. */
  #reason = '';
  #missing = false;
  #sending = false;
  /** What to say of the failed attempt. */
  #failure: ErrorCode | 'not-sent' | 'not-known' | undefined;
  /** What was last sent, and under which key. */
  #sent = { what: '', key: '' };

  constructor(host: LitElement, options: DecisionOptions) {
    this.#host = host;
    this.#options = options;
    this.#dialog = new Dialog(host);
  }

  /** Opens the question. */
  ask(verdict: Verdict, quote: Quote): void {
    if (quote.id !== this.#quote?.id) this.#reason = '';
    this.#verdict = verdict;
    this.#quote = quote;
    this.#missing = false;
    this.#failure = undefined;
    this.#dialog.show();
  }

  /** Closes the question, unless its answer is on the way; what was typed stays. */
  close(): void {
    if (!this.#sending) this.#dialog.close();
  }

  /** Closes the question and drops what was typed, for instance since somebody else is signed in. */
  forget(): void {
    this.#quote = undefined;
    this.#sent.what = this.#reason = '';
    this.#dialog.close();
  }

  render(words: OpenedWords, client: PortalClient, strings: Pick<Strings, 'of'>): unknown {
    const quote = this.#quote;
    const verdict = this.#verdict;
    const failure = this.#failure;
    const busy = this.#sending;
    const { text } = words;
    if (!quote) return this.#dialog.render(nothing, nothing, false);
    const content = html`<form
      novalidate
      @submit=${(event: SubmitEvent) => this.#submit(event, quote, client)}
    >
      <p class="prose"><bdi>${quote.title}</bdi></p>
      ${amount(text('total'), quote.total, words)}
      <p class="soft">${text('final', { verdict })}</p>
      ${verdict === 'decline' ? this.#reasonField(words) : nothing}
      <div role="alert">
        ${
          failure &&
          notice(
            'error',
            failure === 'not-sent' || failure === 'not-known'
              ? text(failure)
              : sentenceFor({ code: failure }, strings),
          )
        }
      </div>
      <p role="status" class="visually-hidden">${busy ? text('sending') : ''}</p>
      <div class="dialog-actions">
        <button type="button" aria-disabled=${busy} @click=${() => busy || this.#dialog.close()}>
          ${text('cancel')}
        </button>
        <button class="primary" aria-disabled=${busy} aria-busy=${busy}>
          ${text(failure ? 'try-again' : verdict)}
        </button>
      </div>
    </form>`;
    return this.#dialog.render(text('ask', { verdict, number: quote.number }), content, busy);
  }

  #reasonField({ text }: OpenedWords): TemplateResult {
    const count = reasonLimit - this.#reason.length;
    return html`<label for="reason">${text('why')}</label>
      <textarea
        id="reason"
        rows="4"
        dir="auto"
        required
        maxlength=${reasonLimit}
        aria-describedby="missing left"
        aria-invalid=${this.#missing}
        ?readonly=${this.#sending}
        .value=${this.#reason}
        @input=${this.#type}
      ></textarea>
      <p id="missing" class="wrong">${this.#missing ? text('missing') : nothing}</p>
      <p id="left" class="soft" aria-live=${count > 50 ? 'off' : 'polite'}>${text('left', { count })}</p>`;
  }

  readonly #type = (event: InputEvent) => {
    this.#reason = (event.target as HTMLTextAreaElement).value;
    this.#missing = false;
    this.#host.requestUpdate();
  };

  async #submit(event: SubmitEvent, quote: Quote, client: PortalClient): Promise<void> {
    event.preventDefault();
    if (this.#sending) return;
    const verdict = this.#verdict;
    const declined = verdict === 'decline';
    const reason = declined ? this.#reason.trim() : '';
    this.#missing = declined && !reason;
    this.#host.requestUpdate();
    if (this.#missing) {
      (event.target as Element).querySelector('textarea')?.focus();
      return;
    }
    // One decision, one key; a changed reason is another decision.
    const what = verdict + quote.id + reason;
    // Where the same is tried again, it was asked before.
    if ((!this.#failure || what !== this.#sent.what) && !this.#options.mayDecide(verdict, quote, reason)) {
      this.#dialog.close();
      return;
    }
    if (what !== this.#sent.what) this.#sent = { what, key: crypto.randomUUID() };
    const options = { idempotencyKey: this.#sent.key };
    const offline = !navigator.onLine;
    this.#sending = true;
    try {
      const decided = await (declined
        ? client.invoke(declineQuote, { quoteId: quote.id, reason }, options)
        : client.invoke(acceptQuote, { quoteId: quote.id }, options));
      if (decided.status.startsWith(verdict)) {
        this.forget();
        this.#options.onDecided(decided);
      } else {
        // Whatever the backend did, it was not what was asked.
        this.#failure = 'not-known';
        warnOnce(`quotes.${verdict}: bad-response at status`);
      }
    } catch (error) {
      this.#fail(error as PortalError, offline);
    } finally {
      this.#sending = false;
      this.#host.requestUpdate();
    }
  }

  #fail(error: PortalError, offline: boolean): void {
    const { code, status } = error;
    // Unless the backend refused, it may have taken the decision although no answer says so.
    const refused = status > 399 && status < 500;
    if (final.includes(code)) {
      this.forget();
      this.#options.onRefused(error);
    } else if (offline && code === 'unreachable') this.#failure = 'not-sent';
    else this.#failure = refused ? code : 'not-known';
  }
}
