import { define } from '../shared/define.ts';
import { PortalSettings } from './portal-settings.ts';

define('portal-settings', PortalSettings);

declare global {
  interface HTMLElementTagNameMap {
    'portal-settings': PortalSettings;
  }
}
