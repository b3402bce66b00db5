import { dictionary } from '../shared/strings.ts';

/** What is said about a choice of accounts. */
export const accountWords = dictionary('login-account', {
  title: 'Choose an account',
  many: {
    by: 'count',
    one: 'There is {count} account for your email address.',
    other: 'There are {count} accounts for your email address.',
  },
  used: 'Last used {when}',
  unused: 'Not used yet',
  expired: 'That took a little too long. Please sign in again.',
  'start-again': 'Start again',
  role: {
    by: 'role',
    client: 'Client',
    adviser: 'Adviser',
    manager: 'Manager',
    owner: 'Owner',
    other: 'Account',
  },
});
