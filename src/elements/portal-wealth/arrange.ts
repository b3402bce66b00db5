import { type PlanKind, planKinds, type PlanSummary } from '../../contract/wealth/list.ts';
import type { ListView } from '../shared/list-controls.ts';
import type { RowGroup } from '../shared/table.ts';

/** In the order of the groups. */
const kinds: readonly PlanKind[] = [...planKinds, 'unknown'];

/** The two sides of the list. */
export const sides = ['had', 'owed'] as const;
export type Side = (typeof sides)[number];

export type PlanColumn = 'plan' | 'value' | 'valued' | 'change' | 'share';

/** What of the list is shown; unsorted, by kind, and within it what counts most first. */
export type View = ListView<Side>;

/** A plan as it stands in the list. */
export interface ListedPlan extends PlanSummary {
  readonly status: Side;
}

export function listed(plan: PlanSummary): ListedPlan {
  return { ...plan, status: plan.liability ? 'owed' : 'had' };
}

/** An amount of a plan as it counts: what is owed is below zero. */
export function counted({ liability }: Pick<PlanSummary, 'liability'>, amount: number): number {
  return liability ? 0 - amount : amount;
}

/** The plans of a view: one group a kind, or a single one where the client sorted them. */
export function arrange(
  plans: readonly ListedPlan[],
  { status, search = '', sort }: View,
  locale: string,
): (RowGroup<ListedPlan> & { readonly key: PlanKind | 'sorted' })[] {
  const wanted = search.trim().toLocaleLowerCase(locale);
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const shown = plans.filter(
    (plan) =>
      (!status || plan.status === status) &&
      [plan.name, plan.provider, ...plan.owners].join(' ').toLocaleLowerCase(locale).includes(wanted),
  );
  if (sort) {
    const sign = sort.descending ? -1 : 1;
    const key = (plan: ListedPlan) => sortKey(plan, sort.key as PlanColumn);
    const byName = (a: ListedPlan, b: ListedPlan) => compare(a.name, b.name);
    const rows = shown.sort((a, b) => {
      const [one, other] = [key(a), key(b)];
      // What has none comes last, whichever way round.
      if (one === null || other === null)
        return Number(one === null) - Number(other === null) || byName(a, b);
      return (
        (typeof one === 'number' ? one - Number(other) : compare(one, `${other}`)) * sign || byName(a, b)
      );
    });
    return rows.length ? [{ key: 'sorted', rows }] : [];
  }
  const byKind = Map.groupBy(shown, ({ kind }) => kind);
  return kinds.flatMap((key) => {
    const rows = byKind.get(key)?.sort((a, b) => weight(b) - weight(a) || compare(a.name, b.name));
    return rows ? { key, rows } : [];
  });
}

function weight({ worth }: ListedPlan): number {
  return worth ? Math.abs(worth.amount) : -1;
}

function sortKey(plan: ListedPlan, column: PlanColumn): string | number | null {
  const { name, worth, valuedOn, change, value, share } = plan;
  switch (column) {
    case 'plan':
      return name;
    case 'value':
      return worth?.amount ?? null;
    case 'valued':
      return valuedOn;
    case 'change':
      // In the firm's currency, as amounts of several cannot be told apart otherwise.
      return change && value && worth && value.amount
        ? (change.amount * worth.amount) / value.amount
        : change && counted(plan, change.amount);
    case 'share':
      return share && counted(plan, Number(share));
  }
}
