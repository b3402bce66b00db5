import { define } from '../shared/define.ts';
import { PortalGoals } from './portal-goals.ts';

define('portal-goals', PortalGoals);

declare global {
  interface HTMLElementTagNameMap {
    'portal-goals': PortalGoals;
  }
}
