import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import {
  archiveClientGoal,
  archiveGoal,
  createClientGoal,
  createGoal,
  editClientGoal,
  editGoal,
  getClientGoal,
  getGoal,
  listClientGoals,
  listGoals,
} from '../../../src/contract/goals.ts';
import { accounts } from '../../../src/server/access/tables.ts';
import { newId } from '../../../src/server/database/columns.ts';
import type { Tx } from '../../../src/server/database/database.ts';
import { sqlState } from '../../../src/server/database/failures.ts';
import { goals, goalSources } from '../../../src/server/goals/tables.ts';
import { exchangeRates, plans } from '../../../src/server/wealth/tables.ts';
import { databases, freshDatabase } from '../../support/databases.ts';
import { type Browser, start, startWorld, type World } from '../../support/server.ts';

const permissionDenied = '42501';
type Item = Record<string, unknown> & { readonly name: string };
const amountOf = (money: unknown) => (money as { amount: number } | null)?.amount;

for (const kind of databases) {
  describe(`goals on ${kind}`, () => {
    let world: World;
    let adviser: Browser;
    let ash: Browser;
    before(async () => {
      world = await startWorld(await freshDatabase(kind));
      adviser = await world.signIn(world.staff.alpha.adviser);
      ash = await world.signIn(world.people.ash);
    });
    after(() => world.close());

    const ok = async (browser: Browser, ...[operation, input]: Parameters<Browser['call']>) => {
      const { status, body } = await browser.call(operation, input);
      assert.equal(status, 200, JSON.stringify(body));
      return body;
    };
    const items = async (...of: Parameters<typeof ok>) => (await ok(...of)).items as Item[];

    it('[PL-08] adds up the parts of its plans by their newest value up to today, and what was put in by hand', async () => {
      const { ash: person, birch } = world.people;
      const fund = await world.addPlan(
        person,
        { name: 'b' },
        { '2026-01-01': 300_01, '2026-03-11': 9_999_00 },
      );
      const cash = await world.addPlan(person, { name: 'A', kind: 'cash' }, { '2026-03-10': 50_00 });
      const bare = await world.addPlan(person, { name: 'c' });
      const gone = await world.addPlan(person, { withdrawnAt: new Date(start) }, { '2026-01-01': 7_000_00 });
      await world.addPlan(birch, {}, { '2026-01-01': 8_000_00 });
      const shares = { [fund]: 50, [cash]: 100, [bare]: 10, [gone]: 100 };
      const goalId = await world.addGoal(person, { target: 400_00, setAside: 10_00 }, shares);
      const read = await ok(ash, getGoal, { goalId });
      // Half a cent is a whole one.
      assert.deepEqual(
        [amountOf(read.saved), amountOf(read.setAside), read.progress, read.standing],
        [210_01, 10_00, '52.5', 'unknown'],
      );
      const currency = person.firm.currency;
      assert.deepEqual(read.sources, [
        { planId: cash, name: 'A', share: 100, amount: { amount: 50_00, currency } },
        { planId: fund, name: 'b', share: 50, amount: { amount: 150_01, currency } },
        { planId: bare, name: 'c', share: 10, amount: null },
      ]);
    });

    it('[PL-08] tells by the pace of the last twelve months when it is reached, and whether that is in time', async () => {
      const { ash: person } = world.people;
      // 365 days from the last value before the year began to today.
      const worth = {
        '2024-03-10': 5_000_00,
        '2025-03-10': 100_00,
        '2025-09-01': 900_00,
        '2026-03-10': 465_00,
      };
      const planId = await world.addPlan(person, {}, worth);
      const of = async (columns: object) => {
        const goalId = await world.addGoal(person, { target: 560_00, ...columns }, { [planId]: 100 });
        const { standing, projectedOn, monthly } = await ok(ash, getGoal, { goalId });
        return [standing, projectedOn, amountOf(monthly)];
      };
      // A dollar a day, and 95 are lacking.
      assert.deepEqual(await of({ targetOn: '2026-06-13' }), ['on-track', '2026-06-13', 30_44]);
      assert.deepEqual(await of({ targetOn: '2026-06-12' }), ['behind', '2026-06-13', 30_44]);
      assert.deepEqual(await of({ targetOn: '2026-03-09' }), ['overdue', '2026-06-13', 30_44]);
      assert.deepEqual(await of({}), ['on-track', '2026-06-13', 30_44]);
      assert.deepEqual(await of({ target: 465_00 }), ['reached', null, 30_44]);
      assert.deepEqual(await of({ target: null }), ['no-target', null, 30_44]);
      const young = await world.addPlan(person, {}, { '2025-12-10': 0, '2026-03-10': 90_00 });
      const goalId = await world.addGoal(person, { target: 180_00 }, { [young]: 100 });
      assert.equal((await ok(ash, getGoal, { goalId })).projectedOn, '2026-06-08');
    });

    it('tells a plan of another currency in its own, at today’s rate throughout', async () => {
      const { ash: person } = world.people;
      const own = { firmId: person.firm.id, into: person.firm.currency, currency: 'USD' };
      await world.inFirm(person.firm, (tx) =>
        tx.insert(exchangeRates).values([
          { id: newId(), ...own, day: '2025-03-01', rate: '4', minorRate: '4' },
          { id: newId(), ...own, day: '2026-03-01', rate: '2', minorRate: '2' },
        ]),
      );
      const worth = { '2025-03-10': 100_00, '2026-03-10': 465_00 };
      const planId = await world.addPlan(person, { currency: 'USD' }, worth);
      const odd = await world.addPlan(person, { currency: 'XQZ' }, worth);
      const goalId = await world.addGoal(person, { target: 5_000_00 }, { [planId]: 50, [odd]: 100 });
      const read = await ok(ash, getGoal, { goalId });
      assert.deepEqual([amountOf(read.saved), amountOf(read.monthly)], [465_00, 30_44]);
      assert.deepEqual(
        (read.sources as Item[]).map(({ amount }) => amountOf(amount)),
        [465_00, undefined],
      );
    });

    it('lists by target date, those without one last, and the archived ones apart', async () => {
      const own = await world.addMember(world.people.birch);
      await world.inFirm(own.firm, (tx) =>
        tx
          .update(accounts)
          .set({ pages: ['goals'] })
          .where(eq(accounts.id, own.accountId)),
      );
      const birch = await world.signIn(own);
      await world.addGoal(own, { name: 'none', targetOn: null });
      await world.addGoal(own, { name: 'Late', targetOn: '2031-01-01', description: 'Boat' });
      await world.addGoal(own, { name: 'soon', targetOn: '2026-04-01', byFirm: true });
      await world.addGoal(own, { name: 'aside', archivedAt: new Date(start) });
      const names = async (input: object) => (await items(birch, listGoals, input)).map(({ name }) => name);
      assert.deepEqual(await names({}), ['soon', 'Late', 'none']);
      assert.deepEqual(await names({ state: 'archived' }), ['aside']);
      assert.deepEqual(await names({ sort: '-name' }), ['soon', 'none', 'Late']);
      assert.deepEqual(await names({ search: 'bOAT' }), ['Late']);
      const staffs = await items(adviser, listClientGoals, { clientId: own.clientId, sort: 'name' });
      assert.deepEqual(
        staffs.map(({ name, clientName, byFirm }) => [name, clientName, byFirm]),
        ['aside', 'Late', 'none', 'soon'].map((name) => [name, 'Client birch', name === 'soon']),
      );
      assert.equal((await items(adviser, listClientGoals, { clientId: 'nobody' })).length, 0);
    });

    it('[PL-04] adds, changes and lays aside a client’s own goal', async () => {
      const planId = await world.addPlan(world.people.ash, {}, { '2026-01-01': 100_00 });
      const other = await world.addPlan(world.people.ash, {}, { '2026-01-01': 10_00 });
      const entry = {
        name: 'Boat',
        description: 'Blue',
        target: 900_00,
        targetOn: '2030-01-01',
        setAside: 5_00,
      };
      const made = await ok(ash, createGoal, { ...entry, sources: [{ planId, share: 25 }] });
      const goalId = made.id as string;
      assert.deepEqual(
        [made.byFirm, made.description, amountOf(made.target), made.targetOn, amountOf(made.saved)],
        [false, 'Blue', 900_00, '2030-01-01', 30_00],
      );
      const kept = await ok(ash, editGoal, { goalId, name: 'Ship' });
      assert.deepEqual(
        [kept.name, kept.description, kept.target, kept.targetOn, amountOf(kept.saved)],
        ['Ship', '', null, null, 25_00],
      );
      const moved = await ok(ash, editGoal, {
        goalId,
        name: 'Ship',
        sources: [{ planId: other, share: 50 }],
      });
      assert.equal(amountOf(moved.saved), 5_00);
      const back = [
        { planId, share: 1 },
        { planId: other, share: 100 },
      ];
      assert.equal(amountOf((await ok(ash, editGoal, { goalId, name: 'Ship', sources: back })).saved), 11_00);
      assert.deepEqual((await ok(ash, editGoal, { goalId, name: 'Ship', sources: [] })).sources, []);
      assert.equal((await ok(ash, archiveGoal, { goalId })).archivedAt, start);
      for (const answer of [
        await ash.call(editGoal, { goalId, name: 'Late' }),
        await ash.call(archiveGoal, { goalId }),
        await adviser.call(editClientGoal, { goalId, name: 'Late' }),
        await adviser.call(archiveClientGoal, { goalId }),
      ]) {
        assert.equal(answer.body.code, 'changed-meanwhile');
        assert.deepEqual(answer.body.facts, { archivedAt: start });
      }
      assert.equal((await ok(ash, getGoal, { goalId })).name, 'Ship');
    });

    it('[PL-08] leaves what staff set to staff, who may change what is the client’s too', async () => {
      const { clientId } = world.people.ash;
      const made = await ok(adviser, createClientGoal, { clientId, name: 'Retire', target: 1 });
      const goalId = made.id as string;
      assert.deepEqual([made.byFirm, made.clientName], [true, 'Client ash']);
      for (const answer of [
        await ash.call(editGoal, { goalId, name: 'Mine', sources: [] }),
        await ash.call(archiveGoal, { goalId }),
      ])
        assert.equal(answer.body.code, 'not-permitted');
      assert.equal((await ok(ash, getGoal, { goalId })).name, 'Retire');
      assert.equal((await ok(adviser, editClientGoal, { goalId, name: 'Rest' })).byFirm, true);
      const own = await world.addGoal(world.people.ash);
      assert.equal((await ok(adviser, editClientGoal, { goalId: own, name: 'Rest' })).byFirm, false);
      await ok(ash, editGoal, { goalId: own, name: 'Mine again' });
      assert.equal((await ok(adviser, archiveClientGoal, { goalId })).archivedAt, start);
      const refused = await adviser.call(createClientGoal, {
        clientId: world.people.cedar.clientId,
        name: 'x',
      });
      assert.equal(refused.body.code, 'not-found');
    });

    it('refuses plans that are none to save by, telling nothing of another’s', async () => {
      const { ash: person, birch } = world.people;
      const fund = await world.addPlan(person);
      const ids = [
        fund,
        fund,
        await world.addPlan(person, { kind: 'loan' }),
        await world.addPlan(person, { withdrawnAt: new Date(start) }),
        await world.addPlan(birch),
        newId(),
        'no id',
      ];
      const sources = ids.map((planId) => ({ planId, share: 10 }));
      const count = (await items(ash, listGoals, { limit: 500 })).length;
      const goalId = await world.addGoal(person, { byFirm: true });
      for (const answer of [
        await ash.call(createGoal, { name: 'Boat', sources }),
        await adviser.call(createClientGoal, { clientId: person.clientId, name: 'Boat', sources }),
        await adviser.call(editClientGoal, { goalId, name: 'Boat', sources }),
      ]) {
        assert.equal(answer.body.code, 'invalid-input');
        assert.deepEqual(
          (answer.body.issues as { path: unknown[]; message: string }[]).map(({ path, message }) => [
            path.join('.'),
            message,
          ]),
          [
            ['sources.1.planId', 'is there already'],
            ['sources.2.planId', 'is owed, and saves nothing'],
            ...[3, 4, 5, 6].map((index) => [`sources.${index}.planId`, 'is no plan of the client']),
          ],
        );
      }
      assert.equal((await items(ash, listGoals, { limit: 500 })).length, count + 1);
      assert.equal((await ok(adviser, getClientGoal, { goalId })).name, 'House deposit');
      const day = await ash.call(createGoal, { name: 'Boat', targetOn: '0000-01-01' });
      assert.equal(day.body.code, 'invalid-input');
    });

    it('[PL-11] names no plan to an account without the page of wealth, and keeps those of what it changes', async () => {
      const { ash: person } = world.people;
      const member = await world.addMember(person);
      await world.inFirm(member.firm, (tx) =>
        tx
          .update(accounts)
          .set({ pages: ['goals'] })
          .where(eq(accounts.id, member.accountId)),
      );
      const without = await world.signIn(member);
      const planId = await world.addPlan(person, {}, { '2026-01-01': 100_00 });
      const goalId = await world.addGoal(person, {}, { [planId]: 100 });
      const read = await ok(without, getGoal, { goalId });
      assert.deepEqual([read.sources, amountOf(read.saved)], [[], 100_00]);
      const edited = await ok(without, editGoal, { goalId, name: 'Boat' });
      assert.deepEqual([edited.sources, amountOf(edited.saved)], [[], 100_00]);
      const sources = [{ planId, share: 10 }];
      for (const answer of [
        await without.call(editGoal, { goalId, name: 'Ship', sources }),
        await without.call(createGoal, { name: 'Ship', sources }),
      ])
        assert.equal(answer.body.code, 'not-permitted');
      assert.equal((await ok(ash, getGoal, { goalId })).name, 'Boat');
      const thorn = await world.signIn(world.people.thorn);
      assert.equal((await thorn.call(listGoals, {})).body.code, 'not-permitted');
    });

    it('lays a goal aside once, however many try at one moment', async () => {
      const goalId = await world.addGoal(world.people.ash);
      const answers = await Promise.all([1, 2, 3].map(() => ash.call(archiveGoal, { goalId })));
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409]);
    });

    it('has the database itself keep clients from what staff set, and from what is not theirs', async () => {
      const { ash: own, birch } = world.people;
      const planId = await world.addPlan(own);
      const others = await world.addPlan(birch);
      const set = await world.addGoal(own, { byFirm: true }, { [planId]: 40 });
      const mine = await world.addGoal(own);
      const foreign = await world.addGoal(birch, {}, { [others]: 40 });
      const settings = { firmId: own.firm.id, clientId: own.clientId, accountId: own.accountId };
      const as = <T>(work: (tx: Tx) => Promise<T>) => world.database.as('portico_client', settings, work);
      const seen = (await as((tx) => tx.select().from(goals))).map(({ id }) => id);
      assert.ok(seen.includes(set) && seen.includes(mine) && !seen.includes(foreign));
      const linked = (await as((tx) => tx.select().from(goalSources))).map(({ goalId }) => goalId);
      assert.ok(linked.includes(set) && !linked.includes(foreign));
      const link = { id: newId(), firmId: own.firm.id, clientId: own.clientId, share: 10 };
      for (const work of [
        (tx: Tx) => tx.update(goals).set({ name: 'Mine' }).where(eq(goals.id, set)),
        (tx: Tx) => tx.update(goals).set({ byFirm: false }).where(eq(goals.id, set)),
        (tx: Tx) => tx.delete(goals),
        (tx: Tx) => tx.delete(goalSources),
        (tx: Tx) => tx.update(goalSources).set({ share: 0 }).where(eq(goalSources.goalId, set)),
        (tx: Tx) => tx.insert(goalSources).values({ ...link, goalId: set, planId: others }),
        (tx: Tx) => tx.update(plans).set({ name: 'Mine' }),
      ]) {
        await assert.rejects(as(work), (failure) => sqlState(failure) === permissionDenied);
      }
      // Nor does a goal of one's own reach another's plan.
      await assert.rejects(
        as((tx) => tx.insert(goalSources).values({ ...link, goalId: mine, planId: others })),
        (failure) => sqlState(failure) === '23503',
      );
    });
  });
}
