import { LitElement, type PropertyValues, render, type RenderOptions } from 'lit';

/** As `hydrate` of `@lit-labs/ssr-client`. */
export type Hydrate = (value: unknown, container: HTMLElement | DocumentFragment, options: object) => void;

interface Hooks extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly renderOptions: RenderOptions;
  createRenderRoot(): HTMLElement | DocumentFragment;
  scheduleUpdate(): unknown;
  update(changed: PropertyValues): void;
  render(): unknown;
}

/**
 * Makes elements take over the nodes that a server sent for their first state, if that is what they themselves begin with;
 * otherwise they show themselves anew.
 *
 * It has to run before the elements are defined.
 */
export function keepServerNodes(hydrate: Hydrate): void {
  const { prototype } = LitElement as unknown as { prototype: Hooks };
  const { createRenderRoot, scheduleUpdate, update } = prototype;
  /** What was sent for elements that have not shown themselves yet. */
  const sent = new WeakMap<Hooks, readonly ChildNode[]>();

  prototype.createRenderRoot = function () {
    const sheet = this.shadowRoot?.querySelector('.first-state');
    const root = createRenderRoot.call(this);
    if (sheet) {
      // The same rules have just been adopted.
      sheet.remove();
      this.renderOptions.renderBefore = null;
      sent.set(this, [...root.childNodes]);
    }
    return root;
  };

  prototype.scheduleUpdate = function () {
    const provider = sent.has(this) ? this.parentElement?.closest('portal-provider:defined') : undefined;
    // What an element begins with depends on the provider around it.
    if (provider instanceof LitElement) return provider.updateComplete.then(() => scheduleUpdate.call(this));
    return scheduleUpdate.call(this);
  };

  prototype.update = function (changed) {
    const nodes = sent.get(this);
    if (nodes) {
      sent.delete(this);
      if (!takeOver(this, nodes, hydrate)) nodes.forEach((node) => node.remove());
    }
    update.call(this, changed);
  };
}

function takeOver(element: Hooks, nodes: readonly ChildNode[], hydrate: Hydrate): boolean {
  const { renderRoot, renderOptions } = element;
  const value = element.render();
  const own = document.createElement('div');
  render(value, own, renderOptions);
  if (!plain(nodes).isEqualNode(plain(own.childNodes))) return false;
  try {
    hydrate(value, renderRoot, renderOptions);
    return true;
  } catch {
    return false; // Sent by another version of the same looks.
  }
}

/** A copy that has no comments in it. */
function plain(nodes: Iterable<Node>): DocumentFragment {
  const copy = document.createDocumentFragment();
  for (const node of nodes) copy.append(node.cloneNode(true));
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const comments: ChildNode[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode as ChildNode);
  comments.forEach((comment) => comment.remove());
  copy.normalize();
  return copy;
}
