import { dictionary } from '../shared/strings.ts';

/** What is said about a code. */
export const codeWords = dictionary('login-code', {
  title: 'Check your email',
  closed: 'Codes by email are not offered here. Please sign in with your password.',
  sent: 'If {email} is known here, a six-digit code is on its way to it.',
  'sent-surely':
    'An email is on its way to {email}. Type the six-digit code from it. If you have access already, it says how to sign in.',
  code: 'Code',
  missing: 'Enter the six digits from the email.',
  wrong: 'That is not the code we sent.',
  'wrong-left': {
    by: 'left',
    one: 'That is not the code we sent. You have one try left.',
    other: 'That is not the code we sent. You have {left} tries left.',
  },
  expired: 'That code has expired. Ask for a new one.',
  spent: 'That was one try too many. Ask for a new code.',
  'sent-again': 'A new code is on its way. Older ones no longer work.',
});
