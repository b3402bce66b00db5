import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { getSession, signInWithPassword, type Session } from '../../../src/contract/identity.ts';
import { chooseAccountToSignIn } from '../../../src/contract/identity/choice.ts';
import { createPasswords } from '../../../src/server/identity/passwords.ts';
import { identities } from '../../../src/server/identity/tables.ts';
import { describeOnEach } from './each-database.ts';
import { createWorld, email, password, type World } from './world.ts';

const wrong = 'correct horse';

describeOnEach('signing in with a password', (database) => {
  let world: World;
  beforeEach(async () => (world = await createWorld(database())));

  it('[HL-15] signs in whoever knows it', async () => {
    const id = await world.addAccount(await world.addIdentity([]));
    const visitor = world.visit();
    const expected: Session = {
      account: {
        ...{ id, clientName: 'Ada Ltd', displayName: 'Ada Example', email, role: 'client' },
        permissions: { pages: ['quotes'], write: true, delete: true },
        welcome: true,
      },
      expiresAt: '2026-03-03T08:00:00.000Z',
    };
    assert.deepEqual(await visitor.call(signInWithPassword, { email, password }), {
      step: 'signed-in',
      session: expected,
    });
    assert.deepEqual(await visitor.call(getSession, {}), expected);
  });

  it('signs nobody in with a wrong one', async () => {
    await world.addIdentity();
    const visitor = world.visit();
    assert.equal(await visitor.outcome(signInWithPassword, { email, password: wrong }), 'wrong-credentials');
    assert.deepEqual(visitor.cookies, { session: undefined, device: undefined });
    assert.equal(await visitor.outcome(getSession, {}), 'signed-out');
  });

  it('takes the address in any case', async () => {
    await world.addIdentity();
    const typed = { email: 'Client@DEMO.example', password };
    assert.equal(await world.visit().outcome(signInWithPassword, typed), 'signed-in');
  });

  it('takes a password however its accents were typed', async () => {
    const id = await world.addIdentity();
    const { hash } = createPasswords(world.ports.hasher, world.ports.secrets);
    const passwordHash = await hash('caf\u00e9 au lait et croissant');
    await world.import((tx) => tx.update(identities).set({ passwordHash }).where(eq(identities.id, id)));
    const typed = { email, password: 'cafe\u0301 au lait et croissant' };
    assert.equal(await world.visit().outcome(signInWithPassword, typed), 'signed-in');
  });

  it('signs nobody in whose identity has no password', async () => {
    const id = await world.addIdentity();
    await world.import((tx) =>
      tx.update(identities).set({ passwordHash: null }).where(eq(identities.id, id)),
    );
    assert.equal(await world.visit().outcome(signInWithPassword, { email, password }), 'wrong-credentials');
  });

  it('opens nothing at another firm', async () => {
    await world.addIdentity();
    const elsewhere = await createWorld(database());
    assert.equal(
      await elsewhere.visit().outcome(signInWithPassword, { email, password }),
      'wrong-credentials',
    );
    const visitor = world.visit();
    await visitor.call(signInWithPassword, { email, password });
    const stranger = elsewhere.visit();
    stranger.plant('session', visitor.cookies.session!);
    assert.equal(await stranger.outcome(getSession, {}), 'signed-out');
    assert.equal(await visitor.outcome(getSession, {}), 'answered');
  });

  it('says that access has ended only to whoever knows the password', async () => {
    await world.addIdentity([{ expiresOn: '2026-03-01' }, { disabledAt: new Date() }]);
    const visitor = world.visit();
    assert.equal(await visitor.outcome(signInWithPassword, { email, password: wrong }), 'wrong-credentials');
    assert.equal(await visitor.outcome(signInWithPassword, { email, password }), 'access-ended');
    assert.deepEqual(visitor.cookies, { session: undefined, device: undefined });
  });

  it('[HL-18] lets whoever has several accounts choose one, after the proof and not before', async () => {
    await world.addIdentity([{ client: 'Ada Ltd' }, { client: 'Brook Trust' }]);
    const visitor = world.visit();
    const refusal = await visitor.text(signInWithPassword, { email, password: wrong });
    assert.match(refusal, /^401 .*wrong-credentials/);
    assert.doesNotMatch(refusal, /Brook|accounts/);
    const choice = await visitor.call(signInWithPassword, { email, password });
    assert.ok(choice.step === 'choose-account');
    assert.equal(await visitor.outcome(getSession, {}), 'signed-out');
    const second = choice.accounts.find(({ clientName }) => clientName === 'Brook Trust')!;
    await visitor.call(chooseAccountToSignIn, { ticket: choice.ticket, accountId: second.id });
    assert.equal((await visitor.call(getSession, {})).account.id, second.id);
  });
});
