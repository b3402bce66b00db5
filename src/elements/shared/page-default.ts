import type { PortalClient } from '../../client/client.ts';
import type { ClientSource } from './context.ts';
import { sourceAt, sourceOf } from './source.ts';

export interface PortalOptions {
  /** The client that elements use where nothing nearer gives them one. */
  client?: PortalClient | undefined;
  /** Or the address of the API that such a client talks to, for example `/api/v1/service`. */
  api?: string | undefined;
}

let source: ClientSource | undefined;
const listeners = new Set<() => void>();

/** Sets the client of every element on the page that has none of its own and no `portal-provider` around it. */
export function configurePortal({ client, api }: PortalOptions): void {
  const given = client ? sourceOf(client) : api === undefined ? undefined : sourceAt(api);
  if (!given && api !== undefined) {
    throw new TypeError(`configurePortal: "${api}" is not the address of an API, such as "/api/v1/service"`);
  }
  source = given;
  listeners.forEach((listener) => listener());
}

export function pageDefault(): ClientSource | undefined {
  return source;
}

/** Tells when the default changes. Returns how to stop. */
export function onPageDefault(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
