import { type AnyColumn, asc, desc, type SQL, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { PortalError } from '../../contract/errors.ts';
import { isDay, isId } from './columns.ts';

/** What a list may be sorted by: an expression that is never null, and the SQL type of its values. */
export interface SortKey {
  readonly by: SQL | AnyColumn;
  readonly type: 'text' | 'bigint' | 'date';
}

export interface PageRequest<S extends string> {
  readonly cursor?: string | undefined;
  /** Default: 50. */
  readonly limit?: number | undefined;
  readonly sort: S | `-${S}`;
}

/** The parts of a query that make it one page: keyset, so that rows added meanwhile neither hide nor repeat others. */
export interface PageQuery {
  /** True for rows after the cursor; undefined on the first page. */
  readonly after: SQL | undefined;
  readonly orderBy: SQL[];
  /** One more than the page holds: whether there is a next page shows by it. */
  readonly limit: number;
  /** The value to select beside each row, for {@link pageOf}. */
  readonly key: SQL<string>;
}

const defaultLimit = 50;
const cursorParts = z.tuple([z.string(), z.string(), z.string().check(z.refine(isId))]);

/** @param id - Breaks ties between rows of equal keys. */
export function pageQuery<S extends string>(
  { cursor, limit = defaultLimit, sort }: PageRequest<S>,
  keys: Readonly<Record<S, SortKey>>,
  id: AnyColumn,
): PageQuery {
  const descending = sort.startsWith('-');
  const { by, type } = keys[(descending ? sort.slice(1) : sort) as S];
  const direction = descending ? desc : asc;
  const place = cursor === undefined ? undefined : readCursor(cursor, sort, type);
  const beyond = sql.raw(descending ? '<' : '>');
  return {
    after:
      place && sql`(${by}, ${id}) ${beyond} (${place.key}::text::${sql.raw(type)}, ${place.id}::text::uuid)`,
    orderBy: [direction(by), direction(id)],
    limit: limit + 1,
    key: sql<string>`(${by})::text`,
  };
}

/** Cuts the page from the rows that were read, and makes the cursor of the next. */
export function pageOf<R extends { readonly id: string; readonly key: string }, T>(
  rows: readonly R[],
  { sort, limit = defaultLimit }: PageRequest<string>,
  item: (row: R) => T,
): { items: T[]; next: string | null } {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(item),
    next: last ? encode(JSON.stringify([sort, last.key, last.id])) : null,
  };
}

function readCursor(cursor: string, sort: string, type: SortKey['type']): { key: string; id: string } {
  const read = z.safeParse(cursorParts, parsed(cursor));
  if (!read.success) throw unreadable();
  const [sortThen, key, id] = read.data;
  if (sortThen !== sort || !isValue[type](key)) throw unreadable();
  return { key, id };
}

const isValue: Record<SortKey['type'], (text: string) => boolean> = {
  text: (text) => !text.includes('\0') && text.isWellFormed(),
  bigint: (text) => /^-?\d{1,18}$/.test(text),
  date: isDay,
};

function unreadable(): PortalError {
  return new PortalError('invalid-input', {
    message: 'the cursor belongs to no page of this list',
    issues: [{ path: ['cursor'], message: 'must be one that this list gave, under the same sort' }],
  });
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(decode(cursor));
  } catch {
    return undefined;
  }
}

function encode(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function decode(text: string): string {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(binary, (character) => character.charCodeAt(0)));
}
