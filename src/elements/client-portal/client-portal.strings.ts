import { dictionary } from '../shared/strings.ts';
import type { PortalPage } from './pages.ts';

/** What the pages are called where one goes to them. */
const pageNames = {
  quotes: 'Quotes',
  tasks: 'Tasks',
  wealth: 'Wealth',
  goals: 'Goals',
  security: 'Security',
} as const satisfies Record<PortalPage, string>;

export const portalStrings = dictionary('client-portal', {
  ...pageNames,
  pages: 'Pages',
  more: 'More',
  skip: 'Skip to the page',
  'sign-out': 'Sign out',
  'signed-out': 'You are signed out.',
  'not-included': 'Not in your account',
  none: 'Nothing here yet',
  'none-hint': 'Your account includes no pages so far. Please contact us if you expected some.',
  'not-found': 'Page not found',
  'not-found-hint': 'There is no page at this address. It may have been moved.',
  failed: 'Not available right now',
  'go-to': 'Go to {page}',
});
