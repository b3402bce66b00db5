import { dictionary } from '../shared/strings.ts';

/** What the form says before anything is asked of the backend. */
export const loginWords = dictionary('login', {
  title: 'Sign in',
  email: 'Email',
  password: 'Password',
  'sign-in': 'Sign in',
  show: 'Show password',
  hide: 'Hide password',
  forgotten: 'Forgot your password?',
  'email-code': 'Email me a code',
  help: 'Need help?',
  'email-missing': 'Enter your email address.',
  'email-wrong': 'Enter a whole email address, such as name@example.com.',
  'password-missing': 'Enter your password.',
  busy: 'One moment',
  missing: 'Signing in is not available at the moment.',
  unreachable: 'The service cannot be reached. Please try again.',
  offline: 'You seem to be offline. Try again once connected.',
  'try-again': 'Try again',
});
