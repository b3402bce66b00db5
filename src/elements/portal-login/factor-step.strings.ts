import { dictionary } from '../shared/strings.ts';

/** What is said about a second factor. */
export const factorWords = dictionary('login-factor', {
  title: 'Confirm it is you',
  'authenticator-lead': 'Open your authenticator app and type the six digits it shows for this account.',
  'authenticator-label': 'Code',
  'authenticator-missing': 'Enter the six digits from your app.',
  'authenticator-wrong': 'That is not the code of your app right now.',
  'authenticator-wrong-left': {
    by: 'left',
    one: 'That is not the code of your app right now. You have one try left.',
    other: 'That is not the code of your app right now. You have {left} tries left.',
  },
  'recovery-code-lead': 'Type one of the recovery codes that you kept. Each of them works once.',
  'recovery-code-label': 'Recovery code',
  'recovery-code-missing': 'Enter a whole recovery code: ten letters and digits.',
  'recovery-code-wrong': 'That is no recovery code of yours, or it was used before.',
  'recovery-code-wrong-left': {
    by: 'left',
    one: 'That is no recovery code of yours, or it was used before. You have one try left.',
    other: 'That is no recovery code of yours, or it was used before. You have {left} tries left.',
  },
  'sms-lead': 'Have a code sent to your phone by text message.',
  'sms-send': 'Send a code',
  'sms-sent': 'We sent a code to the number ending in {digits}.',
  'sms-label': 'Code',
  'sms-missing': 'Enter the six digits from the text message.',
  'sms-wrong': 'That is not the code that we sent last.',
  'sms-wrong-left': {
    by: 'left',
    one: 'That is not the code that we sent last. You have one try left.',
    other: 'That is not the code that we sent last. You have {left} tries left.',
  },
  'sms-unable':
    'Codes by text message cannot be sent right now. Where no other way is offered here, please contact us.',
  'sms-use': 'Use a text message',
  'sms-again': 'Send a new code',
  'sms-again-in': 'New code {when}',
  'sms-sent-again': 'A new code is on its way. Older ones no longer work.',
  'passkey-lead': 'Use the passkey that you added, with your fingerprint, face or screen lock.',
  'passkey-wrong': 'That passkey is not one of this account.',
  'passkey-wrong-left': {
    by: 'left',
    one: 'That passkey is not one of this account. You have one try left.',
    other: 'That passkey is not one of this account. You have {left} tries left.',
  },
  'passkey-use': 'Use a passkey',
  'passkey-unable':
    'This browser cannot use a passkey here. Sign in on the device, and at the address, where you added it.',
  continue: 'Continue',
  'authenticator-use': 'Use your authenticator app',
  'recovery-code-use': 'Use a recovery code',
  'start-again': 'Start again',
  expired: 'That took too long, or was one try too many. Please sign in again.',
  unknown: 'This page does not know what to ask next. Please reload it.',
});
