/** How to define tags, each by importing its definition. */
export type Definitions = Readonly<Record<string, () => Promise<unknown>>>;

/**
 * Defines the tags that are found inside a root, and those that come later, each as it is first seen. What is in shadow
 * roots is not seen from outside: pass each of those too.
 *
 * Returns how to stop looking.
 */
export function autoloadFrom(definitions: Definitions, root: ParentNode & Node): () => void {
  const missing = new Map(Object.entries(definitions).filter(([tag]) => !customElements.get(tag)));
  const look = (): void => {
    for (const [tag, define] of missing) {
      if (!root.querySelector(tag)) continue;
      missing.delete(tag);
      // Code that did not come is asked for again when the page next changes.
      define().catch(() => missing.set(tag, define));
    }
  };
  const watcher = new MutationObserver(look);
  watcher.observe(root, { childList: true, subtree: true });
  look();
  return () => watcher.disconnect();
}
