import { PortalError } from '../../contract/errors.ts';
import type { createGoal, Goal, GoalSummary } from '../../contract/goals.ts';
import type { Input } from '../../contract/operation.ts';
import { todayIn } from '../firm/today.ts';
import type { ClientContext, StaffContext } from '../http/context.ts';
import { heldDay } from '../wealth/answers.ts';
import { isLiability } from '../wealth/rules.ts';
import { findGoal, type FoundGoal, plansOf, type Sight } from './queries.ts';
import { monthlyOf, paceOf, progressOf, projectedOn, savedBy, standingOf } from './rules.ts';
import type { GoalRow } from './tables.ts';

/** What is written of a goal. */
export type Entry = Input<typeof createGoal>;

export function sightOf<C extends ClientContext | StaffContext>({
  tx,
  scope,
  firm,
  now,
}: C): Sight & { readonly scope: C['scope'] } {
  return { tx, scope, today: todayIn(firm.timeZone, now) };
}

/** A goal that is there to see, or a refusal. */
export async function found(sight: Sight, goalId: string): Promise<FoundGoal> {
  const one = await findGoal(sight, goalId);
  if (!one) throw new PortalError('not-found', { message: 'There is no such goal to see.' });
  return one;
}

/** Why a goal could not be changed. */
export function unchanged({ goal: { archivedAt } }: FoundGoal): PortalError {
  if (!archivedAt) return new PortalError('not-permitted', { message: 'The firm set this goal.' });
  return new PortalError('changed-meanwhile', {
    message: `The goal was laid aside at ${archivedAt.toISOString()}.`,
    facts: { archivedAt: archivedAt.toISOString() },
  });
}

export function summaryOf({ goal, sources }: FoundGoal, today: string): GoalSummary {
  const { id, name, currency, target, targetOn, setAside, byFirm, archivedAt } = goal;
  const saved = savedBy(setAside, sources);
  const measured = { target, targetOn, saved, pace: paceOf(sources) };
  return {
    ...{ id, name, targetOn, byFirm },
    standing: standingOf(measured, today),
    target: target === null ? null : { amount: target, currency },
    saved: { amount: saved, currency },
    progress: progressOf(saved, target),
    projectedOn: projectedOn(measured, today),
    archivedAt: archivedAt?.toISOString() ?? null,
  };
}

export function wholeOf(one: FoundGoal, today: string): Goal {
  const { description, currency, setAside, createdAt } = one.goal;
  const money = (amount: number | null) => (amount === null ? null : { amount, currency });
  return {
    ...summaryOf(one, today),
    description,
    setAside: { amount: setAside, currency },
    monthly: money(monthlyOf(paceOf(one.sources))),
    sources: one.sources.map(({ planId, name, share, now }) => ({
      ...{ planId, name, share },
      amount: money(now?.amount ?? null),
    })),
    createdAt: createdAt.toISOString(),
  };
}

/** The columns of what was written, but for its plans. */
export function written({ name, description = '', target = null, targetOn, setAside = 0 }: Entry) {
  return {
    ...{ name, description, target, setAside },
    targetOn: targetOn ? heldDay(targetOn, 'targetOn') : null,
  } satisfies Partial<GoalRow>;
}

/** Refuses plans that a client's goal cannot be saved for by. Of another's plan nothing more is told than of none. */
export async function holdSources(
  sight: Sight,
  clientId: string,
  sources: NonNullable<Entry['sources']>,
): Promise<void> {
  const known = await plansOf(
    sight,
    clientId,
    sources.map(({ planId }) => planId),
  );
  const issues = sources.flatMap(({ planId }, index) => {
    const plan = known.get(planId);
    const first = sources.findIndex((each) => each.planId === planId);
    const message = !plan
      ? 'is no plan of the client'
      : isLiability(plan.kind)
        ? 'is owed, and saves nothing'
        : first < index && 'is there already';
    return message ? [{ path: ['sources', index, 'planId'], message }] : [];
  });
  if (issues.length > 0)
    throw new PortalError('invalid-input', { message: 'a goal cannot be saved for by these plans', issues });
}
