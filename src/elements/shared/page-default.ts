import type { PortalClient } from '../../client/client.ts';
import type { TicketOptions } from '../../client/ticket-client.ts';

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

let current: PortalOptions = {};
const listeners = new Set<() => void>();

/** Sets the client of every element on the page that has none of its own and no `portal-provider` around it. */
export function configurePortal(options: PortalOptions): void {
  // Its own members alone: scripts of the page may have given others to every object.
  current = { ...options };
  listeners.forEach((listener) => listener());
}

/** What {@link configurePortal} was last told. */
export function pageDefault(): PortalOptions {
  return current;
}

/** Tells when that changes. Returns how to stop. */
export function onPageDefault(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
