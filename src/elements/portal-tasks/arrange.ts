import { type TaskStatus, taskStatuses, type TaskSummary } from '../../contract/tasks/list.ts';
import type { ListView } from '../shared/list-controls.ts';

/** In the order of the groups. */
export const statuses = [...taskStatuses, 'unknown'] as const satisfies TaskStatus[];
export type ListedStatus = (typeof statuses)[number];

/** What of the list is shown. */
export type View = ListView<ListedStatus>;

/** A task as it stands in the list. */
export type ListedTask = TaskSummary & { readonly status: ListedStatus };

export interface TaskGroup {
  readonly key: ListedStatus;
  readonly rows: readonly ListedTask[];
}

/**
 * The tasks of a view, by where they stand; within that what is due first comes first, or was done last.
 *
 * @param placed - Tells by what a task has its place: one that was marked just now stays where it was.
 */
export function arrange(
  tasks: readonly ListedTask[],
  { status, search = '' }: View,
  locale: string,
  placed: (task: ListedTask) => ListedTask,
): TaskGroup[] {
  const wanted = search.trim().toLocaleLowerCase(locale);
  return (status ? [status] : statuses)
    .map((key) => ({
      key,
      rows: tasks
        .map((task) => ({ task, at: placed(task) }))
        .filter(({ at }) => at.status === key && at.title.toLocaleLowerCase(locale).includes(wanted))
        .sort((a, b) => compare(sortKey(a.at), sortKey(b.at)) * (key === 'done' ? -1 : 1))
        .map(({ task }) => task),
    }))
    .filter(({ rows }) => rows.length);
}

function sortKey({ status, doneAt, dueOn }: ListedTask): string {
  return (status === 'done' ? doneAt : dueOn) ?? '9999';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
