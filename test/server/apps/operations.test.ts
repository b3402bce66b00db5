import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createApp, editApp, listApps, listFirmApps, withdrawApp } from '../../../src/contract/apps.ts';
import { appMembers, apps } from '../../../src/server/apps/tables.ts';
import { newId } from '../../../src/server/database/columns.ts';
import type { Tx } from '../../../src/server/database/database.ts';
import { sqlState } from '../../../src/server/database/failures.ts';
import { databases, freshDatabase } from '../../support/databases.ts';
import { type Browser, startWorld, type World } from '../../support/server.ts';

const permissionDenied = '42501';
const address = 'https://courses.example/';

for (const kind of databases) {
  describe(`apps on ${kind}`, () => {
    let world: World;
    let manager: Browser;
    before(async () => {
      world = await startWorld(await freshDatabase(kind));
      manager = await world.signIn(world.staff.alpha.manager);
    });
    after(() => world.close());

    const names = async (browser: Browser): Promise<string[]> => {
      const { status, body } = await browser.call(listApps, {});
      assert.equal(status, 200, JSON.stringify(body));
      return (body.apps as { name: string }[]).map(({ name }) => name);
    };
    const create = async (name: string, entry: object = {}) => {
      const { status, body } = await manager.call(createApp, { name, address, ...entry });
      assert.equal(status, 200, JSON.stringify(body));
      return body.id as string;
    };

    it('[HL-26] lists exactly the apps that the account reaches', async () => {
      const { ash, birch, cedar, thorn } = world.people;
      await create('For all');
      await create('For Ash', { members: [ash.accountId] });
      await create('For Birch', { members: [birch.accountId] });
      await create('For nobody', { members: [] });
      await world.addApp(cedar.firm, { name: 'Elsewhere' });
      const appId = await create('Gone', { members: [ash.accountId] });
      await manager.call(withdrawApp, { appId });
      assert.deepEqual(await names(await world.signIn(ash)), ['For all', 'For Ash']);
      assert.deepEqual(await names(await world.signIn(birch)), ['For all', 'For Birch']);
      assert.deepEqual(await names(await world.signIn(cedar)), ['Elsewhere']);
      // Whatever pages are ticked.
      assert.deepEqual(await names(await world.signIn(thorn)), ['For all']);
    });

    it('[HL-26] lists all of the firm to its staff', async () => {
      const adviser = await world.signIn(world.staff.alpha.adviser);
      assert.deepEqual(await names(adviser), ['For all', 'For Ash', 'For Birch', 'For nobody']);
      const { body } = await adviser.call(listFirmApps, {});
      assert.deepEqual(
        (body.apps as { name: string; members: unknown }[]).map((each) => [each.name, each.members]),
        [
          ['For all', null],
          ['For Ash', [world.people.ash.accountId]],
          ['For Birch', [world.people.birch.accountId]],
          ['For nobody', []],
        ],
      );
    });

    it('[HL-26] is another’s by the next request once staff say so', async () => {
      const { ash, birch } = world.people;
      const [first, second] = [await world.signIn(ash), await world.signIn(birch)];
      const appId = await create('Moves', { members: [ash.accountId] });
      assert.ok((await names(first)).includes('Moves'));
      await manager.call(editApp, { appId, name: 'Moved', address, members: [birch.accountId] });
      assert.ok(!(await names(first)).includes('Moved'));
      assert.ok((await names(second)).includes('Moved'));
      await manager.call(editApp, { appId, name: 'Moved', address });
      assert.ok((await names(first)).includes('Moved'), 'all reach what is for nobody in particular');
    });

    it('takes an app away once, and keeps that', async () => {
      const appId = await create('Short-lived');
      const answers = await Promise.all([1, 2].map(() => manager.call(withdrawApp, { appId })));
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 404]);
      assert.equal((await manager.call(editApp, { appId, name: 'Back', address })).body.code, 'not-found');
    });

    it('takes no app that is nowhere unless it is upcoming, and no member of another firm', async () => {
      const nowhere = await manager.call(createApp, { name: 'Nowhere' });
      assert.deepEqual(
        [nowhere.body.code, (nowhere.body.issues as { path: unknown }[])[0]?.path],
        ['invalid-input', ['address']],
      );
      assert.ok(await create('Soon', { address: null, upcoming: true, members: [] }));
      for (const member of [world.people.cedar.accountId, world.staff.alpha.owner.accountId, 'x', newId()]) {
        const { body } = await manager.call(createApp, { name: 'Theirs', address, members: [member] });
        assert.equal(body.code, 'not-found', member);
      }
    });

    it('is for managers to change, and for advisers to read', async () => {
      const adviser = await world.signIn(world.staff.alpha.adviser);
      assert.equal((await adviser.call(createApp, { name: 'Theirs', address })).body.code, 'not-permitted');
      assert.equal((await adviser.call(listFirmApps, {})).status, 200);
    });

    it('has the database itself keep from clients what they do not reach, and all writing', async () => {
      const { ash, birch } = world.people;
      const { id: firmId } = ash.firm;
      await world.addApp(ash.firm, { name: 'Withdrawn', withdrawnAt: new Date() });
      const settings = { firmId, clientId: ash.clientId, accountId: ash.accountId };
      const as = <T>(work: (tx: Tx) => Promise<T>) => world.database.as('portico_client', settings, work);
      const seen = (await as((tx) => tx.select().from(apps))).map(({ name }) => name);
      assert.deepEqual(seen.sort(), (await names(await world.signIn(ash))).sort());
      const whose = await as((tx) => tx.select().from(appMembers));
      assert.deepEqual([...new Set(whose.map(({ accountId }) => accountId))], [ash.accountId]);
      const appId = await create('Closed', { members: [birch.accountId] });
      for (const work of [
        (tx: Tx) => tx.update(apps).set({ forAll: true }),
        (tx: Tx) => tx.delete(apps),
        (tx: Tx) => tx.delete(appMembers),
        (tx: Tx) => tx.insert(appMembers).values({ firmId, appId, accountId: ash.accountId }),
      ]) {
        await assert.rejects(as(work), (failure) => sqlState(failure) === permissionDenied);
      }
    });
  });
}
