import { formatted } from '../formats.ts';
import { operation } from '../operation.ts';
import { choice } from '../schema.ts';
import { currency, day, decimal, id, money, page, pageInput } from '../values.ts';
import * as z from '../zod.ts';

/** Kinds of what a client has. `investment`: funds, shares and bonds. `possession`: a car, art, jewellery. */
export const assetKinds = [
  ...['property', 'pension', 'investment', 'cash', 'insurance', 'business', 'possession', 'asset'],
] as const;

/** Kinds of what a client owes. `credit`: cards and overdrafts. */
export const liabilityKinds = ['mortgage', 'loan', 'credit', 'liability'] as const;

/** In the order in which they are told. */
export const planKinds = [...assetKinds, ...liabilityKinds] as const;
export const planKind = choice(planKinds);
export type PlanKind = z.infer<typeof planKind>;

/**
 * For how many days a valuation counts as fresh: what somebody appraises, for a year and a month; what a statement comes of
 * each quarter, for a quarter and ten days. Portico's figures. A plan that was worth nothing last is closed, and never stale.
 */
export const freshDays = { appraised: 395, stated: 102 } as const;

/** A plan as it stands in a list: something that a client has or owes. */
export const planSummary = z.object({
  id,
  name: z.string(),
  /** Who keeps it, such as a bank or a fund. May be empty. */
  provider: z.string(),
  kind: planKind,
  /** Whether it is owed, not had. */
  liability: z.boolean(),
  /** The names of those whose it is. Of several it is joint; of none, it is not told apart. */
  owners: z.array(z.string()),
  /** That of its values. */
  currency,
  /** By its latest valuation; of a liability, what is owed. Null where there is none yet. */
  value: z.nullable(money),
  /** The day of that valuation. */
  valuedOn: z.nullable(day),
  /** Whether that is longer ago than {@link freshDays} says for its kind. */
  stale: z.boolean(),
  /** By how much `value` is more than it was at the beginning of the span; null where it had none then. */
  change: z.nullable(money),
  /**
   * What it adds to the net worth, in the firm's currency: below zero for what is owed. Null where it has no value, or where
   * the firm gave no exchange rate.
   */
  worth: z.nullable(money),
  /** Its per cent of all that the client has; of a liability, of all that is owed. Null where it adds nothing to that. */
  share: z.nullable(decimal),
});
export type PlanSummary = z.infer<typeof planSummary>;

/** How many units of the firm's currency one unit of another is worth, with up to 12 decimals. */
export const exchangeRate = formatted('exchange-rate', /^(?!0+(\.0+)?$)\d{1,12}(\.\d{1,12})?$/);

export const wealth = z.object({
  /** The day that it is told of: the day it is at the firm. */
  asOf: day,
  /** In the firm's currency: `assets` less `liabilities`. */
  netWorth: money,
  assets: money,
  /** What is owed, above zero. */
  liabilities: money,
  /** The day at whose end the span begins that changes are told of. */
  since: day,
  /** What the net worth was then, from the valuations and rates of then; null where nothing had a value yet. */
  netWorthThen: z.nullable(money),
  /** The exchange rates that were used, of the newest day that has one. */
  rates: z.array(z.object({ currency, rate: exchangeRate, day })),
  /** Currencies that some plan is in and no rate is known of: what is in them is left out of all sums. */
  unconverted: z.array(currency),
});
export type Wealth = z.infer<typeof wealth>;

/** Where changes begin. Default: on the same day a year before today. */
const span = { since: z.optional(day) };
const needs = { role: 'client', page: 'wealth' } as const;

export const getWealth = operation({
  name: 'wealth.get',
  method: 'GET',
  path: '/wealth',
  kind: 'json',
  summary: "Read the client's net worth",
  description:
    'Each plan counts with its latest valuation up to today, all of it whoever of its owners sign in. What was paid in and out counts in the change too: it is no return.',
  needs,
  input: z.object(span),
  output: wealth,
  errors: [],
});

/** The members that a list of plans can be sorted by. */
export const planSorts = ['name', 'provider', 'createdAt'] as const;

export const listWealth = operation({
  name: 'wealth.list',
  method: 'GET',
  path: '/wealth/plans',
  kind: 'json',
  summary: "List the client's plans",
  description:
    'By name unless sorted otherwise. Search looks at name and provider. Withdrawn plans are not listed.',
  needs,
  input: pageInput(planSorts, { kind: z.optional(planKind), ...span }),
  output: page(planSummary),
  errors: [],
});
