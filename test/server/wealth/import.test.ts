import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import type { Tx } from '../../../src/server/database/database.ts';
import { firms } from '../../../src/server/firm/tables.ts';
import { importFolder, type ImportReport } from '../../../src/server/import/import.ts';
import { ImportRefused, inWords } from '../../../src/server/import/problem.ts';
import { createSecrets } from '../../../src/server/secrets.ts';
import { exchangeRates, plans, valuations } from '../../../src/server/wealth/tables.ts';
import { databases, freshDatabase, type FreshDatabase } from '../../support/databases.ts';

// In Melbourne it is the 31st, 9:00.
const now = new Date('2026-03-30T22:00:00Z');
const passwords = { hash: async () => 'hash', matches: async () => false };
const secrets = createSecrets('the secret of a test, which is long enough');

const listed = `ref,client,name,kind,provider,owners,currency,reference,startedOn
fund,anand,Index fund,investment,Kowhai,Priya Anand; Daniel Wu,,K-7,2019-07-01
loan,anand,Home loan,mortgage,Harbour Bank,,NZD,,
yen,tait,Savings,cash,,Marama Tait,JPY,,
`;
const valued = `plan,day,amount,note
fund,today-30,1200.50,Statement
fund,2026-03-31,-3,
loan,today,310000,
yen,today,5000,
`;
const rates = `currency,day,rate
NZD,today-10,0.9132
JPY,today,0.0101
`;

let slug = '';
let worlds = 0;

for (const kind of databases)
  describe(`importing plans into ${kind}`, () => {
    let database: FreshDatabase;
    before(async () => {
      database = await freshDatabase(kind);
    });
    after(() => database.close());
    beforeEach(() => {
      slug = `firm-${(worlds += 1)}`;
    });

    function run(changes: Record<string, string> = {}, currency = 'AUD'): Promise<ImportReport> {
      const firm = {
        ...{ slug, name: 'Southerly', office: 'office@southerly.example', branding: { color: '#0d5c82' } },
        ...{ timeZone: 'Australia/Melbourne', currency, locale: 'en-AU' },
      };
      const files = {
        'firm.json': JSON.stringify(firm),
        'clients.csv': 'ref,name\nanand,Anand household\ntait,Marama Tait\n',
        'plans.csv': listed,
        'valuations.csv': valued,
        'exchange-rates.csv': rates,
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

    const stored = () => inFirm((tx) => tx.select().from(plans).orderBy(plans.ref));
    const values = () =>
      inFirm((tx) => tx.select().from(valuations).orderBy(valuations.planId, valuations.day));
    const known = () => inFirm((tx) => tx.select().from(exchangeRates).orderBy(exchangeRates.currency));

    async function problemsOf(changes: Record<string, string>, currency?: string): Promise<string[]> {
      const refused = await run(changes, currency).then(
        () => assert.fail('the folder was imported'),
        (failure: unknown) => failure,
      );
      assert.ok(refused instanceof ImportRefused, String(refused));
      return refused.problems.map(inWords);
    }

    it('brings in plans, what they were worth on which day, and what currencies were', async () => {
      const { concerns } = await run();
      const created = (count: number) => ({ created: count, changed: 0, unchanged: 0, kept: 0 });
      assert.deepEqual(
        [concerns.rates, concerns.plans, concerns.valuations],
        [created(2), created(3), created(4)],
      );
      const [fund, loan, yen] = await stored();
      assert.deepEqual(
        [fund?.owners, fund?.currency, fund?.reference, fund?.startedOn, fund?.provider, fund?.description],
        [['Priya Anand', 'Daniel Wu'], 'AUD', 'K-7', '2019-07-01', 'Kowhai', ''],
      );
      assert.deepEqual([loan?.owners, loan?.currency, loan?.startedOn], [[], 'NZD', null]);
      const worth = (await values()).map(({ planId, day, amount, note }) => [planId, day, amount, note]);
      assert.deepEqual(
        new Set(worth.map(String)),
        new Set(
          [
            [fund?.id, '2026-03-01', 1200_50, 'Statement'],
            [fund?.id, '2026-03-31', -3_00, ''],
            [loan?.id, '2026-03-31', 310_000_00, ''],
            // A yen has no cents.
            [yen?.id, '2026-03-31', 5000, ''],
          ].map(String),
        ),
      );
      assert.deepEqual(
        (await known()).map(({ currency, into, day, rate, minorRate }) => [
          currency,
          into,
          day,
          rate,
          minorRate,
        ]),
        [
          ['JPY', 'AUD', '2026-03-31', '0.0101', '1.01'],
          ['NZD', 'AUD', '2026-03-21', '0.9132', '0.9132'],
        ],
      );
    });

    it('leaves all as it is where the same folder comes again', async () => {
      await run();
      const before = [await stored(), await values(), await known()];
      const { concerns } = await run();
      assert.deepEqual(
        [concerns.rates, concerns.plans, concerns.valuations].map(({ unchanged }) => unchanged),
        [2, 3, 4],
      );
      assert.deepEqual([await stored(), await values(), await known()], before);
    });

    it('changes what differs, finds a valuation again by its day, and keeps ids', async () => {
      await run();
      const before = { plans: await stored(), values: await values() };
      const { concerns } = await run({
        'plans.csv': listed.replace('Index fund', 'Bonds'),
        'valuations.csv': valued.replace('1200.50', '1300'),
        'exchange-rates.csv': rates.replace('0.9132', '0.92'),
      });
      assert.deepEqual(
        [concerns.rates, concerns.plans, concerns.valuations].map(({ changed }) => changed),
        [1, 1, 1],
      );
      assert.deepEqual(
        (await stored()).map(({ id }) => id),
        before.plans.map(({ id }) => id),
      );
      assert.deepEqual(
        (await values()).map(({ id, amount }) => [id, amount]),
        before.values.map(({ id, amount }) => [id, amount === 1200_50 ? 1300_00 : amount]),
      );
    });

    it('leaves a withdrawn plan as it is, its values included', async () => {
      await run();
      await inFirm((tx) => tx.update(plans).set({ withdrawnAt: now }).where(eq(plans.ref, 'fund')));
      const { concerns } = await run({
        'plans.csv': listed.replace('Index fund', 'Bonds'),
        'valuations.csv': valued.replace('1200.50', '1300'),
      });
      assert.deepEqual(concerns.plans, { created: 0, changed: 0, unchanged: 2, kept: 1 });
      assert.equal((await stored())[0]?.name, 'Index fund');
      assert.ok((await values()).some(({ amount }) => amount === 1200_50));
    });

    it('takes JSON as well', async () => {
      const plan = {
        ...{ ref: 'fund', client: 'anand', name: 'Fund', kind: 'pension', owners: 'Priya Anand' },
        ...{ withdrawnAt: 'today-1T10:00', valuations: [{ day: 'today', amount: '7' }] },
      };
      const { concerns } = await run({
        ...{ 'plans.csv': '', 'valuations.csv': '', 'plans.json': JSON.stringify([plan]) },
      });
      assert.deepEqual([concerns.plans.created, concerns.valuations.created], [1, 1]);
      assert.equal((await stored())[0]?.withdrawnAt?.toISOString(), '2026-03-29T23:00:00.000Z');
    });

    it('tells what is wrong, and where', async () => {
      await run();
      const problems = await problemsOf({
        'plans.csv': `${listed.replace('fund,anand', 'fund,tait').replace('NZD', 'EUR').replace('cash', 'gold')}odd,nobody,Odd,cash,,,,,\n`,
        'valuations.csv': valued.replace('5000', '50.5'),
        'exchange-rates.csv': `${rates}JPY,2026-03-31,1\nAUD,today,1\nUSD,today,0\n`,
      });
      assert.deepEqual(problems, [
        'exchange-rates.csv:4: day is the same as in exchange-rates.csv:3',
        "exchange-rates.csv:5: currency is the firm's own",
        'exchange-rates.csv:6: rate must be a number above zero such as 1.5234',
        'plans.csv:2: client is another client than the one that it was a plan of',
        'plans.csv:3: currency is not NZD, in which the plan was valued so far',
        'plans.csv:4: kind must be property, pension, investment, cash, insurance, business, possession, asset, mortgage, loan, credit, or liability',
        'plans.csv:5: client is no client of this firm',
      ]);
      const more = valued
        .replace('5000', '50.5')
        .replace('310000', '10000000001')
        .replace('2026-03-31', 'today-30');
      assert.deepEqual(await problemsOf({ 'valuations.csv': more }), [
        'valuations.csv:3: day is the same as in valuations.csv:2',
        'valuations.csv:4: amount is too large',
        'valuations.csv:5: amount is finer than JPY goes',
      ]);
    });
  });
