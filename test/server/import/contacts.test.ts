import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { accounts } from '../../../src/server/access/tables.ts';
import { clients, contacts } from '../../../src/server/clients/tables.ts';
import type { Tx } from '../../../src/server/database/database.ts';
import { firms } from '../../../src/server/firm/tables.ts';
import { importFolder } from '../../../src/server/import/import.ts';
import { ImportRefused, inWords } from '../../../src/server/import/problem.ts';
import { systemClock } from '../../../src/server/ports.ts';
import { createSecrets } from '../../../src/server/secrets.ts';
import { databases, freshDatabase, type FreshDatabase } from '../../support/databases.ts';

const head = 'ref,client,firstName,surname,jobTitle,emails,phones';
const people = [
  head,
  'priya,anand,Priya,Anand,Head of nothing,priya@demo.example priya@work.example,+61491570156;0355500112',
  'daniel,anand,Daniel,Wu,,,',
].join('\n');
const secrets = createSecrets('the secret of a test, which is long enough');

let slug = '';
let worlds = 0;

for (const kind of databases)
  describe(`importing contacts into ${kind}`, () => {
    let database: FreshDatabase;
    before(async () => {
      database = await freshDatabase(kind);
    });
    after(() => database.close());
    beforeEach(() => {
      slug = `firm-${(worlds += 1)}`;
    });

    function run(files: Record<string, string> = {}) {
      const firm = {
        ...{ slug, name: 'Southerly', office: 'office@southerly.example', branding: { color: '#0d5c82' } },
        ...{ timeZone: 'Australia/Melbourne', currency: 'AUD', locale: 'en-AU' },
      };
      const folder = {
        'firm.json': JSON.stringify(firm),
        'clients.csv': 'ref,name\nanand,Anand household\ntait,Marama Tait\n',
        'contacts.csv': people,
        'identities.csv': 'email\npriya@demo.example\n',
        'accounts.csv':
          'ref,email,client,contact,role,name\nowner,priya@demo.example,anand,priya,client,P. Anand\n',
        ...files,
      };
      return importFolder(database, new Map(Object.entries(folder)), {
        ...{ clock: systemClock, secrets, publicUrl: 'https://portal.example' },
        passwords: { hash: async () => 'hash', matches: async () => false },
      });
    }

    async function look<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
      const [firm] = await database.as('portico_import', { firmSlug: slug }, (tx) =>
        tx.select({ id: firms.id }).from(firms).where(eq(firms.slug, slug)),
      );
      return database.as('portico_import', { firmId: firm!.id }, work);
    }

    const stored = () => look((tx) => tx.select().from(contacts).orderBy(contacts.ref));

    async function problemsOf(files: Record<string, string>): Promise<string[]> {
      const refused = await run(files).then(
        () => assert.fail('the folder was imported'),
        (failure: unknown) => failure,
      );
      assert.ok(refused instanceof ImportRefused, String(refused));
      return refused.problems.map(inWords);
    }

    it('[PL-01] [KB-07] brings them in with all their addresses and phones, and ties accounts to them', async () => {
      const { concerns } = await run();
      assert.equal(concerns.contacts.created, 2);
      const [daniel, priya] = await stored();
      assert.deepEqual(
        [priya?.firstName, priya?.surname, priya?.jobTitle, priya?.emails, priya?.phones],
        [
          ...['Priya', 'Anand', 'Head of nothing'],
          ...[
            ['priya@demo.example', 'priya@work.example'],
            ['+61491570156', '0355500112'],
          ],
        ],
      );
      assert.deepEqual([daniel?.jobTitle, daniel?.emails, daniel?.phones], ['', [], []]);
      const [account] = await look((tx) => tx.select().from(accounts));
      assert.equal(account?.contactId, priya?.id);
      assert.equal(account?.displayName, 'P. Anand');
    });

    it('changes what differs, keeps ids, and leaves those alone that staff wrote', async () => {
      await run();
      const before = await stored();
      await look(async (tx) => {
        const [client] = await tx.select().from(clients).where(eq(clients.ref, 'anand'));
        const { id: _id, ref: _ref, ...person } = before[0]!;
        const own = { ...person, id: crypto.randomUUID(), clientId: client!.id, firstName: 'Noor' };
        await tx.insert(contacts).values(own);
      });
      assert.deepEqual((await run()).concerns.contacts, { created: 0, changed: 0, unchanged: 2, kept: 0 });
      const changed = people.replace('Head of nothing', 'Head chef');
      const { concerns } = await run({ 'contacts.csv': `${changed}\nrewi,tait,Rewi,Tait,,,\n` });
      assert.deepEqual(concerns.contacts, { created: 1, changed: 1, unchanged: 1, kept: 0 });
      const after = await stored();
      assert.equal(after.length, 4);
      assert.equal(after.find(({ ref }) => ref === 'priya')?.jobTitle, 'Head chef');
      assert.equal(after.find(({ ref }) => ref === 'priya')?.id, before[1]?.id);
      assert.ok(after.some(({ firstName }) => firstName === 'Noor'));
    });

    it('leaves the contact of an account as it is where the folder names none', async () => {
      await run();
      await run({
        'accounts.csv': 'ref,email,client,role,name\nowner,priya@demo.example,anand,client,P. Anand\n',
      });
      const [account] = await look((tx) => tx.select().from(accounts));
      assert.ok(account?.contactId);
    });

    it('tells what is wrong with them, and keeps nothing', async () => {
      const wrong = [
        head,
        'a,hollis,Marg,Hollis,,,',
        'b,anand,,Wu,,no address,12',
        'b,anand,Daniel,Wu,,,',
        'c,tait,Rewi,Tait,,,',
      ].join('\n');
      const account = 'ref,email,client,contact,role,name';
      assert.deepEqual(
        await problemsOf({
          'contacts.csv': wrong,
          'accounts.csv': `${account}\none,priya@demo.example,anand,nobody,client,P\ntwo,priya@demo.example,tait,b,client,P\n`,
        }),
        [
          'accounts.csv:2: contact is no contact of this firm',
          'accounts.csv:3: contact is a contact of another client',
          'contacts.csv:2: client is no client of this firm',
          'contacts.csv:3: firstName is missing',
          'contacts.csv:3: emails.1 must be an e-mail address',
          'contacts.csv:3: emails.2 must be an e-mail address',
          'contacts.csv:3: phones.1 must be a telephone number',
        ],
      );
      await run();
      assert.deepEqual(await problemsOf({ 'contacts.csv': people.replace('daniel,anand', 'daniel,tait') }), [
        'contacts.csv:3: client is another client than the one that it was a contact of',
      ]);
      const other = `${account}\nowner,priya@demo.example,tait,priya,client,P\n`;
      assert.deepEqual(await problemsOf({ 'accounts.csv': other }), [
        'accounts.csv:2: contact is a contact of another client',
      ]);
    });

    it('takes no more of a client than one may have', async () => {
      const many = Array.from({ length: 51 }, (_, index) => `p${index},anand,Priya,Anand ${index},,,`);
      assert.deepEqual(await problemsOf({ 'contacts.csv': [head, ...many].join('\n'), 'accounts.csv': '' }), [
        'contacts.csv:52: client has more than 50 contacts',
      ]);
    });
  });
