import { PortalProvider } from './portal-provider.ts';

if (!customElements.get('portal-provider')) customElements.define('portal-provider', PortalProvider);

declare global {
  interface HTMLElementTagNameMap {
    'portal-provider': PortalProvider;
  }
}
