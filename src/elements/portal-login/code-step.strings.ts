import { dictionary } from '../shared/strings.ts';

/** What is said about a code. */
export const codeWords = dictionary('login-code', {
  title: 'Check your email',
  sent: 'If {email} is known here, a six-digit code is on its way to it.',
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
