/** The words of all that clients and staff see in Chinese. */
import { zh as members } from '../../../elements/portal-members/translations/zh.ts';
import { zh as settings } from '../../../elements/portal-settings/translations/zh.ts';
import { addTranslations } from '../../../elements/shared/translations.ts';
import '../zh.ts';

addTranslations('zh', members, settings);
