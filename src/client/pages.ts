import type { Schema } from '../contract/schema.ts';
import type { Operation } from '../contract/operation.ts';

/** What a list operation answers: some items, and where the next ones begin. */
export interface Page {
  items: unknown[];
  next: string | null;
}

/** An operation that answers a list page by page. */
export type ListOperation = Operation<Schema, Schema<Page>>;

/** How many items are still read whole. Above, sorting and searching are the backend's. */
export const mostItems = 10_000;

/**
 * All pages of a list as one. Its `next` is null, unless there are more than {@link mostItems}.
 *
 * @param read - Reads the page that begins at a cursor.
 */
export async function allPages<P extends Page>(read: (cursor: string | undefined) => Promise<P>): Promise<P> {
  const first = await read(undefined);
  const items = [...first.items];
  let { next } = first;
  while (next !== null && items.length < mostItems) {
    const page = await read(next);
    items.push(...page.items);
    // A cursor that leads nowhere new would be followed for ever.
    next = page.items.length > 0 ? page.next : null;
  }
  return { ...first, items, next };
}
