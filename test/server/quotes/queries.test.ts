import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { clientScope } from '../../../src/server/database/scope.ts';
import { decideRow, findQuote, listRows, type Sight } from '../../../src/server/quotes/queries.ts';
import { freshPglite } from '../../support/databases.ts';
import { startWorld, type World } from '../../support/server.ts';

describe('queries of quotes, without row-level security to help them', () => {
  let world: World;
  let sight: Sight;
  before(async () => {
    const database = await freshPglite();
    world = await startWorld(database);
    const { firm, clientId } = world.people.ash;
    sight = { tx: database.db, scope: clientScope(firm.id, clientId), today: '2026-11-16' };
  });
  after(() => world.close());

  const listed = async (): Promise<string[]> =>
    (await listRows(sight, { sort: 'number' })).map(({ id }) => id);

  it('[KB-12] leave drafts out', async () => {
    const sent = await world.addQuote(world.people.ash);
    const draft = await world.addQuote(world.people.ash, { state: 'draft' });
    assert.deepEqual(await listed(), [sent]);
    assert.equal((await findQuote(sight, sent))?.quote.id, sent);
    assert.equal(await findQuote(sight, draft), undefined);
    const decision = { outcome: 'accepted', at: new Date(0), by: 'Ash', reason: null } as const;
    assert.equal(await decideRow(sight, draft, decision), false);
    const rows = await world.database.inspect('select id from quotes where id = $1', [draft]);
    assert.equal(rows.length, 1, 'what no policy hides is there');
  });

  it('leave out what is another client’s, and another firm’s', async () => {
    const own = new Set(await listed());
    for (const whose of [world.people.birch, world.people.cedar]) {
      const quoteId = await world.addQuote(whose);
      assert.equal(await findQuote(sight, quoteId), undefined);
    }
    assert.deepEqual(new Set(await listed()), own);
  });
});
