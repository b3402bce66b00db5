import { and, type AnyColumn, asc, desc, eq, inArray, isNull, lt, lte, ne, type SQL, sql } from 'drizzle-orm';
import { liabilityKinds, type PlanKind, type planSorts } from '../../contract/wealth.ts';
import { isId } from '../database/columns.ts';
import type { Tx } from '../database/database.ts';
import { pageQuery, type PageRequest, type SortKey } from '../database/pages.ts';
import type { FirmScope, Scope } from '../database/scope.ts';
import { exchangeRates, type PlanRow, plans, type ValuationRow, valuations } from './tables.ts';

/** The sight that a client has of its wealth, or staff of their firm's clients', on a day. */
export interface Sight {
  readonly tx: Tx;
  readonly scope: Scope | FirmScope;
  readonly firmId: string;
  /** The firm's currency. */
  readonly currency: string;
  /** The day it is in the firm's time zone. */
  readonly today: string;
  /** Where the span begins that changes are told of. */
  readonly since: string;
}

/** That of staff. */
export interface FirmSight extends Sight {
  readonly scope: FirmScope;
}

export type Sort = (typeof planSorts)[number];

/** Which plans to list. */
export interface Filter {
  readonly search?: string | undefined;
  readonly kind?: PlanKind | undefined;
  readonly clientId?: string | undefined;
  /** Whether those that were withdrawn are listed too. */
  readonly withWithdrawn: boolean;
}

type Valued = Pick<ValuationRow, 'day' | 'amount'>;

/** A plan and what it was worth last, and at the beginning of the span. */
export interface ValuedPlan {
  readonly plan: PlanRow;
  readonly now: Valued | null;
  readonly then: Valued | null;
  /** What it adds to the net worth, in minor units of the firm's currency; null where that is not known. */
  readonly worth: number | null;
}

/** The same in a list. */
export interface ListedPlan extends ValuedPlan {
  readonly id: string;
  /** By which its place in the list goes. */
  readonly key: string;
}

/** What a client has and owes, in minor units of the firm's currency. */
export interface Totals {
  readonly clientId: string;
  readonly assets: number;
  /** Above zero. */
  readonly liabilities: number;
  readonly netWorth: number;
  /** What shares are of: the sum of what adds to either. */
  readonly had: number;
  readonly owed: number;
  /** What the net worth was at the beginning of the span; null where nothing had a value then. */
  readonly netWorthThen: number | null;
}

const sortKeys: Readonly<Record<Sort, SortKey>> = {
  name: { by: sql`lower(${plans.name}) collate "C"`, type: 'text' },
  provider: { by: sql`lower(${plans.provider}) collate "C"`, type: 'text' },
  // In milliseconds, as a moment is kept.
  createdAt: { by: sql`(extract(epoch from ${plans.createdAt}) * 1000)::bigint`, type: 'bigint' },
};

const owes = inArray(plans.kind, [...liabilityKinds]);

/** One page of the plans that match. */
export async function listPlanRows(
  sight: Sight,
  { search, kind, clientId, withWithdrawn, ...page }: Filter & PageRequest<Sort>,
): Promise<ListedPlan[]> {
  if (kind === 'unknown' || (clientId !== undefined && !isId(clientId))) return [];
  const { after, orderBy, limit, key } = pageQuery(page, sortKeys, plans.id);
  const { now, then } = valued(sight);
  return sight.tx
    .select({ id: plans.id, key, ...planFields(sight) })
    .from(plans)
    .leftJoinLateral(now, sql`true`)
    .leftJoinLateral(then, sql`true`)
    .where(
      and(
        sight.scope.of(plans),
        withWithdrawn ? undefined : isNull(plans.withdrawnAt),
        clientId === undefined ? undefined : eq(plans.clientId, clientId),
        kind && eq(plans.kind, kind),
        search ? contains(search) : undefined,
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(limit);
}

/** A plan and its valuations up to today, newest first; undefined where there is none of this id to see. */
export async function findPlan(
  sight: Sight,
  id: string,
): Promise<(ValuedPlan & { readonly valuations: ValuationRow[] }) | undefined> {
  if (!isId(id)) return undefined;
  const { tx, scope, today } = sight;
  const { now, then } = valued(sight);
  const [found] = await tx
    .select(planFields(sight))
    .from(plans)
    .leftJoinLateral(now, sql`true`)
    .leftJoinLateral(then, sql`true`)
    .where(and(scope.of(plans), eq(plans.id, id)));
  if (!found) return undefined;
  const rows = await tx
    .select()
    .from(valuations)
    .where(and(scope.of(valuations), eq(valuations.planId, id), lte(valuations.day, today)))
    .orderBy(desc(valuations.day));
  return { ...found, valuations: rows };
}

/**
 * What clients have and owe in all: those that are in sight and have a plan.
 *
 * @param of - Of these alone. Default: of all that are in sight.
 */
export async function totalsOf(sight: Sight, of?: readonly string[]): Promise<ReadonlyMap<string, Totals>> {
  const { now, then } = valued(sight);
  const worthNow = worth(sql`${now.amount}`, rateAt(sight, sight.today));
  const worthThen = worth(sql`${then.amount}`, rateAt(sight, sight.since));
  const sum = (amount: SQL, where = sql`true`) =>
    sql<number>`coalesce(sum(${amount}) filter (where ${where}), 0)`.mapWith(exact);
  const rows = await sight.tx
    .select({
      clientId: plans.clientId,
      assets: sum(worthNow, sql`not ${owes}`),
      liabilities: sum(sql`-${worthNow}`, owes),
      netWorth: sum(worthNow),
      had: sum(worthNow, sql`not ${owes} and ${worthNow} > 0`),
      owed: sum(sql`-${worthNow}`, sql`${owes} and ${worthNow} < 0`),
      netWorthThen: sql<number | null>`sum(${worthThen})`.mapWith(exact),
    })
    .from(plans)
    .leftJoinLateral(now, sql`true`)
    .leftJoinLateral(then, sql`true`)
    .where(and(sight.scope.of(plans), isNull(plans.withdrawnAt), of && inArray(plans.clientId, [...of])))
    .groupBy(plans.clientId);
  return new Map(rows.map((row) => [row.clientId, row]));
}

/** The rates by which the plans in sight are converted, and the currencies that there is none of. */
export async function ratesOf({ tx, scope, firmId, currency, today }: Sight): Promise<{
  readonly rates: readonly Pick<typeof exchangeRates.$inferSelect, 'currency' | 'rate' | 'day'>[];
  readonly unconverted: readonly string[];
}> {
  const used = await tx
    .selectDistinct({ currency: plans.currency })
    .from(plans)
    .where(and(scope.of(plans), isNull(plans.withdrawnAt), sql`${plans.currency} <> ${currency}`))
    .orderBy(plans.currency);
  const currencies = used.map((each) => each.currency);
  const { currency: of, rate, day } = exchangeRates;
  const rates = await tx
    .selectDistinctOn([of], { currency: of, rate, day })
    .from(exchangeRates)
    .where(and(eq(exchangeRates.firmId, firmId), inArray(of, currencies), eq(exchangeRates.into, currency)))
    .orderBy(of, sql`${day} > ${today}::date`, sql`abs(${day} - ${today}::date)`);
  const known = new Set(rates.map((each) => each.currency));
  return { rates, unconverted: currencies.filter((each) => !known.has(each)) };
}

/**
 * What each plan in sight added to the net worth on the days of its valuations up to today, oldest first. One in another
 * currency has today besides, at the rate of now: so the last points come to the net worth.
 */
export async function historyOf(
  sight: Sight,
  { since, every }: { readonly since?: string | undefined; readonly every: 'day' | 'month' },
): Promise<{ planId: string; day: string; amount: number | null }[]> {
  const { tx, scope, today } = sight;
  const first = sql`coalesce(
    (select max(before.day) from ${valuations} before where before.plan_id = ${plans.id} and before.day <= ${since}::date),
    ${since}::date
  )`;
  const { day, amount } = valuations;
  // By their names, as a value that stands twice in a statement is no longer the same to it.
  const [of, early, month] = [sql`of_plan`, sql`is_early`, sql`of_month`];
  const newest = tx
    .selectDistinctOn(every === 'day' ? [of, day] : [of, month, early], {
      planId: sql<string>`${plans.id}`.as('of_plan'),
      isEarly: sql`${since === undefined ? sql`false` : sql`${day} <= ${since}::date`}`.as('is_early'),
      month: sql`date_trunc('month', ${day})`.as('of_month'),
      day: sql<string>`${day}::text`.as('at'),
      amount: sql<number | null>`${worth(sql`${amount}`, rateAt(sight, day))}`.mapWith(exact).as('worth'),
    })
    .from(plans)
    .innerJoin(valuations, eq(valuations.planId, plans.id))
    .where(
      and(
        scope.of(plans),
        scope.of(valuations),
        isNull(plans.withdrawnAt),
        lte(day, today),
        since === undefined ? undefined : sql`${day} >= ${first}`,
      ),
    )
    .orderBy(of, ...(every === 'day' ? [] : [month, early]), desc(day))
    .as('newest');
  const { planId, day: at, amount: added } = newest;
  const points = await tx
    .select({ planId, day: at, amount: added })
    .from(newest)
    .orderBy(asc(planId), asc(at));
  const { now } = valued(sight);
  const moved = await tx
    .select({ planId: plans.id, amount: planFields(sight).worth })
    .from(plans)
    .innerJoinLateral(now, sql`true`)
    .where(
      and(scope.of(plans), isNull(plans.withdrawnAt), ne(plans.currency, sight.currency), lt(now.day, today)),
    );
  return [...points, ...moved.map((each) => ({ ...each, day: today }))];
}

/** What a plan was worth last, and at the beginning of the span. */
function valued(sight: Sight) {
  const { tx, scope, today, since } = sight;
  const upTo = (last: string) =>
    tx
      .select({ day: valuations.day, amount: valuations.amount })
      .from(valuations)
      .where(and(scope.of(valuations), eq(valuations.planId, plans.id), lte(valuations.day, last)))
      .orderBy(desc(valuations.day))
      .limit(1);
  return { now: upTo(today).as('now'), then: upTo(since).as('then') };
}

function planFields(sight: Sight) {
  const { now, then } = valued(sight);
  return {
    plan: plans,
    now: { day: now.day, amount: now.amount },
    then: { day: then.day, amount: then.amount },
    worth: sql<number | null>`${worth(sql`${now.amount}`, rateAt(sight, sight.today))}`.mapWith(exact),
  };
}

/** What an amount of a plan's adds to the net worth: below zero for what is owed. */
export function worth(amount: SQL, rate: SQL): SQL {
  return sql`(round(${amount} * ${rate}) * case when ${owes} then -1 else 1 end)`;
}

/** Kept within what is counted exactly, as nothing beyond it can travel. */
export function exact(amount: unknown): number {
  const most = Number.MAX_SAFE_INTEGER;
  return Math.min(Math.max(Number(amount), -most), most);
}

/**
 * By how much minor units of a plan's currency are multiplied to be such of another, the firm's: the rate of a day or else of the last
 * one before it, and before there was any, the first. Null where there is none at all.
 */
export function rateAt(
  { currency }: { readonly currency: string | AnyColumn },
  day: string | typeof valuations.day,
): SQL {
  const on = typeof day === 'string' ? sql`${day}::date` : sql`${day}`;
  const rates = sql`select rates.minor_rate from ${exchangeRates} rates where rates.firm_id = ${plans.firmId} and rates.currency = ${plans.currency} and rates.into = ${currency}`;
  return sql`case when ${plans.currency} = ${currency} then 1 else coalesce(
    (${rates} and rates.day <= ${on} order by rates.day desc limit 1),
    (${rates} order by rates.day limit 1)
  ) end`;
}

function contains(search: string): SQL {
  const text = sql`lower(${plans.name} || ' ' || ${plans.provider})`;
  return sql`position(lower(${search}::text) in ${text}) > 0`;
}
