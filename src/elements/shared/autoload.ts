import { tellDeveloper } from './tell-developer.ts';

/** How to define tags, each by importing its definition; undefined where that was done at once. */
export type Definitions = Readonly<Record<string, (() => Promise<unknown>) | undefined>>;

/**
 * Defines the tags that are found inside a root, and those that come later, each as it is first seen. What is in shadow
 * roots is not seen from outside: pass each of those too.
 *
 * Returns how to stop looking.
 */
export function autoloadFrom(definitions: Definitions, root: ParentNode & Node): () => void {
  const asked = new Set<string>();
  const words = Object.keys(definitions).join();
  const look = (): void => {
    for (const { localName: tag } of root.querySelectorAll(':not(:defined)')) {
      const define = definitions[tag];
      if (define && !asked.has(tag)) {
        asked.add(tag);
        // Code that did not come is asked for again when the page next changes.
        define().catch(() => asked.delete(tag));
      }
      // What has no word in common with a tag of ours is no slip of one.
      if (!define && tag.split('-').some((word) => words.includes(word)))
        tellDeveloper('unknownTag', tag, definitions);
    }
  };
  const watcher = new MutationObserver(look);
  watcher.observe(root, { childList: true, subtree: true });
  look();
  return () => watcher.disconnect();
}
