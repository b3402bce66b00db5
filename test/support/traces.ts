/** What pages leave and send, as a browser sees it; each is a line such as `cookie: portico-service`. */
import type { Page } from 'playwright-core';
import type { Device } from './device.ts';

type Note = readonly [where: string, name: string];

/** Notes what pages of a device leave and send, as they do it. */
export async function traceDevice({ context }: Device): Promise<Set<string>> {
  const seen = new Set<string>();
  await context.exposeBinding('noteTrace', (_, ...note: Note) => seen.add(note.join(': ')));
  await context.addInitScript(noteTraces);
  return seen;
}

/** What is kept for the site of a page now, by whichever script or worker of it, and what it holds; cookies apart. */
export async function keptFor(page: Page): Promise<string[]> {
  const notes = await page.evaluate(listKept);
  return notes.map((note) => note.join(': '));
}

/** Runs in the page. */
async function listKept(): Promise<Note[]> {
  const named = (where: string, names: Iterable<string | undefined>) =>
    [...names].map((name): Note => [where, String(name)]);
  const { held = [], pending = [] } = await navigator.locks.query();
  const databases = await indexedDB.databases();
  const workers = await navigator.serviceWorker.getRegistrations();
  const root = (await navigator.storage.getDirectory()) as unknown as { keys(): AsyncIterable<string> };
  return [
    ...named('local storage', Object.keys(localStorage)),
    ...named('session storage', Object.keys(sessionStorage)),
    ...named('history state', Object.keys((history.state as object | null) ?? {})),
    ...named(
      'lock',
      [...held, ...pending].map(({ name }) => name?.replace(/ \d{13}$/, ' {time}')),
    ),
    ...named(
      'database',
      databases.map(({ name }) => name),
    ),
    ...named(
      'service worker',
      workers.map(({ scope }) => scope),
    ),
    ...named('cache', await caches.keys()),
    ...named('private file', await Array.fromAsync(root.keys())),
  ];
}

/** Runs in every page before any other script. */
function noteTraces(): void {
  const { noteTrace } = globalThis as unknown as { noteTrace: (...note: Note) => Promise<void> };
  const note = (where: string, name: unknown): void => void noteTrace(where, String(name));
  const watch = (
    holder: object,
    name: string,
    hear: (this: unknown, ...parameters: never[]) => void,
  ): void => {
    const methods = holder as Record<string, (...parameters: unknown[]) => unknown>;
    const original = methods[name]!;
    methods[name] = function (this: unknown, ...parameters) {
      hear.apply(this, parameters as never[]);
      return original.apply(this, parameters);
    };
  };
  const noteState = (state: object | null) =>
    Object.keys(state ?? {}).forEach((name) => note('history state', name));
  const noteAnswer = (name: string) => note('answer header', name);

  watch(globalThis, 'fetch', (_: string, { headers }: RequestInit) =>
    Object.keys(headers ?? {}).forEach((name) => note('request header', name)),
  );
  watch(Headers.prototype, 'get', noteAnswer);
  watch(Headers.prototype, 'has', noteAnswer);
  watch(Storage.prototype, 'setItem', function (name: string) {
    note(this === sessionStorage ? 'session storage' : 'local storage', name);
  });
  watch(LockManager.prototype, 'request', (name: string) =>
    note('lock', name.replace(/ \d{13}$/, ' {time}')),
  );
  watch(History.prototype, 'pushState', noteState);
  watch(History.prototype, 'replaceState', noteState);
  watch(CSSStyleDeclaration.prototype, 'setProperty', (name: string) => note('custom property', name));
  const { trustedTypes } = globalThis as unknown as { trustedTypes: object };
  watch(Object.getPrototypeOf(trustedTypes) as object, 'createPolicy', (name: string) =>
    note('Trusted Types policy', name),
  );
  globalThis.BroadcastChannel = class extends BroadcastChannel {
    constructor(name: string) {
      super(name);
      note('channel', name);
    }
  };
  globalThis.SharedWorker = class extends SharedWorker {
    constructor(script: string | URL, options?: string | WorkerOptions) {
      super(script, options);
      note('shared worker', typeof options === 'string' ? options : options?.name);
    }
  };
}
