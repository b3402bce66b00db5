import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { acceptQuote, declineQuote } from '../../../src/contract/quotes.ts';
import { newId } from '../../../src/server/database/columns.ts';
import { databases, freshDatabase } from '../../support/databases.ts';
import { type Browser, startWorld, type World } from '../../support/server.ts';

for (const kind of databases) {
  describe(`a write under a key, on ${kind}`, () => {
    let world: World;
    let ash: Browser;
    before(async () => {
      world = await startWorld(await freshDatabase(kind));
      ash = await world.signIn(world.people.ash);
    });
    after(() => world.close());

    it('has one effect and the same answer, letter for letter, when it is sent again', async () => {
      const quoteId = await world.addQuote(world.people.ash);
      const idempotencyKey = newId();
      const first = await ash.call(acceptQuote, { quoteId }, { idempotencyKey });
      const second = await ash.call(
        acceptQuote,
        { quoteId },
        { idempotencyKey: idempotencyKey.toUpperCase() },
      );
      assert.equal(first.status, 200);
      assert.equal(second.status, 200);
      assert.equal(second.text, first.text);
      assert.deepEqual(await world.tracesOf(world.people.ash, quoteId), {
        audited: ['quotes.accept'],
        mails: 1,
      });
    });

    it('has one effect and the same answer when it is sent twenty times at one moment', async () => {
      const quoteId = await world.addQuote(world.people.ash);
      const idempotencyKey = newId();
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => ash.call(acceptQuote, { quoteId }, { idempotencyKey })),
      );
      assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
      assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
      assert.deepEqual(await world.tracesOf(world.people.ash, quoteId), {
        audited: ['quotes.accept'],
        mails: 1,
      });
    });

    it('is refused with another input or another operation', async () => {
      const [quoteId, other] = [
        await world.addQuote(world.people.ash),
        await world.addQuote(world.people.ash),
      ];
      const idempotencyKey = newId();
      await ash.call(declineQuote, { quoteId, reason: 'Too dear' }, { idempotencyKey });
      for (const answer of [
        await ash.call(declineQuote, { quoteId, reason: 'Too late' }, { idempotencyKey }),
        await ash.call(declineQuote, { quoteId: other, reason: 'Too dear' }, { idempotencyKey }),
        await ash.call(acceptQuote, { quoteId: other }, { idempotencyKey }),
      ]) {
        assert.equal(answer.status, 422);
        assert.equal(answer.body.code, 'idempotency-key-reused');
      }
      assert.deepEqual(await world.tracesOf(world.people.ash, other), { audited: [], mails: 0 });
    });

    it('keeps nothing of a refusal, so that the same key can succeed later', async () => {
      const quoteId = newId();
      const idempotencyKey = newId();
      assert.equal((await ash.call(acceptQuote, { quoteId }, { idempotencyKey })).status, 404);
      await world.addQuote(world.people.ash, { id: quoteId });
      assert.equal((await ash.call(acceptQuote, { quoteId }, { idempotencyKey })).status, 200);
    });

    it('has keys that are the own ones of an account', async () => {
      const idempotencyKey = newId();
      const birch = await world.signIn(world.people.birch);
      for (const [browser, person] of [
        [ash, world.people.ash],
        [birch, world.people.birch],
      ] as const) {
        const quoteId = await world.addQuote(person);
        assert.equal((await browser.call(acceptQuote, { quoteId }, { idempotencyKey })).status, 200);
      }
    });

    it('is remembered for 24 hours', async () => {
      const own = await startWorld(await freshDatabase(kind));
      try {
        const quoteId = await own.addQuote(own.people.ash);
        const idempotencyKey = newId();
        const send = async () =>
          (await own.signIn(own.people.ash)).call(acceptQuote, { quoteId }, { idempotencyKey });
        assert.equal((await send()).status, 200);
        own.pass(24 * 3600);
        assert.equal((await send()).status, 200);
        own.pass(1);
        assert.equal((await send()).body.code, 'quote-decided');
        const later = await own.addQuote(own.people.ash);
        const browser = await own.signIn(own.people.ash);
        assert.equal((await browser.call(acceptQuote, { quoteId: later })).status, 200);
        const kept = await own.database.inspect<{ key: string }>('select key from idempotency_keys');
        assert.deepEqual(
          kept.map(({ key }) => key === idempotencyKey),
          [false],
        );
      } finally {
        await own.close();
      }
    });
  });
}
