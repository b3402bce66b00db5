import type { Translations } from '../../shared/strings.ts';
import type { appWords } from '../app-switcher.strings.ts';

export const fr: Translations<typeof appWords> = {
  'app-switcher': {
    apps: 'Applications',
    upcoming: 'Bientôt disponible',
  },
};
