/** The words of all that clients and staff see in Arabic. */
import { ar as members } from '../../../elements/portal-members/translations/ar.ts';
import { ar as settings } from '../../../elements/portal-settings/translations/ar.ts';
import { addTranslations } from '../../../elements/shared/translations.ts';
import '../ar.ts';

addTranslations('ar', members, settings);
