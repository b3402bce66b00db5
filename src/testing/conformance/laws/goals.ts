import type { PortalAdapter } from '../../../client/adapter.ts';
import {
  archiveClientGoal,
  archiveGoal,
  type ClientGoal,
  createClientGoal,
  createGoal,
  editClientGoal,
  editGoal,
  getClientGoal,
  getGoal,
  type GoalSummary,
  listClientGoals,
  listGoals,
} from '../../../contract/goals.ts';
import type { Input } from '../../../contract/operation.ts';
import { addValuation, createPlan } from '../../../contract/wealth.ts';
import { daysFromNow } from '../../fixtures/days.ts';
import { goalSummaryOf } from '../../fixtures/goals.ts';
import type { Check } from '../check.ts';
import { staffOf } from '../entitled.ts';
import { equal, holds, refusal, run } from '../expect.ts';
import { walk } from '../walk.ts';
import type { World } from '../world.ts';

const named = (word: string) => `${word} ${crypto.randomUUID()}`;

/** The client's id, as staff know it. */
async function clientOf(world: World, staff: PortalAdapter): Promise<string> {
  const { id: goalId } = await run(await world.signIn('client'), createGoal, { name: named('Boat') });
  return (await run(staff, getClientGoal, { goalId })).clientId;
}

/** Has staff set a goal for the client. */
async function set(
  world: World,
  staff: PortalAdapter,
  entry: Partial<Input<typeof createClientGoal>> = {},
): Promise<ClientGoal> {
  const clientId = await clientOf(world, staff);
  return run(staff, createClientGoal, { clientId, name: named('Retire'), ...entry });
}

function allOf(client: PortalAdapter, state?: 'current' | 'archived'): Promise<GoalSummary[]> {
  return walk((cursor) => run(client, listGoals, { state, cursor }));
}

export const goalsLaws: readonly Check[] = [
  {
    kind: 'law',
    operations: [listGoals, getGoal, createGoal],
    title: "holds the client's own goals, each as reading it whole tells, and nobody else's",
    async run(world) {
      const client = await world.signIn('client');
      const entry = { name: named('Boat'), target: 500_00, setAside: 125_50, targetOn: daysFromNow(90) };
      const { id: goalId } = await run(client, createGoal, entry);
      const other = await run(await world.signIn('neighbour'), createGoal, { name: named('Ship') });
      const items = await allOf(await world.signIn('client'));
      const listed = items.find(({ id }) => id === goalId);
      const whole = await run(client, getGoal, { goalId });
      equal(listed, goalSummaryOf(whole), 'the goal in the list');
      const { name, target, setAside, saved, targetOn, progress, standing, byFirm } = whole;
      equal(
        { name, target: target?.amount, setAside: setAside.amount, targetOn },
        { name: entry.name, target: 500_00, setAside: 125_50, targetOn: entry.targetOn },
        'the goal',
      );
      equal([saved.amount, progress, standing, byFirm], [125_50, '25.1', 'unknown', false], 'how far it is');
      holds(!items.some(({ id }) => id === other.id), "another's goal is in the list");
    },
  },
  {
    kind: 'law',
    operations: [editGoal, archiveGoal, createGoal, getGoal, listGoals],
    title: 'changes a goal of one’s own, and lays it aside for good',
    async run(world) {
      const client = await world.signIn('client');
      const { id: goalId } = await run(client, createGoal, { name: named('Boat'), description: 'Blue' });
      const name = named('Ship');
      await run(client, editGoal, { goalId, name, target: 100, setAside: 100 });
      const edited = await run(await world.signIn('client'), getGoal, { goalId });
      equal(
        [edited.name, edited.description, edited.standing, edited.progress],
        [name, '', 'reached', '100'],
        'the goal, changed,',
      );
      const { archivedAt } = await run(client, archiveGoal, { goalId });
      equal(await run(client, getGoal, { goalId }), { ...edited, archivedAt }, 'it, laid aside,');
      const isIn = async (state: 'current' | 'archived') =>
        (await allOf(client, state)).some(({ id }) => id === goalId);
      equal([await isIn('current'), await isIn('archived')], [false, true], 'whether the lists hold it');
      for (const call of [
        () => run(client, editGoal, { goalId, name: 'Late' }),
        () => run(client, archiveGoal, { goalId }),
      ]) {
        equal((await refusal(call(), 'changed-meanwhile')).facts, { archivedAt }, 'what is told of it');
      }
    },
  },
  {
    kind: 'law',
    operations: [createClientGoal, editClientGoal, archiveClientGoal, getClientGoal, editGoal, archiveGoal],
    title: 'leaves what staff set to staff: its client reads it',
    async run(world) {
      const staff = await staffOf(world);
      const client = await world.signIn('client');
      const { id: goalId } = await set(world, staff, { target: 9_00, description: 'At sixty' });
      await refusal(run(client, editGoal, { goalId, name: 'Mine' }), 'not-permitted');
      await refusal(run(client, archiveGoal, { goalId }), 'not-permitted');
      const read = await run(client, getGoal, { goalId });
      equal([read.byFirm, read.description, read.target?.amount], [true, 'At sixty', 9_00], 'the goal');
      const { clientId, clientName, ...same } = await run(staff, getClientGoal, { goalId });
      equal(same, read, 'it, as staff read it,');
      holds(clientName !== '' && clientId !== '', 'staff do not read whose it is');
      await run(staff, editClientGoal, { goalId, name: 'Rest', setAside: 5 });
      const edited = await run(client, getGoal, { goalId });
      equal(
        [edited.name, edited.description, edited.target, edited.setAside.amount, edited.standing],
        ['Rest', '', null, 5, 'no-target'],
        'it, changed,',
      );
      const { archivedAt } = await run(staff, archiveClientGoal, { goalId });
      for (const call of [
        () => run(staff, editClientGoal, { goalId, name: 'Late' }),
        () => run(staff, archiveClientGoal, { goalId }),
      ]) {
        equal((await refusal(call(), 'changed-meanwhile')).facts, { archivedAt }, 'what is told of it');
      }
    },
  },
  {
    kind: 'law',
    operations: [createGoal, editGoal, createClientGoal, editClientGoal, getGoal],
    title: 'adds up the parts of its plans, and tells by their pace whether it is in time',
    async run(world) {
      const staff = await staffOf(world);
      const client = await world.signIn('client');
      const clientId = await clientOf(world, staff);
      const { id: planId } = await run(staff, createPlan, { clientId, name: named('Fund'), kind: 'cash' });
      const { id: owed } = await run(staff, createPlan, { clientId, name: named('Loan'), kind: 'loan' });
      for (const [days, amount] of [
        [-400, 100_00],
        [0, 500_00],
      ] as const) {
        await run(staff, addValuation, { planId, day: daysFromNow(days), amount });
      }
      // Half of the plan: half a dollar a day, and 50 dollars are lacking.
      const entry = {
        name: named('Boat'),
        target: 310_00,
        setAside: 10_00,
        sources: [{ planId, share: 50 }],
      };
      const { id: goalId } = await run(client, createGoal, { ...entry, targetOn: daysFromNow(101) });
      const read = await run(client, getGoal, { goalId });
      equal(
        [read.saved.amount, read.monthly?.amount, read.projectedOn, read.standing, read.progress],
        [260_00, 15_22, daysFromNow(100), 'on-track', '83.8'],
        'how far it is',
      );
      equal(
        read.sources.map(({ planId: by, share, amount }) => [by, share, amount?.amount]),
        [[planId, 50, 250_00]],
        'by what it is saved',
      );
      const { standing } = await run(client, editGoal, { ...entry, goalId, targetOn: daysFromNow(99) });
      equal(standing, 'behind', 'where it stands');
      const late = await run(client, editGoal, { ...entry, goalId, targetOn: daysFromNow(-1) });
      equal(late.standing, 'overdue', 'where it stands after its day');
      const { name } = entry;
      const kept = await run(client, editGoal, { goalId, name });
      equal([kept.saved.amount, kept.sources.length], [250_00, 1], 'what is saved where no plans are named');
      const whole = await run(staff, editClientGoal, { goalId, name, sources: [{ planId, share: 100 }] });
      equal(whole.saved.amount, 500_00, 'what staff have it saved by');
      equal(
        (await run(client, editGoal, { goalId, name, sources: [] })).saved.amount,
        0,
        'what no plan saves',
      );
      for (const wrong of [
        [{ planId: owed, share: 10 }],
        [{ planId: crypto.randomUUID(), share: 10 }],
        [
          { planId, share: 10 },
          { planId, share: 20 },
        ],
      ]) {
        for (const call of [
          () => run(client, createGoal, { name, sources: wrong }),
          () => run(client, editGoal, { goalId, name, sources: wrong }),
          () => run(staff, createClientGoal, { clientId, name, sources: wrong }),
        ]) {
          const { issues } = await refusal(call(), 'invalid-input');
          equal(
            issues.map(({ path }) => path),
            [['sources', wrong.length - 1, 'planId']],
            'what is wrong',
          );
        }
      }
    },
  },
  {
    kind: 'law',
    operations: [listClientGoals, createClientGoal, archiveClientGoal],
    title: 'narrows by client, by whether it was laid aside, and by a search in name and description',
    async run(world) {
      const staff = await staffOf(world);
      const word = crypto.randomUUID();
      const made = await set(world, staff, { description: `About ${word}` });
      const list = async (filter: Input<typeof listClientGoals>) =>
        (await run(staff, listClientGoals, { search: word.toUpperCase(), ...filter })).items.map(
          ({ id }) => id,
        );
      equal(await list({}), [made.id], 'the list of what has a word in it');
      equal(await list({ clientId: made.clientId, state: 'current' }), [made.id], "the list of the client's");
      equal(await list({ state: 'archived' }), [], 'the list of what was laid aside');
      equal(await list({ clientId: crypto.randomUUID() }), [], "the list of nobody's");
      await run(staff, archiveClientGoal, { goalId: made.id });
      equal(await list({}), [made.id], 'the list of all');
      equal(await list({ state: 'current' }), [], 'the list of the others');
    },
  },
];
