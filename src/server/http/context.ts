import type { Permissions } from '../../contract/permissions.ts';
import type { Database, Tx } from '../database/database.ts';
import type { Scope } from '../database/scope.ts';
import type { FirmRow } from '../firm/tables.ts';
import type { AccountRow } from '../access/tables.ts';
import type { Ports } from '../ports.ts';

/** What every operation is given. */
export interface Context {
  readonly firm: FirmRow;
  /** The moment of the request: one and the same for all that it does. */
  readonly now: Date;
  readonly requestId: string;
  readonly ports: Ports;
}

/** For what is public and for steps of signing in, which make their own transactions: hashing stays outside of them. */
export interface OpenContext extends Context {
  readonly database: Database;
  readonly request: RequestFacts;
  readonly cookies: Cookies;
}

/** For operations of a session itself. */
export interface SessionContext extends OpenContext {
  readonly session: SignedIn;
}

/** For a client's operations: one transaction, in which row-level security shows the client's own rows. */
export interface ClientContext extends Context {
  readonly tx: Tx;
  readonly scope: Scope;
  readonly session: SignedIn;
  readonly clientId: string;
}

/** What a request bears that tells who sends it. */
export interface RequestFacts {
  readonly sessionToken: string | undefined;
  readonly deviceToken: string | undefined;
}

export type CookieName = 'session' | 'device';

/** The cookies that go out with the answer; names and attributes are the server's affair. */
export interface Cookies {
  set(name: CookieName, value: string, maxAgeSeconds: number): void;
  clear(name: CookieName): void;
}

/** Who is signed in. */
export interface SignedIn {
  readonly sessionId: string;
  /** Ends at this moment whatever happens. */
  readonly expiresAt: Date;
  readonly account: {
    readonly id: string;
    readonly identityId: string;
    /** Null for staff. */
    readonly clientId: string | null;
    readonly clientName: string;
    readonly displayName: string;
    readonly email: string;
    readonly role: AccountRow['role'];
    readonly permissions: Permissions;
  };
}

/** What the bearer of a request proves to be. */
export type Bearer =
  /** No credential, or one that is worth nothing: `signed-out`. */
  | { readonly state: 'signed-out' }
  /** Of a session in force, but due to be exchanged: `session-stale`. */
  | { readonly state: 'stale'; readonly session: SignedIn }
  | { readonly state: 'signed-in'; readonly session: SignedIn };

/** Finds out who bears a request: the identity concern's part of every request. */
export type FindBearer = (context: OpenContext) => Promise<Bearer>;
