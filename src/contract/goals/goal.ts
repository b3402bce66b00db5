import { operation } from '../operation.ts';
import { id, instant, integer, money } from '../values.ts';
import * as z from '../zod.ts';
import { goalSummary, listGoals } from './list.ts';

/** What of a plan is saved for a goal. */
export const goalSource = z.object({
  planId: id,
  /** The plan's name. */
  name: z.string(),
  /** How many per cent of it, from 1 to 100. The shares that several goals have of one plan may add up to more. */
  share: integer,
  /** What that part is worth today. Null where the plan has no value, or the firm gave no exchange rate. */
  amount: z.nullable(money),
});
export type GoalSource = z.infer<typeof goalSource>;

/** A goal, whole. */
export const goal = z.object({
  ...z.shapeOf(goalSummary),
  /** May be empty. */
  description: z.string(),
  /** What was put in by hand, zero or more: it is part of what is saved. */
  setAside: money,
  /**
   * By how much its plans' parts have grown a month, by {@link goalPace}. What was paid in and out counts: it is no return.
   * Null where no plan tells.
   */
  monthly: z.nullable(money),
  /** By the plans' names. Withdrawn plans are left out. To an account without the page of wealth it is empty; what is saved is not. */
  sources: z.array(goalSource),
  createdAt: instant,
});
export type Goal = z.infer<typeof goal>;

export const getGoal = operation({
  name: 'goals.get',
  method: 'GET',
  path: '/goals/{goalId}',
  kind: 'json',
  summary: 'Read one goal and by what it is saved for',
  description:
    "Another client's goal answers as one that does not exist. One that was laid aside says so by `archivedAt`.",
  needs: listGoals.needs,
  input: z.object({ goalId: id }),
  output: goal,
  echoes: ['goalId', 'id'],
  errors: ['not-found'],
});
