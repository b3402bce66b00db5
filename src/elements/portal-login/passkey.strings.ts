import { dictionary } from '../shared/strings.ts';

/** What is said about signing in with a passkey. */
export const passkeyWords = dictionary('login-passkey', {
  cancelled: 'No passkey was used. If there is none on this device, sign in another way.',
  failed: 'This browser cannot use a passkey here. Sign in another way.',
  'wrong-credentials':
    'That passkey does not open anything here: it may have been removed. Sign in another way.',
  'not-permitted': 'Passkeys are not offered here any more. Sign in another way.',
});
