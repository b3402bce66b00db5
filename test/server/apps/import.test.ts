import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { accounts } from '../../../src/server/access/tables.ts';
import { appMembers, apps } from '../../../src/server/apps/tables.ts';
import type { Tx } from '../../../src/server/database/database.ts';
import { firms } from '../../../src/server/firm/tables.ts';
import { importFolder, type ImportReport } from '../../../src/server/import/import.ts';
import { ImportRefused, inWords } from '../../../src/server/import/problem.ts';
import { createSecrets } from '../../../src/server/secrets.ts';
import { databases, freshDatabase, type FreshDatabase } from '../../support/databases.ts';

const now = new Date('2026-03-30T22:00:00Z');
const passwords = { hash: async () => 'hash', matches: async () => false };
const secrets = createSecrets('the secret of a test, which is long enough');

const listed = `ref,name,icon,address,upcoming,members
portal,Portal,/icon.svg,/service/,,
courses,Courses,,https://courses.example/,no,priya marama
shop,Shop,,,yes,
`;
const people = `ref,email,client,role,name
priya,priya@example.com,anand,client,Priya Anand
marama,marama@example.com,tait,client,Marama Tait
eleni,eleni@example.com,,owner,Eleni Petrakis
`;

let slug = '';
let worlds = 0;

for (const kind of databases)
  describe(`importing apps into ${kind}`, () => {
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
        'identities.csv': 'email\npriya@example.com\nmarama@example.com\neleni@example.com\n',
        'accounts.csv': people,
        'apps.csv': listed,
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

    const stored = () => inFirm((tx) => tx.select().from(apps).orderBy(apps.ref));
    /** Who reaches which app, by their `ref`s. */
    const reached = () =>
      inFirm(async (tx) => {
        const rows = await tx
          .select({ app: apps.ref, account: accounts.ref })
          .from(appMembers)
          .innerJoin(apps, eq(apps.id, appMembers.appId))
          .innerJoin(accounts, eq(accounts.id, appMembers.accountId));
        return rows.map(({ app, account }) => `${app} ${account}`).sort();
      });

    async function problemsOf(changes: Record<string, string>): Promise<string[]> {
      const refused = await run(changes).then(
        () => assert.fail('the folder was imported'),
        (failure: unknown) => failure,
      );
      assert.ok(refused instanceof ImportRefused, String(refused));
      return refused.problems.map(inWords);
    }

    it('brings in apps, where they are, and who reaches them', async () => {
      const { concerns } = await run();
      assert.deepEqual(concerns.apps, { created: 3, changed: 0, unchanged: 0, kept: 0 });
      assert.deepEqual(
        (await stored()).map(({ ref, name, icon, address, upcoming, forAll }) => [
          ...[ref, name, icon, address, upcoming, forAll],
        ]),
        [
          ['courses', 'Courses', null, 'https://courses.example/', false, false],
          [
            ...['portal', 'Portal', 'https://portal.example/icon.svg', 'https://portal.example/service/'],
            ...[false, true],
          ],
          ['shop', 'Shop', null, null, true, true],
        ],
      );
      assert.deepEqual(await reached(), ['courses marama', 'courses priya']);
    });

    it('leaves all as it is where the same folder comes again', async () => {
      await run();
      const before = [await stored(), await reached()];
      const { concerns } = await run();
      assert.deepEqual(concerns.apps, { created: 0, changed: 0, unchanged: 3, kept: 0 });
      assert.deepEqual([await stored(), await reached()], before);
    });

    it('changes what differs, who reaches it too, and leaves an app away that staff took away', async () => {
      await run();
      await inFirm((tx) => tx.update(apps).set({ withdrawnAt: now }).where(eq(apps.ref, 'shop')));
      const { concerns } = await run({
        'apps.csv': listed.replace('priya marama', 'priya').replace('Portal', 'My portal'),
      });
      assert.deepEqual(concerns.apps, { created: 0, changed: 2, unchanged: 0, kept: 1 });
      assert.deepEqual(await reached(), ['courses priya']);
      assert.deepEqual(
        (await stored()).map(({ name, withdrawnAt }) => [name, withdrawnAt]),
        [
          ['Courses', null],
          ['My portal', null],
          ['Shop', now],
        ],
      );
    });

    it('tells what is wrong, and where', async () => {
      const wrong = listed
        .replace('/service/,,', 'http://courses.example/,,eleni nobody')
        .replace('shop,Shop,,,yes', 'shop,Shop,,,no');
      assert.deepEqual(await problemsOf({ 'apps.csv': wrong }), [
        'apps.csv:2: members.1 is no account of a client of this firm',
        'apps.csv:2: members.2 is no account of a client of this firm',
        'apps.csv:2: address must be an https address; plain http is for this machine alone',
        'apps.csv:4: address is missing',
      ]);
    });
  });
