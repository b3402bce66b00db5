/** Browsers as people have them, each with its own cookies, storage and tabs, and notes of all that goes wrong in them. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** How long a journey waits for anything to be seen, in milliseconds. */
const patience = 30_000;

export interface Device extends AsyncDisposable {
  readonly context: BrowserContext;
  /** Errors and warnings in the console, and errors that nobody caught. */
  readonly complaints: readonly string[];
  /** What the pages' Content-Security-Policy reported: directive, and what it blocked. */
  readonly violations: readonly string[];
  /** The origins of all requests. */
  readonly origins: ReadonlySet<string>;
  /** What live regions said, oldest first: what a screen reader reads out by itself. */
  readonly heard: readonly string[];
  /** Opens a page of the site in a new tab. */
  open(path: string): Promise<Page>;
  /** Resolves once a live region has said something like this. */
  hears(sentence: string | RegExp): Promise<void>;
}

export async function newDevice(
  browser: Browser,
  site: string,
  options: BrowserContextOptions = {},
): Promise<Device> {
  return watched(await browser.newContext({ ...usual, ...options }), site);
}

/** What every browser here has. */
export const usual: BrowserContextOptions = { locale: 'en-AU', reducedMotion: 'reduce' };

/** A device of a context that is there already, as one with settings of its own is. */
export async function watched(context: BrowserContext, site: string): Promise<Device> {
  context.setDefaultTimeout(patience);
  const complaints: string[] = [];
  const violations: string[] = [];
  const heard: string[] = [];
  const origins = new Set<string>();
  const listeners = new Set<() => void>();

  await context.exposeBinding('tellJourney', (_, kind: 'violation' | 'live', words: string) => {
    (kind === 'live' ? heard : violations).push(words);
    listeners.forEach((listener) => listener());
  });
  await context.addInitScript(watchPage);
  context.on('request', (request) => origins.add(new URL(request.url()).origin));
  context.on('console', (said) => {
    if (said.type() === 'error' || said.type() === 'warning') complaints.push(said.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));

  return {
    context,
    complaints,
    violations,
    origins,
    heard,
    async open(path) {
      const page = await context.newPage();
      await page.goto(site + path);
      return page;
    },
    async hears(sentence) {
      const matches = (said: string) =>
        typeof sentence === 'string' ? said.includes(sentence) : sentence.test(said);
      const heardIt = () => heard.some(matches);
      const { promise, resolve, reject } = Promise.withResolvers<undefined>();
      const check = () => {
        if (heardIt()) resolve(undefined);
      };
      const timer = setTimeout(
        () => reject(new Error(`No live region said ${String(sentence)}, but: ${heard.join(' | ')}`)),
        patience,
      );
      listeners.add(check);
      check();
      await promise.finally(() => {
        listeners.delete(check);
        clearTimeout(timer);
      });
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}

/** Runs in every page before any other script: tells of broken policies, and of what live regions say. */
function watchPage(): void {
  type Tell = (kind: 'violation' | 'live', words: string) => Promise<void>;
  const { tellJourney } = globalThis as unknown as { tellJourney: Tell };
  const tell: Tell = (kind, words) => tellJourney(kind, words).catch(() => undefined);

  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    void tell('violation', [effectiveDirective, blockedURI, sample].filter(Boolean).join(' '));
  });

  const live = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]';
  const watch = (root: Node): void => {
    const observer = new MutationObserver((records) => {
      const changed = records.map(({ target }) =>
        target instanceof Element ? target : target.parentElement,
      );
      for (const region of new Set(changed.map((element) => element?.closest(live)))) {
        const words = region?.textContent.replace(/\s+/g, ' ').trim();
        if (words) void tell('live', words);
      }
    });
    // Without a prototype: hostile pages give members to every object.
    const all = { childList: true, characterData: true, subtree: true };
    observer.observe(root, Object.assign(Object.create(null), all) as MutationObserverInit);
  };
  watch(document);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    watch(root);
    return root;
  };
}
