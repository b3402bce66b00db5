/** The words of all that clients and staff see in German. */
import { de as members } from '../../../elements/portal-members/translations/de.ts';
import { de as settings } from '../../../elements/portal-settings/translations/de.ts';
import { addTranslations } from '../../../elements/shared/translations.ts';
import '../de.ts';

addTranslations('de', members, settings);
