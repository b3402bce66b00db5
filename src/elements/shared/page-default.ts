import type { PortalClient } from '../../client/client.ts';
import type { TicketOptions } from '../../client/ticket-client.ts';
import type { Entries } from './strings.ts';
import { version } from './version.ts';

/** Where a page's elements get their client. */
export interface PortalOptions {
  /** The client itself. */
  client?: PortalClient | undefined;
  /** Or the address of the API that a client is made for, such as `/api/v1/service`. Null where the attribute was removed. */
  api?: string | null | undefined;
  /** With `api`, for clients who are signed in to the page's own website: see {@link TicketOptions}. */
  ticket?: TicketOptions['ticket'] | undefined;
  /** With `ticket`: the address of whom the page is for. */
  email?: string | undefined;
}

/** What all copies of this package on a page share, of whatever version: what is here stays as it is. */
interface Page {
  /** The version whose elements the page has, whatever build or file they came in. */
  readonly version: string;
  /** What {@link configurePortal} was last told. */
  options: PortalOptions;
  /** Told when the options or the words change. */
  readonly listeners: Set<() => void>;
  /** What {@link addTranslations} was given: locale in lower case, then dictionary's name. */
  readonly words: Map<string, Map<string, Entries>>;
}

const key = Symbol.for('portico');
export const page: Page = ((globalThis as { [key]?: Page | undefined })[key] ??= {
  version,
  options: {},
  listeners: new Set(),
  words: new Map(),
});

/**
 * Sets the client of every element on the page that has none of its own and no `portal-provider` around it; also of those
 * from another copy of this package.
 */
export function configurePortal(options: PortalOptions): void {
  // Its own members alone: scripts of the page may have given others to every object.
  page.options = { ...options };
  page.listeners.forEach((listener) => listener());
}

/** Tells when the page's options, or its words, change. Returns how to stop. */
export function onPageChange(listener: () => void): () => void {
  page.listeners.add(listener);
  return () => void page.listeners.delete(listener);
}
