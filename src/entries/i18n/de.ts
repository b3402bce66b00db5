/** The words of all that clients see in German. */
import { de as switcher } from '../../elements/account-switcher/translations/de.ts';
import { de as apps } from '../../elements/app-switcher/translations/de.ts';
import { de as portal } from '../../elements/client-portal/translations/de.ts';
import { de as goals } from '../../elements/portal-goals/translations/de.ts';
import { de as login } from '../../elements/portal-login/translations/de.ts';
import { de as quotes } from '../../elements/portal-quotes/translations/de.ts';
import { de as security } from '../../elements/portal-security/translations/de.ts';
import { de as tasks } from '../../elements/portal-tasks/translations/de.ts';
import { de as wealth } from '../../elements/portal-wealth/translations/de.ts';
import { de as shared } from '../../elements/shared/translations/de.ts';
import { addTranslations } from '../../elements/shared/translations.ts';

addTranslations('de', switcher, apps, portal, goals, login, quotes, security, tasks, wealth, shared);
