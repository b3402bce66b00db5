import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
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
  withdrawPlan,
} from '../../../src/contract/wealth.ts';
import { newId } from '../../../src/server/database/columns.ts';
import type { Tx } from '../../../src/server/database/database.ts';
import { sqlState } from '../../../src/server/database/failures.ts';
import { exchangeRates, plans, valuations } from '../../../src/server/wealth/tables.ts';
import { databases, freshDatabase } from '../../support/databases.ts';
import { type Browser, start, startWorld, type World } from '../../support/server.ts';

const permissionDenied = '42501';
type Item = Record<string, unknown> & { readonly name: string };

for (const kind of databases) {
  describe(`wealth on ${kind}`, () => {
    let world: World;
    let adviser: Browser;
    before(async () => {
      world = await startWorld(await freshDatabase(kind));
      adviser = await world.signIn(world.staff.alpha.adviser);
    });
    after(() => world.close());

    const ok = async (browser: Browser, ...[operation, input]: Parameters<Browser['call']>) => {
      const { status, body } = await browser.call(operation, input);
      assert.equal(status, 200, JSON.stringify(body));
      return body;
    };
    const items = async (...of: Parameters<typeof ok>) => (await ok(...of)).items as Item[];

    /** Runs in a world in which nothing was valued yet. */
    async function alone(work: (own: World, ash: Browser) => Promise<void>): Promise<void> {
      const own = await startWorld(await freshDatabase(kind));
      try {
        await work(own, await own.signIn(own.people.ash));
      } finally {
        await own.close();
      }
    }

    const giveRates = (own: World, rates: readonly (readonly [string, string, string, string])[]) =>
      own.inFirm(own.people.ash.firm, (tx) =>
        tx.insert(exchangeRates).values(
          rates.map(([currency, day, rate, minorRate]) => ({
            ...{ id: newId(), firmId: own.people.ash.firm.id, into: own.people.ash.firm.currency },
            ...{ currency, day, rate, minorRate },
          })),
        ),
      );

    it('[PL-07] adds up what is had and owed, each plan by its newest value up to today', () =>
      alone(async (own, ash) => {
        const { people } = own;
        await own.addPlan(people.ash, {}, { '2026-01-31': 400_00, '2026-02-28': 500_00, '2026-03-11': 9 });
        await own.addPlan(people.ash, { kind: 'cash' }, { '2026-03-10': -50_00 });
        await own.addPlan(people.ash, { kind: 'mortgage' }, { '2025-01-31': 300_00, '2026-02-28': 200_00 });
        await own.addPlan(people.ash, { kind: 'asset' });
        await own.addPlan(people.birch, {}, { '2026-01-31': 7_000_00 });
        await own.addPlan(people.ash, { withdrawnAt: new Date(start) }, { '2026-01-31': 8_000_00 });
        const body = await ok(ash, getWealth, {});
        const amount = (of: string) => (body[of] as { amount: number } | null)?.amount;
        assert.deepEqual(
          [amount('assets'), amount('liabilities'), amount('netWorth'), amount('netWorthThen')],
          [450_00, 200_00, 250_00, -300_00],
        );
        assert.deepEqual([body.asOf, body.since], ['2026-03-10', '2025-03-10']);
        assert.equal((await ok(ash, getWealth, { since: '2024-12-31' })).netWorthThen, null);
      }));

    it('[PL-07] converts by the rate of the day or the last before it, and names what it cannot convert', () =>
      alone(async (own, ash) => {
        await giveRates(own, [
          ['USD', '2026-03-01', '1.5', '1.5'],
          ['USD', '2026-03-20', '9', '9'],
          ['USD', '2025-03-02', '2', '2'],
          // A yen has no cents.
          ['JPY', '2026-03-20', '0.01', '1'],
        ]);
        const { ash: person } = own.people;
        await own.addPlan(person, { currency: 'USD' }, { '2025-02-01': 100_00, '2026-02-01': 100_01 });
        await own.addPlan(person, { currency: 'JPY', kind: 'loan' }, { '2026-02-01': 5_000 });
        await own.addPlan(person, { currency: 'XQZ' }, { '2026-02-01': 7_00 });
        const body = await ok(ash, getWealth, {});
        assert.deepEqual(
          [body.assets, body.liabilities].map((each) => (each as { amount: number }).amount),
          // Rounded half away from zero.
          [150_02, 50_00],
        );
        assert.equal((body.netWorthThen as { amount: number }).amount, 200_00);
        assert.deepEqual(body.rates, [
          { currency: 'JPY', rate: '0.01', day: '2026-03-20' },
          { currency: 'USD', rate: '1.5', day: '2026-03-01' },
        ]);
        assert.deepEqual(body.unconverted, ['XQZ']);
        const listed = await items(ash, listWealth, {});
        const byCurrency = new Map(listed.map((each) => [each.currency, each]));
        assert.deepEqual(byCurrency.get('USD')?.change, { amount: 1, currency: 'USD' });
        assert.deepEqual([byCurrency.get('XQZ')?.worth, byCurrency.get('XQZ')?.share], [null, null]);
        const { plans: histories } = await ok(ash, getWealthHistory, { every: 'day' });
        const all = (histories as { points: object[] }[]).flatMap(({ points }) => points);
        assert.ok(all.some((point) => 'amount' in point && point.amount === null));
        assert.ok(all.some((point) => 'amount' in point && point.amount === 200_00));
      }));

    it('[PL-07] ends what there was over time at what it all comes to now', () =>
      alone(async (own, ash) => {
        await giveRates(own, [
          ['USD', '2026-02-01', '1.5', '1.5'],
          ['USD', '2026-03-01', '2', '2'],
        ]);
        const { ash: person } = own.people;
        await own.addPlan(person, { currency: 'USD' }, { '2026-02-02': 100_00 });
        await own.addPlan(
          person,
          { currency: 'USD', kind: 'loan' },
          { '2026-02-02': 9_00, '2026-03-10': 10_00 },
        );
        await own.addPlan(person, {}, { '2026-02-03': 7_00 });
        const body = await ok(ash, getWealthHistory, {});
        const ends = (body.plans as { points: { day: string; amount: number }[] }[]).map(({ points }) =>
          points.slice(-2).map(({ day, amount }) => `${day} ${amount}`),
        );
        assert.deepEqual(ends.sort(), [
          ['2026-02-02 -1350', '2026-03-10 -2000'],
          ['2026-02-02 15000', '2026-03-10 20000'],
          ['2026-02-03 700'],
        ]);
        const { netWorth } = await ok(ash, getWealth, {});
        assert.equal((netWorth as { amount: number }).amount, 187_00);
      }));

    it('tells of each plan its value, when it was valued, its change and its share', () =>
      alone(async (own, ash) => {
        const { ash: person } = own.people;
        const a = { name: 'a', owners: ['Ash', 'Elm'], provider: 'Kowhai' };
        await own.addPlan(person, a, { '2025-03-10': 80_00, '2025-09-01': 90_00 });
        await own.addPlan(person, { name: 'B' }, { '2025-03-10': 20_00 });
        await own.addPlan(person, { name: 'c', kind: 'property' }, { '2025-03-11': 190_00 });
        await own.addPlan(person, { name: 'd', kind: 'loan' }, { '2026-03-10': 4_00 });
        await own.addPlan(person, { name: 'e' });
        const read = await items(ash, listWealth, {});
        assert.deepEqual(
          read.map(({ name, liability, owners, valuedOn, stale, change, worth, share }) => [
            name,
            liability,
            (owners as string[]).length,
            valuedOn,
            stale,
            (change as { amount: number } | null)?.amount,
            (worth as { amount: number } | null)?.amount,
            share,
          ]),
          [
            ['a', false, 2, '2025-09-01', true, 10_00, 90_00, '30'],
            // What is as old as the span says nothing of it.
            ['B', false, 0, '2025-03-10', true, undefined, 20_00, '6.7'],
            ['c', false, 0, '2025-03-11', false, undefined, 190_00, '63.3'],
            ['d', true, 0, '2026-03-10', false, undefined, -4_00, '100'],
            ['e', false, 0, null, false, undefined, undefined, null],
          ],
        );
        const names = async (input: object) => (await items(ash, listWealth, input)).map(({ name }) => name);
        assert.deepEqual(await names({ sort: '-name' }), ['e', 'd', 'c', 'B', 'a']);
        assert.deepEqual(await names({ kind: 'property' }), ['c']);
        assert.deepEqual(await names({ search: 'KOWHAI', sort: 'provider' }), ['a', 'B', 'c', 'd', 'e']);
        assert.deepEqual((await items(ash, listWealth, { since: '2025-09-01', limit: 1 }))[0]?.change, null);
      }));

    it('tells what plans were worth over time, of each month the last', () =>
      alone(async (own, ash) => {
        const worth = { '2025-12-01': 1, '2025-12-31': 2, '2026-01-05': 3, '2026-01-20': 4, '2026-03-12': 5 };
        const planId = await own.addPlan(own.people.ash, { kind: 'loan' }, worth);
        await own.addPlan(own.people.birch, {}, worth);
        const read = async (input: object) => {
          const { plans: all } = await ok(ash, getWealthHistory, input);
          const [only, ...others] = all as { planId: string; points: { day: string; amount: number }[] }[];
          assert.deepEqual([only?.planId, others], [planId, []]);
          return only?.points.map(({ day, amount }) => `${day} ${amount}`);
        };
        assert.deepEqual(await read({}), ['2025-12-31 -2', '2026-01-20 -4']);
        assert.deepEqual(await read({ since: '2026-01-06', every: 'day' }), [
          '2026-01-05 -3',
          '2026-01-20 -4',
        ]);
        assert.deepEqual(await read({ since: '2026-01-06' }), ['2026-01-05 -3', '2026-01-20 -4']);
      }));

    it('[PL-07] answers nothing of wealth to an account without the page', async () => {
      const planId = await world.addPlan(world.people.ash);
      const thorn = await world.signIn(world.people.thorn);
      for (const answer of [
        await thorn.call(getWealth, {}),
        await thorn.call(listWealth, {}),
        await thorn.call(getWealthHistory, {}),
        await thorn.call(getWealthPlan, { planId }),
      ])
        assert.equal(answer.body.code, 'not-permitted');
    });

    it('refuses days that no calendar of the database has', async () => {
      const ash = await world.signIn(world.people.ash);
      const planId = await world.addPlan(world.people.ash);
      for (const answer of [
        await ash.call(getWealth, { since: '0000-01-01' }),
        await ash.call(getWealthHistory, { since: '0000-01-01' }),
        await adviser.call(addValuation, { planId, day: '0000-01-01', amount: 1 }),
      ])
        assert.equal(answer.body.code, 'invalid-input');
      await ok(ash, getWealth, { since: '9999-12-31' });
      await ok(ash, getWealth, { since: '0001-01-01' });
    });

    it('counts what cannot be counted exactly as the most that can', () =>
      alone(async (own, ash) => {
        await giveRates(own, [['USD', '2026-01-01', '999999999999', '999999999999']]);
        await own.addPlan(own.people.ash, { currency: 'USD' }, { '2026-02-01': 1e12 });
        await own.addPlan(own.people.ash, {}, { '2026-02-01': 1e12 });
        const { netWorth } = await ok(ash, getWealth, {});
        assert.equal((netWorth as { amount: number }).amount, Number.MAX_SAFE_INTEGER);
      }));

    it('[X-13] says of a withdrawn plan that it is, with nothing else of it, and takes no valuation any more', async () => {
      const { ash: person } = world.people;
      const ash = await world.signIn(person);
      const planId = await world.addPlan(person, { description: 'Secret' }, { '2026-01-31': 5_00 });
      await ok(adviser, withdrawPlan, { planId });
      const left = await ok(ash, getWealthPlan, { planId });
      assert.deepEqual(
        [left.withdrawnAt, left.name, left.description, left.value, left.valuations],
        [start, 'Index fund', '', null, []],
      );
      for (const answer of [
        await adviser.call(editPlan, { planId, name: 'Late', kind: 'cash' }),
        await adviser.call(addValuation, { planId, day: '2026-02-28', amount: 1 }),
        await adviser.call(withdrawPlan, { planId }),
      ]) {
        assert.equal(answer.body.code, 'changed-meanwhile');
        assert.deepEqual(answer.body.facts, { withdrawnAt: start });
      }
      // Staff still read what there was.
      assert.equal((await ok(adviser, getPlan, { planId })).description, 'Secret');
    });

    it('keeps one valuation a day of a plan, however many are added at one moment', async () => {
      const planId = await world.addPlan(world.people.ash, {}, { '2026-01-31': 5_00 });
      const add = (day: string, amount: number) => adviser.call(addValuation, { planId, day, amount });
      const answers = await Promise.all([1, 2, 3].map((amount) => add('2026-02-28', amount)));
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 400, 400]);
      const [newest, oldest] = await items(adviser, listValuations, { planId });
      assert.deepEqual([newest?.day, oldest?.day], ['2026-02-28', '2026-01-31']);
      const moved = { valuationId: oldest?.id as string, day: '2026-02-28', amount: 1 };
      const refused = await adviser.call(editValuation, moved);
      assert.deepEqual(refused.body.issues, [{ path: ['day'], message: 'has a valuation already' }]);
      const clientId = world.people.ash.clientId;
      const edited = await ok(adviser, editValuation, { ...moved, day: '2026-01-31', note: 'Anew' });
      assert.deepEqual(edited, {
        id: oldest?.id,
        planId,
        clientId,
        day: '2026-01-31',
        amount: 1,
        note: 'Anew',
      });
      assert.equal((await items(adviser, listValuations, { planId, search: 'ANEW' })).length, 1);
    });

    it("adds a plan in the firm's currency unless told otherwise, and reaches no other firm's client", async () => {
      const { ash: own, cedar } = world.people;
      const entry = { name: 'Fund', kind: 'investment' } as const;
      const made = await ok(adviser, createPlan, { clientId: own.clientId, ...entry });
      assert.deepEqual([made.currency, made.clientName], [own.firm.currency, 'Client ash']);
      const { currency } = await ok(adviser, createPlan, {
        clientId: own.clientId,
        currency: 'USD',
        ...entry,
      });
      assert.equal(currency, 'USD');
      const refused = await adviser.call(createPlan, { clientId: cedar.clientId, ...entry });
      assert.equal(refused.body.code, 'not-found');
      const listed = await items(adviser, listPlans, { clientId: own.clientId, limit: 500 });
      assert.ok(listed.some(({ id }) => id === made.id));
    });

    it('has the database itself keep clients from changing anything, and from what is not theirs', async () => {
      const { ash: own, birch, cedar } = world.people;
      const planId = await world.addPlan(own, {}, { '2026-01-31': 5_00 });
      const withdrawn = await world.addPlan(own, { withdrawnAt: new Date(start) }, { '2026-01-31': 5_00 });
      const others = await world.addPlan(birch, {}, { '2026-01-31': 5_00 });
      await world.inFirm(cedar.firm, (tx) =>
        tx.insert(exchangeRates).values({
          ...{ id: newId(), firmId: cedar.firm.id, currency: 'USD', into: 'NZD' },
          ...{ day: '2026-01-01', rate: '1', minorRate: '1' },
        }),
      );
      const settings = { firmId: own.firm.id, clientId: own.clientId, accountId: own.accountId };
      const as = <T>(work: (tx: Tx) => Promise<T>) => world.database.as('portico_client', settings, work);
      const seen = (await as((tx) => tx.select().from(plans))).map(({ id }) => id);
      assert.ok(seen.includes(planId) && !seen.includes(others));
      const valued = new Set((await as((tx) => tx.select().from(valuations))).map((row) => row.planId));
      assert.ok(valued.has(planId) && !valued.has(others) && !valued.has(withdrawn));
      assert.deepEqual(await as((tx) => tx.select().from(exchangeRates)), []);
      const value = { firmId: own.firm.id, clientId: own.clientId, planId, day: '2026-02-01', amount: 1 };
      for (const work of [
        (tx: Tx) => tx.update(plans).set({ name: 'Mine' }),
        (tx: Tx) => tx.delete(plans),
        (tx: Tx) => tx.update(valuations).set({ amount: 1 }),
        (tx: Tx) => tx.delete(valuations),
        (tx: Tx) => tx.insert(valuations).values({ ...value, note: '', createdAt: new Date() }),
      ]) {
        await assert.rejects(as(work), (failure) => sqlState(failure) === permissionDenied);
      }
    });
  });
}
