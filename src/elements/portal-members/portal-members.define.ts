import { define } from '../shared/define.ts';
import { PortalMembers } from './portal-members.ts';

define('portal-members', PortalMembers);

declare global {
  interface HTMLElementTagNameMap {
    'portal-members': PortalMembers;
  }
}
