import { dictionary } from '../shared/strings.ts';

/** What is said where one goes to other apps. */
export const appWords = dictionary('app-switcher', {
  apps: 'Apps',
  upcoming: 'Upcoming',
});
