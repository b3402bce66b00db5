import type { Translations } from '../../shared/strings.ts';
import type { appWords } from '../app-switcher.strings.ts';

export const es: Translations<typeof appWords> = {
  'app-switcher': {
    apps: 'Aplicaciones',
    upcoming: 'Próximamente',
  },
};
