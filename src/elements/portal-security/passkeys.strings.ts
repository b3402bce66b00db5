import { dictionary } from '../shared/strings.ts';

/** What is said while passkeys are added, renamed and removed, and as one proves who somebody is. */
export const passkeyWords = dictionary('security-passkeys', {
  name: 'Name',
  'name-missing': 'Enter a name by which you will know it.',
  'add-title': 'Add a passkey',
  'add-lead':
    'You will sign in with your fingerprint, face or screen lock, without a password. Signing in another way will also ask for it, or for a recovery code.',
  'add-do': 'Continue',
  'rename-title': 'Rename this passkey',
  'rename-lead': 'The name is for you alone.',
  'rename-do': 'Rename',
  'remove-title': 'Remove “{name}”?',
  'remove-lead': 'It will no longer sign you in here. Delete it from your device or password manager, too.',
  'remove-last':
    'It will no longer sign you in here, and your recovery codes will no longer work: your password or email alone will be enough. Delete it from your device or password manager, too.',
  'remove-do': 'Remove',
  cancelled: 'No passkey was added. Try again when you are ready.',
  held: 'This device or password manager has a passkey for you already.',
  failed: 'This browser cannot make a passkey here. Try another browser or device.',
  refused: 'That passkey could not be added. Please try again.',
  'not-permitted':
    'No further passkey can be added: they are not offered here any more, or you have too many.',
  gone: 'That passkey was removed in another tab or on another device.',
  'proof-cancelled': 'No passkey was used. If there is none on this device, enter your password.',
  'proof-failed': 'This browser cannot use a passkey here. Enter your password.',
  'proof-wrong': 'That passkey is not yours here: it may have been removed.',
});
