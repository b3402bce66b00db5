import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import type { Tx } from '../../../src/server/database/database.ts';
import { firms } from '../../../src/server/firm/tables.ts';
import { importFolder, type ImportReport } from '../../../src/server/import/import.ts';
import { ImportRefused, inWords } from '../../../src/server/import/problem.ts';
import { createSecrets } from '../../../src/server/secrets.ts';
import { taskComments, type TaskRow, tasks } from '../../../src/server/tasks/tables.ts';
import { databases, freshDatabase, type FreshDatabase } from '../../support/databases.ts';

// In Melbourne it is the 31st, 9:00.
const now = new Date('2026-03-30T22:00:00Z');
const passwords = { hash: async () => 'hash', matches: async () => false };
const secrets = createSecrets('the secret of a test, which is long enough');

const listed = `ref,client,title,description,dueOn,page,done.at,done.by,ended.at,ended.as
photos,anand,Send photos,One with the door open,today-3,,,,,
quote,anand,Decide on the quote,,2026-04-09,quotes,,,,
key,tait,Leave a key,,,,today-2T19:42,Marama Tait,,
crane,tait,Book the crane,,today+9,,,,today-1T10:00,withdrawn
`;
const comments = `task,at,by,fromFirm,text
photos,today-2T08:00,Priya Anand,no,Is the meter enough?
photos,today-1T08:00,Eleni Petrakis,yes,It is.
`;

let slug = '';
let worlds = 0;

for (const kind of databases)
  describe(`importing tasks into ${kind}`, () => {
    let database: FreshDatabase;
    before(async () => {
      database = await freshDatabase(kind);
    });
    after(() => database.close());
    beforeEach(() => {
      slug = `firm-${(worlds += 1)}`;
    });

    function run(changes: Record<string, string> = {}): Promise<ImportReport> {
      const firm = {
        ...{ slug, name: 'Southerly', office: 'office@southerly.example', branding: { color: '#0d5c82' } },
        ...{ timeZone: 'Australia/Melbourne', currency: 'AUD', locale: 'en-AU' },
      };
      const files = {
        'firm.json': JSON.stringify(firm),
        'clients.csv': 'ref,name\nanand,Anand household\ntait,Marama Tait\n',
        'tasks.csv': listed,
        'task-comments.csv': comments,
        ...changes,
      };
      return importFolder(database, new Map(Object.entries(files)), {
        ...{ clock: { now: () => now }, passwords, secrets, publicUrl: 'https://portal.example' },
      });
    }

    async function inFirm<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
      const [firm] = await database.as('portico_import', { firmSlug: slug }, (tx) =>
        tx.select({ id: firms.id }).from(firms).where(eq(firms.slug, slug)),
      );
      assert.ok(firm);
      return database.as('portico_import', { firmId: firm.id }, work);
    }

    const stored = () => inFirm((tx) => tx.select().from(tasks).orderBy(tasks.ref));
    const said = () => inFirm((tx) => tx.select().from(taskComments).orderBy(taskComments.createdAt));
    async function the(ref: string): Promise<TaskRow> {
      const row = (await stored()).find((each) => each.ref === ref);
      assert.ok(row);
      return row;
    }

    async function problemsOf(changes: Record<string, string>): Promise<string[]> {
      const refused = await run(changes).then(
        () => assert.fail('the folder was imported'),
        (failure: unknown) => failure,
      );
      assert.ok(refused instanceof ImportRefused, String(refused));
      return refused.problems.map(inWords);
    }

    it('brings in what is to do, what is done and what has ended, each with its comments', async () => {
      const { concerns } = await run();
      assert.deepEqual(concerns.tasks, { created: 4, changed: 0, unchanged: 0, kept: 0 });
      const [crane, key, photos, quote] = await stored();
      assert.deepEqual([photos?.state, photos?.dueOn, photos?.page], ['open', '2026-03-28', null]);
      assert.equal(photos?.description, 'One with the door open');
      assert.deepEqual([quote?.dueOn, quote?.page, quote?.description], ['2026-04-09', 'quotes', '']);
      assert.deepEqual([key?.state, key?.doneBy, key?.dueOn], ['done', 'Marama Tait', null]);
      assert.equal(key?.doneAt?.toISOString(), '2026-03-29T08:42:00.000Z');
      assert.deepEqual(
        [crane?.state, crane?.endedAt?.toISOString()],
        ['withdrawn', '2026-03-29T23:00:00.000Z'],
      );
      assert.deepEqual(
        (await said()).map(({ taskId, by, fromFirm, text }) => [taskId, by, fromFirm, text]),
        [
          [photos.id, 'Priya Anand', false, 'Is the meter enough?'],
          [photos.id, 'Eleni Petrakis', true, 'It is.'],
        ],
      );
    });

    it('was set no later than anything that became of it', async () => {
      await run();
      const rows = await stored();
      assert.deepEqual(Object.fromEntries(rows.map(({ ref, createdAt }) => [ref, createdAt.toISOString()])), {
        photos: '2026-03-28T21:00:00.000Z',
        quote: now.toISOString(),
        key: '2026-03-29T08:42:00.000Z',
        crane: '2026-03-29T23:00:00.000Z',
      });
    });

    it('leaves all as it is where the same folder comes again, comments included', async () => {
      await run();
      const before = [await stored(), await said()];
      const { concerns } = await run();
      assert.deepEqual(concerns.tasks, { created: 0, changed: 0, unchanged: 3, kept: 1 });
      assert.deepEqual([await stored(), await said()], before);
    });

    it('leaves a task marked as its client has marked it, and changes the rest', async () => {
      await run();
      const done = { state: 'done', doneAt: now, doneBy: 'Priya Anand' } as const;
      await inFirm((tx) => tx.update(tasks).set(done).where(eq(tasks.ref, 'photos')));
      const undone = { state: 'open', doneAt: null, doneBy: null } as const;
      await inFirm((tx) => tx.update(tasks).set(undone).where(eq(tasks.ref, 'key')));
      const before = await the('photos');
      await run({ 'tasks.csv': listed.replace('Send photos', 'Send two photos') });
      assert.deepEqual(await the('photos'), { ...before, title: 'Send two photos' });
      assert.equal((await the('key')).state, 'open');
    });

    it('leaves a task that has ended as it is, and ends one that has not', async () => {
      await run();
      const { id } = await the('crane');
      const changed = listed
        .replace('Book the crane', 'Book two cranes')
        .replace('2026-04-09,quotes,,,,', '2026-04-09,quotes,,,today-1T10:00,reassigned');
      const { concerns } = await run({ 'tasks.csv': changed });
      assert.deepEqual(concerns.tasks, { created: 0, changed: 1, unchanged: 2, kept: 1 });
      assert.deepEqual([(await the('crane')).id, (await the('crane')).title], [id, 'Book the crane']);
      const { state, endedAt } = await the('quote');
      assert.deepEqual([state, endedAt?.toISOString()], ['reassigned', '2026-03-29T23:00:00.000Z']);
    });

    it('tells what is wrong, and where', async () => {
      await run();
      const wrong = listed
        .replace('photos,anand', 'photos,tait')
        .replace('today+9', 'soon')
        .replace(',quotes,', ',garden,')
        .replace('key,tait', 'photos,tait');
      assert.deepEqual(await problemsOf({ 'tasks.csv': wrong }), [
        'tasks.csv:2: client is another client than the one that it was a task of',
        'tasks.csv:3: page must be quotes, tasks, wealth, or goals',
        'tasks.csv:4: ref is the same as in tasks.csv:2',
        'tasks.csv:5: dueOn must be a day such as 2026-03-31, today+14 or today-3',
      ]);
      const strangers = listed.replace('quote,anand', 'quote,nobody');
      assert.deepEqual(await problemsOf({ 'tasks.csv': strangers }), [
        'tasks.csv:3: client is no client of this firm',
      ]);
      assert.deepEqual(
        await problemsOf({ 'task-comments.csv': `${comments}nothing,today,Eleni,yes,Hello\n` }),
        ['task-comments.csv:4: task names no record of tasks.csv'],
      );
    });
  });
