import type { ConnectedElement } from './connect.ts';
import type { Problem } from './error-words.ts';
import { isNoFirm } from './no-firm.ts';

export { unknownAttribute, unknownTag } from './spelling.ts';

/** What a page's developer is told of mistakes on the page, each with what to do about it. */

/** @param host - The element that has none; where a provider is around it, that is what lacks one. */
export function noClient(host: ConnectedElement): string | undefined {
  const provider = host.closest('portal-provider');
  // What was given and is of no use has been told of already.
  if ((host.client ?? host.api ?? provider?.api ?? null) !== null) return undefined;
  return provider
    ? 'portal-provider has no client. Give it api="…".'
    : `${host.localName} has no client. Give it api="…", or put it into a portal-provider.`;
}

/** @param asker - The tag or function that was given it; so below. */
export function notOurClient(asker: string): string {
  return `${asker}: its client is not one of createPortalClient().`;
}

export function noAddress(asker: string, api: string): string {
  return `${asker}: api="${api}" is no address of an API, such as "/api/v1/service".`;
}

/**
 * @param problem - Why the firm could not be read.
 * @param api - Where the client was made from an address.
 */
export function firmFails(asker: string, problem: Problem, api?: string): string | undefined {
  if (isNoFirm(problem)) return noFirm(asker, problem, api);
  const isElsewhere = api !== undefined && new URL(api).origin !== location.origin;
  return isElsewhere && problem.code === 'unreachable' && navigator.onLine
    ? `${asker}: api="${api}" cannot be reached. Is ${location.origin} among the firm's origins?`
    : undefined;
}

function noFirm(asker: string, { message = '' }: Problem, api?: string): string {
  return api
    ? `${asker}: api="${api}" leads to no firm: ${api}/firm has to name one. (${message})`
    : `${asker}: its client finds no firm. ${message}`;
}

export function noPage(afterSignIn: string): string {
  return `portal-login: after-sign-in="${afterSignIn}" is no address of a page, such as "/account/".`;
}

export function unsupported(tag: string, operation: string): string {
  return `<${tag}> is hidden: the backend does not support ${operation}.`;
}

export function twoVersions(first: string, other: string): string {
  return `Portico ${other} came to a page that has Portico ${first}, whose elements stay. Load one of them.`;
}
