import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { importFolder, type ImportReport } from '../../../src/server/import/import.ts';
import { type Body, createOutbox } from '../../../src/server/outbox/outbox.ts';
import { createSecrets } from '../../../src/server/secrets.ts';
import { databases, freshDatabase, type FreshDatabase } from '../../support/databases.ts';

// Nine in the morning of the 31st in Melbourne.
const now = new Date('2026-03-30T22:00:00Z');
const clock = { now: () => now };
const secrets = createSecrets('the secret of a test, which is long enough');
const outbox = createOutbox({ clock, secrets, delivers: ['mail'] });
const passwords = { hash: async () => 'hashed', matches: async () => false };
const header = 'ref,email,client,role,name,pages,notify,expiresOn\n';

let worlds = 0;

for (const kind of databases) {
  describe(`the mail about a quote that was sent, on ${kind}`, () => {
    let database: FreshDatabase;
    let slug: string;
    before(async () => (database = await freshDatabase(kind)));
    after(() => database.close());
    beforeEach(() => void (slug = `firm-${(worlds += 1)}`));

    interface Given {
      readonly state?: string;
      readonly expiresOn?: string;
      readonly accounts?: string;
      readonly pages?: Record<string, string>;
      readonly notify?: boolean;
      readonly dryRun?: boolean;
    }

    /** Brings in a firm with a quote for the Anand household, by default one that waits, of whose members Priya is told. */
    function bring({
      state = 'sent',
      expiresOn = 'today',
      accounts = 'priya,priya@demo.example,anand,client,Priya Anand,quotes,yes,today\n',
      pages = { login: 'https://www.south.example/in', quotes: 'https://www.south.example/quotes' },
      notify = true,
      dryRun = false,
    }: Given = {}): Promise<ImportReport> {
      const decision = { at: 'today-2T19:42', by: 'Priya Anand' };
      const files = {
        'firm.json': JSON.stringify({
          ...{
            slug,
            name: 'Southerly',
            office: 'office@south.example',
            branding: { color: '#0d5c82' },
            pages,
          },
          ...{ timeZone: 'Australia/Melbourne', currency: 'AUD', locale: 'en-AU' },
        }),
        'clients.csv': 'ref,name\nanand,Anand household\ntait,Marama Tait\n',
        'identities.csv': 'email\npriya@demo.example\ndaniel@demo.example\nstaff@demo.example\n',
        'accounts.csv': header + accounts,
        'quotes.json': JSON.stringify([
          {
            ...{ ref: 'q', client: 'anand', number: 'Q-7', title: 'Split system', state, expiresOn },
            ...{ issuedOn: 'today-30', introduction: 'Confidential words', terms: 'Thirty days' },
            lines: [{ description: 'Unit', quantity: '1', unitPrice: '1298', taxRate: '10' }],
            ...(state === 'accepted' && { decision }),
          },
        ]),
      };
      return importFolder(database, new Map(Object.entries(files)), {
        ...{ clock, passwords, secrets, publicUrl: 'https://portal.example', dryRun },
        ...(notify && { notify: outbox }),
      });
    }

    async function mails(): Promise<(Body & { recipient: string; state: string })[]> {
      const rows = await database.inspect<{ id: string; recipient: string; state: string; body: string }>(
        `select outbox.id, recipient, state, body from outbox join firms on firms.id = firm_id
          where slug = $1 and template = 'quotes.sent' order by recipient`,
        [slug],
      );
      return Promise.all(
        rows.map(async ({ id, recipient, state, body }) => {
          const letter = JSON.parse(await secrets.open('outbox', body, id)) as Body;
          return { ...letter, recipient, state };
        }),
      );
    }

    it('names the quote and leads to the firm’s page for quotes, and says nothing of what is in it', async () => {
      assert.equal((await bring()).mails, 1);
      const [mail, ...more] = await mails();
      assert.ok(mail && more.length === 0);
      assert.deepEqual([mail.recipient, mail.state], ['priya@demo.example', 'queued']);
      assert.equal(mail.subject, 'A quote from Southerly: Q-7');
      assert.match(
        mail.text,
        /^Hello Priya Anand,\n\nSoutherly has a quote for Anand household: Q-7, “Split/,
      );
      assert.match(mail.text, /https:\/\/www\.south\.example\/quotes/);
      assert.match(mail.html, /href="https:\/\/www\.south\.example\/quotes"[^>]*>See the quote</);
      assert.doesNotMatch(mail.text + mail.html, /1,?298|1,?427|Confidential|Thirty/);
    });

    it('leads to where one signs in where the firm has no page for quotes, and nowhere without either', async () => {
      await bring({ pages: { login: 'https://www.south.example/in' } });
      assert.match((await mails())[0]?.text ?? '', /See the quote: https:\/\/www\.south\.example\/in/);
      slug = `${slug}-bare`;
      await bring({ pages: {} });
      assert.doesNotMatch((await mails())[0]?.text ?? 'See the quote', /See the quote|undefined/);
    });

    it('is not sent unless the import is asked to, nor later for what was sent before', async () => {
      assert.equal((await bring({ notify: false })).mails, 0);
      assert.equal((await bring()).mails, 0);
      assert.deepEqual(await mails(), []);
    });

    it('is sent once a quote and member, when the quote is sent', async () => {
      await bring({ state: 'draft' });
      assert.deepEqual(await mails(), []);
      assert.equal((await bring({ dryRun: true })).mails, 1);
      assert.deepEqual(await mails(), []);
      await bring();
      await bring();
      await bring({ state: 'draft' });
      await bring();
      assert.equal((await mails()).length, 1);
    });

    it('is about no quote that is decided or over', async () => {
      await bring({ expiresOn: 'today-1' });
      assert.deepEqual(await mails(), []);
      await bring({ state: 'accepted' });
      assert.deepEqual(await mails(), []);
    });

    it('goes to each member of the client who is to be told, may see quotes and has access', async () => {
      const rows = [
        'priya,priya@demo.example,anand,client,Priya,quotes,yes,',
        'other,priya@demo.example,tait,client,Priya,quotes,yes,',
        'daniel,daniel@demo.example,anand,client,Daniel,quotes,,',
        'eleni,staff@demo.example,,owner,Eleni,quotes,yes,',
      ];
      await bring({ accounts: `${rows.join('\n')}\n` });
      assert.deepEqual(
        (await mails()).map(({ recipient }) => recipient),
        ['daniel@demo.example', 'priya@demo.example'],
      );
    });

    const kept = {
      'is not to be told': 'quotes,no,',
      'may not see quotes': ',yes,',
      'has expired': 'quotes,yes,today-1',
    };
    for (const [why, columns] of Object.entries(kept)) {
      it(`does not go to a member who ${why}`, async () => {
        await bring({ accounts: `priya,priya@demo.example,anand,client,Priya,${columns}\n` });
        assert.deepEqual(await mails(), []);
      });
    }

    it('does not go to a member who is disabled', async () => {
      await bring({ state: 'draft' });
      await database.inspect(
        'update accounts set disabled_at = now() from firms where firms.id = firm_id and slug = $1',
        [slug],
      );
      await bring();
      assert.deepEqual(await mails(), []);
    });

    it('follows what staff chose, whatever a folder does not say', async () => {
      const silent = 'priya,priya@demo.example,anand,client,Priya,quotes,,\n';
      await bring({ state: 'draft', accounts: silent });
      await database.inspect(
        'update accounts set notify = false, welcome = false from firms where firms.id = firm_id and slug = $1',
        [slug],
      );
      const { concerns } = await bring({ accounts: silent });
      assert.equal(concerns.accounts.unchanged, 1);
      assert.deepEqual(await mails(), []);
    });
  });
}
