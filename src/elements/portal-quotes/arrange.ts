import type { QuoteStatus, QuoteSummary } from '../../contract/quotes.ts';
import type { RowGroup, Sort } from '../shared/table.ts';

/** In the order in which a client cares: what waits for an answer comes first. */
export const statuses = [
  'pending',
  'accepted',
  'declined',
  'expired',
  'unknown',
] as const satisfies QuoteStatus[];

/** What of the list is shown, and how. */
export interface View {
  readonly status?: QuoteStatus | undefined;
  readonly search?: string;
  /** Undefined: by status, and within it what is most urgent or most recent first. */
  readonly sort?: Sort | undefined;
}

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
      `${quote.number} ${quote.title}`.toLocaleLowerCase(locale).includes(wanted),
  );
  if (sort) {
    const order = comparison(sort.key, locale);
    const direction = sort.descending ? -1 : 1;
    return [{ key: 'sorted', rows: found.sort((a, b) => direction * order(a, b)) }];
  }
  return statuses
    .map((key) => ({ key, rows: found.filter((quote) => quote.status === key).sort(byUrgency) }))
    .filter(({ rows }) => rows.length);
}

/** What ends first comes first while it can be answered; after that, what happened last. */
function byUrgency(a: QuoteSummary, b: QuoteSummary): number {
  return a.status === 'pending'
    ? compare(a.expiresOn ?? '9999', b.expiresOn ?? '9999') || compare(b.issuedOn, a.issuedOn)
    : compare(lastDay(b), lastDay(a));
}

/** When the quote came to its end, as text that sorts by time. */
function lastDay({ decidedAt, expiresOn, issuedOn }: QuoteSummary): string {
  return decidedAt ?? expiresOn ?? issuedOn;
}

function comparison(key: string, locale: string): (a: QuoteSummary, b: QuoteSummary) => number {
  const words = new Intl.Collator(locale, { numeric: true });
  if (key === 'title') return (a, b) => words.compare(a.title, b.title);
  if (key === 'issued') return (a, b) => compare(a.issuedOn, b.issuedOn);
  if (key === 'status') {
    return (a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status) || byUrgency(a, b);
  }
  return ({ total: a }, { total: b }) => compare(a.currency, b.currency) || a.amount - b.amount;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
