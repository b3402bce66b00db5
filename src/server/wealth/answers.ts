import { PortalError } from '../../contract/errors.ts';
import type { Plan, PlanSummary, Valuation } from '../../contract/wealth.ts';
import { isDay } from '../database/columns.ts';
import { todayIn } from '../firm/today.ts';
import type { ClientContext, StaffContext } from '../http/context.ts';
import { findPlan, type Sight, totalsOf, type Totals, type ValuedPlan } from './queries.ts';
import { isLiability, isStale, shareOf, yearBefore } from './rules.ts';
import type { ValuationRow } from './tables.ts';

/** A plan and its valuations, as they are kept. */
export type FoundPlan = NonNullable<Awaited<ReturnType<typeof findPlan>>>;

/** @param since - Where the span of changes begins. Default: a year before today. */
export function sightOf<C extends ClientContext | StaffContext>(
  { tx, scope, firm, now }: C,
  since?: string,
): Sight & { readonly scope: C['scope'] } {
  const today = todayIn(firm.timeZone, now);
  const sight = { tx, scope, firmId: firm.id, currency: firm.currency, today };
  return { ...sight, since: since === undefined ? yearBefore(today) : heldDay(since, 'since') };
}

/** A day that the database can hold, or a refusal. */
export function heldDay(day: string, field: string): string {
  if (isDay(day)) return day;
  throw new PortalError('invalid-input', {
    message: `${field} is no day of the calendar`,
    issues: [{ path: [field], message: 'must be a day of the year 1 or later' }],
  });
}

/** A plan that is there to see, or a refusal. */
export async function found(sight: Sight, planId: string): Promise<FoundPlan> {
  const plan = await findPlan(sight, planId);
  if (!plan) throw noSuchPlan();
  return plan;
}

/** The same, to be changed: refuses where it was withdrawn. */
export async function foundAlive(sight: Sight, planId: string): Promise<FoundPlan> {
  const one = await found(sight, planId);
  const { withdrawnAt } = one.plan;
  if (!withdrawnAt) return one;
  throw new PortalError('changed-meanwhile', {
    message: `The plan was withdrawn at ${withdrawnAt.toISOString()}.`,
    facts: { withdrawnAt: withdrawnAt.toISOString() },
  });
}

export function summaryOf(
  { plan, now, then, worth }: ValuedPlan,
  { currency: own, today }: Sight,
  totals: Totals | undefined,
): PlanSummary {
  const { id, name, provider, kind, owners, currency, withdrawnAt } = plan;
  const liability = isLiability(kind);
  const added = withdrawnAt ? null : worth;
  const share = liability ? shareOf(added && -added, totals?.owed ?? 0) : shareOf(added, totals?.had ?? 0);
  return {
    ...{ id, name, provider, kind, liability, owners, currency, share },
    value: now && { amount: now.amount, currency },
    valuedOn: now?.day ?? null,
    stale: isStale(kind, now ?? undefined, today),
    // What is as old as the span says nothing of it.
    change: now && then && now.day !== then.day ? { amount: now.amount - then.amount, currency } : null,
    worth: added === null ? null : { amount: added, currency: own },
  };
}

export function wholeOf(one: FoundPlan, sight: Sight, totals: Totals | undefined): Plan {
  const { reference, description, startedOn, withdrawnAt } = one.plan;
  return {
    ...summaryOf(one, sight, totals),
    ...{ reference, description, startedOn },
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    valuations: one.valuations.map(valuationOf),
  };
}

/** Of a plan that was withdrawn, its client reads that, and nothing more of it. */
export function leftOf(one: FoundPlan): FoundPlan {
  if (!one.plan.withdrawnAt) return one;
  const blank = { provider: '', owners: [], reference: '', description: '', startedOn: null };
  return { plan: { ...one.plan, ...blank }, now: null, then: null, worth: null, valuations: [] };
}

export function valuationOf({ id, day, amount, note }: ValuationRow): Valuation {
  return { id, day, amount, note };
}

/** What the client of a plan has and owes. */
export async function totalsFor(sight: Sight, clientId: string): Promise<Totals | undefined> {
  return (await totalsOf(sight, [clientId])).get(clientId);
}

export function noSuchPlan(): PortalError {
  return new PortalError('not-found', { message: 'There is no such plan to see.' });
}
