import { PortalSecurity } from './portal-security.ts';

if (!customElements.get('portal-security')) customElements.define('portal-security', PortalSecurity);

declare global {
  interface HTMLElementTagNameMap {
    'portal-security': PortalSecurity;
  }
}
