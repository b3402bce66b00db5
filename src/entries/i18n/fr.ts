/** The words of all that clients see in French. */
import { fr as switcher } from '../../elements/account-switcher/translations/fr.ts';
import { fr as apps } from '../../elements/app-switcher/translations/fr.ts';
import { fr as portal } from '../../elements/client-portal/translations/fr.ts';
import { fr as goals } from '../../elements/portal-goals/translations/fr.ts';
import { fr as login } from '../../elements/portal-login/translations/fr.ts';
import { fr as quotes } from '../../elements/portal-quotes/translations/fr.ts';
import { fr as security } from '../../elements/portal-security/translations/fr.ts';
import { fr as tasks } from '../../elements/portal-tasks/translations/fr.ts';
import { fr as wealth } from '../../elements/portal-wealth/translations/fr.ts';
import { fr as shared } from '../../elements/shared/translations/fr.ts';
import { addTranslations } from '../../elements/shared/translations.ts';

addTranslations('fr', switcher, apps, portal, goals, login, quotes, security, tasks, wealth, shared);
