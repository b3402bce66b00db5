/** What a link in a mail leads to, and the secret that it bears. */
export interface Link {
  readonly kind: string;
  readonly token: string;
}

/** What a provider adds to a query (RFC 6749 and 9207). */
const ofProvider = /[?&](code|iss|state|error\w*)=[^&]*/g;

/**
 * The link by which the page was opened, `#portal-<kind>=<token>`, or what a firm's provider sent along, in the fragment or
 * the query, whose other parameters are the page's own; taken off the address at once: before anything else of the page, its
 * history or who looks over the shoulder comes upon it. Whoever asks first gets it.
 */
export function takeLink(): Link | undefined {
  const { hash, pathname, search } = location;
  const [fragment, kind = 'provider', token] = /^#portal-(\w+)=([\w-]+)$/.exec(hash) ?? [];
  const came = fragment ?? [hash, search].find((part) => /[#?&]state=portal-/.test(part));
  if (!came) return undefined;
  const own = came === search ? search.replace(ofProvider, '').replace(/^&/, '?') : search;
  history.replaceState(history.state, '', pathname + own);
  return { kind, token: token ?? came.slice(1) };
}
