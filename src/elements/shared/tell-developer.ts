import type { ReactiveElement } from 'lit';
import { warnOnce } from '../../client/warn.ts';
import type * as Mistakes from './mistakes.ts';

type Words = string | undefined;

/** Tells the page's developer of a mistake, once, in words that a page without one never loads. */
export function tellDeveloper<M extends keyof typeof Mistakes>(
  mistake: M,
  ...facts: Parameters<(typeof Mistakes)[M]>
): void {
  import('./mistakes.ts').then(
    async (mistakes) =>
      warnOnce(await (mistakes[mistake] as (...facts: unknown[]) => Words | Promise<Words>)(...facts)),
    () => undefined,
  );
}

/** Tells of attributes that an element does not know. What may be another's all the same is told apart where the words are. */
export function tellOfAttributes(host: ReactiveElement): void {
  const { observedAttributes } = host.constructor as typeof ReactiveElement;
  for (const name of host.getAttributeNames()) {
    const isKnown = observedAttributes.includes(name) || name in HTMLElement.prototype;
    if (!isKnown && !/^(class$|aria-|data-)/.test(name)) tellDeveloper('unknownAttribute', host, name);
  }
}
