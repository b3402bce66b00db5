/** What the elements leave and send, each with its reason. The guide shows it, and a journey holds it against a browser. */

/** All that a page has to allow where the script and the API are on its own host. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types portico',
];

export type Where =
  | 'request header'
  | 'answer header'
  | 'cookie'
  | 'local storage'
  | 'channel'
  | 'lock'
  | 'history state'
  | 'custom property'
  | 'Trusted Types policy';

export interface Trace {
  readonly where: Where;
  /** `{firm}` stands for the firm's short name, `{api}` for the API's whole address. */
  readonly name: string;
  readonly why: string;
  /**
   * Only where the session travels in tokens, as on pages of another site than the API's; or only where it begins with a
   * ticket of the page's own server.
   */
  readonly only?: 'tokens' | 'tickets';
}

export const footprint: readonly Trace[] = [
  { where: 'request header', name: 'accept', why: 'Asks for JSON.' },
  {
    where: 'request header',
    name: 'portico-client',
    why: 'Always 1. A form of another site cannot send it, so that none can act for a client.',
  },
  { where: 'request header', name: 'content-type', why: 'Says that a write is JSON.' },
  {
    where: 'request header',
    name: 'idempotency-key',
    why: 'A random name of one decision, so that sending it again has no second effect.',
  },
  { where: 'request header', name: 'authorization', why: 'Bears the access token.', only: 'tokens' },
  {
    where: 'request header',
    name: 'portico-session',
    why: 'Asks for a session in tokens, where the page’s own code wants that.',
    only: 'tokens',
  },
  {
    where: 'request header',
    name: 'portico-refresh-token',
    why: 'Exchanges the refresh token, where no cookie carries it.',
    only: 'tokens',
  },

  {
    where: 'answer header',
    name: 'portico-session',
    why: 'Says that the session travels in tokens; looked for in each answer.',
  },
  { where: 'answer header', name: 'retry-after', why: 'How long to wait after too many attempts.' },
  {
    where: 'answer header',
    name: 'x-request-id',
    why: 'Names a request that failed, to find it in the log.',
  },
  { where: 'answer header', name: 'portico-access-token', why: 'A new access token.', only: 'tokens' },
  { where: 'answer header', name: 'portico-refresh-token', why: 'A new refresh token.', only: 'tokens' },

  {
    where: 'cookie',
    name: 'portico-{firm}',
    why: 'The session. No script reads it. Kept for 24 hours at most.',
  },
  {
    where: 'cookie',
    name: 'portico.device-{firm}',
    why: 'That somebody signed in with this browser before, so that strangers’ wrong passwords do not lock them out.',
  },
  {
    where: 'cookie',
    name: 'portico.refresh-{firm}',
    why: 'The refresh token, for the pages of one site only (Partitioned). No script reads it.',
    only: 'tokens',
  },

  {
    where: 'local storage',
    name: 'portico:{api}',
    why: 'That somebody is signed in, not who: whether a page begins with the form. Removed on signing out.',
  },
  {
    where: 'local storage',
    name: 'portico:{api}:brand',
    why: 'The firm’s colour and logo, so that they are there with the first paint.',
  },
  {
    where: 'channel',
    name: 'portico:{api}',
    why: 'Tells other tabs that a session began, ended or was refreshed; nothing more.',
  },
  { where: 'lock', name: 'portico-refresh:{api}', why: 'One tab refreshes the session for all.' },
  {
    where: 'lock',
    name: 'portico-ticket:{api}',
    why: 'One tab exchanges a ticket for a session at a time.',
    only: 'tickets',
  },
  {
    where: 'history state',
    name: 'portal-quotes {api}',
    why: 'The id of the open quote, for the back button and for a reload. The rest of the state is left alone.',
  },
  {
    where: 'custom property',
    name: '--portal-firm-brand',
    why: 'The firm’s colour, on portal-provider.',
  },
  {
    where: 'custom property',
    name: '--portal-firm-logo',
    why: 'The firm’s logo, on portal-provider. Loaded only where your styles use it.',
  },
  {
    where: 'Trusted Types policy',
    name: 'portico',
    why: 'Lit’s templates in the one file. With a build of your own it is lit-html.',
  },
];
