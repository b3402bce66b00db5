import { define } from '../shared/define.ts';
import { PortalTasks } from './portal-tasks.ts';

define('portal-tasks', PortalTasks);

declare global {
  interface HTMLElementTagNameMap {
    'portal-tasks': PortalTasks;
  }
}
