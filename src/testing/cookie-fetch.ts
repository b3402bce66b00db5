/**
 * A `fetch` that keeps cookies for one API, as a browser of its own would; for runtimes that have none.
 *
 * @param origin - The page's origin, which browsers tell with each write.
 */
export function cookieFetch(origin: string, fetch: typeof globalThis.fetch = globalThis.fetch) {
  const jar = new Map<string, string>();
  const fetchWithCookies = async (address: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('origin', origin);
    if (jar.size > 0) headers.set('cookie', Array.from(jar, (pair) => pair.join('=')).join('; '));
    const response = await fetch(address, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) keep(jar, cookie);
    return response;
  };
  return fetchWithCookies;
}

function keep(jar: Map<string, string>, cookie: string): void {
  const [pair = '', ...attributes] = cookie.split(/;\s*/);
  const split = pair.indexOf('=');
  const name = pair.slice(0, split);
  const ended = attributes.some(
    (attribute) =>
      /^max-age=(0|-\d+)$/i.test(attribute) ||
      (/^expires=/i.test(attribute) && Date.parse(attribute.slice(8)) <= Date.now()),
  );
  if (ended) jar.delete(name);
  else jar.set(name, pair.slice(split + 1));
}
