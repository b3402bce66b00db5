import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import type { Reading } from '../../client/reading.ts';
import type { PortalError } from '../../contract/errors.ts';
import { acceptQuote, declineQuote, getQuote, type Quote, type QuoteSummary } from '../../contract/quotes.ts';
import { addStyles } from '../shared/adopt.ts';
import type { Announcer } from '../shared/announce.ts';
import type { Connection } from '../shared/connect.ts';
import { dialogStyles } from '../shared/dialog.styles.ts';
import { sentenceFor } from '../shared/error-words.ts';
import { notice } from '../shared/notice.ts';
import type { Strings } from '../shared/strings.ts';
import { Decision, type Verdict } from './decision.ts';
import { openedStyles } from './opened-quote.styles.ts';
import { type OpenedWords, openedWords } from './opened-words.ts';
import { PortalQuotesDecidedEvent, PortalQuotesRequestEvent } from './portal-quotes.events.ts';
import { amount, quoteDetail, quoteNumber, quoteStanding } from './quote-detail.ts';

export interface OpenedQuoteOptions {
  readonly connection: Connection;
  readonly strings: Pick<Strings, 'of'>;
  readonly announcer: Announcer;
  /** Puts the focus on the open quote's heading: the button that had it is gone. */
  readonly focusHeading: () => void;
}

/**
 * What an element of quotes needs once one is opened: reading it, showing it, and deciding on it.
 *
 * All of it is one module that loads after the list, so that nothing that deciding needs is missing where its buttons are.
 */
export class OpenedQuote implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: OpenedQuoteOptions;
  readonly #decision: Decision;
  /** What the backend answered to a decision; shown until the quote has been read again. */
  #decided: Quote | undefined;
  /** Why a decision on the open quote was refused for good. */
  #refusal: PortalError | undefined;
  #asked: PortalClient | undefined;
  /** The decisions that the backend of that client takes; undefined until it has answered. */
  #verdicts: Verdict[] | undefined;

  constructor(host: LitElement, options: OpenedQuoteOptions) {
    this.#host = host;
    this.#options = options;
    this.#decision = new Decision(host, {
      mayDecide: (verdict, quote, reason) => {
        const request = new PortalQuotesRequestEvent(`portal-quotes-${verdict}-request`, quote, reason);
        return host.dispatchEvent(request);
      },
      onDecided: (quote) => {
        this.#decided = quote;
        this.#tell(this.#words.standing(quote));
        const fact = new PortalQuotesDecidedEvent(
          `portal-quotes-${quote.status as 'accepted' | 'declined'}`,
          quote,
        );
        host.dispatchEvent(fact);
      },
      onRefused: (error) => {
        if (error.code === 'signed-out') return;
        // That it is gone, reading it again will say.
        if (error.code !== 'not-found') this.#refusal = error;
        this.#tell(this.#refusalWords(error));
      },
    });
    addStyles(host, dialogStyles, openedStyles);
    host.addController(this);
    host.requestUpdate();
  }

  hostUpdate(): void {
    const { client } = this.#options.connection;
    if (client && client !== this.#asked) void this.#ask(client);
  }

  read(client: PortalClient, quoteId: string): Reading<Quote> {
    return client.read(getQuote, { quoteId });
  }

  /** A quote as last known: the answer to a decision can be newer than what was read. */
  current<Q extends QuoteSummary>(quote: Q): Q | Quote {
    return this.#decided?.id === quote.id && quote.status === 'pending' ? this.#decided : quote;
  }

  /** Another quote is opened, or none. */
  leave(): void {
    this.#refusal = undefined;
    this.#decision.close();
  }

  /** Keeps nothing of an account that is no longer signed in. */
  forget(): void {
    this.#decided = this.#refusal = undefined;
    this.#decision.forget();
  }

  /** What stands above the title: which quote it is. */
  renderNumber(quote: QuoteSummary | undefined): TemplateResult {
    return quoteNumber(quote, this.#words);
  }

  /** What stands below the title: where it stands, unless a refusal says that this is no longer known. */
  renderStanding(quote: Quote | QuoteSummary | undefined): unknown {
    return quote && !this.#refusal ? quoteStanding(quote, this.#words) : nothing;
  }

  /** The quote, and the buttons that decide; undefined until all of it is known, and which buttons there are. */
  render(quote: Quote | QuoteSummary | undefined): unknown {
    const verdicts = this.#verdicts;
    if (!quote || !('lines' in quote) || !verdicts) return undefined;
    const decidable = quote.status === 'pending' && !this.#refusal && verdicts.length;
    return [
      // What was decided instead, the quote says itself once it has been read again, with who did.
      this.#refusal && !quote.decision ? notice('warn', this.#refusalWords(this.#refusal)) : nothing,
      quoteDetail(quote, this.#words),
      decidable
        ? html`<footer part="actions">
            ${amount(this.#words.text('total'), quote.total, this.#words)}
            ${verdicts.map((verdict) => this.#button(verdict, quote))}
          </footer>`
        : nothing,
    ];
  }

  /** The question before a decision; it stands apart from what is shown of the quote. */
  renderDialog(): unknown {
    const { connection, strings } = this.#options;
    const { client } = connection;
    return client && this.#decision.render(this.#words, client, strings);
  }

  get #words(): OpenedWords {
    const { strings, connection } = this.#options;
    return openedWords(strings, connection.client?.firm().value);
  }

  #button(verdict: Verdict, quote: Quote): TemplateResult {
    return html`<button
      type="button"
      class=${verdict === 'accept' ? 'primary' : ''}
      @click=${() => this.#decision.ask(verdict, quote)}
    >
      ${this.#words.text(verdict)}
    </button>`;
  }

  #refusalWords({ code, facts }: PortalError): string {
    const { text, moment, day } = this.#words;
    const { outcome = '', decidedAt, expiresOn } = facts;
    if (code === 'quote-decided') {
      return text('already', { outcome, moment: decidedAt ? moment(`${decidedAt}`) : '' });
    }
    if (code === 'quote-expired') return text('ended', { day: expiresOn ? day(`${expiresOn}`) : '' });
    return sentenceFor({ code }, this.#options.strings);
  }

  async #ask(client: PortalClient): Promise<void> {
    this.#asked = client;
    this.#verdicts = undefined;
    const offered = await Promise.all(
      [declineQuote, acceptQuote].map((operation) => client.supports(operation)),
    );
    if (client !== this.#asked) return;
    this.#verdicts = (['decline', 'accept'] as const).filter((_, index) => offered[index]);
    this.#host.requestUpdate();
  }

  /** Says how a decision ended. */
  #tell(sentence: string): void {
    this.#options.announcer.say(sentence);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(this.#options.focusHeading);
  }
}
