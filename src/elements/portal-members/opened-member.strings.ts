import { dictionary } from '../shared/strings.ts';

/** The words of an opened member, beyond those of the list. */
export const openedStrings = dictionary('members-opened', {
  signInName: 'Sign-in name',
  given: 'Access since',
  lastDay: 'Last day',
  noEnd: 'No end',

  bounced: 'The invitation to {email} could not be delivered.',
  'text-bounced': 'The passcode to the phone ending in {digits} could not be delivered.',
  gateway: 'The SMS gateway said: “{words}”',
  locked: 'The passcode was given wrongly five times, so the invitation works no more.',
  server: 'The mail server said: “{words}”',
  lapsed: 'The invitation has expired, so its link works no more.',
  unwritten: 'Nobody has written to {name} yet. They can sign in, but do not know.',
  ended: 'The last day was {day}. A later one below opens the access again.',
  off: 'No access at the moment. What was ticked is remembered.',

  access: 'Access',
  effect: 'Changes take effect with the member’s next click, also where they are signed in.',
  save: 'Save changes',
  discard: 'Discard',
  saved: 'Saved.',
  conflict:
    'Somebody else changed this meanwhile. It is shown as it stands now, with your changes in it. Save again if it is right.',

  mails: 'Invitations',
  noMails: 'None was sent.',
  to: 'To {email}',
  delivery: {
    by: 'delivery',
    queued: 'Waiting to be delivered',
    sent: 'Handed to the mail server',
    kept: 'Kept in the outbox; no mail was sent',
    failed: 'Not delivered',
    other: 'Delivery unknown',
  },
  'to-phone': 'Passcode to the phone ending in {digits}',
  'text-delivery': {
    by: 'delivery',
    queued: 'Waiting to be delivered',
    sent: 'Handed to the SMS gateway',
    kept: 'Kept in the outbox; no text message was sent',
    failed: 'Not delivered',
    other: 'Delivery unknown',
  },
  link: {
    by: 'state',
    open: 'link works until {day}',
    used: 'link was used',
    expired: 'link expired on {day}',
    replaced: 'link works no more',
    locked: 'passcode was wrong too often',
    other: 'link unknown',
  },
  invite: 'Send invitation',
  resend: 'Send a new invitation',
  passcode: { by: 'kind', sent: 'Send the passcode elsewhere', other: 'Send with a passcode' },
  resent: 'A new invitation is on its way to {email}.',

  contact: 'Contact',
  'edit-contact': 'Change contact',

  more: 'More',
  rename: 'Change sign-in name',
  disable: 'Disable access',
  enable: 'Give access again',
  revoke: 'Revoke for good',
});
