import type { Translations } from '../../shared/strings.ts';
import type { appWords } from '../app-switcher.strings.ts';

export const de: Translations<typeof appWords> = {
  'app-switcher': {
    apps: 'Apps',
    upcoming: 'In Kürze',
  },
};
