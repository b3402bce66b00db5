/** The words of all that clients see in Arabic. */
import { ar as switcher } from '../../elements/account-switcher/translations/ar.ts';
import { ar as apps } from '../../elements/app-switcher/translations/ar.ts';
import { ar as portal } from '../../elements/client-portal/translations/ar.ts';
import { ar as goals } from '../../elements/portal-goals/translations/ar.ts';
import { ar as login } from '../../elements/portal-login/translations/ar.ts';
import { ar as quotes } from '../../elements/portal-quotes/translations/ar.ts';
import { ar as security } from '../../elements/portal-security/translations/ar.ts';
import { ar as tasks } from '../../elements/portal-tasks/translations/ar.ts';
import { ar as wealth } from '../../elements/portal-wealth/translations/ar.ts';
import { ar as shared } from '../../elements/shared/translations/ar.ts';
import { addTranslations } from '../../elements/shared/translations.ts';

addTranslations('ar', switcher, apps, portal, goals, login, quotes, security, tasks, wealth, shared);
