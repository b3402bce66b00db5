import { PortalQuotes } from './portal-quotes.ts';

if (!customElements.get('portal-quotes')) customElements.define('portal-quotes', PortalQuotes);

declare global {
  interface HTMLElementTagNameMap {
    'portal-quotes': PortalQuotes;
  }
}
