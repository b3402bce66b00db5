import { accessTokenHeader, refreshTokenHeader, sessionHeader } from '../../contract/tokens.ts';
import type { Notes } from '../../server/browser/notes.ts';

/** What a visitor holds of a session. */
interface Held {
  readonly access?: string;
  readonly refresh?: string;
}

/**
 * Keeps credentials as a browser keeps cookies, out of every page's reach: requests and answers that scripts make can bear
 * no cookies, so the session travels in other headers, and these end here.
 */
export class Visitors {
  readonly #notes: Notes;
  readonly #known = new Map<string, Held>();

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  /**
   * Sends a request in the name of a visitor, and keeps what the answer brings.
   *
   * @param visitor - Like a browser of its own; the name of its session.
   */
  async send(
    visitor: string,
    request: Request,
    fetch: (request: Request) => Promise<Response>,
  ): Promise<Response> {
    const { access, refresh } = await this.#heldBy(visitor);
    const { headers } = request;
    headers.set(sessionHeader, 'token');
    if (access !== undefined) headers.set('authorization', `Bearer ${access}`);
    if (refresh !== undefined) headers.set(refreshTokenHeader, refresh);
    const response = await fetch(request);
    await this.#keep(visitor, response.headers);
    return response;
  }

  async #heldBy(visitor: string): Promise<Held> {
    const known = this.#known.get(visitor);
    if (known) return known;
    const noted = JSON.parse((await this.#notes.read(visitor)) ?? '{}') as Held;
    this.#known.set(visitor, noted);
    return noted;
  }

  async #keep(visitor: string, headers: Headers): Promise<void> {
    const access = headers.get(accessTokenHeader);
    const refresh = headers.get(refreshTokenHeader);
    for (const name of [sessionHeader, accessTokenHeader, refreshTokenHeader]) headers.delete(name);
    if (access === null) return;
    const before = await this.#heldBy(visitor);
    const held = access === 'none' ? {} : { ...before, access, ...(refresh !== null && { refresh }) };
    this.#known.set(visitor, held);
    await this.#notes.write(visitor, JSON.stringify(held));
  }
}
