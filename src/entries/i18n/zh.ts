/** The words of all that clients see in Chinese. */
import { zh as switcher } from '../../elements/account-switcher/translations/zh.ts';
import { zh as apps } from '../../elements/app-switcher/translations/zh.ts';
import { zh as portal } from '../../elements/client-portal/translations/zh.ts';
import { zh as goals } from '../../elements/portal-goals/translations/zh.ts';
import { zh as login } from '../../elements/portal-login/translations/zh.ts';
import { zh as quotes } from '../../elements/portal-quotes/translations/zh.ts';
import { zh as security } from '../../elements/portal-security/translations/zh.ts';
import { zh as tasks } from '../../elements/portal-tasks/translations/zh.ts';
import { zh as wealth } from '../../elements/portal-wealth/translations/zh.ts';
import { zh as shared } from '../../elements/shared/translations/zh.ts';
import { addTranslations } from '../../elements/shared/translations.ts';

addTranslations('zh', switcher, apps, portal, goals, login, quotes, security, tasks, wealth, shared);
