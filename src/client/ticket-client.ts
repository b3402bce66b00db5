import { PortalError } from '../contract/errors.ts';
import { signOut, type SignInStep } from '../contract/identity.ts';
import { signInWithTicket } from '../contract/identity/tickets.ts';
import type { Input, Operation, Output } from '../contract/operation.ts';
import { untilAborted } from './abort.ts';
import type { AdapterEvent, CallOptions, PortalAdapter } from './adapter.ts';
import { PortalClient } from './client.ts';
import { type Listener, Listeners } from './listeners.ts';
import type { SessionState } from './session.ts';
import { warnOnce } from './warn.ts';

/** How a page whose own server knows who is signed in vouches for them. */
export interface TicketOptions {
  /**
   * Gets a ticket from the page's own server, which had it issued with its API key; null where nobody is signed in there.
   * Asked whenever the portal has no session, once for all who need it. A ticket works once.
   */
  ticket: () => Promise<string | null>;
  /**
   * The address of whom the page is for. A session of anybody else, such as of who used this browser before, is then
   * neither shown nor used. Default: whoever has a session.
   */
  email?: string | undefined;
}

/** What can be asked of somebody for whom the page vouches. */
export type Question = Exclude<SignInStep, { step: 'signed-in' }>;

/** Where signing in by ticket stands, as long as nobody is signed in. */
export type Entry =
  /** A ticket is asked for, or exchanged; since when, in milliseconds since 1970. */
  | { readonly state: 'asking'; readonly since: number }
  /** More has to be known: a second proof, or which of several accounts. */
  | { readonly state: 'question'; readonly answer: Question }
  /** Nobody is signed in to the page itself. */
  | { readonly state: 'nobody' }
  /** The ticket, or the session already there, is of another than the page is for. */
  | { readonly state: 'another' }
  /** Somebody signed out of the portal, here or in another tab. */
  | { readonly state: 'left' }
  | { readonly state: 'failed'; readonly error: PortalError };

/** How long a page's server may take to give a ticket, in milliseconds. */
const patience = 15_000;

/**
 * A client whose sessions begin with tickets: whenever there is none, because nobody came yet or because it ended by
 * itself, a ticket is asked for, once for all that wait, and what waited goes on. After signing out none is asked for
 * until {@link signInAgain}, or until a session begins in another tab.
 *
 * Until it is certain that the session is of whom the page is for, it counts as unknown, and nothing is read.
 */
export class TicketClient extends PortalClient {
  override readonly vouched = true;
  readonly #options: TicketOptions;
  readonly #patience: number;
  readonly #events: Listeners<[AdapterEvent]>;
  readonly #listeners = new Listeners();
  #entry: Entry | undefined;
  #entering: Promise<SessionState> | undefined;

  constructor(adapter: PortalAdapter, options: TicketOptions, wait = patience) {
    const events = new Listeners<[AdapterEvent]>();
    super(heard(adapter, events));
    this.#options = { ...options };
    this.#patience = wait;
    this.#events = events;
    adapter.subscribe?.((event) => {
      this.#entry = event.type === 'session-ended' ? { state: 'left' } : undefined;
      events.tell(event);
    });
  }

  /** Where signing in by ticket stands; undefined where somebody is signed in, or nobody has asked. */
  get entry(): Entry | undefined {
    return this.#isOfThisPage(super.session) ? undefined : this.#entry;
  }

  override get session(): SessionState {
    const session = super.session;
    if (session.status === 'signed-in') return this.#isOfThisPage(session) ? session : { status: 'unknown' };
    // Whether a ticket will do is not known yet.
    if (session.status === 'signed-out' && !this.#isSettled()) return { status: 'unknown' };
    return session;
  }

  override subscribe(listener: Listener): () => void {
    const stops = [super.subscribe(listener), this.#listeners.add(listener)];
    return () => stops.forEach((stop) => stop());
  }

  override async invoke<T extends Operation>(
    operation: T,
    input: Input<T>,
    options: CallOptions = {},
  ): Promise<Output<T>> {
    if (operation.needs.role === 'client' && this.session.status === 'unknown') {
      await untilAborted(this.checkSession(), options.signal);
    }
    if (!operation.name.startsWith(signOut.name)) {
      const answer = await super.invoke(operation, input, options);
      // Whoever is signed in was asked for the last time; its ticket is of no more use, should the session end by itself.
      if (this.#entry?.state === 'question' && this.#isOfThisPage(super.session)) this.#entry = undefined;
      return answer;
    }
    const before = this.#entry;
    this.#entry = { state: 'left' };
    try {
      return await super.invoke(operation, input, options);
    } catch (error) {
      this.#entry = before;
      throw error;
    }
  }

  override checkSession(): Promise<SessionState> {
    return (this.#entering ??= this.#enter().finally(() => (this.#entering = undefined)));
  }

  /** Asks for a ticket, also after signing out and after a failure. Rejects with a `PortalError`. */
  signInAgain(): Promise<SessionState> {
    if (!this.#entering) this.#entry = undefined;
    return this.checkSession();
  }

  /** Takes other options from now on. What is known of anybody but whom they are for is forgotten. */
  vouchFor({ ticket, email }: TicketOptions): void {
    const before = this.#options.email;
    Object.assign(this.#options, { ticket, email });
    if (before === email) return;
    this.#entry = undefined;
    this.#events.tell({ type: 'session-changed' });
  }

  #isOfThisPage(session: SessionState): boolean {
    if (session.status !== 'signed-in') return false;
    const { email } = this.#options;
    return email === undefined || normal(email) === normal(session.account.email);
  }

  #isSettled(): boolean {
    return /^(question|nobody|left)$/.test(this.#entry?.state ?? '');
  }

  async #enter(): Promise<SessionState> {
    if (super.session.status === 'unknown') await super.checkSession();
    if (this.session.status !== 'unknown') return this.session;
    this.#entry = { state: 'asking', since: Date.now() };
    queueMicrotask(() => this.#listeners.tell());
    try {
      await alone(this.name, () => this.#signIn());
    } catch (cause) {
      const error = cause instanceof PortalError ? cause : new PortalError('internal', { cause });
      this.#entry = this.#isAnother() ? { state: 'another' } : { state: 'failed', error };
      throw error;
    }
    return this.session;
  }

  async #signIn(): Promise<void> {
    // While this tab waited, another may have begun a session.
    if (super.session.status === 'unknown') await super.checkSession();
    if (this.#isOfThisPage(super.session)) return;
    const ticket = await this.#ticket();
    // Signing out in another tab holds here, too.
    if (this.#isSettled()) return;
    if (ticket === null) {
      this.#settle({ state: 'nobody' });
      return;
    }
    const answer = await this.invoke(signInWithTicket, { ticket });
    if (answer.step !== 'signed-in') this.#settle({ state: 'question', answer });
    else if (this.#isAnother()) {
      throw new PortalError('signed-out', { message: 'The ticket is of another than the page is for.' });
    }
  }

  #isAnother(): boolean {
    return super.session.status === 'signed-in' && !this.#isOfThisPage(super.session);
  }

  #settle(entry: Entry): void {
    this.#entry = entry;
    this.#listeners.tell();
  }

  /** What the page gives. Whatever is wrong with it is the page's developer's to mend. */
  async #ticket(): Promise<string | null> {
    const late = AbortSignal.timeout(this.#patience);
    try {
      const given: unknown = await untilAborted((async () => this.#options.ticket())(), late);
      if (given === null || (typeof given === 'string' && given !== '')) return given;
      throw refused('bad-response', `gave ${given === '' ? 'an empty string' : typeof given}`);
    } catch (cause) {
      if (cause instanceof PortalError) throw cause;
      throw late.aborted
        ? refused('timeout', `gave nothing for ${this.#patience} ms`)
        : refused('unavailable', `failed: ${String(cause)}`, cause);
    }
  }
}

/** @param options.ticket - See {@link TicketOptions}. */
export function createTicketClient(adapter: PortalAdapter, options: TicketOptions): TicketClient {
  return new TicketClient(adapter, options);
}

/** The adapter, with events that somebody else tells. */
function heard(adapter: PortalAdapter, events: Listeners<[AdapterEvent]>): PortalAdapter {
  const { name, guarantees, operations } = adapter;
  return {
    ...{ name, guarantees },
    ...(operations && { operations }),
    supports: (operation) => adapter.supports(operation),
    call: (operation, input, options) => adapter.call(operation, input, options),
    subscribe: (listener) => events.add(listener),
  };
}

/** Does the work while no other tab does its own, where the browser can tell. */
async function alone(name: string, work: () => Promise<void>): Promise<void> {
  const { document, navigator } = globalThis as {
    document?: Document;
    navigator?: { locks?: LockManager };
  };
  const locks = document && navigator?.locks;
  if (locks) await locks.request(`portico-ticket:${name}`, work);
  else await work();
}

function refused(
  code: 'bad-response' | 'timeout' | 'unavailable',
  what: string,
  cause?: unknown,
): PortalError {
  const message = `The page's ticket() ${what}. It has to give a ticket as a string, or null where nobody is signed in to the page.`;
  warnOnce(message);
  return new PortalError(code, { message, cause });
}

function normal(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}
