import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { composeAdapters } from '../../../src/adapters/compose/compose-adapters.ts';
import { createPortalClient } from '../../../src/client/client.ts';
import { PortalError } from '../../../src/contract/errors.ts';
import { getSession, type Session, signOut } from '../../../src/contract/identity.ts';
import { chooseAccountToSignIn } from '../../../src/contract/identity/choice.ts';
import { listQuotes } from '../../../src/contract/quotes.ts';
import { accounts, sessions } from '../../../src/testing/fixtures/identity.ts';
import { tellingStub } from './parts.ts';

const choice = { ticket: 'ticket', accountId: accounts.household.id };
const signedOut = new PortalError('signed-out');

/** Two backends: one that says who is signed in, and one with quotes that has to be joined. */
function compose({ session = sessions.usual }: { session?: Session | null } = {}) {
  const [leader, quoting] = [tellingStub({ session }), tellingStub()];
  const joins: string[] = [];
  const adapter = composeAdapters({
    '*': leader,
    quotes: {
      adapter: quoting,
      join: async ({ account }) => void joins.push(account.id),
    },
  });
  return { leader, quoting, joins, adapter, client: createPortalClient(adapter) };
}

/** The same, where the second follows the session of the first by itself. */
function share() {
  const [leader, quoting] = [tellingStub(), tellingStub()];
  const adapter = composeAdapters({ '*': leader, quotes: quoting });
  return { leader, quoting, adapter, client: createPortalClient(adapter) };
}

describe('the session of a composition', () => {
  it('[X-01] is joined by a part before its first call, once for all calls', async () => {
    const { adapter, joins, quoting } = compose();
    await Promise.all([adapter.call(listQuotes, {}, {}), adapter.call(listQuotes, {}, {})]);
    await adapter.call(listQuotes, {}, {});
    assert.deepEqual(joins, [accounts.household.id]);
    assert.equal(quoting.count('quotes.list'), 3);
  });

  it('lets nobody through to a part that has a session of its own, where nobody is signed in', async () => {
    const { adapter, joins, quoting } = compose({ session: null });
    await assert.rejects(adapter.call(listQuotes, {}, {}), { code: 'signed-out' });
    assert.deepEqual([joins, quoting.calls], [[], []]);
  });

  it('is joined anew after another sign-in, and after a join that failed', async () => {
    const { adapter, joins } = compose();
    await adapter.call(listQuotes, {}, {});
    await adapter.call(chooseAccountToSignIn, { ...choice, accountId: accounts.company.id }, {});
    await adapter.call(listQuotes, {}, {});
    assert.deepEqual(joins, [accounts.household.id, accounts.company.id]);
    const failing = tellingStub();
    let tries = 0;
    const again = composeAdapters({
      '*': tellingStub(),
      quotes: {
        adapter: failing,
        join: async () => {
          if (tries++ === 0) throw new PortalError('unavailable');
        },
      },
    });
    await assert.rejects(again.call(listQuotes, {}, {}), { code: 'unavailable' });
    await again.call(listQuotes, {}, {});
    assert.equal(tries, 2);
  });

  it('is joined by one account after the other, however late the first join ends', async () => {
    const leader = tellingStub();
    const order: string[] = [];
    const held: (() => void)[] = [];
    const adapter = composeAdapters({
      '*': leader,
      quotes: {
        adapter: tellingStub(),
        join: async ({ account }) => {
          order.push(`begins ${account.id}`);
          await new Promise<void>((done) => held.push(done));
          order.push(`ends ${account.id}`);
        },
      },
    });
    const first = adapter.call(listQuotes, {}, {});
    await until(() => held.length === 1);
    await adapter.call(chooseAccountToSignIn, { ...choice, accountId: accounts.company.id }, {});
    const second = adapter.call(listQuotes, {}, {});
    held[0]?.();
    await until(() => held.length === 2);
    held[1]?.();
    await Promise.all([first, second]);
    const { household, company } = accounts;
    const each = [household, company].flatMap(({ id }) => [`begins ${id}`, `ends ${id}`]);
    assert.deepEqual(order, each);
  });

  it('is joined once more where the part says that it has ended there', async () => {
    const { adapter, joins, quoting, leader } = compose();
    await adapter.call(listQuotes, {}, {});
    let isEnded = true;
    quoting.overrides['quotes.list'] = () => {
      if (!isEnded) return { items: [], next: null };
      isEnded = false;
      throw signedOut;
    };
    await adapter.call(listQuotes, {}, {});
    assert.equal(joins.length, 2);
    assert.equal(leader.count('identity.signOut'), 0);
  });

  it('ends everywhere where a part insists on nobody being signed in', async () => {
    for (const { client, quoting, leader } of [compose(), share()]) {
      await client.checkSession();
      quoting.overrides['quotes.list'] = signedOut;
      await assert.rejects(client.invoke(listQuotes, {}), { code: 'signed-out' });
      assert.equal(client.session.status, 'signed-out');
      assert.deepEqual(
        [leader, quoting].map((part) => part.count('identity.signOut')),
        [1, 1],
      );
      assert.equal((await client.checkSession()).status, 'signed-out');
    }
  });

  it('is left alone by a part that says that nobody is signed in, where that is so', async () => {
    const { adapter, quoting, leader } = share();
    leader.overrides['identity.getSession'] = signedOut;
    quoting.overrides['quotes.list'] = signedOut;
    await assert.rejects(adapter.call(listQuotes, {}, {}), { code: 'signed-out' });
    assert.equal(leader.count('identity.signOut'), 0);
  });

  it('is left by all parts on signing out, and not before all have, as far as it tells', async () => {
    const { client, quoting, leader } = compose();
    await client.checkSession();
    quoting.overrides['identity.signOut'] = new PortalError('unreachable');
    await assert.rejects(client.signOut(), { code: 'unreachable' });
    delete quoting.overrides['identity.signOut'];
    await client.signOut();
    assert.equal(client.session.status, 'signed-out');
    assert.deepEqual(
      [leader, quoting].map((part) => part.count('identity.signOut')),
      [2, 2],
    );
  });

  it('is left by a part, too, that cannot tell what it supports', async () => {
    const { client, leader, quoting } = compose();
    quoting.supports = () => {
      throw new Error('Not today.');
    };
    await client.signOut();
    assert.deepEqual(
      [leader, quoting].map((part) => part.count('identity.signOut')),
      [1, 1],
    );
  });

  it('takes a part that had no session for left', async () => {
    const { adapter, quoting } = compose();
    quoting.overrides['identity.signOut'] = signedOut;
    assert.deepEqual(await adapter.call(signOut, {}, {}), {});
  });

  it('tells what its leader tells, and asks the leader about what another part tells', async () => {
    const { adapter, leader, quoting } = share();
    const told: string[] = [];
    adapter.subscribe?.(({ type }) => told.push(type));
    leader.emit('session-ended');
    leader.emit('session-changed');
    quoting.emit('session-ended');
    assert.deepEqual(told, ['session-ended', 'session-changed', 'session-changed']);
  });

  it('is joined anew where a part tells that it ended there, and tells nobody', async () => {
    const { adapter, joins, quoting } = compose();
    const told: string[] = [];
    adapter.subscribe?.(({ type }) => told.push(type));
    await adapter.call(listQuotes, {}, {});
    quoting.emit('session-changed');
    await adapter.call(listQuotes, {}, {});
    assert.equal(joins.length, 1);
    quoting.emit('session-ended');
    await adapter.call(listQuotes, {}, {});
    assert.equal(joins.length, 2);
    assert.deepEqual(told, []);
  });

  it('tells that somebody else is signed in, where a join finds that out first', async () => {
    const { client, leader, quoting } = compose();
    await client.checkSession();
    quoting.overrides['quotes.list'] = { items: [], next: null };
    leader.overrides['identity.getSession'] = sessions.company;
    await assert.rejects(client.invoke(listQuotes, {}), { code: 'signed-out' });
    await client.checkSession();
    const { session } = client;
    assert.equal(session.status === 'signed-in' && session.account.id, accounts.company.id);
  });

  it('goes on while the client asks who is signed in', async () => {
    const { client, joins } = compose();
    const [, list] = await Promise.all([client.checkSession(), client.invoke(listQuotes, {})]);
    assert.ok(list.items.length > 0);
    await client.invoke(listQuotes, {});
    assert.equal(joins.length, 1);
    await client.checkSession();
    await client.invoke(getSession, {});
    await client.invoke(listQuotes, {});
    assert.equal(joins.length, 1);
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
