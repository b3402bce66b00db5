/** Measures what a page loads. As a command it commits the numbers: `node test/sizes.ts` writes `test/sizes.json`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleFile, bundlePage, gzipped } from './support/bundle.ts';

export const file = join(import.meta.dirname, 'sizes.json');

/** The largest each may become, in bytes as gzip sends them. */
export const budgets = {
  /** Until one can type: `portal-provider` and `portal-login` with Lit, before anything is imported later. */
  loginFirst: 15_000,
  /** All of a sign-in by password: that, and every module that it imports later. */
  loginAll: 30_000,
  /** What `portal-quotes` adds to a page that has them, until it shows its list. */
  quotesOnTop: 8_000,
  /** What opening a quote, and deciding it, imports more. */
  quotesOpened: 5_000,
  /** What `portal-members` adds to a page that signs in, until it shows its list. */
  membersOnTop: 8_000,
  /** What opening or adding a member imports more. */
  membersOpened: 12_500,
  /** What `portal-security` adds to a page that signs in, until it shows what protects. */
  securityOnTop: 8_000,
  /** What changing something imports more, the list of common passwords apart. */
  securityOpened: 8_500,
  /** What all elements share, in one file: {@link core}. */
  core: 36_000,
  /** `portal-quotes` whole, opened and decided quotes included, in one file with the core. */
  quotesOnCore: 8_000,
};

export type Sizes = Record<keyof typeof budgets, number>;

const signIn = [
  'src/elements/portal-provider/portal-provider.define.ts',
  'src/elements/portal-login/portal-login.define.ts',
];

const quotes = 'src/elements/portal-quotes/portal-quotes.define.ts';

const members = 'src/elements/portal-members/portal-members.define.ts';

const security = 'src/elements/portal-security/portal-security.define.ts';

/** Imported where a session is no cookie, on pages of another site than the API, and where one begins with a ticket. */
const otherSessions = [
  'src/adapters/http/tokens.ts',
  'src/client/ticket-client.ts',
  'src/elements/portal-login/ticket-step.ts',
];
/**
 * Imported for these, where somebody needs help or comes by a link of a mail, where a firm offers ways in that others do
 * not, and where more is asked than a password: a second factor, or which account.
 */
const rareSteps = [
  ...otherSessions,
  'src/elements/portal-login/link-steps.ts',
  'src/elements/portal-login/more-ways.ts',
  'src/elements/portal-login/next-step.ts',
];
/** Imported for these, and for a sign-in by code. */
const otherSteps = [...rareSteps, 'src/elements/portal-login/code-step.ts'];
/** Imported in another document. */
const otherDocument = 'src/elements/shared/readopt.ts';
/** Imported for further steps and opened quotes, and there. */
const moreStyles = ['src/elements/shared/adopt.ts', otherDocument];
/** Imported when a quote is opened. */
const opened = 'src/elements/portal-quotes/opened-quote.ts';
/** Imported when a member is opened or added. */
const memberPages = 'src/elements/portal-members/pages.ts';
/** Imported when something about one's security is changed, and by that. */
const changes = 'src/elements/portal-security/changes.ts';
const commonPasswords = 'src/contract/identity/common-passwords.ts';

/** Signing in, and what further elements are made of: a page pays for it once, however many elements it has. */
const core = [
  ...signIn,
  'src/contract/values.ts',
  'src/elements/shared/dialog.styles.ts',
  'src/elements/shared/dialog.ts',
  'src/elements/shared/error-words.ts',
  'src/elements/shared/format.ts',
  'src/elements/shared/late.ts',
  'src/elements/shared/list-controls.ts',
  'src/elements/shared/list.styles.ts',
  'src/elements/shared/place.ts',
  'src/elements/shared/read.ts',
  'src/elements/shared/skeleton.ts',
  'src/elements/shared/table.ts',
  'src/elements/shared/table.styles.ts',
];

export async function measure(): Promise<Sizes> {
  const withQuotes = [...signIn, quotes];
  const login = await bundlePage(signIn, [...otherSteps, ...moreStyles]);
  const listed = gzipped((await bundlePage(withQuotes, [...otherSteps, ...moreStyles, opened])).all);
  const whole = gzipped((await bundlePage(withQuotes, [...otherSteps, otherDocument])).all);
  const withMembers = [...signIn, members];
  const without = [...otherSteps, ...moreStyles, memberPages];
  const listedMembers = gzipped((await bundlePage(withMembers, without)).all);
  const allMembers = gzipped((await bundlePage(withMembers, [...otherSteps, otherDocument])).all);
  const withSecurity = [...signIn, security];
  const secured = gzipped((await bundlePage(withSecurity, [...otherSteps, ...moreStyles, changes])).all);
  const changed = await bundlePage(withSecurity, [...otherSteps, otherDocument, commonPasswords]);
  const shared = gzipped(await bundleFile(core, rareSteps));
  return {
    loginFirst: gzipped(login.first),
    loginAll: gzipped(login.all),
    quotesOnTop: listed - gzipped(login.all),
    quotesOpened: whole - listed,
    membersOnTop: listedMembers - gzipped(login.all),
    membersOpened: allMembers - listedMembers,
    securityOnTop: secured - gzipped(login.all),
    securityOpened: gzipped(changed.all) - secured,
    core: shared,
    quotesOnCore: gzipped(await bundleFile([...core, quotes], rareSteps)) - shared,
  };
}

if (import.meta.main) await writeFile(file, `${JSON.stringify(await measure(), null, 2)}\n`);
