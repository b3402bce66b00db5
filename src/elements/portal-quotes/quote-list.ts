import { html, nothing, type TemplateResult } from 'lit';
import type { QuoteStatus, QuoteSummary } from '../../contract/quotes.ts';
import { type Column, type RowGroup, table } from '../shared/table.ts';
import { countByStatus, statuses, type View } from './arrange.ts';
import type { QuoteWords } from './quote-words.ts';

/** From how many quotes on there is a search. */
const many = 10;

export interface QuoteListOptions {
  readonly words: QuoteWords;
  readonly quotes: readonly QuoteSummary[];
  readonly view: View;
  readonly groups: readonly RowGroup<QuoteSummary>[];
  /** How many rows are shown at most. */
  readonly limit: number;
  readonly onView: (change: Partial<View>) => void;
  readonly onSort: (key: string) => void;
  readonly onMore: () => void;
  readonly onOpen: (quote: QuoteSummary) => void;
}

/** The list: its controls, then a table with what waits for an answer first. */
export function quoteList(options: QuoteListOptions): TemplateResult {
  const { words, quotes, view, groups, limit, onView } = options;
  const found = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return html`<div class="controls">
      ${filter(options)}
      ${
        quotes.length > many
          ? html`<input
              class="search"
              type="search"
              autocomplete="off"
              aria-label=${words.text('search')}
              placeholder=${words.text('search')}
              .value=${view.search}
              @input=${(event: InputEvent) => onView({ search: (event.target as HTMLInputElement).value })}
            />`
          : nothing
      }
    </div>
    ${found === 0 ? nothingFound(options) : rows(options, found)}
    ${found > limit ? more(options, Math.min(limit, found - limit)) : nothing}`;
}

function filter({ words, quotes, view, onView }: QuoteListOptions): TemplateResult | typeof nothing {
  const counts = countByStatus(quotes);
  const present = statuses.filter((status) => counts.has(status));
  if (present.length < 2) return nothing;
  const choice = (status: QuoteStatus | undefined, count: number) =>
    html`<label>
      <input
        type="radio"
        name="status"
        .checked=${view.status === status}
        @change=${() => onView({ status })}
      />
      <span>${words.text(status ?? 'all')} <span class="count">${words.decimal(String(count))}</span></span>
    </label>`;
  return html`<fieldset class="filter" part="filter">
    <legend class="visually-hidden">${words.text('show')}</legend>
    ${choice(undefined, quotes.length)} ${present.map((status) => choice(status, counts.get(status) ?? 0))}
  </fieldset>`;
}

function rows(options: QuoteListOptions, found: number): TemplateResult {
  const { words, view, groups, limit, onSort } = options;
  return table({
    label: words.text('heading'),
    columns: columns(options),
    groups: firstRows(groups, limit).map((group) => ({
      ...group,
      heading: groups.length > 1 ? words.text(group.key as QuoteStatus) : undefined,
    })),
    rowKey: ({ id }) => id,
    rowClass: ({ status }) => status,
    total: found > limit ? found : undefined,
    sort: view.sort,
    sortLabel: words.text('sortBy'),
    onSort,
  });
}

function columns({ words, onOpen }: QuoteListOptions): Column<QuoteSummary>[] {
  return [
    {
      key: 'title',
      label: words.text('quote'),
      sortable: true,
      cell: (quote) =>
        html`<button type="button" class="open" data-id=${quote.id} @click=${() => onOpen(quote)}>
            <bdi>${quote.title}</bdi>
          </button>
          <span class="number"><bdi>${quote.number}</bdi></span>`,
    },
    {
      key: 'status',
      label: words.text('status'),
      sortable: true,
      cell: (quote) => standing(quote, words),
    },
    {
      key: 'issuedOn',
      label: words.text('issued'),
      sortable: true,
      cell: ({ issuedOn }) => words.day(issuedOn),
    },
    {
      key: 'total',
      label: words.text('total'),
      sortable: true,
      figures: true,
      cell: ({ total }) => html`<bdi>${words.money(total)}</bdi>`,
    },
  ];
}

/** Where the quote stands; what can still be answered also says how long. */
export function standing(quote: QuoteSummary, words: QuoteWords): TemplateResult {
  const left = words.timeLeft(quote);
  return html`<span class="standing ${quote.status}">${words.standing(quote)}</span> ${
      left ? html`<span class="left ${left.pressing ? 'pressing' : ''}">${left.words}</span>` : nothing
    }`;
}

function firstRows(groups: readonly RowGroup<QuoteSummary>[], limit: number): RowGroup<QuoteSummary>[] {
  let room = limit;
  const cut = groups.map((group) => {
    const shown = group.rows.slice(0, Math.max(0, room));
    room -= shown.length;
    return { ...group, rows: shown };
  });
  return cut.filter((group) => group.rows.length > 0);
}

function more({ words, onMore }: QuoteListOptions, count: number): TemplateResult {
  return html`<button type="button" class="more" @click=${onMore}>${words.text('more', { count })}</button>`;
}

function nothingFound({ words, onView }: QuoteListOptions): TemplateResult {
  return html`<div class="none">
    <p>${words.text('nothingFound')}</p>
    <button type="button" class="quiet" @click=${() => onView({ status: undefined, search: '' })}>
      ${words.text('clear')}
    </button>
  </div>`;
}
