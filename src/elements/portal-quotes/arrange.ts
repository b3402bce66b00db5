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
  const groups = statuses
    .map((key) => ({ key, rows: found.filter((quote) => quote.status === key).sort(byUrgency) }))
    .filter(({ rows }) => rows.length);
  if (!sort) return groups;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const direction = sort.descending ? -1 : 1;
  const rows = groups.flatMap((group) => group.rows);
  const order = (a: QuoteSummary, b: QuoteSummary) =>
    direction * (compare(sortKey(a, sort), sortKey(b, sort)) || a.total.amount - b.total.amount);
  return [{ key: 'sorted', rows: rows.sort(order) }];
}

/** What ends first comes first while it can be answered; after that, what happened last. */
function byUrgency(a: QuoteSummary, b: QuoteSummary): number {
  if (a.status !== 'pending') [a, b] = [b, a];
  return urgency(a) < urgency(b) ? -1 : 1;
}

/** The day or moment that counts, as text that sorts by time. */
function urgency({ status, decidedAt, expiresOn, issuedOn }: QuoteSummary): string {
  return decidedAt ?? expiresOn ?? (status === 'pending' ? '9999' : issuedOn);
}

/** Text whose numbers count as numbers; where it is the same, the total decides. */
function sortKey({ title, status, issuedOn, total }: QuoteSummary, { key }: Sort): string {
  const keys: Record<string, string> = { title, issued: issuedOn, total: total.currency };
  return keys[key] ?? `${statuses.indexOf(status)}`;
}
