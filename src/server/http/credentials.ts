import { accessTokenHeader, refreshTokenHeader, sessionHeader } from '../../contract/tokens.ts';
import type { Credential, Credentials, RequestFacts, Tokens } from './context.ts';
import { FirmCookies } from './cookies.ts';

/**
 * How a session travels. `cookie`: as one cookie that no script can read. `split`: an access token in headers, and a
 * refresh token as a cookie of the embedding site where the browser keeps that, else in headers. `headers`: both in headers.
 */
type Transport = 'cookie' | 'split' | 'headers';

/**
 * What fits a request: cookies wherever its page is of the API's own site. Browsers say so, and pages cannot pretend; a
 * browser that says nothing gets what works on any site.
 *
 * @param isForeign - Whether the page has another origin than the API.
 */
export function transportOf({ headers }: Request, isForeign: boolean): Transport {
  if (headers.get(sessionHeader) === 'token') return 'headers';
  if (!isForeign) return 'cookie';
  return /^same-(origin|site)$/.test(headers.get('sec-fetch-site') ?? '') ? 'cookie' : 'split';
}

interface CredentialsOptions {
  readonly slug: string;
  /** Whether the API is reached over https. */
  readonly isSecure: boolean;
  readonly transport: Transport;
}

/** The secrets that a request bears, and those that its answer hands over. */
export class RequestCredentials implements Credentials {
  readonly facts: RequestFacts;
  readonly #transport: Transport;
  readonly #cookies: FirmCookies;
  readonly #headers = new Map<string, string>();
  /** How the refresh token came, which is how its successor goes out. */
  readonly #refreshBy: 'cookie' | 'header' | undefined;

  constructor(request: Request, { slug, isSecure, transport }: CredentialsOptions) {
    this.#transport = transport;
    this.#cookies = new FirmCookies(slug, { isSecure, isEmbedded: transport !== 'cookie' });
    const cookie = (name: 'session' | 'refresh' | 'device') =>
      transport === 'headers' ? undefined : this.#cookies.read(request, name);
    const deviceToken = cookie('device');
    const isFromPage = request.headers.has('origin') || request.headers.has('sec-fetch-site');
    const userAgent = request.headers.get('user-agent')?.slice(0, 256);
    if (transport === 'cookie') {
      const credential = credentialOf('session', cookie('session'));
      this.facts = { credential, renewable: credential, deviceToken, userAgent, isFromPage };
      return;
    }
    this.#headers.set(sessionHeader, 'token');
    const [, access] = /^Bearer ([\w-]+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
    const kept = cookie('refresh');
    const borne = request.headers.get(refreshTokenHeader) ?? undefined;
    if (kept !== undefined) this.#refreshBy = 'cookie';
    else if (borne !== undefined) this.#refreshBy = 'header';
    const renewable = credentialOf('refresh', kept ?? borne);
    const credential = credentialOf('access', access) ?? renewable;
    this.facts = { credential, renewable, deviceToken, userAgent, isFromPage };
  }

  get areOne(): boolean {
    return this.#transport === 'cookie';
  }

  giveSession({ token, accessToken }: Tokens, maxAgeSeconds: number): void {
    if (accessToken === undefined) {
      this.#cookies.set('session', token, maxAgeSeconds);
      return;
    }
    this.#headers.set(accessTokenHeader, accessToken);
    // Whether the browser keeps the cookie shows when it sends it back: until then the page holds the token as well.
    const byCookie = this.#transport === 'split' && this.#refreshBy !== 'header';
    if (byCookie) this.#cookies.set('refresh', token, maxAgeSeconds);
    if (!byCookie || this.#refreshBy === undefined) this.#headers.set(refreshTokenHeader, token);
  }

  takeSession(what?: Credential): void {
    if (this.areOne) this.#cookies.clear('session');
    else this.#headers.set(accessTokenHeader, 'none');
    // The cookie may be of a newer session, which began in another tab.
    if (this.#transport === 'split' && what?.kind !== 'access') this.#cookies.clear('refresh');
  }

  giveDevice(token: string, maxAgeSeconds: number): void {
    if (this.#transport !== 'headers') this.#cookies.set('device', token, maxAgeSeconds);
  }

  /** Puts what was given and taken into the answer. */
  addTo(headers: Headers): void {
    this.#cookies.addTo(headers);
    for (const [name, value] of this.#headers) headers.set(name, value);
  }
}

function credentialOf(kind: Credential['kind'], token: string | undefined): Credential | undefined {
  return token === undefined || token === '' ? undefined : { kind, token };
}
