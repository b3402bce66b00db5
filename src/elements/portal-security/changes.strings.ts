import { dictionary } from '../shared/strings.ts';

/** What is said while something about one's own security is changed. */
export const changesWords = dictionary('security-changes', {
  email: 'Email',
  show: 'Show password',
  hide: 'Hide password',
  busy: 'One moment',
  cancel: 'Cancel',
  close: 'Close',

  'prove-title': 'Confirm it is you',
  'prove-lead': 'Enter your password. For five minutes after that you are not asked again.',
  'prove-passkey': 'Use a passkey',
  'prove-help': 'None, or forgotten? Sign out, and choose “Need help?” where you sign in.',
  'current-password': 'Your password',
  'password-missing': 'Enter your password.',
  'password-wrong': 'That is not your password.',
  continue: 'Continue',
  expired:
    'It is more than five minutes since you confirmed that it is you. Do so again, and this goes on by itself.',

  'password-title': 'Change password',
  'password-lead': 'Every other device that is signed in will be signed out.',
  'password-do': 'Change password',

  'already-off': 'This was turned off in another tab or on another device.',

  'turn-off-title': 'Turn off your authenticator app?',
  'turn-off-lead':
    'Your password or email alone will then be enough to sign in. Your recovery codes will no longer work.',
  'turn-off-other': 'Signing in will no longer ask for a code from it.',
  'turn-off-do': 'Turn off',

  'renew-title': 'Get new recovery codes?',
  'renew-lead': 'The ones you have will no longer work.',
  'renew-do': 'Get new codes',

  'everywhere-title': 'Sign out everywhere?',
  'everywhere-lead': 'Every device is signed out, this one too.',
  'everywhere-do': 'Sign out everywhere',

  done: {
    by: 'change',
    password:
      'Your password is changed, and every other device is signed out. A notice is on its way to {email}.',
    'authenticator-on': 'Your authenticator app is on. A notice is on its way to {email}.',
    'authenticator-off': 'Your authenticator app is off. A notice is on its way to {email}.',
    'sms-on': 'Codes by text message are on. A notice is on its way to {email}.',
    'sms-off': 'Your number is removed. A notice is on its way to {email}.',
    'passkey-added': 'Your passkey is added. A notice is on its way to {email}.',
    'passkey-renamed': 'Your passkey is renamed. A notice is on its way to {email}.',
    'passkey-removed': 'Your passkey is removed. A notice is on its way to {email}.',
    'recovery-codes': 'Your old recovery codes no longer work. A notice is on its way to {email}.',
    other: 'You are signed out everywhere.',
  },

  'too-many-attempts': 'There have been too many attempts. You can try again {when}.',
  stopped: 'There have been too many attempts. Please contact us.',
  offline: 'You are offline: nothing was changed. Try again once connected.',
  lost: 'We do not know whether this arrived. Check your connection and try again.',
});
