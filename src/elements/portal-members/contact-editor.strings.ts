import { dictionary } from '../shared/strings.ts';

/** What is said while the contact is changed that a member was made from. */
export const contactStrings = dictionary('members-contact', {
  lead: 'What the firm knows of the person. The sign-in name and the name in the portal stay as they are; “Change sign-in name” changes those.',
  emails: 'E-mail addresses',
  phones: 'Phones',
  'emails-hint': 'In the order in which they are to be used. Emptied, one is taken away.',
  nth: { by: 'list', emails: 'E-mail address {number}', other: 'Phone {number}' },
  another: { by: 'list', emails: 'Another e-mail address', other: 'Another phone' },
  'phone-wrong': 'Please enter a phone number.',
  save: 'Save contact',
  saved: 'The contact {name} is saved.',
  gone: 'This contact is no longer there. Close this to go on.',
});
