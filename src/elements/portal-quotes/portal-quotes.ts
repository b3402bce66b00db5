import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PortalClient } from '../../client/client.ts';
import type { PortalError } from '../../contract/errors.ts';
import type { Output } from '../../contract/operation.ts';
import {
  acceptQuote,
  declineQuote,
  getQuote,
  listQuotes,
  type Quote,
  type QuoteSummary,
} from '../../contract/quotes.ts';
import { Announcer } from '../shared/announce.ts';
import { buttons } from '../shared/buttons.ts';
import { Connection } from '../shared/connect.ts';
import { dialogStyles } from '../shared/dialog.styles.ts';
import { sentenceFor } from '../shared/error-words.ts';
import { fieldStyles } from '../shared/field.ts';
import { notice, noticeStyles } from '../shared/notice.ts';
import { Read } from '../shared/read.ts';
import { bone, skeletonStyles } from '../shared/skeleton.ts';
import { Strings } from '../shared/strings.ts';
import { nextSort, type RowGroup } from '../shared/table.ts';
import { tableStyles } from '../shared/table.styles.ts';
import { tokens } from '../shared/tokens.ts';
import { arrange, type View } from './arrange.ts';
import { Decision, type Verdict } from './decision.ts';
import { Place } from './place.ts';
import {
  PortalQuotesAcceptedEvent,
  PortalQuotesAcceptRequestEvent,
  PortalQuotesDeclinedEvent,
  PortalQuotesDeclineRequestEvent,
} from './portal-quotes.events.ts';
import { quotesStrings } from './portal-quotes.strings.ts';
import { quotesStyles } from './portal-quotes.styles.ts';
import { quoteDetail } from './quote-detail.ts';
import { quoteList } from './quote-list.ts';
import { QuoteWords } from './quote-words.ts';
import { Surroundings } from './surroundings.ts';

/** How many rows are shown at first, and with each "Show more". */
const batch = 50;
const everything: View = { status: undefined, search: '', sort: undefined };

type QuotePage = Output<typeof listQuotes>;

/** What was last arranged, and what of. */
interface Arranged {
  readonly of: readonly unknown[];
  readonly quotes: readonly QuoteSummary[];
  readonly groups: readonly RowGroup<QuoteSummary>[];
}

/**
 * @summary The client's quotes: what waits for an answer, and what became of the others. One can be opened, read, and
 * accepted or declined.
 * @tag portal-quotes
 *
 * ```html
 * <portal-quotes api="/api/v1/service"></portal-quotes>
 * ```
 *
 * @event {PortalQuotesAcceptRequestEvent} portal-quotes-accept-request - The client confirmed to accept `event.quote`. Cancelled, nothing is sent.
 * @event {PortalQuotesDeclineRequestEvent} portal-quotes-decline-request - The client confirmed to decline `event.quote` for `event.reason`. Cancelled, nothing is sent.
 * @event {PortalQuotesAcceptedEvent} portal-quotes-accepted - `event.quote` was accepted, as the backend confirmed.
 * @event {PortalQuotesDeclinedEvent} portal-quotes-declined - `event.quote` was declined, as the backend confirmed.
 * @slot heading - Stands in for the heading above the list.
 * @slot empty - Stands in for the words shown when there are no quotes.
 * @csspart filter - The choice of status.
 * @csspart table - The table of quotes, and that of a quote's lines.
 * @csspart row - A row of either.
 * @csspart quote - One quote, opened.
 * @csspart actions - The bar that decides on the open quote.
 * @csspart dialog - The dialog that asks for confirmation.
 * @csspart notice - Something to know, such as that a quote has ended.
 */
export class PortalQuotes extends LitElement {
  static override styles = [
    tokens,
    buttons,
    fieldStyles,
    noticeStyles,
    skeletonStyles,
    tableStyles,
    dialogStyles,
    quotesStyles,
  ];

  /** Where quotes come from. Unset, the nearest provider's client is used. */
  @property({ attribute: false }) client?: PortalClient;
  /** The address of the portal's API, for an element without a provider. */
  @property() api?: string;

  #view: View = everything;
  #limit = batch;
  #account: string | undefined;
  /** What the backend answered to a decision; shown until the quote has been read again. */
  #decided: Quote | undefined;
  /** Why a decision on the open quote was refused for good. */
  #refusal: PortalError | undefined;
  #arranged: Arranged | undefined;
  /** The quote that was open last. */
  #last: string | undefined;

  readonly #strings = new Strings(this, quotesStrings);
  readonly #announcer = new Announcer(this);
  readonly #connection = new Connection(this);
  readonly #surroundings = new Surroundings(this, this.#connection, [acceptQuote, declineQuote]);
  readonly #place = new Place(this, (quoteId) => void this.#arrive(quoteId));
  readonly #list = new Read<QuotePage>(this, {
    connection: this.#connection,
    strings: this.#strings,
    operation: listQuotes,
    read: (client) => client.readAll(listQuotes, {}),
    isEmpty: ({ items }) => items.length === 0,
    announce: ({ items }) => this.#strings.text('found', { count: items.length }),
  });
  readonly #detail = new Read<Quote>(this, {
    connection: this.#connection,
    strings: this.#strings,
    operation: getQuote,
    read: (client) => {
      const { quoteId } = this.#place;
      return quoteId === undefined ? undefined : client.read(getQuote, { quoteId });
    },
  });
  readonly #decision = new Decision(this, {
    mayDecide: (quote, verdict, reason) => this.#request(quote, verdict, reason),
    onDecided: (quote) => this.#confirm(quote),
    onRefused: (error) => this.#refuse(error),
  });

  override willUpdate(): void {
    const { session } = this.#connection;
    if (session.status === 'unknown') return;
    const account = session.status === 'signed-in' ? session.account.id : undefined;
    if (account === undefined || (this.#account && account !== this.#account)) this.#forget();
    this.#account = account;
  }

  /** Reads the quotes again, for instance after the page changed one. */
  async reload(): Promise<void> {
    await Promise.all([this.#list.reload(), this.#detail.reload()]);
  }

  /** Opens one quote, as if the client had picked it. */
  async show(quoteId: string): Promise<void> {
    this.#refusal = undefined;
    this.#place.open(quoteId);
    await this.#arrive(quoteId);
  }

  override render(): unknown {
    const words = new QuoteWords(this.#strings, this.#surroundings.firm);
    const { client } = this.#connection;
    return [
      this.#isOpen ? this.#open(words) : this.#overview(words),
      client ? this.#decision.render(words, client, (error) => sentenceFor(error, this.#strings)) : nothing,
    ];
  }

  get #isOpen(): boolean {
    if (this.#place.quoteId === undefined) return false;
    return !['signed-out', 'not-permitted', 'missing', 'unsupported'].includes(this.#list.state);
  }

  #overview(words: QuoteWords): unknown {
    if (this.#list.state === 'unsupported') return nothing;
    const content = this.#list.render({
      skeleton: () => this.#skeleton(),
      empty: () =>
        html`<slot name="empty">
          <div class="empty">
            <p>${words.text('none')}</p>
            <p class="soft">${words.text('noneMore')}</p>
          </div>
        </slot>`,
      filled: (page) => (this.#surroundings.pending ? this.#skeleton() : this.#filled(page, words)),
    });
    return html`<section class="list" aria-labelledby="heading">
      <slot name="heading"><h2 class="heading" id="heading">${words.text('heading')}</h2></slot>
      ${content}
    </section>`;
  }

  #filled({ items, next }: QuotePage, words: QuoteWords): TemplateResult {
    const { quotes, groups } = this.#arrange(items, words.locale);
    return html`${quoteList({
      words,
      quotes,
      view: this.#view,
      groups,
      limit: this.#limit,
      onView: (change) => this.#look(change),
      onSort: (key) => this.#look({ sort: nextSort(this.#view.sort, key) }),
      onMore: () => void this.#showMore(),
      onOpen: ({ id }) => void this.show(id),
    })}
    ${next === null ? nothing : html`<p class="newest">${words.text('onlyNewest', { count: items.length })}</p>`}`;
  }

  #open(words: QuoteWords): TemplateResult {
    const { quoteId } = this.#place;
    const summary = this.#list.value?.items.find(({ id }) => id === quoteId);
    const { state, value } = this.#detail;
    const ready = value && !this.#surroundings.pending ? this.#upToDate(value) : undefined;
    return quoteDetail({
      words,
      summary: this.#surroundings.pending ? undefined : summary,
      quote: ready,
      loading: state === 'loading' || (value !== undefined && !ready),
      message: [
        this.#refusal ? notice('warn', this.#refusalWords(this.#refusal, words)) : nothing,
        this.#detail.render({ skeleton: () => nothing, filled: () => nothing }),
      ],
      actions: ready?.status === 'pending' ? this.#actions(ready, words) : nothing,
      onBack: () => this.#place.close(),
    });
  }

  #actions(quote: Quote, words: QuoteWords): unknown {
    const button = (verdict: Verdict) =>
      html`<button
        type="button"
        class=${verdict === 'accept' ? 'primary' : ''}
        @click=${() => this.#decision.ask(quote, verdict)}
      >
        ${words.text(verdict)}
      </button>`;
    const declinable = this.#surroundings.supports(declineQuote);
    const acceptable = this.#surroundings.supports(acceptQuote);
    if (!declinable && !acceptable) return nothing;
    return [declinable ? button('decline') : nothing, acceptable ? button('accept') : nothing];
  }

  /** Roughly a list with two quotes pending and two others. */
  #skeleton(): TemplateResult {
    const row = html`<div class="bones">
      <span>${bone(28)}<br />${bone(8)}</span> <span>${bone(18)}</span> <span>${bone(10)}</span>
    </div>`;
    return html`<div class="skeleton-list" aria-hidden="true">
      <div class="controls"><span class="bar">${bone(36)}</span></div>
      ${[row, row, row, row]}
    </div>`;
  }

  #refusalWords(error: PortalError, words: QuoteWords): string {
    const { outcome, decidedAt, expiresOn } = error.facts;
    if (error.code === 'quote-decided' && typeof decidedAt === 'string' && isOutcome(outcome)) {
      const key = outcome === 'accepted' ? 'alreadyAccepted' : 'alreadyDeclined';
      return words.text(key, { moment: words.moment(decidedAt) });
    }
    if (error.code === 'quote-expired' && typeof expiresOn === 'string') {
      return words.text('alreadyEnded', { day: words.day(expiresOn) });
    }
    return sentenceFor(error, this.#strings);
  }

  /** A quote as last known: the answer to a decision can be newer than what was read. */
  #upToDate<Q extends QuoteSummary>(quote: Q): Q | Quote {
    const decided = this.#decided;
    return decided?.id === quote.id && quote.status === 'pending' ? decided : quote;
  }

  #arrange(items: readonly QuoteSummary[], locale: string): Arranged {
    const of = [items, this.#decided, this.#view, locale];
    if (this.#arranged?.of.every((each, index) => each === of[index])) return this.#arranged;
    const quotes = items.map((quote) => this.#upToDate(quote));
    this.#arranged = { of, quotes, groups: arrange(quotes, this.#view, locale) };
    return this.#arranged;
  }

  #look(change: Partial<View>): void {
    this.#view = { ...this.#view, ...change };
    this.#limit = batch;
    const { quotes } = this.#arrange(this.#list.value?.items ?? [], this.#strings.locale);
    const count = arrange(quotes, this.#view, this.#strings.locale).reduce(
      (sum, { rows }) => sum + rows.length,
      0,
    );
    this.#announcer.say(this.#strings.text('found', { count }));
    this.requestUpdate();
  }

  async #showMore(): Promise<void> {
    const next = this.#limit;
    this.#limit += batch;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.open')[next]?.focus();
  }

  /** Puts the focus where a move between list and quote has led. */
  async #arrive(quoteId: string | undefined): Promise<void> {
    const left = this.#last;
    this.#last = quoteId;
    this.#refusal = undefined;
    await this.updateComplete;
    const target =
      quoteId === undefined
        ? [...this.renderRoot.querySelectorAll<HTMLElement>('.open')].find(
            ({ dataset }) => dataset.id === left,
          )
        : this.renderRoot.querySelector<HTMLElement>('#quote-heading');
    target?.focus();
  }

  #request(quote: Quote, verdict: Verdict, reason: string): boolean {
    const request =
      verdict === 'accept'
        ? new PortalQuotesAcceptRequestEvent(quote)
        : new PortalQuotesDeclineRequestEvent(quote, reason);
    return this.dispatchEvent(request);
  }

  #confirm(quote: Quote): void {
    const accepted = quote.status === 'accepted';
    this.#decided = quote;
    this.#announcer.say(
      this.#strings.text(accepted ? 'nowAccepted' : 'nowDeclined', { number: quote.number }),
    );
    void this.#focusHeading();
    const fact = accepted ? new PortalQuotesAcceptedEvent(quote) : new PortalQuotesDeclinedEvent(quote);
    this.dispatchEvent(fact);
  }

  #refuse(error: PortalError): void {
    if (error.code === 'signed-out') return;
    this.#refusal = error;
    const words = new QuoteWords(this.#strings, this.#surroundings.firm);
    this.#announcer.say(this.#refusalWords(error, words));
    void this.#focusHeading();
  }

  /** The buttons that had the focus are gone. */
  async #focusHeading(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#quote-heading')?.focus();
  }

  /** Keeps nothing of an account that is no longer signed in. */
  #forget(): void {
    this.#view = everything;
    this.#limit = batch;
    this.#decided = this.#refusal = this.#arranged = undefined;
    this.#decision.forget();
    this.#place.forget();
  }
}

function isOutcome(outcome: unknown): boolean {
  return outcome === 'accepted' || outcome === 'declined';
}
