/** Defines every element. Alone in a page, as `portico.js`, it also says how to configure them all. */
import '../elements/account-switcher/account-switcher.define.ts';
import '../elements/app-switcher/app-switcher.define.ts';
import '../elements/client-portal/client-portal.define.ts';
import '../elements/portal-goals/portal-goals.define.ts';
import '../elements/portal-login/portal-login.define.ts';
import '../elements/portal-members/portal-members.define.ts';
import '../elements/portal-provider/portal-provider.define.ts';
import '../elements/portal-quotes/portal-quotes.define.ts';
import '../elements/portal-security/portal-security.define.ts';
import '../elements/portal-settings/portal-settings.define.ts';
import '../elements/portal-tasks/portal-tasks.define.ts';
import '../elements/portal-wealth/portal-wealth.define.ts';

export { configurePortal, type PortalOptions } from '../elements/shared/page-default.ts';
