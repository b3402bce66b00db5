import { html, LitElement, nothing, type TemplateResult } from 'lit';
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
import { notice, noticeStyles } from '../shared/notice.ts';
import { Read } from '../shared/read.ts';
import { skeleton, skeletonStyles } from '../shared/skeleton.ts';
import { Strings } from '../shared/strings.ts';
import { tableStyles } from '../shared/table.styles.ts';
import { tokens } from '../shared/tokens.ts';
import { arrange, type View } from './arrange.ts';
import { Decision, type Verdict } from './decision.ts';
import { Place } from './place.ts';
import { PortalQuotesDecidedEvent, PortalQuotesRequestEvent } from './portal-quotes.events.ts';
import { quotesStrings } from './portal-quotes.strings.ts';
import { quotesStyles } from './portal-quotes.styles.ts';
import { quoteDetail } from './quote-detail.ts';
import { quoteList } from './quote-list.ts';
import { type QuoteWords, quoteWords } from './quote-words.ts';

/** How many rows are shown at first, and with each "Show more". */
const batch = 50;

/**
 * @summary The client's quotes: what waits for an answer, and what became of the others. One can be opened, read, and
 * accepted or declined.
 * @tag portal-quotes
 *
 * ```html
 * <portal-quotes api="/api/v1/service"></portal-quotes>
 * ```
 *
 * @event {PortalQuotesRequestEvent} portal-quotes-accept-request - The client confirmed to accept `event.quote`. Cancelled, nothing is sent.
 * @event {PortalQuotesRequestEvent} portal-quotes-decline-request - The client confirmed to decline `event.quote` for `event.reason`. Cancelled, nothing is sent.
 * @event {PortalQuotesDecidedEvent} portal-quotes-accepted - `event.quote` was accepted, as the backend confirmed.
 * @event {PortalQuotesDecidedEvent} portal-quotes-declined - `event.quote` was declined, as the backend confirmed.
 * @slot heading - Stands in for the heading above the list.
 * @slot empty - Stands in for the words shown when there are no quotes.
 * @csspart filter - The choice of status.
 * @csspart table - The table of quotes, and that of a quote's lines.
 * @csspart row - A row of either.
 * @csspart quote - One quote, opened.
 * @csspart actions - The bar that decides on the open quote.
 * @csspart dialog - The dialog that asks for confirmation.
 * @csspart notice - Something to know, such as who decided a quote.
 * @cssproperty [--portal-brand] - The brand's colour, from which all others follow. Default: the firm's own.
 * @cssproperty [--portal-surface] - What the element stands on.
 * @cssproperty [--portal-radius=8px] - How round corners are.
 * @cssproperty [--portal-space=1em] - The unit of all distances.
 */
export class PortalQuotes extends LitElement {
  static override styles = [
    tokens,
    buttons,
    noticeStyles,
    skeletonStyles,
    tableStyles,
    dialogStyles,
    quotesStyles,
  ];

  static override properties = { client: { attribute: false }, api: {} };

  /** Where quotes come from. Unset, the nearest provider's client is used, else the page's, else one for `api`. */
  declare client?: PortalClient | undefined;

  /** The address of the API, such as `/api/v1/service`, where no provider gives one. */
  declare api?: string | undefined;

  #view: View = {};
  #limit = batch;
  /** How many quotes the view holds. */
  #count = 0;
  #account: string | undefined;
  /** What the backend answered to a decision; shown until the quote has been read again. */
  #decided: Quote | undefined;
  /** Why a decision on the open quote was refused for good. */
  #refusal: PortalError | undefined;
  #asked: PortalClient | undefined;
  /** The decisions that the backend of that client takes; undefined until it has answered, and the firm is known. */
  #verdicts: Verdict[] | undefined;

  readonly #strings = new Strings(this, quotesStrings);
  readonly #announcer = new Announcer(this);
  readonly #connection = new Connection(this);
  readonly #place = new Place(this, (from) => void this.#arrive(from));
  readonly #list = new Read<Output<typeof listQuotes>>(this, {
    connection: this.#connection,
    strings: this.#strings,
    operation: listQuotes,
    read: (client) => client.readAll(listQuotes, {}),
    isEmpty: ({ items }) => !items.length,
    announce: ({ items }) => this.#found(items.length),
  });
  readonly #detail = new Read<Quote>(this, {
    connection: this.#connection,
    strings: this.#strings,
    operation: getQuote,
    read: (client) => {
      const { quoteId } = this.#place;
      return quoteId ? client.read(getQuote, { quoteId }) : undefined;
    },
  });
  readonly #decision = new Decision(this, {
    mayDecide: (verdict, quote, reason) => {
      const request = new PortalQuotesRequestEvent(`portal-quotes-${verdict}-request`, quote, reason);
      return this.dispatchEvent(request);
    },
    onDecided: (quote) => {
      const accepted = quote.status === 'accepted';
      this.#decided = quote;
      this.#tell(this.#words.standing(quote));
      const fact = new PortalQuotesDecidedEvent(`portal-quotes-${accepted ? 'accepted' : 'declined'}`, quote);
      this.dispatchEvent(fact);
    },
    onRefused: (error) => {
      if (error.code === 'signed-out') return;
      // That it is gone, reading it again will say.
      if (error.code !== 'not-found') this.#refusal = error;
      this.#tell(this.#refusalWords(error));
    },
  });

  override willUpdate(): void {
    const { session, client } = this.#connection;
    const account = session.status === 'signed-in' ? session.account.id : undefined;
    if (session.status === 'signed-out' || (account && this.#account && account !== this.#account))
      this.#forget();
    if (session.status !== 'unknown') this.#account = account;
    if (client && client !== this.#asked) void this.#ask(client);
  }

  /** Reads the quotes again, for instance after the page changed one. */
  async reload(): Promise<void> {
    await Promise.all([this.#list.reload(), this.#detail.reload()]);
  }

  /** Opens one quote, as if the client had picked it. */
  show(quoteId: string): void {
    this.#place.open(quoteId);
  }

  override render(): unknown {
    const { client } = this.#connection;
    const words = this.#words;
    return [
      this.#place.quoteId ? this.#open(words) : this.#overview(words),
      client ? this.#decision.render(words, client, (code) => sentenceFor({ code }, this.#strings)) : nothing,
    ];
  }

  get #words(): QuoteWords {
    return quoteWords(this.#strings, this.#asked?.firm().value);
  }

  #overview(words: QuoteWords): unknown {
    if (this.#list.state === 'unsupported') return nothing;
    const bones = () => skeleton(20, 60, 50, 60, 50, 60, 50, 60, 50);
    return html`<section class="list">
      <slot name="heading"><h2>${words.text('heading')}</h2></slot>
      ${this.#list.render({
        skeleton: bones,
        empty: () => html`<slot name="empty"><p class="none">${words.text('none')}</p></slot>`,
        filled: ({ items, next }) => {
          if (!this.#verdicts) return bones();
          const quotes = items.map((quote) => this.#current(quote));
          const groups = arrange(quotes, this.#view, words.locale);
          this.#count = groups.flatMap(({ rows }) => rows).length;
          return quoteList({
            words,
            quotes,
            groups,
            partial: next !== null,
            view: this.#view,
            limit: this.#limit,
            onView: (change) => this.#look(change),
            onMore: () => void this.#showMore(),
            onOpen: (quoteId) => this.show(quoteId),
          });
        },
      })}
    </section>`;
  }

  #open(words: QuoteWords): unknown {
    const { state, value } = this.#detail;
    const known = value ?? this.#list.value?.items.find(({ id }) => id === this.#place.quoteId);
    const quote = known && this.#verdicts ? this.#current<QuoteSummary>(known) : undefined;
    const refusal = this.#refusal;
    return quoteDetail({
      words,
      quote,
      loading: state === 'loading' || !this.#verdicts,
      stands: !refusal,
      message: [
        refusal ? notice('warn', this.#refusalWords(refusal)) : nothing,
        this.#detail.render({ skeleton: () => nothing, filled: () => nothing }),
      ],
      actions: (whole) =>
        whole.status === 'pending' && !refusal && this.#verdicts?.length
          ? html`<footer part="actions">
              ${this.#verdicts.map((verdict) => this.#button(verdict, whole))}
            </footer>`
          : nothing,
      onBack: () => this.#place.close(),
    });
  }

  #button(verdict: Verdict, quote: Quote): TemplateResult {
    return html`<button
      type="button"
      class=${verdict === 'accept' ? 'primary' : ''}
      @click=${() => this.#decision.ask(verdict, quote)}
    >
      ${this.#strings.text(verdict)}
    </button>`;
  }

  /** A quote as last known: the answer to a decision can be newer than what was read. */
  #current<Q extends QuoteSummary>(quote: Q): Q | Quote {
    return this.#decided?.id === quote.id && quote.status === 'pending' ? this.#decided : quote;
  }

  #found(count: number): string {
    return this.#strings.text('found', { count });
  }

  #refusalWords({ code, facts }: PortalError): string {
    const { outcome = '', decidedAt, expiresOn } = facts;
    return sentenceFor(
      {
        code,
        facts: {
          outcome,
          decidedAt: decidedAt ? this.#words.moment(`${decidedAt}`) : '',
          expiresOn: expiresOn ? this.#words.day(`${expiresOn}`) : '',
        },
      },
      this.#strings,
    );
  }

  async #ask(client: PortalClient): Promise<void> {
    this.#asked = client;
    this.#verdicts = undefined;
    const [declines, accepts] = await Promise.all(
      // Where that cannot be found out, the decision itself will tell.
      [declineQuote, acceptQuote].map((operation) => client.supports(operation).catch(() => true)),
    );
    if (client !== this.#asked) return;
    this.#verdicts = [...(declines ? ['decline' as const] : []), ...(accepts ? ['accept' as const] : [])];
    this.requestUpdate();
  }

  #look(change: View): void {
    this.#view = { ...this.#view, ...change };
    this.#limit = batch;
    this.requestUpdate();
    void this.updateComplete.then(() => this.#announcer.say(this.#found(this.#count)));
  }

  async #showMore(): Promise<void> {
    const next = this.#limit;
    this.#limit += batch;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.open')[next]?.focus();
  }

  /** Puts the focus where a move between list and quote has led. */
  async #arrive(from: string | undefined): Promise<void> {
    this.#refusal = undefined;
    this.requestUpdate();
    await this.updateComplete;
    if (this.#place.quoteId) this.#focusHeading();
    else this.shadowRoot?.getElementById(`quote-${from}`)?.focus();
  }

  /** Says how a decision ended. The button that had the focus is gone. */
  #tell(sentence: string): void {
    this.#announcer.say(sentence);
    this.requestUpdate();
    void this.updateComplete.then(() => this.#focusHeading());
  }

  #focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('.detail h2')?.focus();
  }

  /** Keeps nothing of an account that is no longer signed in. */
  #forget(): void {
    this.#view = {};
    this.#limit = batch;
    this.#decided = this.#refusal = undefined;
    this.#decision.forget();
    this.#place.forget();
  }
}
