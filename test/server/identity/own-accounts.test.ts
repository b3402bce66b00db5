import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { getSession, signInWithPassword } from '../../../src/contract/identity.ts';
import { listOwnAccounts, switchAccount } from '../../../src/contract/identity/accounts.ts';
import { chooseAccountToSignIn } from '../../../src/contract/identity/choice.ts';
import { describeOnEach } from './each-database.ts';
import { besides, createWorld, email, password, type Visitor, type World } from './world.ts';

describeOnEach('whoever has two accounts', (database) => {
  let world: World;
  let visitor: Visitor;
  let ids: string[];
  beforeEach(async () => {
    world = await createWorld(database());
    await world.addIdentity([{}, {}]);
    visitor = world.visit();
    const step = await visitor.call(signInWithPassword, { email, password });
    assert.ok(step.step === 'choose-account');
    ids = step.accounts.map(({ id }) => id);
    await visitor.call(chooseAccountToSignIn, { ticket: step.ticket, accountId: ids[0]! });
  });
  const accountOf = async (browser: Visitor) => (await browser.call(getSession, {})).account.id;

  it('[HL-20] lists them, and switches to the other without signing in again', async () => {
    const { accounts } = await visitor.call(listOwnAccounts, {});
    assert.deepEqual(accounts.map(({ id }) => id).sort(), [...ids].sort());
    const before = visitor.fork();
    const { session } = await visitor.call(switchAccount, { accountId: ids[1]! });
    assert.equal(session.account.id, ids[1]);
    assert.equal(await accountOf(visitor), ids[1]);
    assert.equal(await before.outcome(getSession, {}), 'signed-out', 'the first session is over');
  });

  it('[HL-20] ends no later for having switched', async () => {
    const { expiresAt } = await visitor.call(getSession, {});
    world.pass(5 * 60);
    const { session } = await visitor.call(switchAccount, { accountId: ids[1]! });
    assert.equal(session.expiresAt, expiresAt);
  });

  it('switches to no account of somebody else, and to none that has ended, and stays signed in', async () => {
    await world.addIdentity([{}, { disabledAt: new Date() }], 'else@demo.example');
    const other = world.visit();
    assert.equal(
      await other.outcome(signInWithPassword, { email: 'else@demo.example', password }),
      'signed-in',
    );
    const theirs = await accountOf(other);
    assert.equal(await visitor.outcome(switchAccount, { accountId: theirs }), 'not-found');
    assert.equal(await visitor.outcome(switchAccount, { accountId: 'made-up' }), 'not-found');
    assert.equal(await accountOf(visitor), ids[0]);
    const { accounts } = await other.call(listOwnAccounts, {});
    assert.deepEqual(
      accounts.map(({ id }) => id),
      [theirs],
    );
  });

  it('goes on once from one session, of two hundred switches at one moment', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, () => visitor.outcome(switchAccount, { accountId: ids[1]! })),
    );
    assert.equal(outcomes.filter((each) => each === 'signed-in').length, 1, String(outcomes));
    assert.deepEqual(besides(outcomes, 'signed-in', 'signed-out'), []);
    const open = await database().inspect('select id from sessions where firm_id = $1 and ended_at is null', [
      world.firm.id,
    ]);
    assert.equal(open.length, 1);
  });
});
