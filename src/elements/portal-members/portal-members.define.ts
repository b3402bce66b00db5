import { PortalMembers } from './portal-members.ts';

if (!customElements.get('portal-members')) customElements.define('portal-members', PortalMembers);

declare global {
  interface HTMLElementTagNameMap {
    'portal-members': PortalMembers;
  }
}
