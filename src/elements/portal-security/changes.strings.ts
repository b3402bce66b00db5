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

  'turn-on-title': 'Turn on your authenticator app',
  'turn-on-lead':
    'Scan this with an app such as Google Authenticator, 1Password or Aegis. Then enter the code that it shows.',
  'turn-on-do': 'Turn on',
  'turn-on-again': 'Try again',
  qr: 'QR code for your authenticator app',
  key: 'Or type this key into it:',
  'copy-key': 'Copy key',
  'open-app': 'Open my app on this device',
  code: 'Code',
  'code-missing': 'Enter the six digits that your app shows.',
  'code-wrong': 'That is not what your app shows right now. Enter the one it shows next.',
  'already-on':
    'An authenticator app was turned on in another tab or on another device. There is nothing left to do here.',
  'already-off':
    'The authenticator app was turned off in another tab or on another device, and its recovery codes with it.',

  'turn-off-title': 'Turn off your authenticator app?',
  'turn-off-lead':
    'Your password or email alone will then be enough to sign in. Your recovery codes will no longer work.',
  'turn-off-do': 'Turn off',

  'renew-title': 'Get new recovery codes?',
  'renew-lead': 'The ones you have will no longer work.',
  'renew-do': 'Get new codes',

  'codes-title': 'Keep your recovery codes',
  'codes-lead':
    'Each signs you in once without your app. Keep them where you keep what matters; they are not shown again.',
  codes: 'Recovery codes',
  'codes-close': 'I have kept them',
  copy: 'Copy',
  copied: 'Copied.',
  'not-copied': 'This browser does not let us copy. Select them, and copy them yourself.',
  download: 'Download',
  downloaded: 'Downloaded.',
  file: 'Recovery codes for {firm}, {email}, made on {day}. Each works once.',

  'everywhere-title': 'Sign out everywhere?',
  'everywhere-lead': 'Every device is signed out, this one too.',
  'everywhere-do': 'Sign out everywhere',

  'too-many-attempts': 'There have been too many attempts. You can try again {when}.',
  offline: 'You are offline: nothing was changed. Try again once you are connected.',
  lost: 'We do not know whether this arrived. Check your connection and try again.',
});
