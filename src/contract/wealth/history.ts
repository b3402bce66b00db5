import { operation } from '../operation.ts';
import { currency, day, id, integer } from '../values.ts';
import * as z from '../zod.ts';
import { listWealth } from './list.ts';

/** What a plan added to the net worth over time. */
export const planHistory = z.object({
  planId: id,
  /** Oldest first; between two, nothing is known. */
  points: z.array(
    z.object({
      day,
      /** In minor units, below zero for what is owed; null where no exchange rate is known. */
      amount: z.nullable(integer),
    }),
  ),
});
export type PlanHistory = z.infer<typeof planHistory>;

export const getWealthHistory = operation({
  name: 'wealth.getHistory',
  method: 'GET',
  path: '/wealth/history',
  kind: 'json',
  summary: 'Read what each plan was worth over time',
  description:
    'In the firm’s currency, each amount at the exchange rate of its day; a plan in another currency ends today, at the rate by which it counts now. A plan’s first point is its last valuation up to `since`, so that its line begins where the span does. Plans without valuations and withdrawn ones are left out.',
  needs: listWealth.needs,
  input: z.object({
    /** Default: from the beginning. */
    since: z.optional(day),
    /** `month`: of each month the last valuation alone. Default: `month`. */
    every: z.optional(z.oneOf(['day', 'month'])),
  }),
  output: z.object({ currency, plans: z.array(planHistory) }),
  errors: [],
});
