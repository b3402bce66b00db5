import { dictionary } from '../shared/strings.ts';

/** The words of the form that gives somebody access. */
export const newStrings = dictionary('members-new', {
  client: 'Client',
  'find-client': 'Find a client by its name or a contact’s',
  clients: { by: 'count', one: '{count} contact', other: '{count} contacts' },
  'no-clients': 'No client fits.',
  'more-clients': 'Type more of the name to see others.',
  'new-client': 'A new client',
  'client-name': 'Name of the client',
  change: 'Change',
  person: 'Person',
  'new-person': 'Somebody else',
  'first-name': 'First name',
  surname: 'Surname',
  'job-title': 'Job title, if any',
  access: 'What they may do',
  cancel: 'Cancel',
  add: 'Add member',
  missing: 'Please fill this in.',
  choose: 'Please choose one.',
  added: '{name} was added.',
  invited: '{name} was added. The invitation is on its way to {email}.',
});
