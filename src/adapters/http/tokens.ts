import { refreshSession } from '../../contract/identity.ts';
import { accessTokenHeader, refreshTokenHeader, sessionHeader } from '../../contract/tokens.ts';
import type { Refresh } from './refresh.ts';
import type { Tabs } from './tabs.ts';

type Fetch = typeof globalThis.fetch;

/**
 * A session that travels as tokens, which are kept here and nowhere else: an access token, and a refresh token unless the
 * browser keeps that as a cookie. Each tab has tokens of its own.
 *
 * With the first tokens comes a refresh token twice, as a cookie and for this page. They are exchanged at once: where the
 * cookie came back to the backend, the page is given none again.
 */
export class Tokens {
  readonly fetch: Fetch;
  readonly #refresh: Refresh;
  readonly #asked: boolean;
  #accessToken: string | undefined;
  #refreshToken: string | undefined;

  /** @param asked - Whether tokens are asked for; else the backend decides, as it is told how its cookies fare. */
  constructor(fetch: Fetch, tabs: Tabs, refresh: Refresh, asked: boolean) {
    this.#refresh = refresh;
    this.#asked = asked;
    refresh.shared = false;
    tabs.subscribe((news) => {
      // A tab whose cookies are refused has a session of its own, whoever signs in elsewhere.
      if (news === 'session-ended' || !this.#refreshToken) this.#accessToken = this.#refreshToken = undefined;
    });
    this.fetch = async (address, init) => {
      const given = init?.headers as Record<string, string>;
      const answer = await fetch(address, { ...init, headers: { ...given, ...this.#bear(address) } });
      this.hear(address, answer);
      return answer;
    };
  }

  /** Keeps what an answer gives. */
  hear(address: Parameters<Fetch>[0], { headers }: Response): void {
    const token = headers.get(accessTokenHeader);
    if (token === null) return;
    this.#accessToken = token === 'none' ? undefined : token;
    this.#refreshToken = headers.get(refreshTokenHeader) ?? undefined;
    if (!this.#refreshToken || this.#asked || isRefresh(address)) return;
    this.#refresh.after(Date.now()).catch(() => undefined);
  }

  #bear(address: Parameters<Fetch>[0]): Record<string, string> {
    const [access, refresh] = [this.#accessToken, this.#refreshToken];
    return {
      ...(this.#asked && { [sessionHeader]: 'token' }),
      ...(isRefresh(address)
        ? refresh && { [refreshTokenHeader]: refresh }
        : access && { authorization: `Bearer ${access}` }),
    };
  }
}

function isRefresh(address: Parameters<Fetch>[0]): boolean {
  return (address as string).endsWith(refreshSession.path);
}
