import { and, eq, gte, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { listQuotes, QuoteStatus } from '../../contract/quotes.ts';
import { isId } from '../database/columns.ts';
import type { Tx } from '../database/database.ts';
import { pageQuery, type PageRequest, type SortKey } from '../database/pages.ts';
import type { Scope } from '../database/scope.ts';
import { type QuoteLineRow, quoteLines, type QuoteRow, quotes } from './tables.ts';

/** A client's sight of its quotes on a day. */
export interface Sight {
  readonly tx: Tx;
  readonly scope: Scope;
  /** The day it is in the firm's time zone. */
  readonly today: string;
}

type Filter = Pick<z.output<(typeof listQuotes)['input']>, 'search' | 'status'>;
type Sort = 'issuedOn' | 'expiresOn' | 'number' | 'title' | 'total';

const letters = (column: SQL | typeof quotes.title | typeof quotes.number) =>
  sql`lower(${column}) collate "C"`;

const sortKeys: Readonly<Record<Sort, SortKey>> = {
  issuedOn: { by: quotes.issuedOn, type: 'date' },
  // A quote without an end comes after all that have one.
  expiresOn: { by: sql`coalesce(${quotes.expiresOn}, '9999-12-31')`, type: 'date' },
  number: { by: letters(quotes.number), type: 'text' },
  title: { by: letters(quotes.title), type: 'text' },
  total: { by: quotes.total, type: 'bigint' },
};

const notDraft = ne(quotes.state, 'draft');
const notExpired = (today: string) => or(isNull(quotes.expiresOn), gte(quotes.expiresOn, today));

/** One page of the quotes that match, each with the key that its place in the list goes by. */
export async function listRows(
  { tx, scope, today }: Sight,
  { search, status, ...page }: Filter & PageRequest<Sort>,
): Promise<{ id: string; key: string; quote: QuoteRow }[]> {
  const { after, orderBy, limit, key } = pageQuery(page, sortKeys, quotes.id);
  return tx
    .select({ id: quotes.id, key, quote: quotes })
    .from(quotes)
    .where(
      and(
        scope.of(quotes),
        notDraft,
        status && hasStatus(status, today),
        search ? contains(search) : undefined,
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit);
}

/** A quote and its lines in order; undefined where the client has none of this id. */
export async function findQuote(
  { tx, scope }: Sight,
  id: string,
): Promise<{ quote: QuoteRow; lines: QuoteLineRow[] } | undefined> {
  if (!isId(id)) return undefined;
  const [quote] = await tx
    .select()
    .from(quotes)
    .where(and(scope.of(quotes), notDraft, eq(quotes.id, id)));
  if (!quote) return undefined;
  const lines = await tx
    .select()
    .from(quoteLines)
    .where(and(scope.of(quoteLines), eq(quoteLines.quoteId, id)))
    .orderBy(quoteLines.position);
  return { quote, lines };
}

export interface Decision {
  readonly outcome: 'accepted' | 'declined';
  readonly at: Date;
  readonly by: string;
  readonly reason: string | null;
}

/**
 * Decides a quote if it is still pending. However many try at one moment, one succeeds.
 *
 * @returns whether this decision is the one.
 */
export async function decideRow(
  { tx, scope, today }: Sight,
  id: string,
  decision: Decision,
): Promise<boolean> {
  if (!isId(id)) return false;
  const { outcome, at, by, reason } = decision;
  const decided = await tx
    .update(quotes)
    .set({ state: outcome, decidedAt: at, decidedBy: by, decisionReason: reason })
    .where(and(scope.of(quotes), eq(quotes.id, id), eq(quotes.state, 'sent'), notExpired(today)))
    .returning({ id: quotes.id });
  return decided.length > 0;
}

function hasStatus(status: QuoteStatus, today: string): SQL | undefined {
  switch (status) {
    case 'pending':
      return and(eq(quotes.state, 'sent'), notExpired(today));
    case 'expired':
      return and(eq(quotes.state, 'sent'), lt(quotes.expiresOn, today));
    case 'accepted':
    case 'declined':
      return eq(quotes.state, status);
    case 'unknown':
      return sql`false`;
  }
}

function contains(search: string): SQL {
  const text = sql`lower(${quotes.number} || ' ' || ${quotes.title})`;
  return sql`position(lower(${search}::text) in ${text}) > 0`;
}
