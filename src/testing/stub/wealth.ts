import { PortalError } from '../../contract/errors.ts';
import { liabilityKinds, type ManagedPlan, type ManagedValuation, type Plan } from '../../contract/wealth.ts';
import { daysFromNow } from '../fixtures/days.ts';
import { planHistories, planSummaryOf, wealthOf } from '../fixtures/wealth.ts';
import type { Answers, StubState } from './answers.ts';

type WealthAnswers = Pick<Answers, Extract<keyof Answers, `${'wealth' | 'plans' | 'valuations'}.${string}`>>;

/** Plans that stay as staff wrote them, with no sum made anew; to staff all of them are of one client. */
export function wealthAnswers(state: StubState): WealthAnswers {
  const find = (planId: string): Plan => {
    const plan = state.plans.find(({ id }) => id === planId);
    if (!plan) throw new PortalError('not-found');
    return plan;
  };
  const change = (planId: string, changes: (plan: Plan) => Partial<Plan>): Plan => {
    const before = find(planId);
    const { withdrawnAt } = before;
    if (withdrawnAt !== null) throw new PortalError('changed-meanwhile', { facts: { withdrawnAt } });
    const plan = { ...before, ...changes(before) };
    state.plans = state.plans.map((each) => (each === before ? plan : each));
    return plan;
  };
  const alive = () => state.plans.filter(({ withdrawnAt }) => withdrawnAt === null);
  const client = () => ({ clientId: state.clients[0]?.id ?? '', clientName: state.clients[0]?.name ?? '' });
  const managed = (plan: Plan): ManagedPlan => ({ ...plan, ...client() });
  const written = (entry: Written) => {
    const {
      name,
      kind,
      provider = '',
      owners = [],
      reference = '',
      description = '',
      startedOn = null,
    } = entry;
    const liability = (liabilityKinds as readonly string[]).includes(kind);
    return { name, kind, liability, provider, owners: [...owners], reference, description, startedOn };
  };
  const ofPlan = (planId: string, each: Plan['valuations'][number] | undefined): ManagedValuation => {
    if (!each) throw new PortalError('not-found');
    return { ...each, planId, clientId: client().clientId };
  };
  const planOf = (valuationId: string) =>
    state.plans.find(({ valuations }) => valuations.some(({ id }) => id === valuationId))?.id ?? '';
  const valued = (planId: string, valuations: Plan['valuations']) =>
    change(planId, ({ currency }) => {
      const sorted = valuations.toSorted((one, other) => (one.day < other.day ? 1 : -1));
      const [latest] = sorted.filter(({ day }) => day <= daysFromNow(0));
      return {
        valuations: sorted,
        value: latest ? { amount: latest.amount, currency } : null,
        valuedOn: latest?.day ?? null,
      };
    });
  const without = (valuationId: string) => {
    const planId = planOf(valuationId);
    const { valuations } = find(planId);
    return {
      planId,
      before: valuations.find(({ id }) => id === valuationId),
      rest: valuations.filter(({ id }) => id !== valuationId),
    };
  };
  return {
    'wealth.get': () => wealthOf(alive()),
    'wealth.list': ({ kind }) => ({
      items: alive()
        .filter((plan) => !kind || plan.kind === kind)
        .map(planSummaryOf),
      next: null,
    }),
    'wealth.getPlan': ({ planId }) => find(planId),
    'wealth.getHistory': () => ({
      currency: wealthOf([]).netWorth.currency,
      plans: planHistories(alive()),
    }),
    'plans.list': ({ kind }) => ({
      items: state.plans
        .filter((plan) => !kind || plan.kind === kind)
        .map((plan) => ({ ...planSummaryOf(plan), ...client(), withdrawnAt: plan.withdrawnAt })),
      next: null,
    }),
    'plans.get': ({ planId }) => managed(find(planId)),
    'plans.create': ({ currency, ...entry }) => {
      const plan: Plan = {
        ...{ id: crypto.randomUUID(), ...written(entry), currency: currency ?? 'AUD', value: null },
        ...{ valuedOn: null, stale: false, change: null, worth: null, share: null },
        ...{ withdrawnAt: null, valuations: [] },
      };
      state.plans = [...state.plans, plan];
      return managed(plan);
    },
    'plans.edit': ({ planId, ...entry }) => managed(change(planId, () => written(entry))),
    'plans.withdraw': ({ planId }) =>
      managed(change(planId, () => ({ withdrawnAt: new Date().toISOString() }))),
    'valuations.list': ({ planId }) => ({
      items: find(planId).valuations.map((each) => ofPlan(planId, each)),
      next: null,
    }),
    'valuations.add': ({ planId, day, amount, note = '' }) => {
      const added = { id: crypto.randomUUID(), day, amount, note };
      valued(planId, [...find(planId).valuations, added]);
      return ofPlan(planId, added);
    },
    'valuations.edit': ({ valuationId, day, amount, note = '' }) => {
      const { planId, rest } = without(valuationId);
      const edited = { id: valuationId, day, amount, note };
      valued(planId, [...rest, edited]);
      return ofPlan(planId, edited);
    },
    'valuations.withdraw': ({ valuationId }) => {
      const { planId, before, rest } = without(valuationId);
      valued(planId, rest);
      return ofPlan(planId, before);
    },
  };
}

type Written = Pick<Plan, 'name'> & {
  readonly kind: Exclude<Plan['kind'], 'unknown'>;
  readonly owners?: readonly string[] | undefined;
} & {
  readonly [K in 'provider' | 'reference' | 'description' | 'startedOn']?: Plan[K] | undefined;
};
