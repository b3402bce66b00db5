import type { Translations } from '../../shared/strings.ts';
import type { switcherWords } from '../account-switcher.strings.ts';

export const fr: Translations<typeof switcherWords> = {
  'account-switcher': {
    account: 'Compte',
    switch: 'Changer de compte',
    accounts: 'Vos comptes',
    current: 'Utilisé en ce moment',
    used: 'Dernière utilisation : {when}',
    unused: 'Pas encore utilisé',
    switched: 'Vous utilisez maintenant le compte {account}.',
    gone: 'Vous n’avez plus accès à ce compte.',
    role: {
      by: 'role',
      client: 'Client',
      adviser: 'Conseiller',
      manager: 'Responsable',
      owner: 'Propriétaire',
      other: 'Compte',
    },
  },
};
