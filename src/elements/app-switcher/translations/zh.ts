import type { Translations } from '../../shared/strings.ts';
import type { appWords } from '../app-switcher.strings.ts';

export const zh: Translations<typeof appWords> = {
  'app-switcher': {
    apps: '应用',
    upcoming: '即将推出',
  },
};
