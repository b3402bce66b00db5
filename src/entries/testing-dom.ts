/** A portal in the test's own page, found as Testing Library finds things; needs `@testing-library/dom` beside it. */
export { portalIn } from '../testing/pages/dom.ts';
export type {
  ListedQuote,
  PortalPage,
  SignInByCode,
  SignInByPassword,
} from '../testing/pages/portal-page.ts';
