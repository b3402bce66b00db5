import { define } from '../shared/define.ts';
import { PortalSecurity } from './portal-security.ts';

define('portal-security', PortalSecurity);

declare global {
  interface HTMLElementTagNameMap {
    'portal-security': PortalSecurity;
  }
}
