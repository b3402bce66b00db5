import { dictionary } from '../shared/strings.ts';

/** What the ways in are called that only some firms offer. */
export const moreWords = dictionary('login-more', {
  passkey: 'Sign in with a passkey',
  'email-link': 'Email me a link',
  provider: 'Continue with {name}',
  signup: 'Create an account',
});
