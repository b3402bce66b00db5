import { dictionary } from '../shared/strings.ts';

/** What is said to somebody who was invited. */
export const invitationWords = dictionary('login-invitation', {
  title: 'Welcome, {name}',
  lead: 'You sign in here as {email}. Choose a password for that.',
  'set-up': 'Set up account',
  'known-lead': 'You have a password here already. What you were invited to opens for {email} too.',
  'late-lead':
    'A password for {email} was chosen elsewhere just now, so yours was not kept. Accept, and sign in with that one.',
  accept: 'Accept invitation',
  'done-title': 'Your account is ready',
  'done-lead': 'Sign in as {email} with your password.',
  'go-on': 'Sign in',
  back: 'Go to signing in',
  'ended-title': {
    by: 'end',
    expired: 'This invitation has expired',
    used: 'This invitation has been used',
    replaced: 'There is a newer invitation',
    locked: 'Too many wrong passcodes',
    removed: 'This access has ended',
    other: 'This invitation does not work',
  },
  'ended-lead': {
    by: 'end',
    expired: 'Invitations work for a limited time. Ask whoever invited you to send a new one.',
    used: 'Your account is set up already: sign in with the password that you chose.',
    locked:
      'To be safe, this invitation no longer works. Ask whoever invited you to send a new one, with a new passcode.',
    replaced: 'An invitation works until the next one is sent. Open the newest mail.',
    removed: 'Please contact whoever invited you if you think this is a mistake.',
    other: 'Perhaps the link was not copied whole. Open it from the mail once more, or ask for a new one.',
  },
});
