/** The words of all that clients and staff see in French. */
import { fr as members } from '../../../elements/portal-members/translations/fr.ts';
import { fr as settings } from '../../../elements/portal-settings/translations/fr.ts';
import { addTranslations } from '../../../elements/shared/translations.ts';
import '../fr.ts';

addTranslations('fr', members, settings);
