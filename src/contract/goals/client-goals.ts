import { operation } from '../operation.ts';
import { id, page, pageInput } from '../values.ts';
import * as z from '../zod.ts';
import { goal } from './goal.ts';
import { goalSorts, goalStates, goalSummary } from './list.ts';
import { goalEntry } from './writing.ts';

/** A goal as the firm's staff see it: of which client. */
const whose = { clientId: id, clientName: z.string() };
export const clientGoalSummary = z.object({ ...z.shapeOf(goalSummary), ...whose });
export const clientGoal = z.object({ ...z.shapeOf(goal), ...whose });
export type ClientGoal = z.infer<typeof clientGoal>;

const needs = { role: 'staff', atLeast: 'adviser' } as const;
const echoes = ['goalId', 'id'] as const;
const input = z.object({ goalId: id });
const output = clientGoal;
const errors = ['not-found', 'changed-meanwhile'] as const;
const ended = 'One that was laid aside answers changed-meanwhile with the fact archivedAt.';
const plans = 'A plan that is none of the client’s to save by is refused as invalid-input.';

export const listClientGoals = operation({
  name: 'clientGoals.list',
  method: 'GET',
  path: '/client-goals',
  kind: 'json',
  summary: 'List the goals of all clients',
  description:
    'By target date unless sorted otherwise, those without one last. Search looks at name and description.',
  needs,
  input: pageInput(goalSorts, {
    /** Default: both. */
    state: z.optional(z.oneOf(goalStates)),
    clientId: z.optional(id),
  }),
  output: page(clientGoalSummary),
  errors: [],
});

export const getClientGoal = operation({
  name: 'clientGoals.get',
  method: 'GET',
  path: '/client-goals/{goalId}',
  kind: 'json',
  summary: 'Read a goal of a client',
  description: "Another firm's goal answers as one that does not exist.",
  needs,
  ...{ input, output, echoes },
  errors: ['not-found'],
});

export const createClientGoal = operation({
  name: 'clientGoals.create',
  method: 'POST',
  path: '/client-goals',
  kind: 'json',
  summary: 'Set a goal for a client',
  description: `It is on the list of everybody of that client who may see goals. ${plans}`,
  needs,
  input: z.object({ clientId: id, ...goalEntry }),
  output,
  errors: ['not-found'],
});

export const editClientGoal = operation({
  name: 'clientGoals.edit',
  method: 'PUT',
  path: '/client-goals/{goalId}',
  kind: 'json',
  summary: 'Change a goal of a client',
  description: `Whoever set it; it stays theirs. What is left out is none any more, but for the plans. ${plans} ${ended}`,
  needs,
  input: z.object({ goalId: id, ...goalEntry }),
  ...{ output, echoes, errors },
});

export const archiveClientGoal = operation({
  name: 'clientGoals.archive',
  method: 'POST',
  path: '/client-goals/{goalId}/archive',
  kind: 'json',
  summary: 'Lay a goal of a client aside',
  description: `Whoever set it. It is listed among the archived ones alone. ${ended}`,
  needs,
  ...{ input, output, echoes, errors },
});
