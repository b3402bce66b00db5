import type { Translations } from '../../shared/strings.ts';
import type { switcherWords } from '../account-switcher.strings.ts';

export const es: Translations<typeof switcherWords> = {
  'account-switcher': {
    account: 'Cuenta',
    switch: 'Cambiar de cuenta',
    accounts: 'Sus cuentas',
    current: 'En uso ahora',
    used: 'Último uso: {when}',
    unused: 'Aún sin usar',
    switched: 'Ahora está usando la cuenta {account}.',
    gone: 'Ya no tiene acceso a esa cuenta.',
    role: {
      by: 'role',
      client: 'Cliente',
      adviser: 'Asesor',
      manager: 'Responsable',
      owner: 'Propietario',
      other: 'Cuenta',
    },
  },
};
