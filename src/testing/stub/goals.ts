import { PortalError } from '../../contract/errors.ts';
import type { ClientGoal, createGoal, Goal } from '../../contract/goals.ts';
import type { Input } from '../../contract/operation.ts';
import { type GoalFacts, goalFrom, goalSummaryOf } from '../fixtures/goals.ts';
import type { Answers, StubState } from './answers.ts';

type GoalsAnswers = Pick<Answers, Extract<keyof Answers, `${'goals' | 'clientGoals'}.${string}`>>;
type Entry = Input<typeof createGoal>;

/** Goals that stay as they were written, at the pace that they had; to staff all of them are of one client. */
export function goalsAnswers(state: StubState): GoalsAnswers {
  const find = (goalId: string): Goal => {
    const goal = state.goals.find(({ id }) => id === goalId);
    if (!goal) throw new PortalError('not-found');
    return goal;
  };
  const change = (goalId: string, changes: (goal: Goal) => Goal, isClient: boolean): Goal => {
    const before = find(goalId);
    const { archivedAt, byFirm } = before;
    if (archivedAt !== null) throw new PortalError('changed-meanwhile', { facts: { archivedAt } });
    if (isClient && byFirm) throw new PortalError('not-permitted');
    const goal = changes(before);
    state.goals = state.goals.map((each) => (each === before ? goal : each));
    return goal;
  };
  const sourcesOf = (entries: NonNullable<Entry['sources']>): Goal['sources'] =>
    entries.map(({ planId, share }, index) => {
      const plan = state.plans.find(({ id, withdrawnAt }) => id === planId && withdrawnAt === null);
      if (!plan || plan.liability) {
        const path = ['sources', index, 'planId'];
        throw new PortalError('invalid-input', { issues: [{ path, message: 'is no plan to save by' }] });
      }
      const { name, worth } = plan;
      const amount = worth && { ...worth, amount: Math.round((worth.amount * share) / 100) };
      return { planId, name, share, amount };
    });
  const written = (
    { name, description = '', target = null, targetOn = null, setAside = 0, sources }: Entry,
    facts: Pick<GoalFacts, 'id' | 'byFirm'> & Partial<GoalFacts>,
  ): Goal =>
    goalFrom({
      ...{ ...facts, name, description, target, targetOn, setAside },
      ...(sources && { sources: sourcesOf(sources) }),
    });
  const create = (entry: Entry, byFirm: boolean): Goal => {
    const goal = written(entry, { id: crypto.randomUUID(), byFirm, createdAt: new Date().toISOString() });
    state.goals = [...state.goals, goal];
    return goal;
  };
  const edit = (goalId: string, entry: Entry, isClient: boolean): Goal =>
    change(
      goalId,
      ({ id, byFirm, createdAt, sources, monthly }) =>
        written(entry, {
          ...{ id, byFirm, createdAt, sources },
          pace: monthly && (monthly.amount * 12) / 365.2425,
        }),
      isClient,
    );
  const archive = (goalId: string, isClient: boolean): Goal =>
    change(goalId, (goal) => ({ ...goal, archivedAt: new Date().toISOString() }), isClient);
  const client = () => ({ clientId: state.clients[0]?.id ?? '', clientName: state.clients[0]?.name ?? '' });
  const managed = (goal: Goal): ClientGoal => ({ ...goal, ...client() });
  const listed = (which: 'current' | 'archived' | undefined) =>
    state.goals.filter(({ archivedAt }) => !which || (archivedAt !== null) === (which === 'archived'));
  return {
    'goals.list': ({ state: which = 'current' }) => ({ items: listed(which).map(goalSummaryOf), next: null }),
    'goals.get': ({ goalId }) => find(goalId),
    'goals.create': (entry) => create(entry, false),
    'goals.edit': ({ goalId, ...entry }) => edit(goalId, entry, true),
    'goals.archive': ({ goalId }) => archive(goalId, true),
    'clientGoals.list': ({ state: which }) => ({
      items: listed(which).map((goal) => ({ ...goalSummaryOf(goal), ...client() })),
      next: null,
    }),
    'clientGoals.get': ({ goalId }) => managed(find(goalId)),
    'clientGoals.create': ({ clientId: _, ...entry }) => managed(create(entry, true)),
    'clientGoals.edit': ({ goalId, ...entry }) => managed(edit(goalId, entry, false)),
    'clientGoals.archive': ({ goalId }) => managed(archive(goalId, false)),
  };
}
