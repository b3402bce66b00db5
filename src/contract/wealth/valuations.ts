import { operation } from '../operation.ts';
import { day, id, integer, line, page, pageInput } from '../values.ts';
import * as z from '../zod.ts';
import { valuation } from './plan.ts';
import { listPlans } from './plans.ts';

/**
 * The most that a valuation may be, in minor units, above zero and below: ten billion dollars. Portico's limit, with which the
 * sum of nine thousand plans is still counted exactly.
 */
export const amountLimit = 1e12;

const withinLimit = [z.minimum(-amountLimit), z.maximum(amountLimit)];

/** What staff write of a valuation. */
const entry = {
  /** One that is to come counts from that day on. */
  day,
  /** In minor units of the plan's currency; of a liability, what is owed. */
  amount: z.again(integer, { checks: [...(integer._zod.def.checks ?? []), ...withinLimit] }),
  /** Default: none. */
  note: z.optional(line(500)),
};

/** A valuation as the firm's staff keep it: of which plan, of which client. */
export const managedValuation = z.object({ ...z.shapeOf(valuation), planId: id, clientId: id });
export type ManagedValuation = z.infer<typeof managedValuation>;

const { needs } = listPlans;
const output = managedValuation;
const echoes = ['valuationId', 'id'] as const;
const input = z.object({ valuationId: id });
const errors = ['not-found', 'changed-meanwhile'] as const;
const taken =
  'A plan has one valuation a day: a second one is refused as invalid-input, with `day` as what is wrong. One of a plan that was withdrawn answers changed-meanwhile with the fact withdrawnAt.';

export const listValuations = operation({
  name: 'valuations.list',
  method: 'GET',
  path: '/valuations',
  kind: 'json',
  summary: 'List the valuations of a plan',
  description: 'Newest first unless sorted otherwise, with those that are to come. Search looks at the note.',
  needs,
  input: pageInput(['day'], { planId: id }),
  output: page(managedValuation),
  errors: ['not-found'],
});

export const addValuation = operation({
  name: 'valuations.add',
  method: 'POST',
  path: '/valuations',
  kind: 'json',
  summary: 'Value a plan',
  description: taken,
  needs,
  input: z.object({ planId: id, ...entry }),
  output,
  echoes: ['planId', 'planId'],
  errors,
});

export const editValuation = operation({
  name: 'valuations.edit',
  method: 'PUT',
  path: '/valuations/{valuationId}',
  kind: 'json',
  summary: 'Change a valuation',
  description: `What is left out is none any more. ${taken}`,
  needs,
  input: z.object({ valuationId: id, ...entry }),
  ...{ output, echoes, errors },
});

export const withdrawValuation = operation({
  name: 'valuations.withdraw',
  method: 'POST',
  path: '/valuations/{valuationId}/withdraw',
  kind: 'json',
  summary: 'Take a valuation back',
  description:
    'It is gone for good, and answered as it was. One of a plan that was withdrawn answers changed-meanwhile with the fact withdrawnAt.',
  needs,
  ...{ input, output, echoes, errors },
});
