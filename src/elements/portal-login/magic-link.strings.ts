import { dictionary } from '../shared/strings.ts';

/** What is said about links that sign in. */
export const magicLinkWords = dictionary('login-link', {
  title: 'Sign in',
  lead: 'This link signs you in as {email}.',
  'go-on': 'Sign in',
  'other-way': 'Sign in another way',
  'ended-lead': {
    by: 'end',
    expired:
      'Links work for ten minutes, so that an old mail opens nothing. Sign in, or have a new one sent.',
    used: 'Each link works once. Sign in, or have a new one sent.',
    replaced: 'A link works until the next one is sent. Open the newest mail, or have another one sent.',
    other: 'Perhaps it was not copied whole. Open it from the mail once more, or have a new one sent.',
  },
  closed: 'Links that sign in are not offered here. Please sign in another way.',
});
