import { page } from './page-default.ts';
import type { Entries } from './strings.ts';

/**
 * Adds words in another language; elements on the page show them at once, from whatever build they are.
 *
 * @param locale - A BCP 47 tag, such as `de`; `de-AT` falls back to `de`, and that to English.
 * @param translations - Each by its dictionary's name.
 */
export function addTranslations(
  locale: string,
  ...translations: readonly Readonly<Record<string, Entries>>[]
): void {
  const key = locale.toLowerCase();
  const known = page.words.get(key) ?? new Map<string, Entries>();
  page.words.set(key, known);
  for (const words of translations)
    for (const [name, entries] of Object.entries(words)) known.set(name, entries);
  page.listeners.forEach((listener) => listener());
}
