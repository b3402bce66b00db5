import { html, LitElement, nothing } from 'lit';
import { readAll } from '../../client/pages.ts';
import type { PortalClient } from '../../client/client.ts';
import type { Output } from '../../contract/operation.ts';
import { listQuotes, type Quote, type QuoteSummary } from '../../contract/quotes.ts';
import { Account } from '../shared/account.ts';
import { Announcer } from '../shared/announce.ts';
import { buttons } from '../shared/buttons.ts';
import { Connection } from '../shared/connect.ts';
import { late } from '../shared/late.ts';
import { listStyles } from '../shared/list.styles.ts';
import { noticeStyles } from '../shared/notice.ts';
import { Place } from '../shared/place.ts';
import { Read } from '../shared/read.ts';
import { skeleton, skeletonStyles } from '../shared/skeleton.ts';
import { Strings } from '../shared/strings.ts';
import { tokens } from '../shared/tokens.ts';
import { arrange, type View } from './arrange.ts';
import type { OpenedQuote } from './opened-quote.ts';
import { quotesStrings } from './portal-quotes.strings.ts';
import { quotesStyles } from './portal-quotes.styles.ts';
import { quoteList } from './quote-list.ts';
import { type QuoteWords, quoteWords } from './quote-words.ts';

export type * from './portal-quotes.events.ts';

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
  static override styles = [tokens, buttons, noticeStyles, skeletonStyles, listStyles, quotesStyles];

  static override properties = { client: { attribute: false }, api: {} };

  /** Where quotes come from. Unset, the nearest provider's client is used, else the page's, else one for `api`. */
  declare client?: PortalClient | undefined;

  /** The address of the API, such as `/api/v1/service`, where no provider gives one. */
  declare api?: string | undefined;

  #view: View = {};
  #limit = batch;
  /** How many quotes the view holds. */
  #count = 0;
  /** What only an opened quote needs, once it is loaded. */
  #opened: OpenedQuote | undefined;

  readonly #strings = new Strings(this, quotesStrings);
  readonly #announcer = new Announcer(this);
  readonly #connection = new Connection(this);
  readonly #place = new Place(this, this.#connection, (from) => void this.#arrive(from));
  readonly #account = new Account(this, this.#connection, () => this.#forget());
  readonly #list = new Read<Output<typeof listQuotes>>(this, {
    connection: this.#connection,
    strings: this.#strings,
    operation: listQuotes,
    read: (client) => readAll(client, listQuotes, {}),
    isEmpty: ({ items }) => !items.length,
    announce: ({ items }) => this.#found(items.length),
  });
  readonly #late = late(this, async () => {
    const { OpenedQuote } = await import('./opened-quote.ts');
    this.#opened ??= new OpenedQuote(this, {
      connection: this.#connection,
      strings: this.#strings,
      announcer: this.#announcer,
      focusHeading: () => this.#focusHeading(),
    });
  });
  /** The open quote; before that, what reading it takes. */
  readonly #detail = new Read<Quote | undefined>(this, {
    connection: this.#connection,
    strings: this.#strings,
    operation: listQuotes,
    read: (client) => {
      const { opened: quoteId } = this.#place;
      return quoteId ? (this.#opened?.read(client, quoteId) ?? this.#late) : undefined;
    },
  });

  /** Reads the quotes again, for instance after the page changed one. */
  async reload(): Promise<void> {
    await Promise.all([this.#list.reload(), this.#detail.reload()]);
  }

  /** Opens one quote, as if the client had picked it. */
  show(quoteId: string): void {
    this.#place.open(quoteId);
  }

  override render(): unknown {
    const words = quoteWords(this.#strings, this.#account.firm);
    return [
      this.#place.opened ? this.#open(words) : this.#overview(words),
      this.#opened?.renderDialog() ?? nothing,
    ];
  }

  #overview(words: QuoteWords): unknown {
    if (this.#list.state === 'unsupported') return nothing;
    const bones = () => skeleton(20, 60, 50, 60, 50, 60, 50, 60, 50, 60, 50, 60, 50);
    return html`<div class="list">
      <slot name="heading"><h2>${words.text('heading')}</h2></slot>
      ${this.#list.render({
        skeleton: bones,
        empty: () => html`<slot name="empty"><p class="none">${words.text('none')}</p></slot>`,
        filled: ({ items, next }) => {
          if (this.#account.isFirmLoading) return bones();
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
    </div>`;
  }

  #open(words: QuoteWords): unknown {
    const opened = this.#opened;
    const known = this.#detail.value ?? this.#list.value?.items.find(({ id }) => id === this.#place.opened);
    const quote = known && !this.#account.isFirmLoading ? this.#current<QuoteSummary>(known) : undefined;
    const bones = () => skeleton(60, 40, 70, 50, 70, 50, 70, 50, 30, 30, 40);
    return html`<article class="detail" part="quote">
      <button type="button" class="quiet back" @click=${() => this.#place.close()}>
        ${words.text('back')}
      </button>
      <header class=${quote?.status ?? nothing}>
        ${opened?.renderNumber(quote) ?? skeleton(24)}
        <h2 tabindex="-1"><bdi>${quote?.title}</bdi></h2>
        ${opened?.renderStanding(quote)}
      </header>
      ${this.#detail.render({ skeleton: bones, filled: () => opened?.render(quote) ?? bones() })}
    </article>`;
  }

  #current<Q extends QuoteSummary>(quote: Q): Q | Quote {
    return this.#opened?.current(quote) ?? quote;
  }

  #found(count: number): string {
    return this.#strings.text('found', { count });
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
    this.#opened?.leave();
    this.requestUpdate();
    await this.updateComplete;
    if (this.#place.opened) this.#focusHeading();
    else this.shadowRoot?.getElementById(`quote-${from}`)?.focus();
  }

  #focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('.detail h2')?.focus();
  }

  /** Keeps nothing of an account that is no longer signed in. */
  #forget(): void {
    this.#view = {};
    this.#limit = batch;
    this.#opened?.forget();
    this.#place.forget();
  }
}
