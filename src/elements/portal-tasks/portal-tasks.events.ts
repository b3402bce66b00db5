import type { Task } from '../../contract/tasks.ts';

/**
 * Says what the client did with a task, once the backend confirmed it: `portal-tasks-completed`, `portal-tasks-reopened` or
 * `portal-tasks-commented`.
 */
export class PortalTasksChangedEvent extends Event {
  readonly task: Task;

  constructor(type: `portal-tasks-${'completed' | 'reopened' | 'commented'}`, task: Task) {
    super(type, { bubbles: true, composed: true });
    this.task = task;
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-tasks-completed': PortalTasksChangedEvent;
    'portal-tasks-reopened': PortalTasksChangedEvent;
    'portal-tasks-commented': PortalTasksChangedEvent;
  }
}
