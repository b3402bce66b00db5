import type { QuoteStatus, QuoteSummary } from '../../contract/quotes.ts';
import type { ListView } from '../shared/list-controls.ts';
import type { RowGroup } from '../shared/table.ts';

/** In the order in which a client cares: what waits for an answer comes first. */
export const statuses = [
  'pending',
  'accepted',
  'declined',
  'expired',
  'unknown',
] as const satisfies QuoteStatus[];

/** What of the list is shown; unsorted, by status, and within it what is most urgent or most recent first. */
export type View = ListView<QuoteStatus>;

/** The rows of a view: one group a status, or a single one where the client sorted them. */
export function arrange(
  quotes: readonly QuoteSummary[],
  { status, search = '', sort }: View,
  locale: string,
): RowGroup<QuoteSummary>[] {
  const wanted = search.trim().toLocaleLowerCase(locale);
  const found = quotes.filter(
    (quote) =>
      (!status || quote.status === status) &&
      (!wanted || `${quote.number} ${quote.title}`.toLocaleLowerCase(locale).includes(wanted)),
  );
  const groups = statuses
    .map((key) => ({ key, rows: found.filter((quote) => quote.status === key).sort(byUrgency) }))
    .filter(({ rows }) => rows.length);
  if (!sort) return groups;
  const { key } = sort;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const order = (a: QuoteSummary, b: QuoteSummary) =>
    key === 'title'
      ? compare(a.title, b.title)
      : inOrder(sortKey(a, key), sortKey(b, key)) || a.total.amount - b.total.amount;
  const rows = groups.flatMap((group) => group.rows).sort(order);
  return [{ key: 'sorted', rows: sort.descending ? rows.reverse() : rows }];
}

/** What ends first comes first while it can be answered; after that, what happened last. */
function byUrgency(a: QuoteSummary, b: QuoteSummary): number {
  if (a.status !== 'pending') [a, b] = [b, a];
  return inOrder(urgency(a), urgency(b));
}

/** The day or moment that counts, as text that sorts by time. */
function urgency({ status, decidedAt, expiresOn, issuedOn }: QuoteSummary): string {
  return decidedAt ?? expiresOn ?? (status === 'pending' ? '9999' : issuedOn);
}

/** What a column is sorted by; where it is the same, the total decides. */
function sortKey({ status, issuedOn, total }: QuoteSummary, key: string): string {
  if (key === 'issued') return issuedOn;
  return key === 'total' ? total.currency : `${statuses.indexOf(status)}`;
}

function inOrder(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}
