import { operation } from '../operation.ts';
import { id, instant, text } from '../values.ts';
import * as z from '../zod.ts';
import { listTasks, taskSummary } from './list.ts';

export const taskComment = z.object({
  id,
  text: z.string(),
  /** The name of who wrote it, as it was then. */
  by: z.string(),
  /** Whether it is from the firm. */
  fromFirm: z.boolean(),
  at: instant,
});
export type TaskComment = z.infer<typeof taskComment>;

/** A task, whole. Of one that ended, the title alone is left. */
export const task = z.object({
  ...z.shapeOf(taskSummary),
  /** May be empty. */
  description: z.string(),
  createdAt: instant,
  /** The name of who marked it done, as it was then. */
  doneBy: z.nullable(z.string()),
  /** When it was withdrawn or reassigned. */
  endedAt: z.nullable(instant),
  /** Oldest first. */
  comments: z.array(taskComment),
});
export type Task = z.infer<typeof task>;

/** The most characters (UTF-16 code units, as `maxlength` counts) that a comment may have. Portico's limit. */
export const commentLimit = 2000;

const { needs } = listTasks;
const echoes = ['taskId', 'id'] as const;
const errors = ['not-found', 'changed-meanwhile'] as const;
const ended =
  'A task that was withdrawn or reassigned answers changed-meanwhile with the facts status and endedAt.';

export const getTask = operation({
  name: 'tasks.get',
  method: 'GET',
  path: '/tasks/{taskId}',
  kind: 'json',
  summary: 'Read one task with its comments',
  description:
    "Another client's task answers as one that does not exist. One that was withdrawn or reassigned says so by its status.",
  needs,
  input: z.object({ taskId: id }),
  output: task,
  echoes,
  errors: ['not-found'],
});

export const completeTask = operation({
  name: 'tasks.complete',
  method: 'POST',
  path: '/tasks/{taskId}/complete',
  kind: 'json',
  summary: 'Mark a task done',
  description: `A task that is done already stays as it is. ${ended}`,
  needs,
  input: z.object({ taskId: id }),
  output: task,
  echoes,
  errors,
});

export const reopenTask = operation({
  name: 'tasks.reopen',
  method: 'POST',
  path: '/tasks/{taskId}/reopen',
  kind: 'json',
  summary: 'Mark a task as still to do',
  description: `Takes back that it was done. ${ended}`,
  needs,
  input: z.object({ taskId: id }),
  output: task,
  echoes,
  errors,
});

export const commentOnTask = operation({
  name: 'tasks.comment',
  method: 'POST',
  path: '/tasks/{taskId}/comments',
  kind: 'json',
  summary: 'Comment on a task',
  description: `Answers with the task and all comments. ${ended}`,
  needs,
  input: z.object({ taskId: id, text: text(commentLimit) }),
  output: task,
  echoes,
  errors,
});
