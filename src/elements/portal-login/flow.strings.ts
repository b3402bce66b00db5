import { dictionary } from '../shared/strings.ts';

/** What is said once the backend has answered. */
export const flowWords = dictionary('login-flow', {
  'wrong-credentials': 'That email and password do not match.',
  wait: 'There have been too many attempts. You can try again {when}.',
  'too-many-attempts': 'There have been too many attempts. You can try again another way.',
  'access-ended': 'Your access has ended. Please contact us if this is a mistake.',
  'not-supported': 'Signing in is not available here.',
  failed: 'Something went wrong on our side. Please try again.',
  'signed-in': 'Signed in',
  'signed-in-as': 'Signed in as {name}',
  welcome: 'Welcome, {name}',
  'sign-out': 'Sign out',
  'signed-out': 'You are signed out.',
  ended: 'You have been signed out. Please sign in again.',
});
