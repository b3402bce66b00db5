import { define } from '../shared/define.ts';
import { PortalLogin } from './portal-login.ts';

define('portal-login', PortalLogin);

declare global {
  interface HTMLElementTagNameMap {
    'portal-login': PortalLogin;
  }
}
