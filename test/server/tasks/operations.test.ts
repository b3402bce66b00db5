import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import {
  commentOnAssignment,
  commentOnTask,
  completeTask,
  createAssignment,
  editAssignment,
  getAssignment,
  getTask,
  listAssignments,
  listTasks,
  reassignAssignment,
  reopenTask,
  withdrawAssignment,
} from '../../../src/contract/tasks.ts';
import { accounts } from '../../../src/server/access/tables.ts';
import { newId } from '../../../src/server/database/columns.ts';
import type { Tx } from '../../../src/server/database/database.ts';
import { sqlState } from '../../../src/server/database/failures.ts';
import { taskComments, tasks } from '../../../src/server/tasks/tables.ts';
import { databases, freshDatabase } from '../../support/databases.ts';
import { type Browser, start, startWorld, type World } from '../../support/server.ts';

const hour = 3600;
const permissionDenied = '42501';

for (const kind of databases) {
  describe(`tasks on ${kind}`, () => {
    let world: World;
    let ash: Browser;
    let adviser: Browser;
    before(async () => {
      world = await startWorld(await freshDatabase(kind));
      ash = await world.signIn(world.people.ash);
      adviser = await world.signIn(world.staff.alpha.adviser);
    });
    after(() => world.close());

    it('lists none where they are narrowed to what no client is', async () => {
      const { status, body } = await adviser.call(listAssignments, { clientId: 'nobody' });
      assert.equal(status, 200);
      assert.deepEqual(body.items, []);
    });

    const titles = async (input: object, browser = ash): Promise<string[]> => {
      const { status, body } = await browser.call(listTasks, input);
      assert.equal(status, 200, JSON.stringify(body));
      return (body.items as { title: string }[]).map(({ title }) => title);
    };

    it('[PL-10] lists the tasks that staff set for the client, and no others', async () => {
      const { people } = world;
      const clientId = people.ash.clientId;
      await adviser.call(createAssignment, { clientId, title: 'For Ash' });
      await adviser.call(createAssignment, { clientId: people.birch.clientId, title: 'For Birch' });
      await world.addTask(people.cedar, { title: 'For Cedar' });
      const listed = await titles({ search: 'for ' });
      assert.deepEqual(listed, ['For Ash']);
    });

    it('[PL-10] answers nothing of tasks to an account without the page', async () => {
      const taskId = await world.addTask(world.people.ash);
      const thorn = await world.signIn(world.people.thorn);
      for (const answer of [await thorn.call(listTasks, {}), await thorn.call(getTask, { taskId })])
        assert.equal(answer.body.code, 'not-permitted');
    });

    it('marks a task done, with who and when and one audit row, and takes that back', async () => {
      const taskId = await world.addTask(world.people.ash);
      const before = (await ash.call(getTask, { taskId })).body;
      const done = await ash.call(completeTask, { taskId });
      assert.deepEqual([done.body.status, done.body.doneAt, done.body.doneBy], ['done', start, 'Person ash']);
      assert.deepEqual((await ash.call(getTask, { taskId })).body, done.body);
      assert.deepEqual((await ash.call(reopenTask, { taskId })).body, before);
      const { audited } = await world.tracesOf(world.people.ash, taskId);
      assert.deepEqual(audited, ['tasks.complete', 'tasks.reopen']);
    });

    it('leaves a task that is done as it was, whoever marks it again', async () => {
      const taskId = await world.addTask(world.people.ash, {
        ...{ state: 'done', doneAt: new Date('2026-03-01T00:00:00Z'), doneBy: 'Somebody' },
      });
      const { body } = await ash.call(completeTask, { taskId });
      assert.deepEqual([body.doneBy, body.doneAt], ['Somebody', '2026-03-01T00:00:00.000Z']);
    });

    it('keeps comments of the client and of staff, in order, with their authors', async () => {
      const taskId = await world.addTask(world.people.ash);
      await ash.call(commentOnTask, { taskId, text: '  Is the copy enough?\n' });
      await adviser.call(commentOnAssignment, { taskId, text: 'It is.' });
      const { body } = await ash.call(getTask, { taskId });
      assert.deepEqual(
        (body.comments as Record<string, unknown>[]).map(({ text, by, fromFirm, at }) => ({
          text,
          by,
          fromFirm,
          at,
        })),
        [
          { text: 'Is the copy enough?', by: 'Person ash', fromFirm: false, at: start },
          { text: 'It is.', by: 'The adviser', fromFirm: true, at: start },
        ],
      );
      assert.equal(body.commentCount, 2);
    });

    it('[X-13] adds a comment once, however often it is sent under one key', async () => {
      const taskId = await world.addTask(world.people.ash);
      const idempotencyKey = newId();
      for (let sent = 0; sent < 3; sent++)
        await ash.call(commentOnTask, { taskId, text: 'Posted' }, { idempotencyKey });
      assert.equal((await ash.call(getTask, { taskId })).body.commentCount, 1);
    });

    it('[PL-10] lets an account with the page mark and comment, whatever it may change of its own', async () => {
      const { birch } = world.people;
      await world.inFirm(birch.firm, (tx) =>
        tx
          .update(accounts)
          .set({ mayWrite: false, mayDelete: false })
          .where(eq(accounts.id, birch.accountId)),
      );
      const reader = await world.signIn(birch);
      const taskId = await world.addTask(birch);
      assert.equal((await reader.call(completeTask, { taskId })).body.status, 'done');
      assert.equal((await reader.call(reopenTask, { taskId })).body.status, 'todo');
      assert.equal((await reader.call(commentOnTask, { taskId, text: 'Posted' })).body.commentCount, 1);
    });

    it('is overdue once its last day has ended in the time zone of the firm', async () => {
      const own = await startWorld(await freshDatabase(kind));
      try {
        const taskId = await own.addTask(own.people.ash, { dueOn: '2026-03-10' });
        // It is 15:00 in Melbourne; the day there ends in nine hours.
        own.pass(9 * hour - 1);
        const browser = await own.signIn(own.people.ash);
        assert.equal((await browser.call(getTask, { taskId })).body.status, 'todo');
        own.pass(1);
        assert.equal((await browser.call(getTask, { taskId })).body.status, 'overdue');
      } finally {
        await own.close();
      }
    });

    it('lists by state, by due date with those without one last, and by what is searched', async () => {
      const own = await startWorld(await freshDatabase(kind));
      try {
        const add = (title: string, columns: Parameters<World['addTask']>[1]) =>
          own.addTask(own.people.ash, { title, ...columns });
        const doneAt = new Date('2026-03-02T00:00:00Z');
        await add('undated', { description: 'Needs a stamp' });
        await add('later', { dueOn: '2026-04-01' });
        await add('today', { dueOn: '2026-03-10' });
        await add('late', { dueOn: '2026-03-09' });
        await add('did', { dueOn: '2026-03-01', state: 'done', doneAt });
        await add('gone', { state: 'withdrawn', endedAt: doneAt });
        await add('moved', { state: 'reassigned', endedAt: doneAt });
        const browser = await own.signIn(own.people.ash);
        const list = (input: object) => titles(input, browser);
        assert.deepEqual(await list({}), ['did', 'late', 'today', 'later', 'undated']);
        assert.deepEqual(await list({ sort: '-title' }), ['undated', 'today', 'later', 'late', 'did']);
        assert.deepEqual(await list({ status: 'todo' }), ['today', 'later', 'undated']);
        assert.deepEqual(await list({ status: 'overdue' }), ['late']);
        assert.deepEqual(await list({ status: 'done' }), ['did']);
        assert.deepEqual(await list({ search: 'STAMP' }), ['undated']);
        const staff = await own.signIn(own.staff.alpha.adviser);
        const all = await staff.call(listAssignments, { status: 'withdrawn' });
        assert.deepEqual(
          (all.body.items as { title: string; clientName: string }[]).map((each) => [
            each.title,
            each.clientName,
          ]),
          [['gone', 'Client ash']],
        );
      } finally {
        await own.close();
      }
    });

    for (const [status, end] of [
      ['withdrawn', (taskId: string) => adviser.call(withdrawAssignment, { taskId })],
      [
        'reassigned',
        (taskId: string) =>
          adviser.call(reassignAssignment, { taskId, clientId: world.people.birch.clientId }),
      ],
    ] as const) {
      it(`[X-13] says of a ${status} task that it is, and takes no mark and no comment any more`, async () => {
        const taskId = await world.addTask(world.people.ash, { description: 'Secret' });
        await ash.call(commentOnTask, { taskId, text: 'Ours' });
        const { status: ended } = await end(taskId);
        assert.equal(ended, 200);
        const { body } = await ash.call(getTask, { taskId });
        assert.deepEqual(
          [body.status, body.endedAt, body.title, body.description, body.comments],
          [status, start, 'Sign the form', '', []],
        );
        for (const answer of [
          await ash.call(completeTask, { taskId }),
          await ash.call(reopenTask, { taskId }),
          await ash.call(commentOnTask, { taskId, text: 'Late' }),
          await adviser.call(commentOnAssignment, { taskId, text: 'Late' }),
          await adviser.call(editAssignment, { taskId, title: 'Late' }),
          await end(taskId),
        ]) {
          assert.equal(answer.body.code, 'changed-meanwhile');
          assert.deepEqual(answer.body.facts, { status, endedAt: start });
        }
        // Staff still read what there was.
        assert.equal((await adviser.call(getAssignment, { taskId })).body.description, 'Secret');
      });
    }

    it('gives a reassigned task to the other client anew, without what the first wrote', async () => {
      const taskId = await world.addTask(world.people.ash, { dueOn: '2026-05-01', page: 'quotes' });
      await ash.call(commentOnTask, { taskId, text: 'Ours' });
      const clientId = world.people.birch.clientId;
      const { body } = await adviser.call(reassignAssignment, { taskId, clientId });
      assert.notEqual(body.id, taskId);
      assert.deepEqual(
        [body.clientId, body.status, body.dueOn, body.page, body.comments],
        [clientId, 'todo', '2026-05-01', 'quotes', []],
      );
    });

    it("reaches no other firm's client, and keeps a task that could not be given to one", async () => {
      const { ash: own, cedar } = world.people;
      const taskId = await world.addTask(own);
      const { clientId } = cedar;
      for (const answer of [
        await adviser.call(reassignAssignment, { taskId, clientId }),
        await adviser.call(createAssignment, { clientId, title: 'Theirs' }),
      ])
        assert.equal(answer.body.code, 'not-found');
      assert.equal((await ash.call(getTask, { taskId })).body.status, 'todo');
    });

    it('has the database itself keep clients from more than marking and commenting', async () => {
      const { ash: own, birch } = world.people;
      const taskId = await world.addTask(own);
      const others = await world.addTask(birch);
      const { id: firmId } = own.firm;
      const settings = { firmId, clientId: own.clientId, accountId: own.accountId };
      const seen = await world.database.as('portico_client', settings, (tx) => tx.select().from(tasks));
      assert.ok(seen.some(({ id }) => id === taskId));
      assert.ok(!seen.some(({ id }) => id === others));
      const comment = { firmId, clientId: own.clientId, taskId, text: 'x', by: 'x', createdAt: new Date() };
      for (const work of [
        (tx: Tx) => tx.update(tasks).set({ title: 'Mine' }),
        (tx: Tx) => tx.update(tasks).set({ state: 'withdrawn' }),
        (tx: Tx) => tx.delete(tasks),
        (tx: Tx) => tx.delete(taskComments),
        (tx: Tx) => tx.insert(taskComments).values({ ...comment, fromFirm: true }),
        (tx: Tx) => tx.insert(taskComments).values({ ...comment, clientId: birch.clientId, fromFirm: false }),
      ]) {
        await assert.rejects(
          world.database.as('portico_client', settings, work),
          (failure) => sqlState(failure) === permissionDenied,
        );
      }
    });
  });
}
