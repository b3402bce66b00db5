import { dictionary } from '../shared/strings.ts';

/** What is said to somebody who signs up. */
export const signUpWords = dictionary('login-sign-up', {
  title: 'Create an account',
  lead: 'If you have access already, sign in with what you have.',
  name: 'Full name',
  'name-missing': 'Enter your full name.',
  continue: 'Continue',
  back: 'Sign in instead',
  'password-title': 'Choose a password',
  'password-lead': 'Keep your sign-in details safe, and share them with nobody.',
  create: 'Create account',
  confirm: 'Confirm email',
  'done-title': 'Your account is ready',
  'done-lead': 'Sign in with {email} and the password that you chose.',
  'sign-in': 'Sign in',
  'there-title': 'You have access already',
  'there-lead': 'There is access for {email}. Sign in to it; your password stays as it was.',
  'there-choice':
    'There is access for {email}. Sign in to it, or create another account: your password is then the new one.',
  existing: 'Sign in to what is there',
  another: 'Create another account',
  closed: 'Creating an account is not offered here.',
  late: 'That took a little too long. Please begin again.',
});
