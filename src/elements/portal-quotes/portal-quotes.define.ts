import { define } from '../shared/define.ts';
import { PortalQuotes } from './portal-quotes.ts';

define('portal-quotes', PortalQuotes);

declare global {
  interface HTMLElementTagNameMap {
    'portal-quotes': PortalQuotes;
  }
}
