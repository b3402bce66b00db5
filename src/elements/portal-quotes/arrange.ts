import type { QuoteStatus, QuoteSummary } from '../../contract/quotes.ts';
import type { RowGroup, Sort } from '../shared/table.ts';

/** In the order in which a client cares: what waits for an answer comes first. */
export const statuses = ['pending', 'accepted', 'declined', 'expired'] as const satisfies QuoteStatus[];

/** What of the list is shown, and how. */
export interface View {
  readonly status: QuoteStatus | undefined;
  readonly search: string;
  /** Undefined: by status, and within it what is most urgent or most recent first. */
  readonly sort: Sort | undefined;
}

/** How many quotes there are of each status. */
export function countByStatus(quotes: readonly QuoteSummary[]): Map<QuoteStatus, number> {
  const counts = new Map<QuoteStatus, number>();
  for (const { status } of quotes) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

/** The rows of a view: one group a status, or a single one where the client sorted them. */
export function arrange(
  quotes: readonly QuoteSummary[],
  { status, search, sort }: View,
  locale: string,
): RowGroup<QuoteSummary>[] {
  const wanted = search.trim().toLocaleLowerCase(locale);
  const found = quotes.filter(
    (quote) =>
      (status === undefined || quote.status === status) &&
      `${quote.number} ${quote.title}`.toLocaleLowerCase(locale).includes(wanted),
  );
  if (sort) return [{ key: 'sorted', rows: sorted(found, sort, locale) }];
  const groups = Map.groupBy(found, (quote) => quote.status);
  return [...statuses, 'unknown' as const]
    .filter((key) => groups.has(key))
    .map((key) => ({ key, rows: (groups.get(key) ?? []).toSorted(byUrgency) }));
}

const never = '9999-12-31';

/** What ends first comes first while it can be answered; after that, what happened last. */
function byUrgency(a: QuoteSummary, b: QuoteSummary): number {
  if (a.status === 'pending') {
    return compare(a.expiresOn ?? never, b.expiresOn ?? never) || compare(b.issuedOn, a.issuedOn);
  }
  return compare(lastDay(b), lastDay(a));
}

/** When the quote came to its end, as text that sorts by time. */
function lastDay({ decidedAt, expiresOn, issuedOn }: QuoteSummary): string {
  return decidedAt ?? expiresOn ?? issuedOn;
}

function sorted(quotes: readonly QuoteSummary[], { key, descending }: Sort, locale: string): QuoteSummary[] {
  const direction = descending ? -1 : 1;
  const order = comparisons(locale)[key];
  return order ? quotes.toSorted((a, b) => direction * order(a, b)) : [...quotes];
}

function comparisons(locale: string): Record<string, (a: QuoteSummary, b: QuoteSummary) => number> {
  const words = new Intl.Collator(locale, { numeric: true });
  return {
    title: (a, b) => words.compare(a.title, b.title),
    issuedOn: (a, b) => compare(a.issuedOn, b.issuedOn),
    status: (a, b) => rank(a) - rank(b) || byUrgency(a, b),
    total: (a, b) => compare(a.total.currency, b.total.currency) || a.total.amount - b.total.amount,
  };
}

function rank({ status }: QuoteSummary): number {
  const found = (statuses as readonly string[]).indexOf(status);
  return found < 0 ? statuses.length : found;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
