import { parse } from 'hono/utils/cookie';
import type { CookieName, Cookies } from './context.ts';

/**
 * A firm's cookies. Over https their names begin with `__Host-`, which ties them to this host, and so they have the path /;
 * the firm is part of the name, so that two firms on one host do not overwrite each other's. No slug holds a dot, so that no
 * firm's session has the name of another's known browser.
 */
export class FirmCookies implements Cookies {
  readonly #slug: string;
  readonly #isSecure: boolean;
  readonly #changes = new Map<CookieName, string>();

  constructor(slug: string, isSecure: boolean) {
    this.#slug = slug;
    this.#isSecure = isSecure;
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
    const place = this.#isSecure ? 'Path=/; Secure' : `Path=/api/v1/${this.#slug}`;
    const rest = `${place}; Max-Age=${Math.floor(maxAgeSeconds)}; HttpOnly; SameSite=Lax`;
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
