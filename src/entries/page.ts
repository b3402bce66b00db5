/** What a page loads first from the folder `page`: signing in is defined at once, each other tag when the page has one. */
import '../elements/portal-login/portal-login.define.ts';
import '../elements/portal-provider/portal-provider.define.ts';
import { autoloadFrom } from '../elements/shared/autoload.ts';
import './languages-later.ts';
import { laterTags } from './later-tags.ts';

export { configurePortal, type PortalOptions } from '../elements/shared/page-default.ts';

autoloadFrom({ ...laterTags, 'portal-login': undefined, 'portal-provider': undefined }, document);
