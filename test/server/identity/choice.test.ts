import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { type AccountLabel, getSession, signInWithPassword } from '../../../src/contract/identity.ts';
import { chooseAccountToSignIn } from '../../../src/contract/identity/choice.ts';
import { describeOnEach } from './each-database.ts';
import { besides, createWorld, email, password, type Visitor, type World } from './world.ts';

describeOnEach('the choice of an account', (database) => {
  let world: World;
  let visitor: Visitor;
  beforeEach(async () => {
    world = await createWorld(database());
    visitor = world.visit();
  });

  async function prove(): Promise<{ ticket: string; accounts: AccountLabel[] }> {
    const choice = await visitor.call(signInWithPassword, { email, password });
    assert.ok(choice.step === 'choose-account');
    return choice;
  }

  it('[HL-19] tells accounts apart by client, role and last use, the one used last first', async () => {
    await world.addIdentity([
      { client: 'Ada Ltd', lastUsedAt: new Date('2026-01-05T10:00:00Z') },
      { client: 'Brook Trust' },
      { client: 'Cole & Co', lastUsedAt: new Date('2026-02-05T10:00:00Z') },
      { clientId: null, role: 'adviser' },
    ]);
    const { accounts } = await prove();
    assert.deepEqual(
      accounts.map(({ clientName, role, lastUsedAt }) => ({ clientName, role, lastUsedAt })),
      [
        { clientName: 'Cole & Co', role: 'client', lastUsedAt: '2026-02-05T10:00:00.000Z' },
        { clientName: 'Ada Ltd', role: 'client', lastUsedAt: '2026-01-05T10:00:00.000Z' },
        { clientName: 'Brook Trust', role: 'client', lastUsedAt: null },
        { clientName: 'Fox & Sons', role: 'adviser', lastUsedAt: null },
      ],
    );
  });

  it('[HL-19] says next time when the account was last used', async () => {
    await world.addIdentity([{ client: 'Ada Ltd' }, { client: 'Brook Trust' }]);
    const { ticket, accounts } = await prove();
    const brook = accounts.find(({ clientName }) => clientName === 'Brook Trust')!;
    await visitor.call(chooseAccountToSignIn, { ticket, accountId: brook.id });
    world.pass(3600);
    const [first, second] = (await prove()).accounts;
    assert.deepEqual(first, { ...brook, lastUsedAt: '2026-03-02T08:00:00.000Z' });
    assert.equal(second!.lastUsedAt, null);
  });

  it('leaves out accounts that have ended, and goes straight in where one is left', async () => {
    await world.addIdentity([
      { client: 'Ada Ltd' },
      { client: 'Brook Trust', disabledAt: new Date() },
      { client: 'Cole & Co', expiresOn: '2026-03-01' },
    ]);
    assert.equal(await visitor.outcome(signInWithPassword, { email, password }), 'signed-in');
    assert.equal((await visitor.call(getSession, {})).account.clientName, 'Ada Ltd');
  });

  it('is open for ten minutes', async () => {
    await world.addIdentity([{}, {}]);
    const early = await prove();
    world.pass(10 * 60 - 1);
    const late = await prove();
    assert.equal(
      await visitor.outcome(chooseAccountToSignIn, {
        ticket: early.ticket,
        accountId: early.accounts[0]!.id,
      }),
      'signed-in',
    );
    world.pass(10 * 60);
    assert.equal(
      await visitor.outcome(chooseAccountToSignIn, { ticket: late.ticket, accountId: late.accounts[0]!.id }),
      'ticket-expired',
    );
  });

  it('takes no account of somebody else, none that has ended, and nothing that is no account', async () => {
    const id = await world.addIdentity([{}, {}]);
    const other = await world.addAccount(await world.addIdentity([], 'other@demo.example'));
    const ended = await world.addAccount(id, { disabledAt: new Date() });
    const { ticket, accounts } = await prove();
    for (const accountId of [other, ended, '0192f0c0-0000-7000-8000-000000000001', 'x', "';--"]) {
      assert.equal(await visitor.outcome(chooseAccountToSignIn, { ticket, accountId }), 'not-found');
    }
    assert.equal(await visitor.outcome(getSession, {}), 'signed-out');
    const accountId = accounts[0]!.id;
    assert.equal(await visitor.outcome(chooseAccountToSignIn, { ticket, accountId }), 'signed-in');
  });

  it('is made once of two hundred times at one moment', async () => {
    await world.addIdentity([{}, {}]);
    const { ticket, accounts } = await prove();
    const chosen = Array.from({ length: 200 }, (_, index) =>
      world.visit().outcome(chooseAccountToSignIn, { ticket, accountId: accounts[index % 2]!.id }),
    );
    const outcomes = await Promise.all(chosen);
    assert.equal(outcomes.filter((outcome) => outcome === 'signed-in').length, 1);
    assert.deepEqual(besides(outcomes, 'signed-in', 'ticket-expired'), []);
  });
});
