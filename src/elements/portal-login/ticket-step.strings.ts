import { dictionary } from '../shared/strings.ts';

/** What is said where the page's own website knows who is signed in. */
export const ticketWords = dictionary('login-ticket', {
  asking: 'Signing you in',
  known: 'This website knows who you are, so there is nothing to type.',
  failed: 'You are not signed in',
  'no-ticket': 'This website did not say who you are. Please try again.',
  'ticket-expired': 'That took too long, or was tried twice. Please try again.',
  nobody: 'Sign in to this website first',
  'nobody-how': 'As soon as you are signed in to the website itself, you are signed in here, too.',
  another: 'Somebody else is signed in now',
  'another-how':
    'This page was opened for somebody else than who is signed in to this website now. Reload it to go on.',
  reload: 'Reload the page',
  left: 'Sign in',
  again: 'Sign in again',
});
