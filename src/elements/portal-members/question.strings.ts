import { dictionary } from '../shared/strings.ts';

/** What is asked before access is taken, given back or ended, and what became of it. */
export const questionStrings = dictionary('members-question', {
  ask: {
    by: 'act',
    disable: 'Disable the access of {name}?',
    enable: 'Give {name} access again?',
    rename: 'Change the sign-in name of {name}?',
    resend: 'Send {name} a new invitation?',
    other: 'Revoke the access of {name} for good?',
  },
  means: {
    by: 'act',
    disable:
      'They are signed out with their next click, and an open invitation stops working. What is ticked is remembered, and you can give the access back at any time.',
    enable: 'With what was ticked before, and under the name that the contact has now.',
    rename:
      'The access under {email} ends, and begins anew under the address that you choose. Whoever reads mail there sets it up; what is ticked stays.',
    resend: 'To {email}. The one before stops working, and so does its passcode.',
    other:
      'They are signed out with their next click and no longer listed. This cannot be undone; the contact can be given new access later.',
  },
  do: {
    by: 'act',
    disable: 'Disable',
    enable: 'Give access',
    rename: 'Change',
    resend: 'Send',
    other: 'Revoke',
  },
  cancel: 'Cancel',
  'try-again': 'Try again',
  done: {
    by: 'act',
    disable: '{name} has no access any more.',
    enable: '{name} has access again.',
    rename: 'The sign-in name of {name} was changed.',
    resend: 'A new invitation for {name} is on its way.',
    other: 'The access of {name} was revoked.',
  },
  'half-done':
    'The old access has been disabled; the new address could not be set. Try again, or close this and give access again later.',
  address: 'Sign-in name',
  'other-address': 'Another address',
  'address-missing': 'Please enter an e-mail address.',
  'already-member': 'This address already signs in for this client.',
  'not-ready': 'The firm’s set-up has to be finished first. Missing: {missing}.',
  name: 'the firm’s name',
  logo: 'the logo',
  login: 'the address of the sign-in page',
  letter: 'Send an invitation by mail',
  'letter-hint': 'Unticked, nothing is sent. You can send one later.',
});
