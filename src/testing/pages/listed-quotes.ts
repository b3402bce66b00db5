import type { ListedQuote } from './portal-page.ts';

/** Reads the table of quotes. It also runs in a page by itself, so it uses nothing from outside. */
export function listedQuotes(table: Element): ListedQuote[] {
  const words = (element: Element | null | undefined) =>
    (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return [...table.querySelectorAll('[role=row]')].flatMap((row) => {
    const header = row.querySelector('[role=rowheader]');
    const title = words(header?.querySelector('button'));
    const [status, issued, total] = [...row.querySelectorAll('[role=cell]')].map(words);
    if (!title || status === undefined || issued === undefined || total === undefined) return [];
    return [{ title, number: words(header).slice(title.length).trim(), status, issued, total }];
  });
}
