import { operation } from '../operation.ts';
import { pages } from '../permissions.ts';
import { choice } from '../schema.ts';
import { day, id, instant, integer, page, pageInput } from '../values.ts';
import * as z from '../zod.ts';

/** Where a listed task stands, what is pressing first. `overdue`: still to do when its last day ended at the firm. */
export const taskStatuses = ['overdue', 'todo', 'done'] as const;

/** How a task can end otherwise than by being done: the firm takes it back, or sets it for another client. */
export const taskEnds = ['withdrawn', 'reassigned'] as const;
export const taskStatus = choice([...taskStatuses, ...taskEnds]);
export type TaskStatus = z.infer<typeof taskStatus>;

/** A task as it stands in a list. */
export const taskSummary = z.object({
  id,
  title: z.string(),
  status: taskStatus,
  /** The last day on which it is in time, that whole day in the firm's time zone; null: whenever it suits. */
  dueOn: z.nullable(day),
  /** The page of the portal that it is about. */
  page: z.nullable(choice(pages)),
  doneAt: z.nullable(instant),
  /** How many there are. */
  commentCount: integer,
});
export type TaskSummary = z.infer<typeof taskSummary>;

/** The members that a list of tasks can be sorted by. */
export const taskSorts = ['dueOn', 'title', 'createdAt'] as const;

export const listTasks = operation({
  name: 'tasks.list',
  method: 'GET',
  path: '/tasks',
  kind: 'json',
  summary: 'List the tasks set for the client',
  description:
    'By due date unless sorted otherwise, those without one last. Search looks at title and description. Withdrawn and reassigned tasks are not listed.',
  needs: { role: 'client', page: 'tasks' },
  input: pageInput(taskSorts, { status: z.optional(choice(taskStatuses)) }),
  output: page(taskSummary),
  errors: [],
});
