import { dictionary } from '../shared/strings.ts';

/** What is said while a second factor is set up, before somebody is signed in. */
export const setUpWords = dictionary('login-set-up', {
  title: 'Protect your account',
  lead: {
    by: 'when',
    'signing-in':
      'Here, signing in takes a second step: a code from your phone. Setting it up takes a minute.',
    invited:
      'Here, signing in takes a second step: a code from your phone. Set it up now, or when you first sign in.',
    other:
      'With a code from your phone each time you sign in, nobody else gets in, even if they learn your password.',
  },
  authenticator: 'Use an authenticator app',
  sms: 'Get codes by text message',
  unknown: 'This page does not know what can be set up here. Please contact us.',
  'other-way': 'Another way',
  later: 'Not now',
  'start-again': 'Start again',
  expired: 'This took too long. Please sign in again.',
});
