import type { TaskStatus } from '../../contract/tasks.ts';
import type { TaskRow } from './tables.ts';

/** Where a task stands on a day. */
export function statusOf({ state, dueOn }: Pick<TaskRow, 'state' | 'dueOn'>, today: string): TaskStatus {
  if (state !== 'open') return state;
  return dueOn !== null && dueOn < today ? 'overdue' : 'todo';
}
