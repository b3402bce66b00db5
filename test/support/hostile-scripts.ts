/** What a page's own scripts may have done before ours run. These functions run in the page and share nothing with the test. */

/** By what they do. */
export const hostileScripts: Readonly<Record<string, () => void>> = {
  'members on every object': () => {
    // Names that the browser itself reads off plain objects, such as get or signal, leave no script of a page working.
    const members = ['code', 'method', 'body', 'then', 'junk'].map((name) => [name, 'junk'] as const);
    for (const { prototype } of [Object, Array, String, Function]) {
      Object.assign(prototype, Object.fromEntries(members), { extend: () => 'junk' });
      Object.defineProperty(prototype, 'accessor', { get: () => 'junk', enumerable: true });
    }
  },

  'a JSON of its own': () => {
    const { parse } = JSON;
    JSON.parse = (text: string) =>
      parse(text, (_, value: unknown) =>
        typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? new Date(value) : value,
      ) as unknown;
    for (const { prototype } of [Array, String, Number, Object]) {
      Object.defineProperty(prototype, 'toJSON', {
        value: () => '"junk"',
        configurable: true,
        writable: true,
      });
    }
  },

  'frozen prototypes': () => {
    for (const { prototype } of [Object, Array, Function, Promise, Map, Set, RegExp])
      Object.freeze(prototype);
  },

  'wrappers around what scripts call': () => {
    const page = globalThis as unknown as { wrapped: Set<string> };
    page.wrapped = new Set();
    const wrap = <K extends string>(holder: Record<K, (...parameters: never[]) => unknown>, name: K) => {
      const original = holder[name];
      holder[name] = function (this: unknown, ...parameters) {
        page.wrapped.add(name);
        return original.apply(this, parameters);
      };
    };
    wrap(globalThis, 'fetch');
    wrap(globalThis, 'setTimeout');
    wrap(globalThis, 'queueMicrotask');
    wrap(JSON, 'parse');
    wrap(JSON, 'stringify');
    wrap(Promise.prototype, 'then');
    wrap(EventTarget.prototype, 'addEventListener');
    wrap(EventTarget.prototype, 'dispatchEvent');
    wrap(Element.prototype, 'setAttribute');
    wrap(history, 'pushState');
  },

  'listeners that stop the events of the elements': () => {
    const types = ['login-signed-in', 'login-signed-out'].concat(
      ['accept-request', 'decline-request', 'accepted', 'declined'].map((fact) => `quotes-${fact}`),
    );
    for (const type of types) {
      addEventListener(`portal-${type}`, (event) => event.stopImmediatePropagation(), { capture: true });
      addEventListener(
        `portal-${type}`,
        () => {
          throw new Error('This listener is not called.');
        },
        { capture: true },
      );
    }
  },
};

/** Gives every object, and so every function and element, a function of each of these names. */
export function nameOnEveryObject(names: readonly string[]): void {
  for (const name of names) {
    const own = { value: () => undefined, writable: true, enumerable: true, configurable: true };
    // Without a prototype: what the last one gave to every object would be a part of it.
    Object.defineProperty(
      Object.prototype,
      name,
      Object.assign(Object.create(null), own) as PropertyDescriptor,
    );
  }
}

/** Names that are read off every object by design: no script of a page works where all objects have these. */
const vital = new Set([
  // By the browser, of whatever scripts describe, wait for, go through, or send.
  ...[
    'get',
    'set',
    'value',
    'writable',
    'enumerable',
    'configurable',
    'then',
    'return',
    'toJSON',
    '__proto__',
  ],
  ...Object.getOwnPropertyNames(Object.prototype),
  // By Lit, of elements, their parts and whatever they show.
  ...['litPropertyMetadata', 'renderRoot', 'strings', 'nodeType'],
]);

/** The names that occur in a script, of two letters or more, but for what is mangled. */
export function namesIn(code: string): string[] {
  const words = code.match(/(?<![\w$])[a-z][a-zA-Z]+(?![\w$])/g) ?? [];
  return [...new Set(words)].filter((word) => !vital.has(word));
}

/** What {@link spyOnPage} leaves in the page. */
export interface Spied {
  /** Everything that was written where others can read it, as text. */
  readonly notes: string[];
  /** Every input that there ever was. */
  readonly inputs: HTMLInputElement[];
  /** Notes what elements hold where scripts can read it, too. */
  readonly look: () => void;
}

/**
 * Notes what is written where other scripts, visits or people can read it: attributes and text of the page, inside of
 * shadow roots too; addresses and history; storage, channels and the console; the elements' events.
 */
export function spyOnPage(): void {
  const notes: string[] = [];
  const inputs: HTMLInputElement[] = [];
  const look = (): void => {
    const within = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((each) =>
        each.shadowRoot ? [each, ...within(each.shadowRoot)] : [each],
      );
    within(document).forEach((each) => noteInside(each, 4));
    noteInside(window.name, 1);
    noteInside(history.state, 4);
  };
  Object.assign(globalThis, { spied: { notes, inputs, look } satisfies Spied });

  const note = (what: unknown): void => {
    if (what instanceof Node || what instanceof Window) return;
    notes.push(JSON.stringify(what));
  };
  /** The same of whatever can be reached from something, for so many steps. */
  const noteInside = (what: unknown, steps: number): void => {
    if (typeof what === 'string') notes.push(what);
    if (typeof what !== 'object' || what === null || steps === 0) return;
    if (what instanceof Map || what instanceof Set) [...what].forEach((each) => noteInside(each, steps - 1));
    for (const name of Reflect.ownKeys(what)) {
      const value: unknown = Object.getOwnPropertyDescriptor(what, name)?.value;
      if (!(value instanceof Node && what instanceof Node)) noteInside(value, steps - 1);
    }
  };
  const noteWrites = (holder: object, name: string): void => {
    const found = Object.getOwnPropertyDescriptor(holder, name);
    Object.defineProperty(holder, name, {
      ...found,
      set(value: unknown) {
        note(value);
        found?.set?.call(this, value);
      },
    });
  };
  noteWrites(Document.prototype, 'cookie');
  noteWrites(window, 'name');
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    const storage = window[name];
    const watched = new Proxy(storage, {
      get: (_, member) => {
        const value: unknown = Reflect.get(storage, member, storage);
        return typeof value === 'function' ? (value.bind(storage) as unknown) : value;
      },
      set: (_, member, value: string) => {
        note([member, value]);
        return Reflect.set(storage, member, value, storage);
      },
    });
    Object.defineProperty(window, name, { value: watched, configurable: true });
  }
  const watchCalls = (holder: object, ...names: string[]): void => {
    const methods = holder as Record<string, (...parameters: unknown[]) => unknown>;
    for (const name of names) {
      const original = methods[name]!;
      methods[name] = function (this: unknown, ...parameters) {
        parameters.forEach(note);
        return original.apply(this, parameters);
      };
    }
  };
  watchCalls(Storage.prototype, 'setItem');
  watchCalls(History.prototype, 'pushState', 'replaceState');
  watchCalls(BroadcastChannel.prototype, 'postMessage');
  watchCalls(LockManager.prototype, 'request');
  watchCalls(IDBFactory.prototype, 'open');
  watchCalls(CacheStorage.prototype, 'open');
  watchCalls(console, 'log', 'info', 'debug', 'warn', 'error');
  watchCalls(Element.prototype, 'setAttribute');
  watchCalls(CSSStyleDeclaration.prototype, 'setProperty');

  const observe = (root: Node): void => {
    new MutationObserver((records) => {
      for (const { target, attributeName, addedNodes } of records) {
        if (attributeName !== null && target instanceof Element) note(target.getAttribute(attributeName));
        else note(target.textContent);
        for (const added of addedNodes) {
          note(added instanceof Element ? added.outerHTML : added.textContent);
          if (added instanceof HTMLInputElement) inputs.push(added);
        }
      }
    }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  };
  observe(document);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    observe(root);
    return root;
  };

  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    note(event.type);
    // Inherited ones are the browser's own, but for this one.
    for (const name of [...Object.getOwnPropertyNames(event), 'detail']) {
      noteInside(event[name as keyof Event], 4);
    }
    return dispatchEvent.call(this, event);
  };
}
