import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { acceptQuote, declineQuote, getQuote, listQuotes, type Quote } from '../../../src/contract/quotes.ts';
import { newId } from '../../../src/server/database/columns.ts';
import { databases, freshDatabase } from '../../support/databases.ts';
import { type Browser, start, startWorld, type World } from '../../support/server.ts';

const hour = 3600;

for (const kind of databases) {
  describe(`quotes on ${kind}`, () => {
    let world: World;
    let ash: Browser;
    before(async () => {
      world = await startWorld(await freshDatabase(kind));
      ash = await world.signIn(world.people.ash);
    });
    after(() => world.close());

    const addQuote: World['addQuote'] = (...given) => world.addQuote(...given);
    const numbers = async (input: object): Promise<unknown[]> => {
      const { status, body } = await ash.call(listQuotes, input);
      assert.equal(status, 200, JSON.stringify(body));
      return (body.items as { number: string }[]).map(({ number }) => number);
    };

    it('reads a quote whole: lines, tax, total', async () => {
      const quoteId = await addQuote(world.people.ash, { title: 'Switchboard', terms: 'Within 14 days.' });
      const { status, body } = await ash.call(getQuote, { quoteId });
      assert.equal(status, 200);
      const quote = body as unknown as Quote;
      assert.equal(quote.title, 'Switchboard');
      assert.equal(quote.status, 'pending');
      assert.deepEqual(
        quote.lines.map(({ description, quantity, net }) => [description, quantity, net.amount]),
        [
          ['Labour', '2', 10_000],
          ['Part', '1', 2550],
        ],
      );
      assert.deepEqual(quote.taxes, [{ rate: '10', amount: { amount: 1255, currency: 'AUD' } }]);
      assert.deepEqual(quote.total, { amount: 13_805, currency: 'AUD' });
      assert.equal(quote.decision, null);
    });

    it('[KB-12] accepts a sent quote, with one audit row and one mail to the office', async () => {
      const quoteId = await addQuote(world.people.ash);
      const { status, body } = await ash.call(acceptQuote, { quoteId });
      assert.equal(status, 200);
      assert.equal(body.status, 'accepted');
      assert.deepEqual(body.decision, { outcome: 'accepted', at: start, by: 'Person ash', reason: null });
      assert.deepEqual((await ash.call(getQuote, { quoteId })).body, body);
      assert.deepEqual(await world.tracesOf(world.people.ash, quoteId), {
        audited: ['quotes.accept'],
        mails: 1,
      });
    });

    it('knows a quote by its id to the letter, so that whatever is kept of it is found by it', async () => {
      const quoteId = await addQuote(world.people.ash);
      assert.equal((await ash.call(acceptQuote, { quoteId: quoteId.toUpperCase() })).status, 404);
      assert.equal((await ash.call(getQuote, { quoteId })).body.status, 'pending');
    });

    it('[KB-12] declines a sent quote with the reason, without blanks around it', async () => {
      const quoteId = await addQuote(world.people.ash);
      const { body } = await ash.call(declineQuote, { quoteId, reason: '  Too dear.\n' });
      assert.deepEqual(body.decision, {
        outcome: 'declined',
        at: start,
        by: 'Person ash',
        reason: 'Too dear.',
      });
      assert.deepEqual(await world.tracesOf(world.people.ash, quoteId), {
        audited: ['quotes.decline'],
        mails: 1,
      });
    });

    it('[KB-12] tells who decides a decided quote what was decided and when, and changes nothing', async () => {
      const quoteId = await addQuote(world.people.ash);
      await ash.call(acceptQuote, { quoteId });
      for (const second of [
        await ash.call(declineQuote, { quoteId, reason: 'No' }),
        await ash.call(acceptQuote, { quoteId }),
      ]) {
        assert.equal(second.status, 409);
        assert.equal(second.body.code, 'quote-decided');
        assert.deepEqual(second.body.facts, { outcome: 'accepted', decidedAt: start });
      }
      assert.deepEqual(await world.tracesOf(world.people.ash, quoteId), {
        audited: ['quotes.accept'],
        mails: 1,
      });
    });

    it('refuses to decide an expired quote, and says when it expired', async () => {
      const quoteId = await addQuote(world.people.ash, { expiresOn: '2026-03-09' });
      assert.equal((await ash.call(getQuote, { quoteId })).body.status, 'expired');
      for (const answer of [
        await ash.call(acceptQuote, { quoteId }),
        await ash.call(declineQuote, { quoteId, reason: 'No' }),
      ]) {
        assert.equal(answer.status, 409);
        assert.equal(answer.body.code, 'quote-expired');
        assert.deepEqual(answer.body.facts, { expiresOn: '2026-03-09' });
      }
      assert.deepEqual(await world.tracesOf(world.people.ash, quoteId), { audited: [], mails: 0 });
    });

    it('accepts a quote through its whole last day in the time zone of the firm', async () => {
      const own = await startWorld(await freshDatabase(kind));
      try {
        // It is 15:00 in Melbourne; the day there ends in nine hours.
        const [early, late] = [
          await own.addQuote(own.people.ash, { expiresOn: '2026-03-10' }),
          await own.addQuote(own.people.ash, { expiresOn: '2026-03-10' }),
        ];
        const browser = await own.signIn(own.people.ash);
        own.pass(9 * hour - 1);
        const again = await own.signIn(own.people.ash);
        assert.equal((await again.call(acceptQuote, { quoteId: early })).status, 200);
        own.pass(1);
        assert.equal((await again.call(acceptQuote, { quoteId: late })).body.code, 'quote-expired');
        assert.equal((await browser.call(getQuote, { quoteId: early })).status, 401);
      } finally {
        await own.close();
      }
    });

    it('[KB-12] never shows a draft, nor decides one', async () => {
      const quoteId = await addQuote(world.people.ash, { state: 'draft', number: 'DRAFT-1' });
      const nowhere = newId();
      for (const operation of [getQuote, acceptQuote]) {
        const draft = await ash.call(operation, { quoteId });
        const absent = await ash.call(operation, { quoteId: nowhere });
        assert.equal(draft.status, 404);
        assert.equal(anonymous(draft.text), anonymous(absent.text));
      }
      const all = await numbers({ limit: 500 });
      assert.ok(all.length > 0);
      assert.ok(!all.includes('DRAFT-1'));
      assert.deepEqual(await numbers({ search: 'draft' }), []);
    });

    describe('in a list', () => {
      let own: World;
      before(async () => {
        own = await startWorld(await freshDatabase(kind));
        const add = (number: string, columns: Parameters<World['addQuote']>[1]) =>
          own.addQuote(own.people.ash, { number, ...columns });
        await add('A-1', { title: 'roof', issuedOn: '2026-01-05', expiresOn: '2026-04-01', total: 300 });
        await add('A-2', { title: 'Gutter', issuedOn: '2026-01-05', expiresOn: null, total: 100 });
        await add('A-3', { title: 'Ölofen 100 %', issuedOn: '2026-02-05', state: 'accepted', total: 200 });
        await add('A-4', {
          title: 'fence_post',
          issuedOn: '2026-02-01',
          expiresOn: '2026-03-01',
          total: 200,
        });
        await add('a-5', { title: 'Fence', issuedOn: '2026-01-01', state: 'declined', total: 50 });
        ash = await own.signIn(own.people.ash);
      });
      after(async () => {
        await own.close();
        ash = await world.signIn(world.people.ash);
      });

      it('[KB-11] come newest first, and by status', async () => {
        const [first, second, ...rest] = await numbers({});
        assert.deepEqual([first, second], ['A-3', 'A-4']);
        assert.deepEqual(rest.toSorted(), ['A-1', 'A-2', 'a-5'].toSorted());
        assert.deepEqual((await numbers({ status: 'pending' })).toSorted(), ['A-1', 'A-2']);
        assert.deepEqual(await numbers({ status: 'accepted' }), ['A-3']);
        assert.deepEqual(await numbers({ status: 'declined' }), ['a-5']);
        assert.deepEqual(await numbers({ status: 'expired' }), ['A-4']);
      });

      it('come by number and title without regard to case, and a quote without end after the others', async () => {
        assert.deepEqual(await numbers({ sort: 'number' }), ['A-1', 'A-2', 'A-3', 'A-4', 'a-5']);
        assert.deepEqual(await numbers({ sort: '-number' }), ['a-5', 'A-4', 'A-3', 'A-2', 'A-1']);
        assert.deepEqual(await numbers({ sort: 'title' }), ['a-5', 'A-4', 'A-2', 'A-1', 'A-3']);
        assert.deepEqual((await numbers({ sort: 'expiresOn' })).slice(0, 2), ['A-4', 'A-1']);
      });

      it('are found by a part of number or title, taken literally', async () => {
        assert.deepEqual((await numbers({ search: ' FENCE ' })).toSorted(), ['A-4', 'a-5']);
        assert.deepEqual(await numbers({ search: 'a-2' }), ['A-2']);
        assert.deepEqual(await numbers({ search: '100 %' }), ['A-3']);
        assert.deepEqual(await numbers({ search: '_' }), ['A-4']);
        assert.deepEqual(await numbers({ search: '%' }), ['A-3']);
        assert.deepEqual(await numbers({ search: "'; drop table quotes" }), []);
      });

      for (const sort of [
        'issuedOn',
        '-issuedOn',
        'expiresOn',
        'number',
        '-title',
        'total',
        '-total',
      ] as const) {
        it(`come in pages that miss and repeat nothing, by ${sort}`, async () => {
          const whole = await numbers({ sort });
          const paged: unknown[] = [];
          let cursor: string | undefined;
          do {
            const { body } = await ash.call(listQuotes, { sort, limit: 2, cursor });
            paged.push(...(body.items as { number: string }[]).map(({ number }) => number));
            cursor = (body.next as string | null) ?? undefined;
          } while (cursor !== undefined);
          assert.deepEqual(paged, whole);
          assert.equal(paged.length, 5);
        });
      }

      it('refuse a cursor that they did not give, naming the field', async () => {
        const { body } = await ash.call(listQuotes, { limit: 1 });
        const next = body.next as string;
        for (const [cursor, sort] of [
          ['x', undefined],
          [next.slice(0, -3), undefined],
          [btoa('["-issuedOn","nonsense","nonsense"]'), undefined],
          [btoa(`["-issuedOn","2026-99-99","${newId()}"]`), undefined],
          [btoa(`["-issuedOn","0000-01-01","${newId()}"]`), undefined],
          [next, 'total'],
        ] as const) {
          const refused = await ash.call(listQuotes, { cursor, sort });
          assert.equal(refused.status, 400, cursor);
          assert.deepEqual((refused.body.issues as { path: string[] }[])[0]?.path, ['cursor']);
        }
      });
    });
  });
}

/** Without the id of the request, which is each time another. */
function anonymous(text: string): string {
  return text.replace(/"requestId":"[^"]+"/, '');
}
