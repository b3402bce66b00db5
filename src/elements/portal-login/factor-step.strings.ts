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
  continue: 'Continue',
  'authenticator-use': 'Use your authenticator app',
  'recovery-code-use': 'Use a recovery code',
  'start-again': 'Start again',
  expired: 'That took too long, or was one try too many. Please sign in again.',
  unknown: 'This page does not know what to ask next. Please reload it.',
});
