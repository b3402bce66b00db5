import type { Translations } from '../../shared/strings.ts';
import type { switcherWords } from '../account-switcher.strings.ts';

export const zh: Translations<typeof switcherWords> = {
  'account-switcher': {
    account: '账户',
    switch: '切换账户',
    accounts: '您的账户',
    current: '当前使用',
    used: '上次使用：{when}',
    unused: '尚未使用',
    switched: '您现在使用的是账户“{account}”。',
    gone: '您已无法再使用该账户。',
    role: {
      by: 'role',
      client: '客户',
      adviser: '顾问',
      manager: '经理',
      owner: '所有者',
      other: '账户',
    },
  },
};
