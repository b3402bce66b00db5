/** What a link in a mail leads to, and the secret that it bears. */
export interface Link {
  readonly kind: string;
  readonly token: string;
}

/**
 * The link by which the page was opened, `#portal-<kind>=<token>`, or what a firm's provider sent along, in the fragment or
 * the query; taken off the address at once: before anything else of the page, its history or who looks over the shoulder
 * comes upon it. Whoever asks first gets it.
 */
export function takeLink(): Link | undefined {
  const { hash, pathname, search } = location;
  const [fragment, kind = 'provider', token] = /^#portal-(\w+)=([\w-]+)$/.exec(hash) ?? [];
  const came = fragment ?? [hash, search].find((part) => /[#?&]state=portal-/.test(part));
  if (!came) return undefined;
  history.replaceState(history.state, '', pathname + (came === search ? '' : search));
  return { kind, token: token ?? came.slice(1) };
}
