import type { Translations } from '../../shared/strings.ts';
import type { switcherWords } from '../account-switcher.strings.ts';

export const ar: Translations<typeof switcherWords> = {
  'account-switcher': {
    account: 'الحساب',
    switch: 'تبديل الحساب',
    accounts: 'حساباتك',
    current: 'قيد الاستخدام الآن',
    used: 'آخر استخدام: {when}',
    unused: 'لم يُستخدم بعد',
    switched: 'الحساب المستخدم الآن: {account}.',
    gone: 'لم يعد هذا الحساب متاحًا لك.',
    role: {
      by: 'role',
      client: 'عميل',
      adviser: 'مستشار',
      manager: 'مدير',
      owner: 'مالك',
      other: 'حساب',
    },
  },
};
