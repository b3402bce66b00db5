import { operation } from '../operation.ts';
import { day, id, integer, line } from '../values.ts';
import * as z from '../zod.ts';
import { goal } from './goal.ts';

/** The most that a goal may aim at, or have put in by hand, in minor units: ten billion dollars. Portico's limit. */
export const goalAmountLimit = 1e12;

/** The most plans that a goal may be saved for by. Portico's limit. */
export const goalSourceLimit = 20;

const amountFrom = (least: number) =>
  z.again(integer, {
    checks: [...(integer._zod.def.checks ?? []), z.minimum(least), z.maximum(goalAmountLimit)],
  });
const share = z.again(integer, {
  checks: [...(integer._zod.def.checks ?? []), z.minimum(1), z.maximum(100)],
});

/** What is written of a goal. */
export const goalEntry = {
  name: line(200),
  /** Default: none. */
  description: z.optional(z.string(z.trim(), z.maxLength(10_000))),
  /** In minor units of the goal's currency. Default: none. */
  target: z.optional(z.nullable(amountFrom(1))),
  /** Default: none. */
  targetOn: z.optional(z.nullable(day)),
  /** What was put in by hand, likewise. Default: nothing. */
  setAside: z.optional(amountFrom(0)),
  /** Plans of the client that are had, not owed, each once, and how many per cent of each. Default: those that there are. */
  sources: z.optional(z.array(z.object({ planId: id, share }), z.maxLength(goalSourceLimit))),
};

const needs = { role: 'client', page: 'goals', write: true } as const;
const output = goal;
const echoes = ['goalId', 'id'] as const;
const errors = ['not-found', 'changed-meanwhile'] as const;
const refused =
  'One that the firm set is not permitted. One that was laid aside answers changed-meanwhile with the fact archivedAt.';
const plans =
  'A plan that is none to save by is refused as invalid-input. Plans can be named by an account with the page of wealth alone.';

export const createGoal = operation({
  name: 'goals.create',
  method: 'POST',
  path: '/goals',
  kind: 'json',
  summary: 'Add a goal of one’s own',
  description: `It is on the list of everybody of that client who may see goals, and of the firm’s staff. ${plans}`,
  needs,
  input: z.object(goalEntry),
  output,
  errors: [],
});

export const editGoal = operation({
  name: 'goals.edit',
  method: 'PUT',
  path: '/goals/{goalId}',
  kind: 'json',
  summary: 'Change a goal of one’s own',
  description: `What is left out is none any more, but for the plans. ${plans} ${refused}`,
  needs,
  input: z.object({ goalId: id, ...goalEntry }),
  ...{ output, echoes, errors },
});

export const archiveGoal = operation({
  name: 'goals.archive',
  method: 'POST',
  path: '/goals/{goalId}/archive',
  kind: 'json',
  summary: 'Lay a goal of one’s own aside',
  description: `It is listed among the archived ones alone, and stays as it is. ${refused}`,
  needs,
  input: z.object({ goalId: id }),
  ...{ output, echoes, errors },
});
