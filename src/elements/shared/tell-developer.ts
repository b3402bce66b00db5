import { warnOnce } from '../../client/warn.ts';
import type * as Mistakes from './mistakes.ts';

/** Tells the page's developer of a mistake, once, in words that a page without one never loads. */
export function tellDeveloper<M extends keyof typeof Mistakes>(
  mistake: M,
  ...facts: Parameters<(typeof Mistakes)[M]>
): void {
  import('./mistakes.ts').then(
    (mistakes) => warnOnce((mistakes[mistake] as (...facts: unknown[]) => string)(...facts)),
    () => undefined,
  );
}
