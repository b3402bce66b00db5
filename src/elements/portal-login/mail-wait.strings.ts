import { dictionary } from '../shared/strings.ts';

/** What is said while a mail is waited for. */
export const mailWords = dictionary('login-mail', {
  junk: 'Nothing there? Look in spam or junk, too.',
  again: 'Send a new code',
  'again-in': 'New code {when}',
  'link-again': 'Send a new link',
  'link-again-in': 'New link {when}',
  'other-way': 'Change email',
});
