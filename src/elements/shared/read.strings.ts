import { dictionary } from './strings.ts';

/** What every element says around what it shows. */
export const readWords = dictionary('read', {
  loading: 'Loading',
  'signed-out': 'Please sign in to see this.',
  'to-login': 'Go to sign-in',
  'not-permitted': 'Your account does not include this page.',
  missing: 'This part of the page is not available at the moment.',
  offline: 'You seem to be offline. This will be read as soon as you are back.',
  stale: 'This could not be updated, so it may be out of date.',
  'try-again': 'Try again',
});
