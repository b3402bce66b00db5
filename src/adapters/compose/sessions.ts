import { untilAborted } from '../../client/abort.ts';
import type { AdapterEvent, CallOptions, PortalAdapter } from '../../client/adapter.ts';
import { Listeners } from '../../client/listeners.ts';
import { invoke } from '../../client/invoke.ts';
import { sessionAfter } from '../../client/session.ts';
import { isPortalError } from '../../contract/errors.ts';
import { getSession, type Session, signOut } from '../../contract/identity.ts';
import type { Operation } from '../../contract/operation.ts';

/** One of the backends that a composition is made of. */
export interface Part {
  readonly adapter: PortalAdapter;
  /**
   * Begins a session there for whoever is signed in, in place of any other, for instance with a ticket from the firm's own
   * server. Called before the first call in each session, and once more where the part says that its session has ended.
   *
   * Left out, the part follows the session by itself.
   */
  readonly join?: (session: Session) => Promise<unknown>;
}

/** The sessions of several parts, held together: the part of `identity` leads, the others follow. */
export class Sessions {
  readonly #leader: Part;
  readonly #parts: readonly Part[];
  readonly #joined = new Map<Part, Promise<void>>();
  /** The last attempt of each part, over or not: a part has one at a time, so that the last one counts. */
  readonly #latest = new Map<Part, Promise<void>>();
  /** Counts the leader's sessions. */
  #era = 0;
  /** Whose session it is, as the leader said last. */
  #accountId: string | undefined;

  readonly #listeners = new Listeners<[AdapterEvent]>();

  constructor(leader: Part, parts: readonly Part[]) {
    this.#leader = leader;
    this.#parts = parts;
    for (const part of parts) part.adapter.subscribe?.((event) => this.#hear(part, event));
  }

  /** Calls a part in the session that the leader has, if the operation needs one. */
  async call(part: Part, operation: Operation, input: unknown, options: CallOptions): Promise<unknown> {
    if (part === this.#leader) return this.#lead(operation, input, options);
    if (operation.needs.role === 'anyone') return part.adapter.call(operation, input, options);
    for (let isAgain = false; ;) {
      const era = this.#era;
      const joined = part.join && this.#join(part, part.join);
      if (joined) await untilAborted(joined, options.signal);
      if (era !== this.#era) continue;
      try {
        return await part.adapter.call(operation, input, options);
      } catch (error) {
        if (!isPortalError(error, 'signed-out') || era !== this.#era) throw error;
        if (joined && this.#joined.get(part) === joined) this.#joined.delete(part);
        // Refused, it had no effect, so it may be sent again.
        if (!joined || isAgain) {
          await this.#endDisputed(era);
          throw error;
        }
        isAgain = true;
      }
    }
  }

  /** Ends the session of every part: here alone, or everywhere where the part can do that. Rejects where one cannot be ended; then it can be tried again. */
  async signOut(operation: Operation, input: unknown, options: CallOptions): Promise<unknown> {
    this.#forget();
    const outcomes = await this.#signOutEach(operation, input, options);
    const failed = outcomes.find(
      ({ status, reason }) => status === 'rejected' && !isPortalError(reason, 'signed-out'),
    );
    if (failed) throw failed.reason;
    return {};
  }

  /** Tells what the leader tells. What another part tells of the session they share is a reason to ask the leader. */
  subscribe(listener: (event: AdapterEvent) => void): () => void {
    return this.#listeners.add(listener);
  }

  #hear(part: Part, event: AdapterEvent): void {
    if (part === this.#leader) {
      this.#forget();
      this.#listeners.tell(event);
    } else if (!part.join) {
      this.#listeners.tell({ type: 'session-changed' });
    } else if (event.type === 'session-ended') {
      this.#joined.delete(part);
    }
    // That a session began anew there was another tab's doing, and must not set off the same here.
  }

  async #lead(operation: Operation, input: unknown, options: CallOptions): Promise<unknown> {
    try {
      const answer = await this.#leader.adapter.call(operation, input, options);
      const session = sessionAfter(operation, answer);
      if (session?.status === 'signed-in') {
        if (operation.needs.role === 'anyone') this.#forget();
        // Nothing has held this answer to the contract yet.
        this.#noteAccount((session as Partial<Session>).account?.id);
      }
      return answer;
    } catch (error) {
      if (isPortalError(error, 'signed-out')) this.#forget();
      throw error;
    }
  }

  /** Whether the session is of another account than before. */
  #noteAccount(id: string | undefined): boolean {
    const isOther = this.#accountId !== undefined && id !== this.#accountId;
    if (isOther) this.#forget();
    this.#accountId = id;
    return isOther;
  }

  #join(part: Part, join: NonNullable<Part['join']>): Promise<void> {
    const known = this.#joined.get(part);
    if (known) return known;
    const joining = (this.#latest.get(part) ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => invoke(this.#leader.adapter, getSession, {}))
      .then(async (session) => {
        // Somebody else, and the client has not heard of it yet.
        if (this.#noteAccount(session.account.id)) this.#listeners.tell({ type: 'session-changed' });
        await join(session);
      });
    this.#joined.set(part, joining);
    this.#latest.set(part, joining);
    joining.catch(() => {
      if (this.#joined.get(part) === joining) this.#joined.delete(part);
    });
    return joining;
  }

  /** A part insists that nobody is signed in: where the leader says otherwise, nobody is from now on. */
  async #endDisputed(era: number): Promise<void> {
    const isOn = await invoke(this.#leader.adapter, getSession, {}).then(
      () => true,
      (error: unknown) => !isPortalError(error, 'signed-out'),
    );
    if (!isOn || era !== this.#era) return;
    this.#forget();
    await this.#signOutEach(signOut, {}, {});
  }

  #signOutEach(operation: Operation, input: unknown, options: CallOptions) {
    // The leader first, as its reason is the one to tell.
    const adapters = new Set([this.#leader, ...this.#parts].map(({ adapter }) => adapter));
    return Promise.allSettled(
      Array.from(adapters, async (adapter) => {
        const ending = (await isKnown(adapter, operation)) ? operation : signOut;
        if (await isKnown(adapter, ending)) await adapter.call(ending, input, options);
      }),
    ) as Promise<{ status: string; reason?: unknown }[]>;
  }

  #forget(): void {
    this.#era++;
    this.#accountId = undefined;
    this.#joined.clear();
  }
}

/** Whether a part knows an operation. One that cannot tell is asked to do it: nobody shall stay signed in over that. */
async function isKnown(adapter: PortalAdapter, operation: Operation): Promise<boolean> {
  try {
    return await adapter.supports(operation);
  } catch {
    return true;
  }
}
