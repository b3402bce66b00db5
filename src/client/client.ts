import { isPortalError, PortalError } from '../contract/errors.ts';
import { type Firm, getFirm } from '../contract/firm.ts';
import { getSession, signOut } from '../contract/identity.ts';
import {
  concernOf,
  type Input,
  isWrite,
  type Operation,
  type Output,
  takesIdempotencyKey,
  type Outline,
} from '../contract/operation.ts';
import { untilAborted } from './abort.ts';
import type { AdapterEvent, CallOptions, PortalAdapter } from './adapter.ts';
import { adapterError, invoke } from './invoke.ts';
import { type Listener, Listeners } from './listeners.ts';
import type { Reading } from './reading.ts';
import { Readings } from './readings.ts';
import { isSameSession, sessionAfter, tellsOfSession, type SessionState } from './session.ts';
import { warnOnce } from './warn.ts';

/** How long a call may take, in milliseconds, whatever its adapter does: longer than the HTTP adapter tries. */
const longest = 60_000;
/** How long an adapter may take to get ready, in milliseconds: a backend that has to be fetched first is large. */
const longestStart = 120_000;

/** Makes one answer of several calls of an operation. */
export type Gather<T extends Operation> = (call: (more?: object) => Promise<Output<T>>) => Promise<Output<T>>;

/**
 * One portal as a page sees it: runs operations, knows who is signed in, and shares what was read between all who show it.
 *
 * ```ts
 * const client = createPortalClient(httpAdapter({ api: '/api/v1/service' }));
 * const { items } = await client.read(listQuotes, {}).result();
 * await client.invoke(acceptQuote, { quoteId: items[0].id });
 * ```
 */
export class PortalClient {
  /** Whether its sessions begin with tickets, which the page gets. */
  readonly vouched: boolean = false;
  readonly #adapter: PortalAdapter;
  readonly #listeners = new Listeners();
  readonly #readings = new Readings();
  #session: SessionState = { status: 'unknown' };
  /** Counts sessions: an answer to a call of an earlier one is thrown away. */
  #era = 0;
  #checking: Promise<SessionState> | undefined;
  #firm: Reading<Firm> | undefined;

  constructor(adapter: PortalAdapter) {
    this.#adapter = adapter;
    adapter.subscribe?.((event) => this.#hear(event));
  }

  /** What the adapter names its backend, such as the address of an API. */
  get name(): string {
    return this.#adapter.name;
  }

  /** Who is signed in, as far as known. Never holds a credential. */
  get session(): SessionState {
    return this.#session;
  }

  /** Tells of every change of `session`. Returns how to stop. */
  subscribe(listener: Listener): () => void {
    return this.#listeners.add(listener);
  }

  /**
   * Runs one operation, now. A write that takes an idempotency key gets one; whoever lets a client try again passes the
   * same key both times, so that the write has one effect. After a write, whatever is shown of its concern is read again.
   *
   * Rejects with a `PortalError`, or with the signal's reason. A call that outlives its session rejects with `signed-out`.
   */
  async invoke<T extends Operation>(
    operation: T,
    input: Input<T>,
    options: CallOptions = {},
  ): Promise<Output<T>> {
    const era = this.#era;
    const {
      name,
      needs: { role },
    } = operation;
    if (this.#session.status === 'signed-out' && role !== 'anyone' && !tellsOfSession(operation)) {
      throw new PortalError('signed-out', { message: `${name}: signed out` });
    }
    const { signal } = options;
    let late: AbortSignal | undefined;
    let awaited = 'ready() is late';
    const within = (time: number) => AbortSignal.any([(late = AbortSignal.timeout(time)), signal ?? late]);
    try {
      // Scripts of the page may have given every object, so this one too, a member of that name.
      if (this.#adapter.ready !== (Object as Partial<PortalAdapter>).ready) {
        await untilAborted(Promise.resolve(this.#adapter.ready?.(operation)), within(longestStart));
      }
      awaited = 'no answer';
      const answer = await invoke(this.#adapter, operation, input, {
        ...options,
        signal: within(longest),
        ...(takesIdempotencyKey(operation) && {
          idempotencyKey: options.idempotencyKey ?? crypto.randomUUID(),
        }),
      });
      this.#refuseOutlived(operation, era);
      const session = sessionAfter(operation, answer);
      if (session) this.#become(session, tellsOfSession(operation));
      this.#afterWrite(operation);
      return answer;
    } catch (cause) {
      signal?.throwIfAborted();
      const error =
        cause === late?.reason
          ? new PortalError('timeout', { message: `${name}: ${awaited}` })
          : adapterError(cause, operation);
      this.#refuseOutlived(operation, era);
      // Whoever wrote the adapter or its backend is told what is wrong with it; a client could do nothing about it. That
      // there is no firm is told by who knows where the address was written.
      const { code, message } = error;
      const isFaulty = code === 'bad-response' && name !== getFirm.name;
      if (isFaulty || code === 'internal' || code === 'timeout') {
        warnOnce(message.includes(name) ? message : `${name}: ${message}`);
      }
      if (code === 'signed-out') this.#become({ status: 'signed-out' });
      // A refusal by the backend, too, can mean that what is shown is out of date.
      else if (error.status > 0 && code !== 'invalid-input') this.#afterWrite(operation);
      throw error;
    }
  }

  /**
   * What an operation that changes nothing answers. Equal inputs share one reading, and one request.
   *
   * @param gather - Makes the answer of several calls, each with further members of the input. Default: of one, as it is.
   */
  read<T extends Operation>(operation: T, input: Input<T>, gather?: Gather<T>): Reading<Output<T>> {
    if (isWrite(operation)) throw new TypeError(`${operation.name}: use invoke()`);
    const load = (signal: AbortSignal) => {
      const call = (more?: object) => this.invoke(operation, Object.assign({}, input, more), { signal });
      return gather ? gather(call) : call();
    };
    return this.#readings.get(operation, input, load, gather && 'all');
  }

  /** What is public about the firm; read once for as long as the client lives. */
  firm(): Reading<Firm> {
    if (!this.#firm) {
      this.#firm = this.read(getFirm, {});
      this.#firm.subscribe(() => undefined);
    }
    return this.#firm;
  }

  /** Whether adapter and backend know an operation. Where the backend cannot be asked, the call itself will tell. */
  async supports(operation: Outline): Promise<boolean> {
    if (!(await this.#knows(operation))) return false;
    if (operation.name === getFirm.name) return true;
    return this.firm()
      .result()
      .then(
        ({ operations }) => operations.includes(operation.name),
        () => true,
      );
  }

  /** Asks the backend who is signed in. Rejects with a `PortalError` where that cannot be found out. */
  checkSession(): Promise<SessionState> {
    return (this.#checking ??= this.#check());
  }

  /** Ends the session, here and in every other tab. Where it rejects, the session is still on. */
  async signOut(): Promise<void> {
    await this.invoke(signOut, {});
  }

  /** What the adapter says, if it does: otherwise the call itself will tell. */
  async #knows(operation: Outline): Promise<boolean> {
    const answer: unknown = await (async () => this.#adapter.supports(operation))().catch(String);
    if (typeof answer === 'boolean') return answer;
    warnOnce(`${this.name}: supports(): ${String(answer)}`);
    return true;
  }

  async #check(): Promise<SessionState> {
    try {
      await this.invoke(getSession, {});
    } catch (error) {
      if (!isPortalError(error, 'signed-out')) throw error;
    } finally {
      this.#checking = undefined;
    }
    return this.#session;
  }

  #refuseOutlived(operation: Operation, era: number): void {
    if (era === this.#era || operation.needs.role === 'anyone') return;
    throw new PortalError('signed-out', { message: `${operation.name}: session ended` });
  }

  #afterWrite(operation: Operation): void {
    if (isWrite(operation)) this.#readings.refresh(concernOf(operation));
  }

  #become(session: SessionState, continues = false): void {
    const before = this.#session;
    if (before.status === 'signed-out' && session.status === 'signed-out') return;
    this.#session = session;
    if (!(continues && isSameSession(before, session))) {
      this.#era++;
      this.#checking = undefined;
      this.#readings.forgetSession();
    }
    this.#listeners.tell();
  }

  #hear(event: AdapterEvent): void {
    this.#become({ status: event.type === 'session-ended' ? 'signed-out' : 'unknown' });
    if (event.type === 'session-changed') this.checkSession().catch(() => undefined);
  }
}

export function createPortalClient(adapter: PortalAdapter): PortalClient {
  return new PortalClient(adapter);
}
