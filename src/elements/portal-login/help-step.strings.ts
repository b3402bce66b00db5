import { dictionary } from '../shared/strings.ts';

/** What is said to somebody who cannot sign in, and about the links that help. */
export const helpWords = dictionary('login-help', {
  title: 'Need help signing in?',
  'reset-lead': 'We can email you a link for choosing a new password. Which email do you sign in with?',
  reset: 'Reset password',
  back: 'Back to signing in',
  'sent-title': 'Check your email',
  'reset-sent': 'If {email} is known here, a link for choosing a new password is on its way to it.',
  'link-sent': 'If {email} is known here, a link that signs you in is on its way to it.',
  'sent-again': 'A new link is on its way. Older ones no longer work.',
  'choose-title': 'Choose a new password',
  'choose-lead': 'For {email}.',
  choose: 'Save new password',
  'changed-title': 'Your password is changed',
  'changed-lead': 'Wherever you were signed in, you are signed out. Sign in with your new password now.',
  'go-on': 'Sign in',
  'ended-title': {
    by: 'end',
    expired: 'This link has expired',
    used: 'This link has been used',
    replaced: 'There is a newer link',
    other: 'This link does not work',
  },
  'ended-lead': {
    by: 'end',
    expired: 'Links work for a limited time, so that an old mail opens nothing. You can have a new one sent.',
    used: 'Each link works once. If your password is changed, sign in with it; if not, have a new link sent.',
    replaced: 'A link works until the next one is sent. Open the newest mail, or have another one sent.',
    other: 'Perhaps it was not copied whole. Open it from the mail once more, or have a new one sent.',
  },
  'new-link': 'Get a new link',
  'not-here': 'This firm’s portal cannot send links. Please contact the firm.',
});
