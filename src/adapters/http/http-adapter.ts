import { untilAborted } from '../../client/abort.ts';
import type { AdapterEvent, CallOptions, Guarantee, PortalAdapter } from '../../client/adapter.ts';
import { apiAddress, writeHint } from '../../client/hint.ts';
import { sessionAfter, tellsOfSession } from '../../client/session.ts';
import { isPortalError } from '../../contract/errors.ts';
import { refreshSession } from '../../contract/identity.ts';
import { isWrite, type Operation, takesIdempotencyKey, type Outline } from '../../contract/operation.ts';
import { sessionHeader } from '../../contract/tokens.ts';
import { Refresh } from './refresh.ts';
import { requestFor } from './request.ts';
import { send } from './send.ts';
import { Tabs } from './tabs.ts';
import type { Tokens } from './tokens.ts';

export interface HttpAdapterOptions {
  /** The API's address for one firm, such as `/api/v1/service`; a relative one is resolved against the page's. */
  api: string;
  /** Sends requests. Default: the page's `fetch` as it is now, so that later patches do not see any. */
  fetch?: typeof globalThis.fetch | undefined;
  /** The most milliseconds that one try may take. Default: 15,000. */
  timeout?: number | undefined;
  /**
   * `token`: the session travels as tokens in headers, which this adapter keeps in memory, and no cookie is used. For a
   * `fetch` that carries none, such as one that reaches a server inside of the page. Default: the backend decides; it takes
   * a cookie wherever the browser sends one, and tokens for pages of another site.
   */
  session?: 'token' | undefined;
}

/** How often a call is sent again after a refresh: once, and once more where another tab's refresh came to nothing. */
const rounds = 2;

/**
 * The documented HTTP contract, as the reference backend speaks it.
 *
 * The session is a cookie that no script can read; where the backend says that none reaches it, it is tokens. A stale one
 * is refreshed once for all tabs, and the call is sent again. Only what has no second effect is retried: reads, and writes under an idempotency key.
 */
class HttpAdapter implements PortalAdapter {
  readonly name: string;
  readonly guarantees: ReadonlySet<Guarantee> = new Set(['idempotent-writes']);

  readonly #fetch: typeof globalThis.fetch;
  readonly #timeout: number;
  readonly #tabs: Tabs;
  readonly #refresh: Refresh;
  readonly #asks: boolean;
  #tokens: Tokens | undefined;

  constructor({ api, fetch = globalThis.fetch, timeout = 15_000, session }: HttpAdapterOptions) {
    this.name = apiAddress(api);
    this.#fetch = fetch;
    this.#timeout = timeout;
    this.#tabs = new Tabs(this.name);
    this.#asks = session === 'token';
    this.#refresh = new Refresh(this.#tabs, () => this.#send(refreshSession, {}, {}));
  }

  supports(operation: Outline): boolean {
    return operation.kind === 'json';
  }

  async call(operation: Operation, input: unknown, options: CallOptions = {}): Promise<unknown> {
    try {
      const answer = await this.#sendFresh(operation, input, options);
      this.#noteSession(operation, answer);
      return answer;
    } catch (error) {
      if (isPortalError(error, 'signed-out')) writeHint(this.name, false);
      throw error;
    }
  }

  subscribe(listener: (event: AdapterEvent) => void): () => void {
    return this.#tabs.subscribe((type) => listener({ type }));
  }

  /** Sends, and once more after a stale session was refreshed. */
  async #sendFresh(operation: Operation, input: unknown, options: CallOptions): Promise<unknown> {
    for (let round = 0; ; round++) {
      const sentAt = Date.now();
      try {
        return await this.#send(operation, input, options);
      } catch (error) {
        if (!isPortalError(error, 'session-stale') || round === rounds) throw error;
        await untilAborted(this.#refresh.after(sentAt), options.signal);
      }
    }
  }

  #send(operation: Operation, input: unknown, { signal, idempotencyKey }: CallOptions): Promise<unknown> {
    return send(operation, requestFor(operation, input as object, idempotencyKey), {
      api: this.name,
      fetch: this.#reach,
      timeout: this.#timeout,
      // A refresh is answered alike until its successor is used.
      safe:
        !isWrite(operation) ||
        (takesIdempotencyKey(operation) && idempotencyKey !== undefined) ||
        operation.name === refreshSession.name,
      signal,
    });
  }

  readonly #reach: typeof globalThis.fetch = async (address, init) => {
    const tokens = this.#tokens ?? (this.#asks ? await this.#useTokens() : undefined);
    const fetch = tokens?.fetch ?? this.#fetch;
    const answer = await fetch(address, init);
    if (!tokens && answer.headers.has(sessionHeader)) (await this.#useTokens()).hear(address, answer);
    return answer;
  };

  async #useTokens(): Promise<Tokens> {
    const { Tokens } = await import('./tokens.ts');
    return (this.#tokens ??= new Tokens(this.#fetch, this.#tabs, this.#refresh, this.#asks));
  }

  /** Tells the other tabs, and the next page, of a session that began or ended here. */
  #noteSession(operation: Operation, answer: unknown): void {
    const session = sessionAfter(operation, answer);
    if (!session) return;
    const isOn = session.status === 'signed-in';
    writeHint(this.name, isOn);
    if (!tellsOfSession(operation)) this.#tabs.tell(isOn ? 'session-changed' : 'session-ended');
  }
}

/** Reaches a backend over HTTP: the reference backend, or any that speaks the same contract. */
export function httpAdapter(options: HttpAdapterOptions): PortalAdapter {
  return new HttpAdapter(options);
}
