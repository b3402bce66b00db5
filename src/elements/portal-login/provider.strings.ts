import { dictionary } from '../shared/strings.ts';

/** What is said about signing in with the firm's own provider. */
export const providerWords = dictionary('login-provider', {
  title: 'Signing you in',
  lead: 'One moment, please.',
  'not-begun': 'That sign-in did not begin in this window. Please begin again here.',
  cancelled: 'You are not signed in yet. Choose how you want to sign in.',
  failed: 'The sign-in service did not let you in. Try again, or sign in another way.',
  'wrong-credentials': 'The sign-in service did not confirm an email address that is known here.',
  'access-ended': 'That email address has no access here. If you have another, use it; or contact the firm.',
  'ticket-expired': 'That took too long, or was tried twice. Please begin again.',
  'not-permitted': 'This way of signing in is not offered here any more.',
  unavailable: 'The sign-in service does not answer at the moment. Try again later, or sign in another way.',
});
