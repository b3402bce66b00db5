/** The words of all that clients and staff see in Spanish. */
import { es as members } from '../../../elements/portal-members/translations/es.ts';
import { es as settings } from '../../../elements/portal-settings/translations/es.ts';
import { addTranslations } from '../../../elements/shared/translations.ts';
import '../es.ts';

addTranslations('es', members, settings);
