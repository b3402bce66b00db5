import { dictionary } from '../strings.ts';

/** What is said while an authenticator app is turned on. */
export const authenticatorWords = dictionary('security-authenticator', {
  title: 'Turn on your authenticator app',
  lead: 'Scan this with an app such as Google Authenticator, 1Password or Aegis. Then enter the code that it shows.',
  do: 'Turn on',
  again: 'Try again',
  qr: 'QR code for your authenticator app',
  key: 'Or type this key into it:',
  'copy-key': 'Copy key',
  copied: 'Copied.',
  'not-copied': 'This browser does not let us copy. Select them, and copy them yourself.',
  'open-app': 'Open my app on this device',
  code: 'Code',
  'code-missing': 'Enter the six digits that your app shows.',
  'code-wrong': 'That is not what your app shows right now. Enter the one it shows next.',
  'already-on':
    'An authenticator app was turned on in another tab or on another device. There is nothing left to do here.',
});
