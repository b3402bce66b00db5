/** What the elements leave and send, each with its reason. The guide shows it, and a journey holds it against a browser. */

/** All that a page has to allow where the script and the API are on its own host. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types portico',
];

/** All that the answer which brings the sandbox's `worker.js` has to allow. */
export const workerPolicy = "default-src 'none'; connect-src 'self'; script-src 'wasm-unsafe-eval'";

export type Where =
  | 'request header'
  | 'answer header'
  | 'cookie'
  | 'local storage'
  | 'session storage'
  | 'database'
  | 'file'
  | 'channel'
  | 'lock'
  | 'history state'
  | 'shared worker'
  | 'custom property'
  | 'Trusted Types policy';

export interface Trace {
  readonly where: Where;
  /**
   * `{firm}` stands for the firm's short name, `{api}` for the API's whole address, `{name}` for the name under which a
   * sandbox keeps its data, `{time}` for a moment in milliseconds.
   */
  readonly name: string;
  readonly why: string;
  /**
   * Only where the session travels in tokens, as on pages of another site than the API's; where it begins with a ticket of
   * the page's own server; where clients sign in with the firm's own provider; or where a sandbox that keeps its data is in
   * the page.
   */
  readonly only?: 'tokens' | 'tickets' | 'provider' | 'sandbox';
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
    name: 'portico-refresh:{api} {time}',
    why: 'Held for a minute after that: the others see that it is done, and when.',
  },
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
    where: 'history state',
    name: 'portal-tasks {api}',
    why: 'The id of the open task. Likewise.',
  },
  {
    where: 'history state',
    name: 'portal-wealth {api}',
    why: 'The id of the open plan. Likewise.',
  },
  {
    where: 'history state',
    name: 'portal-goals {api}',
    why: 'The id of the open goal, or that one is added or changed. Likewise.',
  },
  {
    where: 'history state',
    name: 'portal-members {api}',
    why: 'On the staff’s pages: the id of the open member, or that one is being added. Likewise.',
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
    why: 'Lit’s templates in portico.js. With a build of your own it is lit-html.',
  },

  {
    where: 'session storage',
    name: 'portico:{api}:portal-tasks',
    why: 'A comment that was typed and not sent yet, so that it outlives a reload, and whose it is. Removed on signing out.',
  },
  {
    where: 'session storage',
    name: 'portico:{api}:portal-goals',
    why: 'A goal that was typed and not saved yet. Likewise.',
  },
  {
    where: 'session storage',
    name: 'portico:{api}:app-switcher',
    why: 'That there were several apps, not which: so that the room of their button is there at once. Removed on signing out.',
  },
  {
    where: 'session storage',
    name: 'portal:provider',
    why: 'Which sign-in this tab left for the provider with, so that it takes no other’s answer. Removed on coming back.',
    only: 'provider',
  },

  { where: 'file', name: 'worker.js', why: 'The backend.', only: 'sandbox' },
  { where: 'file', name: 'pglite.wasm', why: 'The program of its database.', only: 'sandbox' },
  { where: 'file', name: 'pglite.data', why: 'The files that the program needs.', only: 'sandbox' },
  { where: 'file', name: 'database.tar.gz', why: 'The tables, empty.', only: 'sandbox' },
  {
    where: 'database',
    name: '/pglite/portico-sandbox-{name}',
    why: 'All data of the sandbox, sessions and mails among them.',
    only: 'sandbox',
  },
  {
    where: 'database',
    name: 'portico-sandbox-probe',
    why: 'Empty. Opened to find out whether the browser keeps anything.',
    only: 'sandbox',
  },
  {
    where: 'lock',
    name: 'portico-sandbox-{name}',
    why: 'Nobody else opens the data meanwhile: two at once would destroy them.',
    only: 'sandbox',
  },
  {
    where: 'shared worker',
    name: 'portico-sandbox-{name}',
    why: 'The backend, one for all tabs. Where the browser has none, each tab tries by itself to be the one that holds the data.',
    only: 'sandbox',
  },
  {
    where: 'Trusted Types policy',
    name: 'portico-sandbox',
    why: 'The address of worker.js, where the page names it.',
    only: 'sandbox',
  },
];
