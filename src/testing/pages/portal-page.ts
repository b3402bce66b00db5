/** Whose session a test wants. */
export interface SignInByPassword {
  readonly email: string;
  readonly password: string;
  /** The client's name on the account to choose, where there are several. Unset, nothing is chosen. */
  readonly account?: string | undefined;
}

export interface SignInByCode {
  readonly email: string;
  /** Gets the code once it was sent, for instance out of a mail. */
  readonly code: () => string | Promise<string>;
  readonly account?: string | undefined;
}

/** A quote as its row in the list says it, in the page's own words and figures. */
export interface ListedQuote {
  readonly title: string;
  readonly number: string;
  /** Where it stands, such as `Open until 30 November 3 days left`. */
  readonly status: string;
  readonly issued: string;
  readonly total: string;
}

/**
 * A portal on a page, used as a client uses it: by roles and names, through shadow roots. Each step waits for what it leads
 * to, and rejects where that does not come.
 *
 * It knows the elements' English words: give the page, or what is around the portal, `lang="en"`.
 */
export interface PortalPage {
  /** Signs in by password. Resolves once somebody is signed in, or an account has to be chosen and none was named. */
  signIn(by: SignInByPassword): Promise<void>;
  /** The same by a code that is sent by e-mail. */
  signInByCode(by: SignInByCode): Promise<void>;
  /** Chooses one of several accounts, by the client's name. */
  chooseAccount(account: string): Promise<void>;
  signOut(): Promise<void>;
  /** The quotes that the list shows, top to bottom; it shows 50 at first. */
  quotes(): Promise<ListedQuote[]>;
  /** Opens a quote from the list. Resolves once all of it is there. */
  openQuote(title: string): Promise<void>;
  /** Goes from an open quote back to the list. */
  closeQuote(): Promise<void>;
  /** Accepts the open quote, and confirms. Resolves once the backend has. */
  accept(): Promise<void>;
  /** Declines it, likewise. */
  decline(reason: string): Promise<void>;
  /** Resolves once every element is defined, and none of them loads or sends anything that it tells of. */
  settled(): Promise<void>;
}
