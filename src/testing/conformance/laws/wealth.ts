import type { PortalAdapter } from '../../../client/adapter.ts';
import type { Input } from '../../../contract/operation.ts';
import {
  addValuation,
  createPlan,
  editPlan,
  editValuation,
  getPlan,
  getWealth,
  getWealthHistory,
  getWealthPlan,
  listPlans,
  listValuations,
  listWealth,
  type ManagedPlan,
  type PlanSummary,
  withdrawPlan,
  withdrawValuation,
} from '../../../contract/wealth.ts';
import { daysFromNow } from '../../fixtures/days.ts';
import { planSummaryOf } from '../../fixtures/wealth.ts';
import { type Check, offered } from '../check.ts';
import { staffOf } from '../entitled.ts';
import { equal, holds, refusal, run } from '../expect.ts';
import { walk } from '../walk.ts';
import type { Somebody, World } from '../world.ts';

async function planOf(world: World, whose: Somebody = 'client'): Promise<string> {
  return offered(await world.plan?.(whose), `no plan of the ${whose}`);
}

/** Adds a plan of the client's. */
async function added(
  world: World,
  staff: PortalAdapter,
  entry: Partial<Input<typeof createPlan>> = {},
): Promise<ManagedPlan> {
  const { clientId } = await run(staff, getPlan, { planId: await planOf(world) });
  const name = `Fund ${crypto.randomUUID()}`;
  return run(staff, createPlan, { clientId, name, kind: 'investment', ...entry });
}

function allOf(client: PortalAdapter): Promise<PlanSummary[]> {
  return walk((cursor) => run(client, listWealth, { cursor }));
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

export const wealthLaws: readonly Check[] = [
  {
    kind: 'law',
    operations: [listWealth, getWealthPlan],
    title: "holds the client's own plans, each as reading it whole tells, and nobody else's",
    async run(world) {
      const own = await planOf(world);
      const other = await world.plan?.('neighbour');
      const client = await world.signIn('client');
      const items = await allOf(client);
      const listed = items.find(({ id }) => id === own);
      holds(listed !== undefined, "the client's own plan is missing");
      const whole = await run(client, getWealthPlan, { planId: own });
      equal(listed, planSummaryOf(whole), 'the plan in the list');
      const [latest, before] = whole.valuations;
      equal([whole.value?.amount, whole.valuedOn], [latest?.amount, latest?.day], 'its value');
      holds(before !== undefined && before.day < (latest?.day ?? ''), 'its valuations are not newest first');
      holds(!items.some(({ id }) => id === other), "another's plan is in the list");
    },
  },
  {
    kind: 'law',
    operations: [getWealth, listWealth],
    title: 'is the sum of what the plans are worth, what is owed taken off',
    async run(world) {
      await planOf(world);
      const client = await world.signIn('client');
      const { netWorth, assets, liabilities } = await run(client, getWealth, {});
      const plans = await allOf(client);
      const worth = (liability: boolean) =>
        sum(plans.flatMap((plan) => (plan.liability === liability ? (plan.worth?.amount ?? 0) : [])));
      equal([assets.amount, -liabilities.amount], [worth(false), worth(true)], 'what is had and owed');
      equal(netWorth.amount, assets.amount - liabilities.amount, 'the net worth');
    },
  },
  {
    kind: 'law',
    operations: [createPlan, addValuation, getWealthPlan, getWealth, getPlan, editPlan],
    title: 'adds a plan that its client then has, and that counts with its newest value',
    async run(world) {
      const staff = await staffOf(world);
      const entry = {
        ...{ provider: 'Kowhai', owners: ['Ada Fox', 'Bo Fox'], reference: 'K 7', description: 'Ours.' },
        kind: 'mortgage' as const,
        startedOn: '2019-02-28',
      };
      const { id: planId, name } = await added(world, staff, entry);
      const client = await world.signIn('client');
      const before = await run(client, getWealth, {});
      const values = [
        [-400, 900_00],
        [-2, 700_00],
        [9, 1],
      ] as const;
      for (const [days, amount] of values) {
        await run(staff, addValuation, { planId, day: daysFromNow(days), amount, note: 'Statement' });
      }
      const read = await run(client, getWealthPlan, { planId });
      const { provider, owners, reference, description, kind, startedOn } = read;
      equal({ provider, owners, reference, description, kind, startedOn }, entry, 'it');
      equal(
        [read.name, read.liability, read.value?.amount, read.change?.amount, read.worth?.amount],
        [name, true, 700_00, -200_00, -700_00],
        'its value',
      );
      equal(
        [read.stale, read.valuations.length, read.valuations[0]?.note],
        [false, 2, 'Statement'],
        'the rest',
      );
      const after = await run(client, getWealth, {});
      equal(after.netWorth.amount, before.netWorth.amount - 700_00, 'the net worth, less what is owed,');
      const { clientId, clientName, ...same } = await run(staff, getPlan, { planId });
      equal(same, read, 'it, as staff read it,');
      holds(clientName !== '' && clientId !== '', 'staff do not read whose it is');
      await run(staff, editPlan, { planId, name: 'Ours at last', kind: 'property' });
      const edited = await run(client, getWealthPlan, { planId });
      equal(
        [edited.name, edited.provider, edited.owners, edited.liability, edited.worth?.amount],
        ['Ours at last', '', [], false, 700_00],
        'it, changed,',
      );
    },
  },
  {
    kind: 'law',
    operations: [editValuation, withdrawValuation, addValuation, listValuations, getWealthPlan],
    title: 'changes a valuation and takes it back; of a day there is one',
    async run(world) {
      const staff = await staffOf(world);
      const { id: planId } = await added(world, staff);
      const client = await world.signIn('client');
      const value = async () => (await run(client, getWealthPlan, { planId })).value?.amount;
      equal(await value(), undefined, 'the value of what was not valued');
      const day = daysFromNow(-3);
      const first = await run(staff, addValuation, { planId, day, amount: 5_00, note: 'First' });
      const { issues } = await refusal(
        run(staff, addValuation, { planId, day, amount: 6_00 }),
        'invalid-input',
      );
      equal(
        issues.map(({ path }) => path),
        [['day']],
        'what is wrong with a second one',
      );
      const { id: valuationId } = first;
      const edited = await run(staff, editValuation, { valuationId, day, amount: -7_00 });
      equal(edited, { ...first, amount: -7_00, note: '' }, 'it, changed,');
      equal(await value(), -7_00, 'the value');
      equal((await run(staff, listValuations, { planId })).items, [edited], 'the list');
      equal(await run(staff, withdrawValuation, { valuationId }), edited, 'what was taken back');
      equal(await value(), undefined, 'the value, without it,');
      await refusal(run(staff, withdrawValuation, { valuationId }), 'not-found');
    },
  },
  {
    kind: 'law',
    operations: [withdrawPlan, createPlan, addValuation, getWealthPlan, listWealth, getWealth],
    title: 'takes a plan back: its client reads that, and it counts no more',
    async run(world) {
      const staff = await staffOf(world);
      const client = await world.signIn('client');
      const { id: planId } = await added(world, staff, { description: 'Secret' });
      const before = await run(client, getWealth, {});
      await run(staff, addValuation, { planId, day: daysFromNow(-2), amount: 9_00 });
      const { withdrawnAt } = await run(staff, withdrawPlan, { planId });
      const left = await run(client, getWealthPlan, { planId });
      equal(
        [left.withdrawnAt, left.description, left.value, left.valuations],
        [withdrawnAt, '', null, []],
        'what is left of it',
      );
      holds(!(await allOf(client)).some(({ id }) => id === planId), 'it is still in the list');
      equal((await run(client, getWealth, {})).netWorth, before.netWorth, 'the net worth');
      for (const call of [
        () => run(staff, editPlan, { planId, name: 'Another', kind: 'cash' }),
        () => run(staff, addValuation, { planId, day: daysFromNow(-1), amount: 1 }),
        () => run(staff, withdrawPlan, { planId }),
      ]) {
        const { facts } = await refusal(call(), 'changed-meanwhile');
        equal(facts, { withdrawnAt }, 'what is told of it');
      }
    },
  },
  {
    kind: 'law',
    operations: [getWealthHistory, createPlan, addValuation],
    title:
      'tells what a plan was worth over time, of each month the last, from the last value before the span',
    async run(world) {
      const staff = await staffOf(world);
      const { id: planId } = await added(world, staff, { kind: 'loan' });
      const values = { '2020-01-05': 5, '2020-01-20': 4, '2020-02-10': 3, '2020-04-01': 2 };
      for (const [day, amount] of Object.entries(values)) {
        await run(staff, addValuation, { planId, day, amount });
      }
      const client = await world.signIn('client');
      const read = async (input: Input<typeof getWealthHistory>) => {
        const { plans } = await run(client, getWealthHistory, input);
        const own = plans.find((each) => each.planId === planId);
        return own?.points.map(({ day, amount }) => [day, amount]);
      };
      const [early, ...rest] = Object.entries(values).map(([day, amount]) => [day, -amount]);
      equal(await read({}), rest, 'month by month');
      equal(await read({ every: 'day' }), [early, ...rest], 'day by day');
      equal(await read({ since: '2020-03-01' }), rest.slice(1), 'since a day');
    },
  },
  {
    kind: 'law',
    operations: [listPlans, createPlan],
    title: 'narrows by client, by kind, and by a search in name and provider',
    async run(world) {
      const staff = await staffOf(world);
      const word = crypto.randomUUID();
      const made = await added(world, staff, { provider: `Bank ${word}`, kind: 'cash' });
      const list = async (filter: Input<typeof listPlans>) =>
        (await run(staff, listPlans, { search: word.toUpperCase(), ...filter })).items;
      const found = await list({});
      equal(
        found.map(({ id }) => id),
        [made.id],
        'the list of what has a word in it',
      );
      equal(await list({ clientId: made.clientId, kind: 'cash' }), found, "the list of the client's");
      equal(await list({ kind: 'pension' }), [], 'the list of another kind');
      equal(await list({ clientId: crypto.randomUUID() }), [], "the list of nobody's");
    },
  },
];
