import { PortalSettings } from './portal-settings.ts';

if (!customElements.get('portal-settings')) customElements.define('portal-settings', PortalSettings);

declare global {
  interface HTMLElementTagNameMap {
    'portal-settings': PortalSettings;
  }
}
