import { dictionary } from '../strings.ts';

/** What is said while codes by text message are turned on or off. */
export const smsWords = dictionary('security-sms', {
  title: 'Add your mobile number',
  lead: 'Signing in will ask for a code that we send to it by text message.',
  number: 'Mobile number',
  'number-hint': 'If it is from another country, begin with + and that country’s code.',
  'number-wrong':
    'Enter a mobile number. If it is from another country, begin with + and that country’s code.',
  send: 'Send a code',

  'code-title': 'Enter the code that we sent',
  sent: 'It is on its way to the number ending in {digits}.',
  code: 'Code',
  'code-missing': 'Enter the six digits from the text message.',
  'code-wrong': 'That is not the code that we sent last.',
  'code-wrong-left': {
    by: 'left',
    one: 'That is not the code that we sent last. You have one try left.',
    other: 'That is not the code that we sent last. You have {left} tries left.',
  },
  'code-ended': 'This code works no more. Have a new one sent.',
  do: 'Turn on',
  again: 'Send a new code',
  'again-in': 'New code {when}',
  'sent-again': 'A new code is on its way. Older ones no longer work.',
  'other-number': 'Use another number',
  'already-on': 'A number was added in another tab or on another device. There is nothing left to do here.',
  unable: 'Text messages cannot be sent at the moment. Nothing was changed; please try again later.',

  'off-title': 'Remove your mobile number?',
  'off-lead':
    'Your password or email alone will then be enough to sign in. Your recovery codes will no longer work.',
  'off-other': 'Signing in will no longer ask for a code sent to it.',
  'off-do': 'Remove',
  'already-off': 'It was removed in another tab or on another device.',
});
