/**
 * A note, not a secret, that somebody signed in here before: whether a page shows a skeleton and asks the backend who it
 * is, or shows the sign-in form. Kept apart from the client, so that reading it loads nothing else.
 *
 * The key is `portico:` and the API's address as {@link apiAddress} writes it.
 */
export function readHint(api: string): boolean {
  try {
    return localStorage.getItem(`portico:${api}`) !== null;
  } catch {
    return 'localStorage' in globalThis; // Where storage is blocked, only the backend can tell.
  }
}

export function writeHint(api: string, signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(`portico:${api}`, '1');
    else localStorage.removeItem(`portico:${api}`);
  } catch {
    // Storage is blocked: the backend is asked each time.
  }
}

/** An API's whole address, without a slash at its end. Throws where it is relative and there is no page. */
export function apiAddress(api: string): string {
  const base = (globalThis as { document?: Document }).document?.baseURI;
  return new URL(api, base).href.replace(/\/+$/, '');
}
