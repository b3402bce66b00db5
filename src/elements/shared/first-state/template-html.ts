import { nothing, type TemplateResult } from 'lit';
import { isTemplateResult, TemplateResultType } from 'lit/directive-helpers.js';

/**
 * Writes what a template says as HTML, with the comments by which Lit finds its parts again in a page.
 *
 * It knows what the first state of an element is made of: text, attributes, listeners (which are left out), lists, and
 * templates in each other. Anything else is refused rather than written wrongly.
 */
export function templateHtml(value: unknown): string {
  if (isTemplate(value)) {
    return `<!--lit-part ${digestOf(value.strings)}-->${new Writer(value).html}<!--/lit-part-->`;
  }
  return `<!--lit-part-->${childHtml(value)}<!--/lit-part-->`;
}

/** One element without content, or with text in it. */
export function elementHtml(tag: string, attributes: Readonly<Record<string, string>>, text = ''): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const end = tag === 'input' ? '' : `${escapeHtml(text)}</${tag}>`;
  return `<${tag}${written.join('')}>${end}`;
}

function childHtml(value: unknown): string {
  if (value === nothing) return '';
  return Array.isArray(value) ? value.map(templateHtml).join('') : textHtml(value);
}

function textHtml(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return escapeHtml(value);
    case 'number':
    case 'boolean':
      return String(value);
    default:
      if (value === undefined || value === null) return '';
      throw new Error(`No server can render a value of type ${typeof value}.`);
  }
}

/** Templates of HTML or of SVG: what a build compiles ahead is not among them. */
function isTemplate(value: unknown): value is TemplateResult {
  return isTemplateResult(value, TemplateResultType.HTML) || isTemplateResult(value, TemplateResultType.SVG);
}

/** Writes one template from its first piece of text to its last. */
class Writer {
  html = '';
  /** Elements and places for content so far, as Lit counts them. */
  #nodes = 0;
  /** Where in the text the last tag begins, and what Lit calls its element. */
  #tag = { start: 0, node: 0 };
  /** Whether that tag has been marked as one with parts. */
  #marked = false;

  constructor({ strings, values }: Pick<TemplateResult, 'strings' | 'values'>) {
    this.#write(strings[0] ?? '');
    values.forEach((value, index) => {
      if (this.#isInTag()) this.#writeAttribute(value);
      else this.#writeChild(value);
      this.#write(strings[index + 1] ?? '');
    });
  }

  #write(text: string): void {
    for (const { index } of text.matchAll(/<[a-z]/gi)) {
      this.#tag = { start: this.html.length + index, node: this.#nodes++ };
      this.#marked = false;
    }
    this.html += text;
  }

  #isInTag(): boolean {
    return this.html.lastIndexOf('<') > this.html.lastIndexOf('>');
  }

  #writeChild(value: unknown): void {
    this.#nodes += 1;
    this.html += templateHtml(value);
  }

  #writeAttribute(value: unknown): void {
    const [whole, kind, name = '', quoted] = /\s([.?@]?)([\w-]+)=("[^"]*)?$/.exec(this.html) ?? [];
    if (whole === undefined || kind === '.' || (quoted !== undefined && value === nothing)) {
      throw new Error(`No server can render what follows ${this.html}`);
    }
    if (quoted !== undefined) this.html += textHtml(value);
    else {
      this.html = this.html.slice(0, -whole.length);
      if (kind === '?' && value) this.html += ` ${name}=""`;
      if (kind === '' && value !== nothing) this.html += ` ${name}="${textHtml(value)}"`;
    }
    this.#mark();
  }

  /** Says in front of a tag that it has parts. */
  #mark(): void {
    if (this.#marked) return;
    const { start, node } = this.#tag;
    this.html = `${this.html.slice(0, start)}<!--lit-node ${node}-->${this.html.slice(start)}`;
    this.#marked = true;
  }
}

/** The name that Lit gives a template, so that what was sent and what is shown there are known to be of one kind. */
function digestOf(strings: ArrayLike<string>): string {
  const halves = new Uint32Array(2).fill(5381);
  for (const text of Array.from(strings)) {
    for (let at = 0; at < text.length; at += 1) {
      halves[at % 2] = ((halves[at % 2] ?? 0) * 33) ^ text.charCodeAt(at);
    }
  }
  return btoa(String.fromCharCode(...new Uint8Array(halves.buffer)));
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
