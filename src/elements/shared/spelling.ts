import type { ReactiveElement } from 'lit';

/** Of all elements, where not every browser has a property for it, or of a framework, which may leave any sign or prefix. */
const anybodys =
  /[^a-z\d-]|^\w{1,2}-|^(anchor|auto\w+|enterkeyhint|exportparts|focusgroup|heading\w+|inert|inputmode|is|item\w+|js\w+|key|nonce|on\w+|popover|ref|role|virtualkeyboardpolicy|writingsuggestions|xmlns)$/;

/**
 * What to tell of an attribute that an element does not know: which one is meant, or which ones there are. Nothing where it
 * may be another's, such as a framework's.
 */
export function unknownAttribute(host: ReactiveElement, name: string): string | undefined {
  const tag = host.localName;
  const { elementProperties, observedAttributes } = host.constructor as typeof ReactiveElement;
  const property = [...elementProperties].find(([key, { attribute }]) => attribute === false && key === name);
  if (property) return `<${tag}> has no attribute ${name}: set the property ${name}, in a script.`;
  if (anybodys.test(name) || isOfAll(name)) return undefined;
  const words = name.split('-');
  const meant =
    nearest(name, observedAttributes) ?? observedAttributes.find((known) => words.includes(known));
  if (meant) return `<${tag}> has no attribute ${name}. Write ${meant}="…".`;
  if (words.length > 1) return undefined;
  return `<${tag}> has no attribute ${name}. Leave it out, or write one of: ${observedAttributes.join(', ')}.`;
}

/**
 * What to tell of a tag that nobody defined by the time the page was loaded: which one is meant. Nothing where it is like
 * none of ours.
 */
export async function unknownTag(tag: string, tags: object): Promise<string | undefined> {
  const meant = nearest(tag, Object.keys(tags));
  if (!meant) return undefined;
  if (document.readyState !== 'complete') {
    await new Promise((loaded) => window.addEventListener('load', loaded, { once: true }));
  }
  return customElements.get(tag) ? undefined : `There is no <${tag}>. Write <${meant}>.`;
}

/** Whether every element has it, perhaps as a property in other case: `tabindex` is `tabIndex`. */
function isOfAll(name: string): boolean {
  for (const property in HTMLElement.prototype) if (property.toLowerCase() === name) return true;
  return false;
}

/** The known name that another one is like, but for a slip or two. */
function nearest(name: string, known: readonly string[]): string | undefined {
  const slips = known.map((other) => slipsBetween(name, other));
  const fewest = Math.min(...slips);
  const meant = known[slips.indexOf(fewest)];
  return meant && fewest <= (meant.length < 5 ? 1 : 2) ? meant : undefined;
}

/** How many letters were added, left out, swapped with the next or mistaken for another to make one word of the other. */
function slipsBetween(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      next[column] = Math.min(
        at(last, column) + 1,
        at(next, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
        isSwapped ? at(before, column - 2) + 1 : Infinity,
      );
    }
    [before, last] = [last, next];
  }
  return at(last, other.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
