import { define } from '../shared/define.ts';
import { PortalWealth } from './portal-wealth.ts';

define('portal-wealth', PortalWealth);

declare global {
  interface HTMLElementTagNameMap {
    'portal-wealth': PortalWealth;
  }
}
