/** The words of all that clients see in Spanish. */
import { es as switcher } from '../../elements/account-switcher/translations/es.ts';
import { es as apps } from '../../elements/app-switcher/translations/es.ts';
import { es as portal } from '../../elements/client-portal/translations/es.ts';
import { es as goals } from '../../elements/portal-goals/translations/es.ts';
import { es as login } from '../../elements/portal-login/translations/es.ts';
import { es as quotes } from '../../elements/portal-quotes/translations/es.ts';
import { es as security } from '../../elements/portal-security/translations/es.ts';
import { es as tasks } from '../../elements/portal-tasks/translations/es.ts';
import { es as wealth } from '../../elements/portal-wealth/translations/es.ts';
import { es as shared } from '../../elements/shared/translations/es.ts';
import { addTranslations } from '../../elements/shared/translations.ts';

addTranslations('es', switcher, apps, portal, goals, login, quotes, security, tasks, wealth, shared);
