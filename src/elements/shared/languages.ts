import { onWords } from './strings.ts';

/** How to fetch the words of a language: those that clients see, and these with what staff alone see. */
export interface Language {
  readonly clients: () => Promise<unknown>;
  readonly staff: () => Promise<unknown>;
}

/** How long words that could not be fetched are not asked for again, in milliseconds. */
const pause = 10_000;

/**
 * Fetches the words of a language once an element of the page is in it; until they are there, it speaks English.
 *
 * @param languages - By their tags, such as `de`, which serves `de-AT` too.
 */
export function offerLanguages(languages: Readonly<Record<string, Language>>): void {
  const asked = new Set<() => Promise<unknown>>();
  onWords((locale, name) => {
    const [tag = ''] = locale.split('-');
    const language = Object.hasOwn(languages, tag) ? languages[tag] : undefined;
    const fetch = language?.[/^(members|settings)/.test(name) ? 'staff' : 'clients'];
    if (!fetch || asked.has(fetch)) return;
    asked.add(fetch);
    // Asked for again by whatever element shows itself after a while.
    fetch().catch(() => setTimeout(() => asked.delete(fetch), pause));
  });
}
