import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { accounts } from '../../../src/server/access/tables.ts';
import { clients } from '../../../src/server/clients/tables.ts';
import type { Tx } from '../../../src/server/database/database.ts';
import { reservedSlugs } from '../../../src/server/firm/import.ts';
import { firms } from '../../../src/server/firm/tables.ts';
import { identities } from '../../../src/server/identity/tables.ts';
import { importFolder, type ImportReport } from '../../../src/server/import/import.ts';
import { ImportRefused, inWords } from '../../../src/server/import/problem.ts';
import { quoteLines, quotes } from '../../../src/server/quotes/tables.ts';
import { createSecrets } from '../../../src/server/secrets.ts';
import { databases, freshDatabase, type FreshDatabase } from '../../support/databases.ts';

const now = new Date('2026-03-30T22:00:00Z');
const clock = { now: () => now };

const secrets = createSecrets('the secret of a test, which is long enough');

let hashed: string[] = [];
const passwords = {
  hash: async (password: string) => {
    hashed.push(password);
    return `hash of ${password}`;
  },
  matches: async () => false,
};

let slug = '';
let worlds = 0;

/** A folder of the test's own firm, in which every file is right. */
function goodFolder(changes: Record<string, string> = {}): Record<string, string> {
  const firm = {
    slug,
    name: 'Southerly',
    office: 'office@southerly.example',
    branding: { color: '#0d5c82' },
    timeZone: 'Australia/Melbourne',
    currency: 'AUD',
    locale: 'en-AU',
    pages: { quotes: '/service/#account' },
  };
  const quote = {
    ref: 'q-1',
    client: 'anand',
    number: 'Q-1',
    title: 'Split system',
    state: 'sent',
    issuedOn: 'today-3',
    expiresOn: 'today+27',
    lines: [
      { description: 'Unit', quantity: '1', unitPrice: '1298', taxRate: '10' },
      { description: 'Labour', quantity: '2.5', unit: 'h', unitPrice: '118.50', taxRate: '10' },
    ],
  };
  const accepted = {
    ...quote,
    ref: 'q-2',
    number: 'Q-2',
    state: 'accepted',
    decision: { at: 'today-2T19:42', by: 'Priya Anand' },
  };
  return {
    'firm.json': JSON.stringify(firm, null, 2),
    'clients.csv': 'ref,name\nanand,Anand household\ntait,Marama Tait\n',
    'identities.csv': 'email,password\nPriya@Demo.example,correct horse portal staple\nstaff@demo.example,\n',
    'accounts.csv':
      'ref,email,client,role,name,pages,write,expiresOn\n' +
      'priya,priya@demo.example,anand,client,Priya Anand,quotes,yes,today-1\n' +
      'eleni,staff@demo.example,,owner,Eleni Petrakis,,,\n',
    'quotes.json': JSON.stringify([quote, accepted], null, 2),
    ...changes,
  };
}

for (const kind of databases)
  describe(`importing a folder into ${kind}`, () => {
    let database: FreshDatabase;
    before(async () => {
      database = await freshDatabase(kind);
    });
    after(() => database.close());
    beforeEach(() => {
      slug = `firm-${(worlds += 1)}`;
      hashed = [];
    });

    function run(files: Record<string, string>, options: { dryRun?: boolean } = {}): Promise<ImportReport> {
      return importFolder(database, new Map(Object.entries(files)), {
        clock,
        passwords,
        secrets,
        publicUrl: 'https://portal.example',
        ...options,
      });
    }

    /** Reads as the import's role does, within the test's own firm. */
    async function look<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
      const rows = await database.as('portico_import', { firmSlug: slug }, (tx) =>
        tx.select({ id: firms.id }).from(firms).where(eq(firms.slug, slug)),
      );
      const [firm] = rows;
      return firm ? database.as('portico_import', { firmId: firm.id }, work) : ([] as T);
    }

    /** Everything that the firm has. */
    async function everything() {
      return {
        firms: await look((tx) => tx.select().from(firms)),
        clients: await look((tx) => tx.select().from(clients)),
        identities: await look((tx) => tx.select().from(identities)),
        accounts: await look((tx) => tx.select().from(accounts)),
        quotes: await look((tx) => tx.select().from(quotes)),
        lines: await look((tx) =>
          tx.select().from(quoteLines).orderBy(quoteLines.quoteId, quoteLines.position),
        ),
      };
    }

    async function problemsOf(files: Record<string, string>): Promise<string[]> {
      const refused = await run(files).then(
        () => assert.fail('the folder was imported'),
        (failure: unknown) => failure,
      );
      assert.ok(refused instanceof ImportRefused, String(refused));
      return refused.problems.map(inWords);
    }

    it('brings in the firm with all that belongs to it', async () => {
      const { concerns } = await run(goodFolder());
      assert.deepEqual(
        Object.values(concerns).map(({ created }) => created),
        [1, 2, 0, 2, 2, 2, 0, 0, 0, 0, 0, 0],
      );
      const stored = await everything();
      assert.deepEqual(stored.firms[0]?.pages, { quotes: 'https://portal.example/service/#account' });
      const priya = stored.accounts.find(({ ref }) => ref === 'priya');
      assert.ok(priya);
      assert.equal(priya.displayName, 'Priya Anand');
      assert.deepEqual(priya.pages, ['quotes']);
      assert.deepEqual([priya.mayWrite, priya.mayDelete], [true, false]);
      assert.equal(priya.expiresOn, '2026-03-30');
      assert.deepEqual(stored.identities.map(({ email, passwordHash }) => [email, passwordHash]).toSorted(), [
        ['priya@demo.example', 'hash of correct horse portal staple'],
        ['staff@demo.example', null],
      ]);
      const sent = stored.quotes.find(({ ref }) => ref === 'q-1');
      assert.deepEqual([sent?.issuedOn, sent?.expiresOn], ['2026-03-28', '2026-04-27']);
      assert.equal(sent?.total, 175368);
      const accepted = stored.quotes.find(({ ref }) => ref === 'q-2');
      assert.equal(accepted?.decidedAt?.toISOString(), '2026-03-29T08:42:00.000Z');
      assert.deepEqual(
        stored.lines
          .filter(({ quoteId }) => quoteId === sent.id)
          .map(({ unitPrice, unit }) => [unitPrice, unit]),
        [
          [129800, ''],
          [11850, 'h'],
        ],
      );
    });

    it('leaves one audit row where something changed, and none where nothing did', async () => {
      const audited = () => database.inspect('select operation from audit where subject = $1', [slug]);
      await run(goodFolder());
      assert.deepEqual(await audited(), [{ operation: 'import' }]);
      await run(goodFolder());
      await run(goodFolder({ 'clients.csv': 'ref,name\nanand,Anand and Wu\ntait,Marama Tait\n' }), {
        dryRun: true,
      });
      assert.equal((await audited()).length, 1);
    });

    it('changes nothing when it is repeated', async () => {
      await run(goodFolder());
      const before = await everything();
      const { concerns } = await run(goodFolder());
      assert.deepEqual(await everything(), before);
      assert.deepEqual(concerns.quotes, { created: 0, changed: 0, unchanged: 1, kept: 1 });
      assert.ok(Object.values(concerns).every(({ created, changed }) => created + changed === 0));
      assert.deepEqual(hashed, ['correct horse portal staple'], 'a password is set once');
    });

    it('changes what differs, adds what is new, and keeps ids', async () => {
      await run(goodFolder());
      const before = await everything();
      const files = goodFolder();
      const { concerns } = await run({
        ...files,
        'clients.csv': 'ref,name\nanand,Anand and Wu\nhollis,Marg Hollis\n',
        'quotes.json': (files['quotes.json'] ?? '')
          .replace('"118.50"', '"120.00"')
          .replace('"q-1",\n    "client": "anand"', '"q-1",\n    "client": "tait"'),
      });
      assert.deepEqual(concerns.clients, { created: 1, changed: 1, unchanged: 0, kept: 0 });
      assert.deepEqual(concerns.quotes, { created: 0, changed: 1, unchanged: 0, kept: 1 });
      const after = await everything();
      assert.deepEqual(
        after.lines.map(({ id }) => id),
        before.lines.map(({ id }) => id),
      );
      const tait = after.clients.find(({ ref }) => ref === 'tait');
      const moved = after.quotes.find(({ ref }) => ref === 'q-1');
      assert.equal(moved?.id, before.quotes.find(({ ref }) => ref === 'q-1')?.id);
      assert.equal(moved?.clientId, tait?.id);
      assert.ok(
        after.lines.filter(({ quoteId }) => quoteId === moved?.id).every((row) => row.clientId === tait?.id),
      );
    });

    it('counts a quote as changed when only its lines are', async () => {
      await run(goodFolder());
      const files = goodFolder();
      const fewer = JSON.parse(files['quotes.json'] ?? '') as { lines: { unitPrice: string }[] }[];
      fewer[0]?.lines.splice(1, 1, { ...fewer[0].lines[1]!, description: 'Two hours and a half' } as never);
      const { concerns } = await run({ ...files, 'quotes.json': JSON.stringify(fewer) });
      assert.deepEqual(concerns.quotes, { created: 0, changed: 1, unchanged: 0, kept: 1 });
      fewer[0]?.lines.splice(1);
      await run({ ...files, 'quotes.json': JSON.stringify(fewer) });
      const { lines } = await everything();
      assert.equal(lines.length, 3);
    });

    it('leaves a quote alone that its client has decided', async () => {
      await run(goodFolder());
      await look((tx) =>
        tx
          .update(quotes)
          .set({ state: 'declined', decidedAt: now, decidedBy: 'Priya Anand', decisionReason: 'Too dear' })
          .where(eq(quotes.ref, 'q-1')),
      );
      const before = await everything();
      const files = goodFolder();
      await run({ ...files, 'quotes.json': (files['quotes.json'] ?? '').replaceAll('118.50', '1.00') });
      assert.deepEqual(await everything(), before);
    });

    it('gives a new identity its authenticator app, sealed, and leaves it alone from then on', async () => {
      const key = 'JBSWY3DPEHPK3PXPJBSWY3DP';
      const folder = (totp: string) =>
        goodFolder({
          'identities.csv': `email,totp\npriya@demo.example,${totp}\nstaff@demo.example,\n`,
        });
      const read = () =>
        database.inspect<{ id: string; secret: string }>(
          `select authenticators.id, secret from authenticators join firms on firms.id = firm_id where slug = $1`,
          [slug],
        );
      await run(folder(key));
      const [app, ...others] = await read();
      assert.ok(app && others.length === 0);
      assert.equal(await secrets.open('authenticator', app.secret, app.id), key);
      await run(folder('MFRGGZDFMZTWQ2LKMFRGGZDF'));
      assert.deepEqual(await read(), [app]);
      await assert.rejects(run(folder('no key')), (failure: ImportRefused) => {
        assert.match(failure.message, /identities\.csv:2: totp must be/);
        return true;
      });
    });

    it('leaves a password alone that somebody has chosen since', async () => {
      await run(goodFolder());
      await look((tx) =>
        tx
          .update(identities)
          .set({ passwordHash: 'chosen' })
          .where(eq(identities.email, 'priya@demo.example')),
      );
      await run(goodFolder());
      const priya = (await everything()).identities.find(({ email }) => email === 'priya@demo.example');
      assert.equal(priya?.passwordHash, 'chosen');
    });

    it('keeps nothing in a dry run, and reports as a real one would', async () => {
      const report = await run(goodFolder(), { dryRun: true });
      assert.deepEqual((await everything()).firms, []);
      assert.deepEqual(report, await run(goodFolder()));
    });

    it('keeps nothing when one record of one file is wrong', async () => {
      await run(goodFolder());
      const before = await everything();
      const files = goodFolder({ 'clients.csv': 'ref,name\nanand,Somebody else\ntait,Marama Tait\nnew,\n' });
      assert.deepEqual(await problemsOf(files), ['clients.csv:4: name is missing']);
      assert.deepEqual(await everything(), before);
    });

    it('says how long a text has to be that is too short', async () => {
      const problems = await problemsOf(
        goodFolder({ 'identities.csv': 'email,password\na@b.example,short\n' }),
      );
      assert.equal(problems.at(-1), 'identities.csv:2: password needs at least 12 characters');
    });

    it('refuses a second account of one address at one client, and takes several of staff', async () => {
      const accounts =
        'ref,email,client,role,name\n' +
        'a,priya@demo.example,anand,client,Priya\n' +
        'b,Priya@demo.example,anand,client,Priya again\n' +
        'c,priya@demo.example,,owner,Priya\n' +
        'd,priya@demo.example,,adviser,Priya\n';
      const problems = await problemsOf(goodFolder({ 'accounts.csv': accounts }));
      assert.deepEqual(problems, ['accounts.csv:3: email is the same as in accounts.csv:2']);
    });

    it('tells every problem of every file at once', async () => {
      const files = goodFolder({
        'clients.csv': 'ref,name\nanand,Anand\nanand,Anand again\ntait,\n',
        'accounts.csv':
          'ref,email,client,role,name,pages,write,expiresOn\n' +
          'a,nobody@demo.example,anand,client,Nobody,quotes,yes,\n' +
          'b,priya@demo.example,hollis,client,Priya,garden,maybe,soon\n' +
          'c,priya@demo.example,,client,Priya,,,\n' +
          'd,staff@demo.example,anand,owner,Eleni,,,\n' +
          'e,priya@demo.example,tait,client,Priya,,,\n',
        'quotes.json': `[
  { "ref": "q", "client": "anand", "number": "Q-1", "title": "One", "state": "declined",
    "issuedOn": "today", "expiresOn": "today-1",
    "decision": { "at": "today-1T10:00", "by": "Priya" },
    "lines": [
      { "description": "Unit", "quantity": "1,5", "unitPrice": "12", "taxRate": "10" }
    ] },
  { "ref": "r", "client": "anand", "number": "Q-1", "title": "Two", "state": "sent",
    "issuedOn": "today", "expiresOn": "today-1",
    "lines": [
      { "description": "Unit", "quantity": "1", "unitPrice": "12.005", "taxRate": "10" },
      { "description": "Unit", "quantity": 2, "unitPrice": "$12", "taxRate": "10" }
    ] },
  { "ref": "s", "client": "wu", "number": "Q-3", "title": "Three", "state": "accepted",
    "issuedOn": "today-4",
    "expiresOn": "today-5",
    "lines": [
      { "description": "Unit", "quantity": "1", "unitPrice": "12.005", "taxRate": "10" }
    ] }
]`,
      });
      assert.deepEqual(await problemsOf(files), [
        'accounts.csv:2: email is no identity of this firm',
        'accounts.csv:3: pages.1 must be quotes, tasks, wealth, or goals',
        'accounts.csv:3: write must be true or false',
        'accounts.csv:3: expiresOn must be a day such as 2026-03-31, today+14 or today-3',
        'accounts.csv:4: client is missing',
        'accounts.csv:5: client must be empty for staff',
        'clients.csv:3: ref is the same as in clients.csv:2',
        'clients.csv:4: name is missing',
        'quotes.json:6: lines.1.quantity must be a number such as 2.5',
        'quotes.json:12: lines.2.quantity must be text',
        'quotes.json:12: lines.2.unitPrice must be an amount such as 1870.50',
        'quotes.json:14: decision is missing, as the quote is accepted',
        'quotes.json:14: client is no client of this firm',
        'quotes.json:16: expiresOn is before issuedOn',
        'quotes.json:18: lines.1.unitPrice is finer than AUD goes',
      ]);
    });

    it('tells what only a whole quote can show', async () => {
      const files = goodFolder();
      const wrong = (files['quotes.json'] ?? '')
        .replace('today+27', 'today-4')
        .replace('"118.50"', '"118.505"')
        .replace('"Q-2"', '"Q-1"');
      assert.deepEqual(await problemsOf({ ...files, 'quotes.json': wrong }), [
        'quotes.json:9: expiresOn is before issuedOn',
        'quotes.json:21: lines.2.unitPrice is finer than AUD goes',
        'quotes.json:29: number is the same as in quotes.json:5',
      ]);
      await run(files);
      const taken = (files['quotes.json'] ?? '').replace('"q-1"', '"q-9"');
      assert.deepEqual(await problemsOf({ ...files, 'quotes.json': taken }), [
        'quotes.json:5: number is the number of another quote',
      ]);
    });

    it('tells a number that is too large from one that is none', async () => {
      const files = goodFolder();
      const wrong = (files['quotes.json'] ?? '').replace('"118.50"', '"1234567890123.50"');
      assert.deepEqual(await problemsOf({ ...files, 'quotes.json': wrong }), [
        'quotes.json:21: lines.2.unitPrice is too large: 12 digits at most',
      ]);
      const counted = (files['quotes.json'] ?? '').replace(
        /"quantity": "[^"]+"/,
        '"quantity": "-1000000000000"',
      );
      const [problem] = await problemsOf({ ...files, 'quotes.json': counted });
      assert.match(problem ?? '', /lines\.1\.quantity is too large: 12 digits at most$/);
    });

    it('refuses a folder without a firm, or with a firm that is no firm', async () => {
      const { 'firm.json': text = '', ...rest } = goodFolder();
      assert.deepEqual(await problemsOf(rest), ['firm.json: must be there, with one firm in it']);
      const wrong = text
        .replace('#0d5c82', 'blue')
        .replace('Australia/Melbourne', 'Australia/Geelong')
        .replace('"AUD"', '"XXY"')
        .replace('/service/#account', 'javascript:alert(1)')
        .replace(slug, 'No Slug');
      assert.deepEqual(await problemsOf({ 'firm.json': wrong }), [
        'firm.json:2: slug must be at most 63 small letters, digits and hyphens',
        'firm.json:6: branding.color must be a colour such as #1c5d8c',
        'firm.json:8: timeZone must be a time zone such as Australia/Melbourne',
        'firm.json:9: currency must be a currency such as AUD',
        'firm.json:12: pages.quotes must be an absolute http or https address, or start with /',
      ]);
    });

    it('refuses a firm whose name is needed for something else', async () => {
      for (const reserved of reservedSlugs) {
        const { 'firm.json': text = '' } = goodFolder();
        assert.deepEqual(await problemsOf({ 'firm.json': text.replace(slug, reserved) }), [
          'firm.json:2: slug is a name that no firm may have; choose another',
        ]);
      }
      assert.ok(['api', 'openapi', 'healthz', 'outbox'].every((name) => reservedSlugs.includes(name)));
    });

    it('leaves other firms as they are', async () => {
      await run(goodFolder());
      const first = slug;
      const before = await everything();
      slug = `firm-${(worlds += 1)}`;
      await run(goodFolder());
      slug = first;
      assert.deepEqual(await everything(), before);
    });
  });
