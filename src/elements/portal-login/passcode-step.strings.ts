import { dictionary } from '../shared/strings.ts';

/** What is said to somebody whose invitation came with a passcode. */
export const passcodeWords = dictionary('login-passcode', {
  lead: 'A text message with a six-digit passcode was sent to your phone. Type it here, so that nobody else can use your invitation.',
  passcode: 'Passcode',
  missing: 'Enter the six digits from the text message.',
  'wrong-left': {
    by: 'left',
    one: 'That is not the passcode. You have one try left; after that you need a new invitation.',
    other: 'That is not the passcode. You have {left} tries left.',
  },
  wrong: 'That is not the passcode.',
  'go-on': 'Continue',
  help: 'No text message? Ask whoever invited you to send a new invitation. The passcode in the newest message is the one that works.',
});
