import { currencyDigits } from '../../contract/currencies.ts';
import { type createGoal, type Goal, goalAmountLimit, goalSourceLimit } from '../../contract/goals.ts';
import type { Input } from '../../contract/operation.ts';

/** What is typed in the form that writes a goal, as its fields have it. */
export interface Draft {
  readonly name: string;
  readonly description: string;
  readonly target: string;
  readonly targetOn: string;
  readonly setAside: string;
  /** Per cent of plans, by their ids. */
  readonly shares: Readonly<Record<string, string>>;
}

/** Where something is wrong: a field, or a plan's by its id. */
export type Wrong = 'name' | 'target' | 'targetOn' | 'setAside' | 'sources' | { readonly planId: string };

/** A goal as the form has it; without one, an empty form. */
export function draftOf(goal: Goal | undefined): Draft {
  const plain = (amount: { amount: number; currency: string } | null | undefined) =>
    amount ? String(Number(`${amount.amount}e-${currencyDigits(amount.currency)}`)) : '';
  return {
    name: goal?.name ?? '',
    description: goal?.description ?? '',
    target: plain(goal?.target),
    targetOn: goal?.targetOn ?? '',
    setAside: goal?.setAside.amount ? plain(goal.setAside) : '',
    shares: Object.fromEntries((goal?.sources ?? []).map(({ planId, share }) => [planId, String(share)])),
  };
}

/**
 * What is sent of it, or what is wrong, in the order of the form.
 *
 * @param planIds - The plans that the form names; undefined: it names none, and those that there are stay.
 */
export function entryOf(
  draft: Draft,
  currency: string,
  planIds: readonly string[] | undefined,
): { readonly entry: Input<typeof createGoal>; readonly wrong: readonly Wrong[] } {
  const wrong: Wrong[] = [];
  const name = draft.name.trim();
  if (!name) wrong.push('name');
  const amount = (field: 'target' | 'setAside', least: number): number | undefined => {
    if (!draft[field]) return undefined;
    const minor = Math.round(Number(`${Number(draft[field])}e${currencyDigits(currency)}`));
    if (!(minor >= least && minor <= goalAmountLimit)) wrong.push(field);
    return minor;
  };
  const target = amount('target', 1) ?? null;
  const setAside = amount('setAside', 0) ?? 0;
  const sources = planIds?.flatMap((planId) => {
    const share = draft.shares[planId];
    if (!share) return [];
    if (!/^([1-9]\d?|100)$/.test(share)) wrong.push({ planId });
    return [{ planId, share: Number(share) }];
  });
  if (sources && sources.length > goalSourceLimit) wrong.push('sources');
  const entry = {
    ...{ name, description: draft.description.trim(), target, targetOn: draft.targetOn || null, setAside },
    ...(sources && { sources }),
  };
  return { entry, wrong };
}
