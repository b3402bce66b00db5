import { goalStandings, type GoalStanding, type GoalSummary } from '../../contract/goals/list.ts';
import type { ListView } from '../shared/list-controls.ts';

/** In the order in which they are told. */
export const standings: readonly GoalStanding[] = goalStandings;

/** What of the list is shown. */
export type View = ListView<GoalStanding>;

/** A goal as it stands in the list. */
export type ListedGoal = GoalSummary & { readonly status: GoalStanding };

export function listed(goal: GoalSummary): ListedGoal {
  return { ...goal, status: goal.standing };
}

/** The goals of a view: what is reached last, before that by their dates, those without one after all that have one. */
export function arrange(
  goals: readonly ListedGoal[],
  { status, search = '' }: View,
  locale: string,
): ListedGoal[] {
  const wanted = search.trim().toLocaleLowerCase(locale);
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return goals
    .filter(
      (goal) => (!status || goal.status === status) && goal.name.toLocaleLowerCase(locale).includes(wanted),
    )
    .sort((a, b) => {
      const [one, other] = [sortKey(a), sortKey(b)];
      if (one === other) return compare(a.name, b.name);
      return one < other ? -1 : 1;
    });
}

function sortKey({ standing, targetOn }: ListedGoal): string {
  return `${Number(standing === 'reached')} ${targetOn ?? 'none'}`;
}
