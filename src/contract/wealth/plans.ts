import { operation } from '../operation.ts';
import { currency, day, id, instant, line, page, pageInput } from '../values.ts';
import * as z from '../zod.ts';
import { planKind, planKinds, planSorts, planSummary } from './list.ts';
import { plan } from './plan.ts';

/** A plan as the firm's staff keep it: of which client. */
const whose = { clientId: id, clientName: z.string() };
export const managedPlanSummary = z.object({
  ...z.shapeOf(planSummary),
  ...whose,
  withdrawnAt: z.nullable(instant),
});
export const managedPlan = z.object({ ...z.shapeOf(plan), ...whose });
export type ManagedPlan = z.infer<typeof managedPlan>;

/** What staff write of a plan. */
const entry = {
  name: line(200),
  kind: z.oneOf(planKinds),
  /** Default: none. */
  provider: z.optional(line(200)),
  /** Default: not told apart. */
  owners: z.optional(z.array(line(200), z.maxLength(20))),
  /** Its number at the provider. Default: none. */
  reference: z.optional(line(100)),
  /** Default: none. */
  description: z.optional(z.string(z.trim(), z.maxLength(10_000))),
  /** When it began. Default: not known. */
  startedOn: z.optional(z.nullable(day)),
};

const needs = { role: 'staff', atLeast: 'adviser' } as const;
const echoes = ['planId', 'id'] as const;
const input = z.object({ planId: id });
const output = managedPlan;
const errors = ['not-found', 'changed-meanwhile'] as const;
const ended = 'One that was withdrawn answers changed-meanwhile with the fact withdrawnAt.';

export const listPlans = operation({
  name: 'plans.list',
  method: 'GET',
  path: '/plans',
  kind: 'json',
  summary: 'List the plans of all clients',
  description:
    'By name unless sorted otherwise. Shares are of what the plan’s own client has or owes. Those that were withdrawn are listed too.',
  needs,
  input: pageInput(planSorts, { kind: z.optional(planKind), clientId: z.optional(id) }),
  output: page(managedPlanSummary),
  errors: [],
});

export const getPlan = operation({
  name: 'plans.get',
  method: 'GET',
  path: '/plans/{planId}',
  kind: 'json',
  summary: 'Read a plan of a client',
  description:
    "With its valuations up to today; valuations.list has those to come as well. Another firm's plan answers as one that does not exist.",
  needs,
  ...{ input, output, echoes },
  errors: ['not-found'],
});

export const createPlan = operation({
  name: 'plans.create',
  method: 'POST',
  path: '/plans',
  kind: 'json',
  summary: 'Add a plan of a client',
  description: 'Everybody of that client who may see wealth sees it. It has no value until it is valued.',
  needs,
  input: z.object({
    clientId: id,
    ...entry,
    /** That of its values, for good. Default: the firm's. */
    currency: z.optional(currency),
  }),
  output,
  errors: ['not-found'],
});

export const editPlan = operation({
  name: 'plans.edit',
  method: 'PUT',
  path: '/plans/{planId}',
  kind: 'json',
  summary: 'Change a plan',
  description: `What is left out is none any more; client, currency and valuations stay. ${ended}`,
  needs,
  input: z.object({ planId: id, ...entry }),
  ...{ output, echoes, errors },
});

export const withdrawPlan = operation({
  name: 'plans.withdraw',
  method: 'POST',
  path: '/plans/{planId}/withdraw',
  kind: 'json',
  summary: 'Take a plan back',
  description: `For a plan that should not have been there. It counts nowhere any more, not in the past either; whoever opens it reads that it was withdrawn. One that came to its end is valued at nothing instead. ${ended}`,
  needs,
  ...{ input, output, echoes, errors },
});
