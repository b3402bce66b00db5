import type { Definitions } from '../elements/shared/autoload.ts';

/** How to define the tags beyond signing in, each by importing what it needs. */
export const laterTags: Definitions = {
  'account-switcher': () => import('../elements/account-switcher/account-switcher.define.ts'),
  'app-switcher': () => import('../elements/app-switcher/app-switcher.define.ts'),
  'client-portal': () => import('../elements/client-portal/client-portal.define.ts'),
  'portal-goals': () => import('../elements/portal-goals/portal-goals.define.ts'),
  'portal-members': () => import('../elements/portal-members/portal-members.define.ts'),
  'portal-quotes': () => import('../elements/portal-quotes/portal-quotes.define.ts'),
  'portal-security': () => import('../elements/portal-security/portal-security.define.ts'),
  'portal-settings': () => import('../elements/portal-settings/portal-settings.define.ts'),
  'portal-tasks': () => import('../elements/portal-tasks/portal-tasks.define.ts'),
  'portal-wealth': () => import('../elements/portal-wealth/portal-wealth.define.ts'),
};
