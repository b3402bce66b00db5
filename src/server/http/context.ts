import type { Permissions } from '../../contract/permissions.ts';
import type { Database, Tx } from '../database/database.ts';
import type { FirmScope, Scope } from '../database/scope.ts';
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
  /** The address that browsers use. */
  readonly publicUrl: URL;
}

/** For what is public and for steps of signing in, which make their own transactions: hashing stays outside of them. */
export interface OpenContext extends Context {
  readonly database: Database;
  /** The origin of the page that asks: one that the firm lists, or the API's own. */
  readonly pageOrigin: string;
  readonly request: RequestFacts;
  readonly credentials: Credentials;
}

/** For operations of a session itself. */
export interface SessionContext extends OpenContext {
  readonly session: SignedIn;
  /** By which the session was found. */
  readonly credential: Credential;
}

/** For a client's operations: one transaction, in which row-level security shows the client's own rows. */
export interface ClientContext extends Context {
  readonly tx: Tx;
  readonly scope: Scope;
  readonly session: SignedIn;
  readonly clientId: string;
}

/** For operations of the firm's staff: one transaction, in which row-level security shows the firm's rows. */
export interface StaffContext extends Context {
  readonly tx: Tx;
  readonly scope: FirmScope;
  readonly session: SignedIn;
}

/** A secret of a session. */
export interface Credential {
  /**
   * `session`: a cookie that is both others in one. `access`: opens what the account may see. `refresh`: is exchanged for
   * the next two, and opens nothing.
   */
  readonly kind: 'session' | 'access' | 'refresh';
  readonly token: string;
}

/** What a session gives to whoever signs in or refreshes it. */
export interface Tokens {
  /** Is exchanged at the next refresh. Without an access token it opens what the account may see, too. */
  readonly token: string;
  readonly accessToken: string | undefined;
}

/** What a request bears that tells who sends it. */
export interface RequestFacts {
  /** Tells whose session it is. */
  readonly credential: Credential | undefined;
  /** What a refresh exchanges. */
  readonly renewable: Credential | undefined;
  readonly deviceToken: string | undefined;
  /** What the browser says of itself, cut to a length that can be kept. */
  readonly userAgent: string | undefined;
  /** Whether a page sent it, as browsers say of every write. */
  readonly isFromPage: boolean;
}

/** What goes out with the answer for the browser to keep; how it travels is the server's affair. */
export interface Credentials {
  /** Whether the session is one cookie; else it has an access token and a refresh token. */
  readonly areOne: boolean;
  giveSession(tokens: Tokens, maxAgeSeconds: number): void;
  /** @param what - What opens nothing any more. Default: all that there is of a session. */
  takeSession(what?: Credential): void;
  giveDevice(token: string, maxAgeSeconds: number): void;
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
    /** Whether they are greeted. */
    readonly welcome: boolean;
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

/** Finds out who bears a credential: the identity concern's part of every request. */
export type FindBearer = (context: OpenContext, credential: Credential) => Promise<Bearer>;
