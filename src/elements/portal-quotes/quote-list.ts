import { html, nothing, type TemplateResult } from 'lit';
import type { QuoteStatus, QuoteSummary } from '../../contract/quotes.ts';
import { listControls } from '../shared/list-controls.ts';
import { type Column, type RowGroup, table } from '../shared/table.ts';
import { type QuoteColumn, statuses, type View } from './arrange.ts';
import type { QuoteWords } from './quote-words.ts';

export interface QuoteListOptions {
  readonly words: QuoteWords;
  readonly quotes: readonly QuoteSummary[];
  readonly groups: readonly RowGroup<QuoteSummary>[];
  /** Whether there are more quotes than are listed. */
  readonly partial: boolean;
  readonly view: View;
  /** How many rows are shown at most. */
  readonly limit: number;
  readonly onView: (change: View) => void;
  readonly onMore: () => void;
  readonly onOpen: (quoteId: string) => void;
}

/** The list: its controls, then a table with what waits for an answer first. */
export function quoteList(options: QuoteListOptions): unknown {
  const { words, quotes, groups, view, onView, onMore, onOpen } = options;
  const { text } = words;
  let room = options.limit;
  const shown = groups.map(({ key, rows }) => {
    const first = rows.slice(0, Math.max(room, 0));
    room -= rows.length;
    return { key, heading: groups[1] && text(key as QuoteStatus), rows: first };
  });
  return [
    listControls({ words, rows: quotes, statuses, view, onView }),
    groups[0]
      ? table({
          label: text('heading'),
          text,
          columns: columns(words, onOpen),
          groups: shown.filter(({ rows }) => rows.length),
          sort: view.sort,
          sortLabel: text('sortBy'),
          onSort: (sort) => onView({ sort }),
        })
      : html`<p class="none">${text('found', { count: 0 })}</p>`,
    room < 0 ? html`<button type="button" class="more" @click=${onMore}>${text('more')}</button>` : nothing,
    options.partial ? html`<p class="none soft">${text('newest', { count: quotes.length })}</p>` : nothing,
  ];
}

function columns(words: QuoteWords, onOpen: (quoteId: string) => void): Column<QuoteSummary, QuoteColumn>[] {
  return [
    {
      key: 'quote',
      cell: ({ id, title, number }) =>
        html`<button type="button" class="open" id="quote-${id}" @click=${() => onOpen(id)}>
            <bdi>${title}</bdi>
          </button>
          <small><bdi>${number}</bdi></small>`,
    },
    { key: 'status', cell: (quote) => standing(quote, words) },
    { key: 'issued', cell: ({ issuedOn }) => words.day(issuedOn) },
    {
      key: 'total',
      figures: true,
      cell: ({ total }) => html`<bdi>${words.money(total)}</bdi>`,
    },
  ];
}

/** Where the quote stands; what can still be answered also says how long. */
export function standing(
  quote: QuoteSummary,
  words: Pick<QuoteWords, 'standing' | 'timeLeft'>,
): TemplateResult {
  const [left, look = ''] = words.timeLeft(quote);
  return html`<span class="standing">${words.standing(quote)}</span>
    <small class=${look}><bdi>${left}</bdi></small>`;
}
