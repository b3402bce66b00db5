import type { Translations } from '../../shared/strings.ts';
import type { appWords } from '../app-switcher.strings.ts';

export const ar: Translations<typeof appWords> = {
  'app-switcher': {
    apps: 'التطبيقات',
    upcoming: 'قريبًا',
  },
};
