import type { PortalAdapter } from '../../client/adapter.ts';
import type { QuoteStatus } from '../../contract/quotes.ts';
import type { Credentials } from './sign-in.ts';

/** Whoever the suite acts as: a client, another client of the same firm, a client of another firm. */
export type Somebody = 'client' | 'neighbour' | 'stranger';

/** In which state a record is needed. */
export type QuoteState = Exclude<QuoteStatus, 'unknown'> | 'draft';

type Fetch = typeof globalThis.fetch;

/** Lays something of its own around a `fetch`. */
export type Around = (fetch: Fetch) => Fetch;

/** Everything that the suite needs of a backend to prove an adapter. Each of its checks leaves traces in it. */
export interface World {
  /** An adapter without a session, like that of a browser that was never here. */
  visit(): PortalAdapter;
  /** An adapter with a session of its own. */
  signIn(who: Somebody): Promise<PortalAdapter>;
  /** An adapter with a session of the client's firm's staff, of the highest role. Without it, nothing of theirs is checked. */
  readonly signInStaff?: (() => Promise<PortalAdapter>) | undefined;
  /** Somebody who signs in by password and by code, and has two accounts or more. */
  readonly person: { readonly email: string; readonly password: string };
  /**
   * A client of the firm who signs in by password alone, and whose password and second factors may be changed; they are
   * left as they were. Without it, changes to what protects somebody are not checked.
   */
  readonly spare?: Credentials | undefined;
  /** The origin of the pages that the adapters act for. Without it, passkeys are not checked. */
  readonly pageOrigin?: string | undefined;
  /** The code in the last mail to an address. */
  readCode(email: string): Promise<string>;
  /** The id of a quote that no check has had before; undefined where the world has none in that state. */
  quote(state: QuoteState, whose: Somebody): Promise<string | undefined>;
  /** The id of a task to do that no check has had before. Without it, nothing of tasks is checked that needs one. */
  task?(whose: Somebody): Promise<string | undefined>;
  /**
   * The id of a plan that no check has had before, with a value, and another one of an earlier day. Without it, nothing of
   * wealth is checked that needs one.
   */
  plan?(whose: Somebody): Promise<string | undefined>;
  /** Moves the backend's time, and that alone. Without it, what takes its time is not checked. */
  readonly clock?: { forward(seconds: number): Promise<void> } | undefined;
  /**
   * The same world, whose adapters send each request through what is laid around their `fetch`: beneath whatever keeps
   * cookies, so that it sees these. Without it, or where the adapters do not speak the contract's HTTP, what is of HTTP alone
   * is not checked.
   */
  readonly through?: ((around: Around) => World) | undefined;
  close?(): Promise<void>;
}

/** What is put to the test. */
export interface Subject {
  readonly name: string;
  /** Makes the world in which all checks are run, one after the other. */
  open(): Promise<World>;
}
