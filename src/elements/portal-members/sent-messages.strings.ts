import { dictionary } from '../shared/strings.ts';

/** The words of what else was sent to a member. */
export const sentStrings = dictionary('members-sent', {
  heading: 'Other mails and text messages',
  none: 'No other was sent.',
  kind: {
    by: 'kind',
    'identity.code': 'Code for signing in',
    'identity.sms': 'Code by text message',
    'identity.link': 'Link for signing in',
    'identity.reset': 'Link for a new password',
    'identity.password-changed': 'Notice: password was changed',
    'identity.sign-up': 'Code for signing up',
    'identity.access-there': 'Signing up with access already',
    'quotes.sent': 'Notice of a new quote',
    security: 'Notice: how they sign in was changed',
    other: 'Another message',
  },
  to: 'To {recipient}',
  'to-phone': 'To the phone ending in {digits}',
  forgotten: 'Recipient no longer kept',
  state: {
    by: 'state',
    queued: 'Waiting to be delivered',
    retrying: 'Not taken yet; tried again {moment}',
    sent: 'Handed to the mail server',
    'sent-sms': 'Handed to the SMS gateway',
    kept: 'Kept in the outbox; not sent',
    failed: 'Not delivered',
    other: 'Delivery unknown',
  },
  reason: 'The answer was: “{words}”',
  resend: 'Send again',
  resent: 'It is on its way again.',
  more: 'Show more',
  'try-again': 'Try again',
});
