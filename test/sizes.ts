/** Measures what a page loads. As a command it commits the numbers: `node test/sizes.ts` writes `test/sizes.json`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { OutputChunk } from 'rolldown';
import { bundleOneFile } from '../build/one-file.ts';
import { bundleParts } from '../build/parts.ts';
import { bundleSandboxWorker } from '../build/sandbox.ts';
import { bundleFile, bundlePage, gzipped } from './support/bundle.ts';

export const file = join(import.meta.dirname, 'sizes.json');

/** The largest each may become, in bytes as gzip sends them. */
export const budgets = {
  /** Until one can type: `portal-provider` and `portal-login` with Lit, before anything is imported later. */
  loginFirst: 15_000,
  /**
   * Until one can type, on a page whose tag names `page/portico.js` of the package: that file. Beside what a firm bundles
   * itself it knows all tags, and gets along with other copies of Lit and of itself.
   */
  pageFirst: 15_000,
  /** All of a sign-in by password to one account on such a page. Its parts serve all tags, and know what each needs. */
  pageAll: 30_000,
  /** All of a sign-in by password there where one of several accounts is chosen after it. */
  pageMainJob: 30_000,
  /**
   * What `portal-quotes` adds there, until it shows its list, to be narrowed, searched and sorted: parts that other lists
   * share. What is said where a call fails came with signing in.
   */
  pageQuotesOnTop: 8_000,
  /** All of a sign-in by password to one account: that, and every module that it imports later. */
  loginAll: 30_000,
  /**
   * All of a sign-in by password where one of several accounts is chosen after it: that, the choice, and how it looks,
   * which a page with one account has no use for.
   */
  loginMainJob: 30_400,
  /** All of a sign-in by password to one account where a firm offers passkeys too, with the button that asks for one. */
  loginBesidePasskeys: 29_600,
  /** What `portal-quotes` adds to a page that has them, until it shows its list. */
  quotesOnTop: 8_000,
  /** What opening a quote, and deciding it, imports more. */
  quotesOpened: 5_100,
  /** What `portal-tasks` adds to a page that signs in, until it shows its list. */
  tasksOnTop: 8_000,
  /** What marking or opening a task, and commenting on it, imports more. */
  tasksOpened: 5_000,
  /** What `portal-wealth` adds to a page that signs in, until it shows its list: much of it is what all elements share. */
  wealthOnTop: 9_700,
  /** What showing that over time and by kind imports more, once the list is there, and what the figures go by. */
  wealthPicture: 10_000,
  /** What opening a plan imports more. */
  wealthOpened: 5_000,
  /** What `portal-goals` adds to a page that signs in, until it shows its list. */
  goalsOnTop: 8_200,
  /** What opening a goal imports more. */
  goalsOpened: 5_700,
  /** What writing one imports more than that. */
  goalsForm: 4_300,
  /** What `portal-members` adds to a page that signs in, until it shows its list. */
  membersOnTop: 8_000,
  /** What opening or adding a member imports more. */
  membersOpened: 13_300,
  /** What telling of other mails and text messages imports more. */
  membersSent: 2_700,
  /** What changing a contact imports more. */
  membersContact: 2_500,
  /** What `portal-security` adds to a page that signs in, until it shows what protects. */
  securityOnTop: 8_000,
  /** What changing anything imports more. */
  securityOpened: 6_800,
  /** What changing the password there imports more, the list of common passwords apart. */
  securityPassword: 3_000,
  /** What turning an authenticator app on there imports more. */
  securityAuthenticator: 2_500,
  /** What doing something with passkeys there imports more, and proving by one who one is. */
  securityPasskeys: 3_000,
  /** What adding a mobile number there imports more, or removing it. */
  securitySms: 3_500,
  /** What `account-switcher` adds to a page that signs in. */
  switcherOnTop: 3_600,
  /** What `app-switcher` adds to a page that signs in. */
  appsOnTop: 4_050,
  /** `client-portal` itself, in one file with the core; its pages are loaded as they are opened. */
  portalOnCore: 8_000,
  /** Signing in, and the four pages that clients come for, until each shows what it lists. */
  loginWithPages: 60_000,
  /** The same by `client-portal`, with its bar, its navigation, and each page in files of its own. */
  portalWithPages: 62_000,
  /** What `portal-settings` adds to a page that signs in, until it shows its overview. */
  settingsOnTop: 5_300,
  /** What changing a section imports more. */
  settingsOpened: 10_000,
  /** What all elements share, in one file: {@link core}. */
  core: 34_300,
  /** `portal-quotes` whole, opened and decided quotes included, in one file with the core. */
  quotesOnCore: 8_000,
  /** `portal-wealth` whole but for the chart, opened plans and the download included, in one file with the core. */
  wealthOnCore: 8_000,
  /** `portal-goals` whole but for the form, opened goals included, in one file with the core. */
  goalsOnCore: 8_000,
  /** What showing amounts over time, and shares, imports more, in one file with the core. */
  chart: 8_000,
  /** All elements in one file, `portico.js`. */
  oneFile: 141_000,
  /** The sandbox's worker, which holds the whole backend. Beside it come the database's files, larger by far. */
  sandboxWorker: 543_000,
  /** The same before gzip: what a browser has to read. */
  sandboxWorkerRaw: 2_060_000,
};

export type Sizes = Record<keyof typeof budgets, number>;

const signIn = [
  'src/elements/portal-provider/portal-provider.define.ts',
  'src/elements/portal-login/portal-login.define.ts',
];

const quotes = 'src/elements/portal-quotes/portal-quotes.define.ts';

const tasks = 'src/elements/portal-tasks/portal-tasks.define.ts';

const wealth = 'src/elements/portal-wealth/portal-wealth.define.ts';

const goals = 'src/elements/portal-goals/portal-goals.define.ts';

const members = 'src/elements/portal-members/portal-members.define.ts';

const security = 'src/elements/portal-security/portal-security.define.ts';

const switcher = 'src/elements/account-switcher/account-switcher.define.ts';
const apps = 'src/elements/app-switcher/app-switcher.define.ts';
const portal = 'src/elements/client-portal/client-portal.define.ts';
/** Imported by that as they are gone to, and for whoever is signed in. */
const clientPages = [tasks, wealth, goals, quotes];
const portalPages = [...clientPages, security];
const switchers = [switcher, apps];
const settings = 'src/elements/portal-settings/portal-settings.define.ts';

/** Imported where a session is no cookie, on pages of another site than the API, and where one begins with a ticket. */
const otherSessions = [
  'src/adapters/http/tokens.ts',
  'src/client/ticket-client.ts',
  'src/elements/portal-login/ticket-step.ts',
];
const accountStep = 'src/elements/portal-login/account-step.ts';
/** Imported where a firm offers ways in that others do not. */
const moreWays = 'src/elements/portal-login/more-ways.ts';
/**
 * Imported for these, where somebody needs help or comes by a link of a mail, and where more is asked than a password: a
 * second factor, or which account.
 */
const rareSteps = [
  'src/elements/shared/mistakes.ts',
  ...otherSessions,
  'src/elements/portal-login/link-steps.ts',
  moreWays,
  'src/elements/portal-login/factor-step.ts',
  accountStep,
];
/** Imported when a button is pressed that a firm offers besides. */
const otherWays = [
  'src/elements/portal-login/magic-link.ts',
  'src/elements/portal-login/passkey.ts',
  'src/elements/portal-login/provider.ts',
];
/** Imported for these, and for a sign-in by code. */
const otherSteps = [...rareSteps, 'src/elements/portal-login/code-step.ts'];
/** Imported in another document. */
const otherDocument = 'src/elements/shared/readopt.ts';
/** Imported for further steps and opened quotes, and there. */
const moreStyles = ['src/elements/shared/adopt.ts', otherDocument];
/** Imported once a pointer or the focus comes to the list, or when a quote is opened. */
const opened = 'src/elements/portal-quotes/opened-quote.ts';
/** Likewise, or when a task is marked or opened. */
const openedTask = 'src/elements/portal-tasks/opened-task.ts';
/** Imported once there is a list of plans. */
const picture = 'src/elements/portal-wealth/picture.ts';
/** Imported once a pointer or the focus comes to the list, or when a plan is opened. */
const openedPlan = 'src/elements/portal-wealth/opened-plan.ts';
/** Likewise, or when a goal is opened or written. */
const goalPages = 'src/elements/portal-goals/pages.ts';
/** Imported when a goal is written, or the focus comes to an opened one. */
const goalForm = 'src/elements/portal-goals/goal-editor.ts';
/** Imported once a pointer or the focus comes to the list, or when a member is opened or added. */
const memberPages = 'src/elements/portal-members/pages.ts';
/** Imported when a member is opened, after what is shown of it first. */
const sentMessages = 'src/elements/portal-members/sent-messages.ts';
/** Imported when the contact of an opened member is changed. */
const contactEditor = 'src/elements/portal-members/contact-editor.ts';
/** Imported when something about one's security is changed, and by that. */
const changes = 'src/elements/portal-security/changes.ts';
const authenticator = 'src/elements/portal-security/authenticator.ts';
const passkeys = 'src/elements/portal-security/passkeys.ts';
const password = 'src/elements/portal-security/password.ts';
const sms = 'src/elements/portal-security/sms.ts';
/** Imported when such a thing is changed. */
const questions = [password, authenticator, passkeys, sms];
/** Imported with what changes something: signs out elsewhere. */
const endSession = 'src/elements/portal-security/end-session.ts';
/** Imported when a section of the settings is opened. */
const editors = 'src/elements/portal-settings/editors.ts';
/** Imported when there is something to draw. */
const chart = 'src/elements/shared/chart/chart.ts';
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
];

/** The parts that hold some modules, named by the end of their path, and all that those import at once. */
function partsOf(parts: readonly OutputChunk[], modules: readonly string[]): readonly OutputChunk[] {
  const reached = new Set<OutputChunk>();
  const follow = (part: OutputChunk): void => {
    if (reached.has(part)) return;
    reached.add(part);
    parts.filter(({ fileName }) => part.imports.includes(fileName)).forEach(follow);
  };
  for (const path of modules) {
    const part = parts.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(path)));
    if (!part) throw new Error(`No part holds ${path}.`);
    follow(part);
  }
  return [...reached];
}

export async function measure(): Promise<Sizes> {
  const parts = await bundleParts();
  const toSignIn = ['entries/page.ts', 'http/http-client.ts', 'portal-login/flow.ts'];
  const pageAll = gzipped(partsOf(parts, toSignIn));
  const withQuotes = [...signIn, quotes];
  const login = await bundlePage(signIn, [...otherSteps, ...moreStyles]);
  const choosing = without([...otherSteps, otherDocument], accountStep);
  const offering = [...without([...otherSteps, ...moreStyles], moreWays), ...otherWays];
  const listed = gzipped((await bundlePage(withQuotes, [...otherSteps, ...moreStyles, opened])).all);
  const whole = gzipped((await bundlePage(withQuotes, [...otherSteps, otherDocument])).all);
  const withTasks = [...signIn, tasks];
  const listedTasks = gzipped((await bundlePage(withTasks, [...otherSteps, ...moreStyles, openedTask])).all);
  const openedTasks = gzipped((await bundlePage(withTasks, [...otherSteps, otherDocument])).all);
  const withWealth = [...signIn, wealth];
  const listedWealth = gzipped(
    (await bundlePage(withWealth, [...otherSteps, ...moreStyles, picture, openedPlan])).all,
  );
  const openedWealth = gzipped((await bundlePage(withWealth, [...otherSteps, otherDocument, picture])).all);
  const wholeWealth = gzipped((await bundlePage(withWealth, [...otherSteps, otherDocument])).all);
  const withGoals = [...signIn, goals];
  const listedGoals = gzipped((await bundlePage(withGoals, [...otherSteps, ...moreStyles, goalPages])).all);
  const openedGoals = gzipped((await bundlePage(withGoals, [...otherSteps, otherDocument, goalForm])).all);
  const writtenGoals = gzipped((await bundlePage(withGoals, [...otherSteps, otherDocument])).all);
  const withMembers = [...signIn, members];
  const unvisited = [...otherSteps, ...moreStyles, memberPages, contactEditor, sentMessages];
  const listedMembers = gzipped((await bundlePage(withMembers, unvisited)).all);
  const unlessSent = [...otherSteps, otherDocument, sentMessages];
  const unlessContact = [...unlessSent, contactEditor];
  const openedMembers = gzipped((await bundlePage(withMembers, unlessContact)).all);
  const contactMembers = gzipped((await bundlePage(withMembers, unlessSent)).all);
  const allMembers = gzipped((await bundlePage(withMembers, [...otherSteps, otherDocument])).all);
  const withSecurity = [...signIn, security];
  const unopened = [...otherSteps, ...moreStyles, changes, endSession, ...questions];
  const secured = gzipped((await bundlePage(withSecurity, unopened)).all);
  const unlessChanged = [...otherSteps, otherDocument, commonPasswords];
  const changed = gzipped((await bundlePage(withSecurity, [...unlessChanged, ...questions])).all);
  const asking = async (question: string) =>
    gzipped((await bundlePage(withSecurity, [...unlessChanged, ...without(questions, question)])).all) -
    changed;
  const switching = await bundlePage([...signIn, switcher], [...otherSteps, ...moreStyles]);
  const withApps = await bundlePage([...signIn, apps], [...otherSteps, ...moreStyles]);
  // What is imported when something is opened in a page.
  const within = [opened, openedTask, openedPlan, picture, goalPages, goalForm];
  const untouched = [...otherSteps, ...moreStyles, ...within];
  const withPages = gzipped((await bundlePage([...signIn, ...clientPages], untouched)).all);
  const forEverybody = [security, ...switchers];
  const withPortal = gzipped((await bundlePage([...signIn, portal], [...untouched, ...forEverybody])).all);
  const withSettings = [...signIn, settings];
  const settled = gzipped((await bundlePage(withSettings, [...otherSteps, ...moreStyles, editors])).all);
  const edited = gzipped((await bundlePage(withSettings, [...otherSteps, otherDocument])).all);
  const shared = gzipped(await bundleFile(core, rareSteps));
  // How large the database's files are is only a number in it.
  const worker = await bundleSandboxWorker(0);
  return {
    loginFirst: gzipped(login.first),
    pageFirst: gzipped(partsOf(parts, ['entries/page.ts'])),
    pageAll,
    pageMainJob: gzipped(partsOf(parts, [...toSignIn, accountStep])),
    pageQuotesOnTop: gzipped(partsOf(parts, [...toSignIn, quotes])) - pageAll,
    loginAll: gzipped(login.all),
    loginMainJob: gzipped((await bundlePage(signIn, choosing)).all),
    loginBesidePasskeys: gzipped((await bundlePage(signIn, offering)).all),
    quotesOnTop: listed - gzipped(login.all),
    quotesOpened: whole - listed,
    tasksOnTop: listedTasks - gzipped(login.all),
    tasksOpened: openedTasks - listedTasks,
    wealthOnTop: listedWealth - gzipped(login.all),
    wealthOpened: openedWealth - listedWealth,
    wealthPicture: wholeWealth - openedWealth,
    goalsOnTop: listedGoals - gzipped(login.all),
    goalsOpened: openedGoals - listedGoals,
    goalsForm: writtenGoals - openedGoals,
    membersOnTop: listedMembers - gzipped(login.all),
    membersOpened: openedMembers - listedMembers,
    membersContact: contactMembers - openedMembers,
    membersSent: allMembers - contactMembers,
    securityOnTop: secured - gzipped(login.all),
    securityOpened: changed - secured,
    securityPassword: await asking(password),
    securityAuthenticator: await asking(authenticator),
    securityPasskeys: await asking(passkeys),
    securitySms: await asking(sms),
    switcherOnTop: gzipped(switching.all) - gzipped(login.all),
    appsOnTop: gzipped(withApps.all) - gzipped(login.all),
    portalOnCore:
      gzipped(await bundleFile([...core, portal], [...rareSteps, ...portalPages, ...switchers])) - shared,
    loginWithPages: withPages,
    portalWithPages: withPortal,
    settingsOnTop: settled - gzipped(login.all),
    settingsOpened: edited - settled,
    core: shared,
    wealthOnCore: gzipped(await bundleFile([...core, wealth], [...rareSteps, chart])) - shared,
    goalsOnCore: gzipped(await bundleFile([...core, goals], [...rareSteps, goalForm])) - shared,
    quotesOnCore: gzipped(await bundleFile([...core, quotes], rareSteps)) - shared,
    chart: gzipped(await bundleFile([...core, chart], rareSteps)) - shared,
    oneFile: gzipSync(await bundleOneFile(), { level: 9 }).length,
    sandboxWorker: gzipSync(worker, { level: 9 }).length,
    sandboxWorkerRaw: Buffer.byteLength(worker),
  };
}

function without(paths: readonly string[], reached: string): string[] {
  return paths.filter((path) => path !== reached);
}

if (import.meta.main) await writeFile(file, `${JSON.stringify(await measure(), null, 2)}\n`);
