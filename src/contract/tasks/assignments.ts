import { operation } from '../operation.ts';
import { pages } from '../permissions.ts';
import { day, id, line, page, pageInput } from '../values.ts';
import * as z from '../zod.ts';
import { taskSorts, taskStatus, taskSummary } from './list.ts';
import { commentOnTask, task } from './task.ts';

/** A task as the firm's staff set it: for which client. */
const whose = { clientId: id, clientName: z.string() };
export const assignmentSummary = z.object({ ...z.shapeOf(taskSummary), ...whose });
export const assignment = z.object({ ...z.shapeOf(task), ...whose });
export type Assignment = z.infer<typeof assignment>;

/** What staff write of a task. */
const entry = {
  title: line(200),
  /** Default: none. */
  description: z.optional(z.string(z.trim(), z.maxLength(10_000))),
  /** Default: no due date. */
  dueOn: z.optional(z.nullable(day)),
  /** The page of the portal that it is about. Default: none. */
  page: z.optional(z.nullable(z.oneOf(pages))),
};

const needs = { role: 'staff', atLeast: 'adviser' } as const;
const echoes = ['taskId', 'id'] as const;
const input = z.object({ taskId: id });
const output = assignment;
const errors = ['not-found', 'changed-meanwhile'] as const;
const ended =
  'One that was withdrawn or reassigned answers changed-meanwhile with the facts status and endedAt.';

export const listAssignments = operation({
  name: 'assignments.list',
  method: 'GET',
  path: '/assignments',
  kind: 'json',
  summary: 'List the tasks of all clients',
  description: 'By due date unless sorted otherwise. Those that were withdrawn or reassigned are listed too.',
  needs,
  input: pageInput(taskSorts, { status: z.optional(taskStatus), clientId: z.optional(id) }),
  output: page(assignmentSummary),
  errors: [],
});

export const getAssignment = operation({
  name: 'assignments.get',
  method: 'GET',
  path: '/assignments/{taskId}',
  kind: 'json',
  summary: 'Read a task of a client',
  description: "Another firm's task answers as one that does not exist.",
  needs,
  ...{ input, output, echoes },
  errors: ['not-found'],
});

export const createAssignment = operation({
  name: 'assignments.create',
  method: 'POST',
  path: '/assignments',
  kind: 'json',
  summary: 'Set a task for a client',
  description: 'It is on the list of everybody of that client who may see tasks.',
  needs,
  input: z.object({ clientId: id, ...entry }),
  output,
  errors: ['not-found'],
});

export const editAssignment = operation({
  name: 'assignments.edit',
  method: 'PUT',
  path: '/assignments/{taskId}',
  kind: 'json',
  summary: 'Change a task',
  description: `What is left out is none any more; comments and whether it is done stay. ${ended}`,
  needs,
  input: z.object({ taskId: id, ...entry }),
  ...{ output, echoes, errors },
});

export const withdrawAssignment = operation({
  name: 'assignments.withdraw',
  method: 'POST',
  path: '/assignments/{taskId}/withdraw',
  kind: 'json',
  summary: 'Take a task back',
  description: `The client no longer has it; whoever opens it reads that it was withdrawn. ${ended}`,
  needs,
  ...{ input, output, echoes, errors },
});

export const reassignAssignment = operation({
  name: 'assignments.reassign',
  method: 'POST',
  path: '/assignments/{taskId}/reassign',
  kind: 'json',
  summary: 'Set a task for another client instead',
  description: `Answers with the task of the other client, which is a new one to do, without the comments of the first. Who had it reads that it was reassigned, not for whom. ${ended}`,
  needs,
  input: z.object({ taskId: id, clientId: id }),
  output,
  errors,
});

export const commentOnAssignment = operation({
  name: 'assignments.comment',
  method: 'POST',
  path: '/assignments/{taskId}/comments',
  kind: 'json',
  summary: "Comment on a client's task",
  description: `The client reads it as from the firm. ${ended}`,
  needs,
  input: commentOnTask.input,
  ...{ output, echoes, errors },
});
