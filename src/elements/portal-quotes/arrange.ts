import { type QuoteStatus, quoteStatuses, type QuoteSummary } from '../../contract/quotes.ts';
import type { ListView } from '../shared/list-controls.ts';
import type { RowGroup } from '../shared/table.ts';

/** In the order of the groups. */
export const statuses = [...quoteStatuses, 'unknown'] as const satisfies QuoteStatus[];

export type QuoteColumn = 'quote' | 'status' | 'issued' | 'total';

/** What of the list is shown; unsorted, by status, and within it what is most urgent or most recent first. */
export type View = ListView<QuoteStatus>;

/** The rows of a view: one group a status, or a single one where the client sorted them. */
export function arrange(
  quotes: readonly QuoteSummary[],
  { status, search = '', sort }: View,
  locale: string,
): RowGroup<QuoteSummary>[] {
  const wanted = search.trim().toLocaleLowerCase(locale);
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const groups = (status ? [status] : statuses)
    .map((key) => ({
      key,
      rows: quotes
        .filter(
          (quote) =>
            quote.status === key &&
            `${quote.number} ${quote.title}`.toLocaleLowerCase(locale).includes(wanted),
        )
        .sort((a, b) => compare(urgency(a), urgency(b)) * (key === 'pending' ? 1 : -1)),
    }))
    .filter(({ rows }) => rows.length);
  if (!sort) return groups;
  const rows = groups
    .flatMap((group) => group.rows)
    .sort((a, b) => compare(sortKey(a, sort.key), sortKey(b, sort.key)) || a.total.amount - b.total.amount);
  return [{ key: 'sorted', rows: sort.descending ? rows.reverse() : rows }];
}

/**
 * The day or moment that counts, as text that sorts by time: what ends first comes first while it can be answered; after
 * that, what happened last.
 */
function urgency({ status, decidedAt, expiresOn, issuedOn }: QuoteSummary): string {
  return decidedAt ?? expiresOn ?? (status === 'pending' ? '9999' : issuedOn);
}

/** What a column is sorted by; where it is the same, the total decides. */
function sortKey({ status, title, issuedOn, total }: QuoteSummary, column: string): string {
  const keys: Record<QuoteColumn, string> = {
    quote: title,
    status: `${statuses.indexOf(status)}`,
    issued: issuedOn,
    total: total.currency,
  };
  return keys[column as QuoteColumn];
}
