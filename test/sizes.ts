/** Measures what a page loads. As a command it commits the numbers: `node test/sizes.ts` writes `test/sizes.json`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundlePage, gzipped } from './support/bundle.ts';

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
};

export type Sizes = Record<keyof typeof budgets, number>;

const signIn = [
  'src/elements/portal-provider/portal-provider.define.ts',
  'src/elements/portal-login/portal-login.define.ts',
];

/** Imported for a sign-in by code, and for a choice of accounts. */
const otherSteps = ['code-step', 'account-step'].map((name) => `src/elements/portal-login/${name}.ts`);
/** Imported when a quote is opened. */
const opened = 'src/elements/portal-quotes/opened-quote.ts';

export async function measure(): Promise<Sizes> {
  const withQuotes = [...signIn, 'src/elements/portal-quotes/portal-quotes.define.ts'];
  const login = await bundlePage(signIn, otherSteps);
  const listed = gzipped((await bundlePage(withQuotes, [...otherSteps, opened])).all);
  const whole = gzipped((await bundlePage(withQuotes, otherSteps)).all);
  return {
    loginFirst: gzipped(login.first),
    loginAll: gzipped(login.all),
    quotesOnTop: listed - gzipped(login.all),
    quotesOpened: whole - listed,
  };
}

if (import.meta.main) await writeFile(file, `${JSON.stringify(await measure(), null, 2)}\n`);
