import { operation } from '../operation.ts';
import { choice } from '../schema.ts';
import { day, decimal, id, instant, money, page, pageInput } from '../values.ts';
import * as z from '../zod.ts';

/**
 * By what a goal's pace is told. Its plans' parts are compared over the last twelve months: each from its last valuation up to
 * a year before today, or from its first where there is none that old, to its newest; both at today's exchange rate. Between
 * the two lie `leastDays` at least: a plan that was valued over less adds nothing to the pace. What is reached in more than
 * `furthestDays` is not told, as it is a hundred years. Portico's figures.
 */
export const goalPace = { leastDays: 90, furthestDays: 36_525 } as const;

/**
 * Where a goal stands, what is pressing first. Of these rules the first that holds says it:
 *
 * - `no-target`: there is no amount that it aims at.
 * - `reached`: that much is saved.
 * - `overdue`: less is, and its last day is over at the firm.
 * - `unknown`: none of its plans tells a pace, see {@link goalPace}; what was put in by hand has none.
 * - `on-track`: at that pace it is reached by its last day; of a goal without one, ever.
 * - `behind`: it is not.
 */
export const goalStandings = ['overdue', 'behind', 'on-track', 'unknown', 'no-target', 'reached'] as const;
export const goalStanding = choice(goalStandings);
export type GoalStanding = z.infer<typeof goalStanding>;

/** A goal as it stands in a list. */
export const goalSummary = z.object({
  id,
  name: z.string(),
  standing: goalStanding,
  /** What it aims at, above zero. All its amounts are in one currency: that of the firm when it was set. */
  target: z.nullable(money),
  /** The last day on which it is in time, that whole day in the firm's time zone. */
  targetOn: z.nullable(day),
  /** What its plans' parts are worth today and what was put in by hand. Below zero where plans are overdrawn. */
  saved: money,
  /** How many per cent of the target that is, down to a tenth: 100 and more once it is reached. Null without a target. */
  progress: z.nullable(decimal),
  /** The day on which it is reached at its pace. Null where it is already, without a pace, and where that is too far off. */
  projectedOn: z.nullable(day),
  /** Whether the firm's staff set it. Its client cannot change it then. */
  byFirm: z.boolean(),
  /** When it was laid aside. */
  archivedAt: z.nullable(instant),
});
export type GoalSummary = z.infer<typeof goalSummary>;

/** The members that a list of goals can be sorted by. */
export const goalSorts = ['targetOn', 'name', 'createdAt'] as const;

/** Which goals a list has. */
export const goalStates = ['current', 'archived'] as const;

export const listGoals = operation({
  name: 'goals.list',
  method: 'GET',
  path: '/goals',
  kind: 'json',
  summary: "List the client's goals",
  description:
    'By target date unless sorted otherwise, those without one last. Search looks at name and description.',
  needs: { role: 'client', page: 'goals' },
  input: pageInput(goalSorts, {
    /** Default: `current`. */
    state: z.optional(z.oneOf(goalStates)),
  }),
  output: page(goalSummary),
  errors: [],
});
