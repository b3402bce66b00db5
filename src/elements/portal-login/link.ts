/** What a link in a mail leads to, and the secret that it bears. */
export interface Link {
  readonly kind: string;
  readonly token: string;
}

/**
 * The link by which the page was opened, `#portal-<kind>=<token>`, taken off the address at once: before anything else of
 * the page, its history or who looks over the shoulder comes upon it. Whoever asks first gets it.
 */
export function takeLink(): Link | undefined {
  const [fragment, kind = '', token = ''] = /^#portal-(\w+)=([\w-]+)$/.exec(location.hash) ?? [];
  if (!fragment) return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  return { kind, token };
}
