import { PortalError } from '../../contract/errors.ts';
import type { Task, TaskSummary } from '../../contract/tasks.ts';
import { findTask, type ListedTask, type Sight } from './queries.ts';
import { statusOf } from './rules.ts';
import type { TaskCommentRow, TaskRow } from './tables.ts';

/** A task and its comments, as they are kept. */
export type FoundTask = NonNullable<Awaited<ReturnType<typeof findTask>>>;

/** A task that is there to see, or a refusal. */
export async function found(sight: Sight, taskId: string): Promise<FoundTask> {
  const task = await findTask(sight, taskId);
  if (!task) throw noSuchTask();
  return task;
}

/** The same, where nothing was changed: refuses where that is since it ended. */
export async function foundAlive(sight: Sight, taskId: string): Promise<FoundTask> {
  const one = await found(sight, taskId);
  const { state, endedAt } = one.task;
  if (!endedAt) return one;
  throw new PortalError('changed-meanwhile', {
    message: `The task was ${state} at ${endedAt.toISOString()}.`,
    facts: { status: state, endedAt: endedAt.toISOString() },
  });
}

export function summaryOf(
  { task, comments }: Pick<ListedTask, 'task' | 'comments'>,
  today: string,
): TaskSummary {
  const { id, title, dueOn, page, doneAt } = task;
  return {
    ...{ id, title, status: statusOf(task, today), dueOn, page },
    doneAt: doneAt?.toISOString() ?? null,
    commentCount: comments,
  };
}

export function wholeOf({ task, comments }: FoundTask, today: string): Task {
  return {
    ...summaryOf({ task, comments: comments.length }, today),
    description: task.description,
    createdAt: task.createdAt.toISOString(),
    doneBy: task.doneBy,
    endedAt: task.endedAt?.toISOString() ?? null,
    comments: comments.map(({ id, text, by, fromFirm, createdAt }) => ({
      ...{ id, text, by, fromFirm, at: createdAt.toISOString() },
    })),
  };
}

/** Of a task that ended, its client reads that, and nothing more of it. */
export function leftOf({ task, comments }: FoundTask): { task: TaskRow; comments: TaskCommentRow[] } {
  if (!task.endedAt) return { task, comments };
  return {
    task: { ...task, description: '', dueOn: null, page: null, doneAt: null, doneBy: null },
    comments: [],
  };
}

function noSuchTask(): PortalError {
  return new PortalError('not-found', { message: 'There is no such task to see.' });
}
