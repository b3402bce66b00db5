import { operation } from '../operation.ts';
import { day, id, instant, integer } from '../values.ts';
import * as z from '../zod.ts';
import { listWealth, planSummary } from './list.ts';

/** What a plan was worth on a day. */
export const valuation = z.object({
  id,
  day,
  /** In minor units of the plan's currency; of a liability, what was owed. May be below zero. */
  amount: integer,
  /** May be empty. */
  note: z.string(),
});
export type Valuation = z.infer<typeof valuation>;

/** A plan, whole. Of one that was withdrawn, the name alone is left. */
export const plan = z.object({
  ...z.shapeOf(planSummary),
  /** Its number at the provider. May be empty. */
  reference: z.string(),
  /** May be empty. */
  description: z.string(),
  /** When it began. */
  startedOn: z.nullable(day),
  withdrawnAt: z.nullable(instant),
  /** Newest first. */
  valuations: z.array(valuation),
});
export type Plan = z.infer<typeof plan>;

export const getWealthPlan = operation({
  name: 'wealth.getPlan',
  method: 'GET',
  path: '/wealth/plans/{planId}',
  kind: 'json',
  summary: 'Read one plan with its valuations',
  description:
    "Another client's plan answers as one that does not exist. One that was withdrawn says so by `withdrawnAt`.",
  needs: listWealth.needs,
  input: z.object({ planId: id, since: z.optional(day) }),
  output: plan,
  echoes: ['planId', 'id'],
  errors: ['not-found'],
});
