import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import {
  chooseAccountToSignIn,
  getSession,
  signInWithPassword,
  type Session,
} from '../../../src/contract/identity.ts';
import { describeOnEach } from './each-database.ts';
import { createWorld, password, type World } from './world.ts';

const email = 'client@demo.example';

describeOnEach('signing in with a password', (database) => {
  let world: World;
  beforeEach(async () => (world = await createWorld(database())));

  it('[HL-15] signs in whoever knows it', async () => {
    await world.addIdentity(email);
    const browser = world.browser();
    const signedIn = await browser.call(signInWithPassword, { email, password });
    assert.ok(signedIn.step === 'signed-in');
    const expected: Session = {
      account: {
        id: signedIn.session.account.id,
        clientName: 'Ada Ltd',
        displayName: 'Ada Example',
        email,
        role: 'client',
        permissions: { pages: ['quotes'], write: true, delete: true },
      },
      expiresAt: '2026-03-03T08:00:00.000Z',
    };
    assert.deepEqual(signedIn.session, expected);
    assert.deepEqual(await browser.call(getSession, {}), expected);
  });

  it('signs nobody in with a wrong one', async () => {
    await world.addIdentity(email);
    const browser = world.browser();
    assert.equal(
      await browser.outcome(signInWithPassword, { email, password: 'correct horse' }),
      'wrong-credentials',
    );
    assert.equal(browser.cookies.size, 0);
    assert.equal(await browser.outcome(getSession, {}), 'signed-out');
  });

  it('takes the address in any case, and a password however its accents were typed', async () => {
    await world.addIdentity(email);
    assert.equal(
      await world.browser().outcome(signInWithPassword, { email: 'Client@DEMO.example', password }),
      'signed-in',
    );
  });

  it('signs nobody in whose identity has no password', async () => {
    const identityId = await world.addIdentity(email);
    await world.forgetPassword(identityId);
    assert.equal(await world.browser().outcome(signInWithPassword, { email, password }), 'wrong-credentials');
  });

  it('opens nothing at another firm', async () => {
    await world.addIdentity(email);
    const elsewhere = await createWorld(database());
    assert.equal(
      await elsewhere.browser().outcome(signInWithPassword, { email, password }),
      'wrong-credentials',
    );
    const browser = world.browser();
    await browser.call(signInWithPassword, { email, password });
    const stranger = elsewhere.browser();
    for (const [name, value] of browser.cookies) stranger.cookies.set(name, value);
    assert.equal(await stranger.outcome(getSession, {}), 'signed-out');
    assert.equal(await browser.outcome(getSession, {}), 'answered');
  });

  it('says that access has ended only to whoever knows the password', async () => {
    await world.addIdentity(email, [{ expiresOn: '2026-03-01' }, { disabledAt: new Date() }]);
    const browser = world.browser();
    assert.equal(
      await browser.outcome(signInWithPassword, { email, password: 'a guess' }),
      'wrong-credentials',
    );
    assert.equal(await browser.outcome(signInWithPassword, { email, password }), 'access-ended');
    assert.equal(browser.cookies.size, 0);
  });

  it('[HL-18] lets whoever has several accounts choose one, once they are proved to be theirs', async () => {
    await world.addIdentity(email, [{ client: 'Ada Ltd' }, { client: 'Brook Trust' }]);
    const browser = world.browser();
    const wrong = await browser.refusal(signInWithPassword, { email, password: 'a guess' });
    assert.ok(!JSON.stringify(wrong).includes('Brook'));
    const choice = await browser.call(signInWithPassword, { email, password });
    assert.ok(choice.step === 'choose-account');
    assert.equal(await browser.outcome(getSession, {}), 'signed-out');
    const second = choice.accounts.find(({ clientName }) => clientName === 'Brook Trust')!;
    const { session } = await browser.call(chooseAccountToSignIn, {
      ticket: choice.ticket,
      accountId: second.id,
    });
    assert.equal(session.account.clientName, 'Brook Trust');
    assert.equal((await browser.call(getSession, {})).account.id, second.id);
  });
});
