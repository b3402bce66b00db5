import type { ReactiveControllerHost } from 'lit';
import type { PortalError } from '../../contract/errors.ts';
import type { Operation } from '../../contract/operation.ts';
import { type Problem, sentenceFor } from './error-words.ts';
import { sendingWords } from './sending.strings.ts';
import type { Strings } from './strings.ts';

/** The options of a call, with the key under which an operation is sent now and whenever the same is sent again. */
export type KeyOf = (operation: Pick<Operation, 'name'>) => { readonly idempotencyKey: string };

/** How a write failed: before it was sent, without a word about whether it arrived, or as the backend said. */
type Failure = 'not-sent' | 'not-known' | Problem;

/**
 * Sends one write at a time, and knows how the last one failed.
 *
 * Where the answer to one is lost, the same is sent again under the same idempotency key, so that it has one effect.
 */
export class Sending {
  readonly #host: ReactiveControllerHost;
  /** What was sent without an answer, and under which key each of its writes. */
  #open: { readonly what: string; readonly keys: Map<string, string> } | undefined;
  /** The name of what is being sent. */
  busy: string | undefined;
  failure: Failure | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /**
   * Sends something unless something is on its way. Resolves with undefined where it failed; `failure` says how.
   *
   * @param name - Told by `busy` meanwhile.
   * @param input - What makes it the same as before, or another.
   * @param send - Gets the idempotency key of each write that it takes, by the operation's name.
   */
  async send<T>(name: string, input: unknown, send: (keyOf: KeyOf) => Promise<T>): Promise<T | undefined> {
    if (this.busy) return undefined;
    const what = name + JSON.stringify(input);
    if (this.#open?.what !== what) this.#open = { what, keys: new Map() };
    const { keys } = this.#open;
    const offline = !navigator.onLine;
    this.busy = name;
    this.failure = undefined;
    this.#host.requestUpdate();
    try {
      const answer = await send(({ name: write }) => {
        const idempotencyKey = keys.get(write) ?? crypto.randomUUID();
        keys.set(write, idempotencyKey);
        return { idempotencyKey };
      });
      this.#open = undefined;
      return answer;
    } catch (error) {
      this.failure = failureOf(error as PortalError, offline);
      if (typeof this.failure === 'object') this.#open = undefined;
      return undefined;
    } finally {
      this.busy = undefined;
      this.#host.requestUpdate();
    }
  }

  /** Keeps nothing of what was tried. */
  forget(): void {
    this.failure = this.#open = undefined;
  }

  /** What there is to say about the failure; undefined where there was none. */
  words(strings: Pick<Strings, 'of'>): string | undefined {
    const { failure } = this;
    if (!failure) return undefined;
    return typeof failure === 'string'
      ? strings.of(sendingWords).text(failure)
      : sentenceFor(failure, strings);
  }
}

/** Unless the backend refused, it may have taken what was sent although no answer says so. */
function failureOf(error: PortalError, offline: boolean): Failure {
  const { code, status } = error;
  if (offline && code === 'unreachable') return 'not-sent';
  return status > 399 && status < 500 ? error : 'not-known';
}
