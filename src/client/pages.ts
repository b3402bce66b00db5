import type { Input, Operation, Output } from '../contract/operation.ts';
import type { Schema } from '../contract/schema.ts';
import { pageLimit } from '../contract/values.ts';
import type { PortalClient } from './client.ts';
import { refuse } from './invoke.ts';
import type { Reading } from './reading.ts';

/** What a list operation answers: some items, and where the next ones begin. */
export interface Page {
  items: { id: string }[];
  next: string | null;
}

/** An operation that answers a list page by page. */
export type ListOperation = Operation<Schema, Schema<Page>>;

/** How many items are still read whole. Above, sorting and searching are the backend's. */
export const mostItems = 10_000;

/** Reads all pages of a list as one, each of as many items as a backend gives at once. Equal inputs share one reading. */
export function readAll<T extends ListOperation>(
  client: PortalClient,
  operation: T,
  input: Omit<Input<T>, 'cursor' | 'limit'>,
): Reading<Output<T>> {
  return client.read(operation, input as Input<T>, (call) =>
    allPages(operation.name, (cursor) => call({ limit: pageLimit, cursor })),
  );
}

/**
 * All pages of a list as one. Its `next` is null, unless there are more than {@link mostItems}.
 *
 * Rejects with `bad-response` where an id or a cursor comes twice: such a list has no end, or counts something twice.
 *
 * @param name - The operation's, for developers.
 * @param read - Reads the page that begins at a cursor.
 */
export async function allPages<P extends Page>(
  name: string,
  read: (cursor: string | undefined) => Promise<P>,
): Promise<P> {
  const items: Page['items'] = [];
  const seen = new Set<string>();
  const note = (field: string, value: string) => {
    if (seen.size === seen.add(field + value).size) refuse(name, field, 'twice');
  };
  let cursor: string | undefined;
  for (;;) {
    const page = await read(cursor);
    for (const item of page.items) {
      note('items.id', item.id);
      items.push(item);
    }
    // A page without items leads nowhere, whatever its cursor says.
    const next = page.items.length > 0 ? page.next : null;
    if (next === null || items.length >= mostItems) return { ...page, items, next };
    note('next', next);
    cursor = next;
  }
}
