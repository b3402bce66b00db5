import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onPageChange, page } from './page-default.ts';

/** A sentence in several forms. `by` names the value that picks one: a number by its plural, a word by itself. */
export interface Forms {
  readonly by: string;
  readonly other: string;
  readonly [form: string]: string;
}
export type Entries = Readonly<Record<string, string | Forms>>;

/** The English words of one element or concern. A `{name}` in a sentence is filled in when it is shown. */
export interface Dictionary<E extends Entries = Entries, N extends string = string> {
  readonly name: N;
  readonly entries: E;
}

/** The words of some dictionaries in another language, by the dictionaries' names: every key must be there. */
export type Translations<D extends Dictionary> = {
  readonly [Each in D as Each['name']]: Readonly<Record<keyof Each['entries'], string | Forms>>;
};

type Facts = Readonly<Record<string, string | number>>;

type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type ValueNames<E> = E extends Forms ? E['by'] | Names<E[keyof E]> : Names<E>;
/** The values that a sentence needs; none for most. */
export type Values<E> = [ValueNames<E>] extends [never]
  ? []
  : [values: Readonly<Record<ValueNames<E>, string | number>>];

export function dictionary<const N extends string, const E extends Entries>(
  name: N,
  entries: E,
): Dictionary<E, N> {
  return { name, entries };
}

const live = new Set<ReactiveControllerHost>();
// Words can come late.
onPageChange(showAgain);

function showAgain(): void {
  live.forEach((host) => host.requestUpdate());
}

let want: ((locale: string, name: string) => void) | undefined;

/** Tells of the words that elements are about to show: in which language, and of which dictionary. There is one listener. */
export function onWords(listener: typeof want): void {
  want = listener;
  showAgain();
}

/**
 * An element's words, in the language of the nearest ancestor with a `lang`, which is watched.
 *
 * ```ts
 * readonly #strings = new Strings(this, quotesStrings);
 * this.#strings.text('left', { count: 2 }); // "2 tries left"
 * ```
 */
export class Strings<const E extends Entries = Entries> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #dictionary: Dictionary<E>;
  #locale = 'en';

  /** A sentence with its values filled in. Bound, so that it can be taken apart from the controller. */
  readonly text = <K extends keyof E & string>(key: K, ...[values]: Values<E[K]>): string =>
    write(this.#dictionary, key, this.#locale, values);

  constructor(host: ReactiveControllerHost & Element, words: Dictionary<E>) {
    this.#host = host;
    this.#dictionary = words;
    host.addController(this);
  }

  /** The BCP 47 tag of the page here: figures that stand alone are written by it. */
  get locale(): string {
    return this.#locale;
  }

  /** The tag of the words: the page's, or English where they are not translated. What is put into a sentence follows it. */
  get language(): string {
    return this.of(this.#dictionary).language;
  }

  hostConnected(): void {
    live.add(this.#host);
    this.hostUpdate();
  }

  hostUpdate(): void {
    this.#locale = languageOf(this.#host);
    want?.(this.#locale, this.#dictionary.name);
  }

  hostDisconnected(): void {
    live.delete(this.#host);
  }

  /** Words of another dictionary, for instance those of errors, in the same language. */
  of<const O extends Entries>(words: Dictionary<O>): Words<O> {
    const locale = this.#locale;
    return {
      locale,
      language: find(words, '', locale).language,
      text: (key, ...[values]) => write(words, key, locale, values),
    };
  }
}

/** The part of {@link Strings} that has no life of its own. */
export type Words<E extends Entries = Entries> = Pick<Strings<E>, 'text' | 'locale' | 'language'>;

/** The best translation there is, and which language it is in; English, inside every element, is never missing. */
function find({ name, entries }: Dictionary, key: string, locale: string) {
  const tags = locale.toLowerCase().split('-');
  const english = tags[0] === 'en';
  for (; tags.length; tags.pop()) {
    const found = page.words.get(tags.join('-'))?.get(name);
    if (found && (Object.hasOwn(found, key) || !key)) return { entry: found[key] ?? key, language: locale };
  }
  return { entry: entries[key] ?? key, language: english ? locale : 'en' };
}

/** One sentence in a language, with its values filled in. */
export function write(words: Dictionary, key: string, locale: string, values: Facts = {}): string {
  const { entry, language } = find(words, key, locale);
  const sentence = typeof entry === 'string' ? entry : formOf(entry, values[entry.by], language);
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : (value ?? whole);
  });
}

function formOf(forms: Forms, value: string | number | undefined, locale: string): string {
  const form = typeof value === 'number' ? new Intl.PluralRules(locale).select(value) : (value ?? '');
  return Object.hasOwn(forms, form) ? (forms[form] ?? '') : forms.other;
}

let watcher: MutationObserver | undefined;
const watched = new WeakSet<Node>();

/**
 * The language of the nearest ancestor that names one, through shadow roots; English where it is no language tag. One
 * observer for the page watches where it was looked for: a `lang` that changes there shows every element again.
 */
function languageOf(element: Element): string {
  watcher ??= new MutationObserver(showAgain);
  for (let at: Element | undefined = element; at;) {
    const root: Node = at.getRootNode();
    if (!watched.has(root)) {
      watched.add(root);
      watcher.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    }
    const named: Element | null = at.closest('[lang]');
    if (named) {
      try {
        return Intl.getCanonicalLocales(named.getAttribute('lang') ?? '')[0] ?? 'en';
      } catch {
        break;
      }
    }
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return 'en';
}
