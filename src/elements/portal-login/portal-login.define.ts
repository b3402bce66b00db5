import { PortalLogin } from './portal-login.ts';

if (!customElements.get('portal-login')) customElements.define('portal-login', PortalLogin);

declare global {
  interface HTMLElementTagNameMap {
    'portal-login': PortalLogin;
  }
}
