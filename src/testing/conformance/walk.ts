import { holds } from './expect.ts';

/** All that a list holds, read page by page. */
export async function walk<Item>(
  read: (cursor: string | undefined) => Promise<{ readonly items: Item[]; readonly next: string | null }>,
): Promise<Item[]> {
  const items: Item[] = [];
  const walked = new Set<string | undefined>();
  let cursor: string | undefined;
  do {
    // Nobody would end a walk in a circle: a check that took too long goes on.
    holds(!walked.has(cursor), 'a page of the list leads back to one before it');
    walked.add(cursor);
    const page = await read(cursor);
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return items;
}
