import { dictionary } from '../shared/strings.ts';

/** What is said where one switches between accounts. */
export const switcherWords = dictionary('account-switcher', {
  account: 'Account',
  switch: 'Switch account',
  accounts: 'Your accounts',
  current: 'In use now',
  used: 'Last used {when}',
  unused: 'Not used yet',
  switched: 'You are now using the account {account}.',
  gone: 'That account is not yours to use any more.',
  role: {
    by: 'role',
    client: 'Client',
    adviser: 'Adviser',
    manager: 'Manager',
    owner: 'Owner',
    other: 'Account',
  },
});
