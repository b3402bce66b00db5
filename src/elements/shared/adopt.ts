import type { CSSResult, ReactiveElement } from 'lit';

/**
 * Adds styles to those of an element, and gives it all of them in whatever document it is: a sheet belongs to one, so an
 * element that is moved into another has lost its own.
 */
export function addStyles({ constructor, renderRoot }: ReactiveElement, ...more: readonly CSSResult[]): void {
  // Kept with those of its class, where they wait for the next of it.
  const styles = (constructor as typeof ReactiveElement).elementStyles as CSSResult[];
  styles.push(...more.filter((style) => !styles.includes(style)));
  const view = renderRoot.ownerDocument.defaultView;
  // Without a window nobody looks at it.
  if (!view) return;
  (renderRoot as ShadowRoot).adoptedStyleSheets = styles.map(({ styleSheet, cssText }) => {
    if (styleSheet && view === window) return styleSheet;
    const copy = new view.CSSStyleSheet();
    copy.replaceSync(cssText);
    return copy;
  });
}
