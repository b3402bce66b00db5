import { parse } from 'hono/utils/cookie';

type CookieName = 'session' | 'refresh' | 'device';

/**
 * A firm's cookies. Over https their names begin with `__Host-`, which ties them to this host, and so they have the path /;
 * the firm is part of the name, so that two firms on one host do not overwrite each other's. No slug holds a dot, so that no
 * firm's session has the name of another's known browser.
 */
export class FirmCookies {
  readonly #slug: string;
  readonly #isSecure: boolean;
  readonly #isEmbedded: boolean;
  readonly #changes = new Map<CookieName, string>();

  /** @param isEmbedded - Whether they are for pages of other sites, each of which has its own. */
  constructor(slug: string, { isSecure, isEmbedded }: { isSecure: boolean; isEmbedded: boolean }) {
    this.#slug = slug;
    this.#isSecure = isSecure;
    this.#isEmbedded = isEmbedded;
  }

  /** A cookie that came with the request. */
  read(request: Request, name: CookieName): string | undefined {
    const header = request.headers.get('cookie');
    if (header === null) return undefined;
    const full = this.#name(name);
    const value = parse(header, full)[full];
    return value === '' ? undefined : value;
  }

  set(name: CookieName, value: string, maxAgeSeconds: number): void {
    const path = this.#isSecure ? '/' : `/api/v1/${this.#slug}`;
    // Over plain http there is loopback alone, from which browsers take secure cookies too.
    const secure = this.#isSecure || this.#isEmbedded ? '; Secure' : '';
    const site = this.#isEmbedded ? 'SameSite=None; Partitioned' : 'SameSite=Lax';
    const rest = `Path=${path}${secure}; Max-Age=${Math.floor(maxAgeSeconds)}; HttpOnly; ${site}`;
    this.#changes.set(name, `${this.#name(name)}=${value}; ${rest}`);
  }

  clear(name: CookieName): void {
    this.set(name, '', 0);
  }

  /** Puts what was set into an answer. */
  addTo(headers: Headers): void {
    for (const change of this.#changes.values()) headers.append('set-cookie', change);
  }

  #name(name: CookieName): string {
    const plain = name === 'session' ? `portico-${this.#slug}` : `portico.${name}-${this.#slug}`;
    return this.#isSecure ? `__Host-${plain}` : plain;
  }
}
