import { define } from '../shared/define.ts';
import { ClientPortal } from './client-portal.ts';

define('client-portal', ClientPortal);

declare global {
  interface HTMLElementTagNameMap {
    'client-portal': ClientPortal;
  }
}
