/** What a page's developer is told of mistakes on the page, each with what to do about it. */

/** @param host - The element that has none; where a provider is around it, that is what lacks one. */
export function noClient(host: Element): string {
  return host.closest('portal-provider')
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

/** @param api - Where its client was made from an address. */
export function noFirm(asker: string, why = '', api?: string): string {
  return api
    ? `${asker}: api="${api}" leads to no firm: ${api}/firm has to name one. (${why})`
    : `${asker}: its client finds no firm. ${why}`;
}

export function outOfReach(asker: string, api: string): string {
  return `${asker}: api="${api}" cannot be reached. Is ${location.origin} among the firm's origins?`;
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
