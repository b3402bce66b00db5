import type { Translations } from '../../shared/strings.ts';
import type { switcherWords } from '../account-switcher.strings.ts';

export const de: Translations<typeof switcherWords> = {
  'account-switcher': {
    account: 'Konto',
    switch: 'Konto wechseln',
    accounts: 'Ihre Konten',
    current: 'Gerade in Verwendung',
    used: 'Zuletzt verwendet: {when}',
    unused: 'Noch nicht verwendet',
    switched: 'Sie verwenden jetzt das Konto {account}.',
    gone: 'Dieses Konto steht Ihnen nicht mehr zur Verfügung.',
    role: {
      by: 'role',
      client: 'Kundenzugang',
      adviser: 'Beratung',
      manager: 'Leitung',
      owner: 'Inhaber/in',
      other: 'Konto',
    },
  },
};
