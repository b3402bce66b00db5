import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import type { Tx } from '../../../src/server/database/database.ts';
import { firms } from '../../../src/server/firm/tables.ts';
import { goals, goalSources } from '../../../src/server/goals/tables.ts';
import { importFolder, type ImportReport } from '../../../src/server/import/import.ts';
import { ImportRefused, inWords } from '../../../src/server/import/problem.ts';
import { createSecrets } from '../../../src/server/secrets.ts';
import { plans } from '../../../src/server/wealth/tables.ts';
import { databases, freshDatabase, type FreshDatabase } from '../../support/databases.ts';

// In Melbourne it is the 31st, 9:00.
const now = new Date('2026-03-30T22:00:00Z');
const passwords = { hash: async () => 'hash', matches: async () => false };
const secrets = createSecrets('the secret of a test, which is long enough');

const kept = `ref,client,name,kind
fund,anand,Index fund,investment
cash,anand,Savings,cash
loan,anand,Home loan,mortgage
other,tait,Savings,cash
`;
const listed = `ref,client,name,target,targetOn,setAside,byClient,archivedAt,createdAt
school,anand,School fees,48000.50,today+30,,,,2024-01-02T03:04:05Z
boat,anand,Boat,,,1200,yes,,
old,tait,Kitchen,9000,2025-01-01,9000,,today-3T10:00,
`;
const linked = `goal,plan,share
school,fund,40
school,cash,100
old,other,7
`;

let slug = '';
let worlds = 0;

for (const kind of databases)
  describe(`importing goals into ${kind}`, () => {
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
        'plans.csv': kept,
        'goals.csv': listed,
        'goal-plans.csv': linked,
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

    const stored = () => inFirm((tx) => tx.select().from(goals).orderBy(goals.ref));
    const links = () =>
      inFirm(async (tx) => {
        const rows = await tx
          .select({ goal: goals.ref, plan: plans.ref, share: goalSources.share, id: goalSources.id })
          .from(goalSources)
          .innerJoin(goals, eq(goals.id, goalSources.goalId))
          .innerJoin(plans, eq(plans.id, goalSources.planId))
          .orderBy(goals.ref, plans.ref);
        return rows;
      });
    const shares = async () => (await links()).map(({ goal, plan, share }) => `${goal} ${plan} ${share}`);

    async function problemsOf(changes: Record<string, string>): Promise<string[]> {
      const refused = await run(changes).then(
        () => assert.fail('the folder was imported'),
        (failure: unknown) => failure,
      );
      assert.ok(refused instanceof ImportRefused, String(refused));
      return refused.problems.map(inWords);
    }

    it('brings in goals, and by how much of which plans they are saved for', async () => {
      const { concerns } = await run();
      assert.deepEqual(concerns.goals, { created: 3, changed: 0, unchanged: 0, kept: 0 });
      const [boat, old, school] = await stored();
      assert.deepEqual(
        [school?.target, school?.targetOn, school?.setAside, school?.byFirm, school?.currency],
        [48_000_50, '2026-04-30', 0, true, 'AUD'],
      );
      assert.equal(school?.createdAt.toISOString(), '2024-01-02T03:04:05.000Z');
      assert.deepEqual(
        [boat?.target, boat?.targetOn, boat?.setAside, boat?.byFirm, boat?.createdAt],
        [null, null, 1_200_00, false, now],
      );
      assert.equal(old?.archivedAt?.toISOString(), '2026-03-27T23:00:00.000Z');
      assert.deepEqual(await shares(), ['old other 7', 'school cash 100', 'school fund 40']);
    });

    it('leaves all as it is where the same folder comes again', async () => {
      await run();
      const before = [await stored(), await links()];
      const { concerns } = await run();
      assert.deepEqual(concerns.goals, { created: 0, changed: 0, unchanged: 1, kept: 2 });
      assert.deepEqual([await stored(), await links()], before);
    });

    it('changes what differs, plans included, and keeps ids', async () => {
      await run();
      const [before, linksBefore] = [await stored(), await links()];
      const { concerns } = await run({
        'goals.csv': listed.replace('School fees', 'School'),
        'goal-plans.csv': linked.replace('school,fund,40', 'school,fund,55').replace('school,cash,100\n', ''),
      });
      assert.equal(concerns.goals.changed, 1);
      assert.deepEqual(
        (await stored()).map(({ id }) => id),
        before.map(({ id }) => id),
      );
      assert.deepEqual(await shares(), ['old other 7', 'school cash 0', 'school fund 55']);
      assert.deepEqual(
        (await links()).map(({ id }) => id),
        linksBefore.map(({ id }) => id),
      );
    });

    it('leaves what its client set, and what was laid aside, as they are', async () => {
      await run();
      const { concerns } = await run({
        'goals.csv': listed.replace('Boat', 'Ship').replace('Kitchen', 'Bath'),
        'goal-plans.csv': linked.replace('other,7', 'other,8'),
      });
      assert.deepEqual(concerns.goals, { created: 0, changed: 0, unchanged: 1, kept: 2 });
      const [boat, old] = await stored();
      assert.deepEqual([boat?.name, old?.name], ['Boat', 'Kitchen']);
      assert.ok((await shares()).includes('old other 7'));
    });

    it('takes JSON as well', async () => {
      const goal = {
        ref: 'g',
        client: 'anand',
        name: 'Boat',
        target: '7',
        sources: [{ plan: 'fund', share: '9' }],
      };
      const files = { 'goals.csv': '', 'goal-plans.csv': '', 'goals.json': JSON.stringify([goal]) };
      assert.equal((await run(files)).concerns.goals.created, 1);
      assert.deepEqual(await shares(), ['g fund 9']);
    });

    it('tells what is wrong, and where', async () => {
      await run();
      const problems = await problemsOf({
        'goals.csv': `${listed.replace('school,anand', 'school,tait').replace('old,tait', 'old,nobody')}a,anand,A,0,,-1,,,\nb,anand,B,1.005,,10000000001,,,\n`,
        'goal-plans.csv': 'goal,plan,share\n',
      });
      assert.deepEqual(problems, [
        'goals.csv:2: client is another client than the one that it was a goal of',
        'goals.csv:4: client is no client of this firm',
        'goals.csv:5: target must be above zero',
        'goals.csv:5: setAside must be zero or more',
        'goals.csv:6: target is finer than AUD goes',
        'goals.csv:6: setAside is too large',
      ]);
      const wrong =
        'goal,plan,share\nschool,fund,40\nschool,loan,1\nschool,fund,2\nschool,other,3\nschool,none,4\n';
      assert.deepEqual(await problemsOf({ 'goal-plans.csv': wrong }), [
        'goal-plans.csv:3: plan is owed, and saves nothing',
        'goal-plans.csv:4: plan is there already',
        'goal-plans.csv:5: plan is no plan of this client',
        'goal-plans.csv:6: plan is no plan of this client',
      ]);
      assert.deepEqual(await problemsOf({ 'goal-plans.csv': 'goal,plan,share\nschool,fund,101\n' }), [
        'goal-plans.csv:2: share must be a whole number of per cent from 1 to 100',
      ]);
    });
  });
