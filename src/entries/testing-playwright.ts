/** A portal on a page that Playwright drives. */
export { type PlaywrightLocator, type PlaywrightPlace, portalOn } from '../testing/pages/playwright.ts';
export type {
  ListedQuote,
  PortalPage,
  SignInByCode,
  SignInByPassword,
} from '../testing/pages/portal-page.ts';
