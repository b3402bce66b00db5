import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { getSession, signInWithPassword } from '../../../../src/contract/identity.ts';
import { chooseAccountToSignIn } from '../../../../src/contract/identity/choice.ts';
import {
  beginAuthenticator,
  changePassword,
  confirmAuthenticator,
  endOwnSession,
  getSecurity,
  proveAgain,
  removeAuthenticator,
  renewRecoveryCodes,
} from '../../../../src/contract/identity/security.ts';
import { useRecoveryCode } from '../../../../src/contract/identity/second-factor.ts';
import { describeOnEach } from '../each-database.ts';
import { App } from '../factors/app.ts';
import { createWorld, email, password, type Visitor, type World } from '../world.ts';

const chosen = 'wrzlbrmft gnampf';
const brook = 'brook@demo.example';

describeOnEach('one’s own security', (database) => {
  let world: World;
  let identityId: string;
  let ada: Visitor;
  beforeEach(async () => {
    world = await createWorld(database());
    identityId = await world.addIdentity();
    ada = await signIn();
  });

  async function signIn(address = email): Promise<Visitor> {
    const visitor = world.visit();
    assert.equal(await visitor.outcome(signInWithPassword, { email: address, password }), 'signed-in');
    return visitor;
  }

  const proofOf = async (visitor = ada) => (await visitor.call(proveAgain, { password })).ticket;
  const mailsOf = async (template: string) =>
    (await world.mails()).filter((mail) => mail.template === template && mail.recipient === email);

  async function turnOn(): Promise<{ app: App; recoveryCodes: string[] }> {
    const ticket = await proofOf();
    const app = new App(world, (await ada.call(beginAuthenticator, { ticket })).key);
    const { recoveryCodes } = await ada.call(confirmAuthenticator, { ticket, code: app.code() });
    return { app, recoveryCodes };
  }

  it('[PL-16] [X-05] turns an authenticator app on once it has shown a code, and tells the owner', async () => {
    const ticket = await proofOf();
    const { key, uri, qr } = await ada.call(beginAuthenticator, { ticket });
    assert.match(uri, new RegExp(`^otpauth://totp/.*secret=${key}`));
    assert.ok(qr.size >= 21 && /^M\d/.test(qr.path));
    assert.equal((await ada.call(getSecurity, {})).authenticatorSince, null);
    assert.equal(await world.visit().outcome(signInWithPassword, { email, password }), 'signed-in');
    const app = new App(world, key);
    assert.equal(await ada.outcome(confirmAuthenticator, { ticket, code: app.wrongCode() }), 'wrong-code');
    const { recoveryCodes } = await ada.call(confirmAuthenticator, { ticket, code: app.code() });
    assert.equal(new Set(recoveryCodes).size, 10);
    assert.equal((await ada.call(getSecurity, {})).recoveryCodesLeft, 10);
    const step = await world.visit().call(signInWithPassword, { email, password });
    assert.ok(step.step === 'second-factor');
    const typed = { ticket: step.ticket, recoveryCode: recoveryCodes[0]! };
    assert.equal(await world.visit().outcome(useRecoveryCode, typed), 'signed-in');
    assert.equal((await ada.call(getSecurity, {})).recoveryCodesLeft, 9);
    assert.equal((await mailsOf('identity.authenticator-on')).length, 1);
  });

  it('[X-05] turns the app off, with its recovery codes, and tells the owner', async () => {
    const { recoveryCodes } = await turnOn();
    assert.equal(recoveryCodes.length, 10);
    await ada.call(removeAuthenticator, { ticket: await proofOf() });
    const { authenticatorSince, recoveryCodesLeft } = await ada.call(getSecurity, {});
    assert.deepEqual(
      { authenticatorSince, recoveryCodesLeft },
      { authenticatorSince: null, recoveryCodesLeft: 0 },
    );
    assert.equal(await world.visit().outcome(signInWithPassword, { email, password }), 'signed-in');
    assert.equal((await mailsOf('identity.authenticator-off')).length, 1);
  });

  it('[X-05] replaces recovery codes, of which the older ones work no more', async () => {
    const { recoveryCodes: older } = await turnOn();
    const { recoveryCodes: newer } = await ada.call(renewRecoveryCodes, { ticket: await proofOf() });
    const step = await world.visit().call(signInWithPassword, { email, password });
    assert.ok(step.step === 'second-factor');
    const use = (recoveryCode: string) =>
      world.visit().outcome(useRecoveryCode, { ticket: step.ticket, recoveryCode });
    assert.equal(await use(older[0]!), 'wrong-code');
    assert.equal(await use(newer[0]!), 'signed-in');
    assert.equal((await mailsOf('identity.recovery-codes')).length, 1);
  });

  it('makes recovery codes only beside a second factor, and no second key beside one that is on', async () => {
    const ticket = await proofOf();
    assert.equal(await ada.outcome(renewRecoveryCodes, { ticket }), 'not-permitted');
    const { app } = await turnOn();
    assert.equal(await ada.outcome(beginAuthenticator, { ticket }), 'not-permitted');
    world.pass(30);
    assert.equal(await ada.outcome(confirmAuthenticator, { ticket, code: app.code() }), 'wrong-code');
  });

  it('has a ticket to choose an account end as the app is turned on', async () => {
    const accountId = await world.addAccount(identityId, { client: 'Brook Trust' });
    const visitor = world.visit();
    const step = await visitor.call(signInWithPassword, { email, password });
    assert.ok(step.step === 'choose-account');
    await turnOn();
    assert.equal(
      await visitor.outcome(chooseAccountToSignIn, { ticket: step.ticket, accountId }),
      'ticket-expired',
    );
  });

  it('is changed with a fresh proof alone: not without one, nor after five minutes, nor with another’s', async () => {
    await world.addIdentity([{}], brook);
    const foreign = await proofOf(await signIn(brook));
    const own = await proofOf();
    const tryAll = async (ticket: string) => [
      await ada.outcome(changePassword, { ticket, password: chosen }),
      await ada.outcome(beginAuthenticator, { ticket }),
      await ada.outcome(confirmAuthenticator, { ticket, code: '123456' }),
      await ada.outcome(removeAuthenticator, { ticket }),
      await ada.outcome(renewRecoveryCodes, { ticket }),
    ];
    const refused = Array.from({ length: 5 }, () => 'ticket-expired');
    assert.deepEqual(await tryAll('none'), refused);
    assert.deepEqual(await tryAll(foreign), refused);
    world.pass(299);
    assert.equal(await ada.outcome(beginAuthenticator, { ticket: own }), 'answered');
    world.pass(1);
    assert.deepEqual(await tryAll(own), refused);
    assert.equal((await world.mails()).length, 0);
  });

  it('counts wrong passwords of a proof as those of signing in', async () => {
    for (let failures = 0; failures < 10; failures += 1) {
      assert.equal(await ada.outcome(proveAgain, { password: 'a guess' }), 'wrong-credentials');
    }
    assert.equal(await ada.outcome(proveAgain, { password }), 'too-many-attempts');
    world.pass(30);
    assert.equal(await ada.outcome(proveAgain, { password }), 'answered');
  });

  it('[X-05] changes the password: other sessions end, this one goes on, the owner is told', async () => {
    const elsewhere = await signIn();
    const ticket = await proofOf();
    const weak = await ada.refusal(changePassword, { ticket, password: 'passwordpassword' });
    assert.equal(weak.code, 'password-refused');
    const before = ada.cookies.session;
    await ada.call(changePassword, { ticket, password: chosen });
    assert.notEqual(ada.cookies.session, before);
    assert.equal((await ada.call(getSession, {})).account.email, email);
    assert.equal(await elsewhere.outcome(getSession, {}), 'signed-out');
    const outcome = (tried: string) => world.visit().outcome(signInWithPassword, { email, password: tried });
    assert.equal(await outcome(password), 'wrong-credentials');
    assert.equal(await outcome(chosen), 'signed-in');
    assert.equal((await mailsOf('identity.password-changed')).length, 1);
    assert.equal(await ada.outcome(beginAuthenticator, { ticket }), 'ticket-expired');
  });

  it('[X-05] lists the own sessions, this one marked, and ends one of them', async () => {
    await world.addIdentity([{}], brook);
    const stranger = await signIn(brook);
    const elsewhere = await signIn();
    const { sessions } = await ada.call(getSecurity, {});
    assert.equal(sessions.length, 2);
    assert.equal(sessions.filter(({ isThis }) => isThis).length, 1);
    const [other] = sessions.filter(({ isThis }) => !isThis);
    const [foreign] = (await stranger.call(getSecurity, {})).sessions;
    assert.equal(await ada.outcome(endOwnSession, { sessionId: foreign!.id }), 'not-found');
    await ada.call(endOwnSession, { sessionId: other!.id });
    assert.equal(await elsewhere.outcome(getSession, {}), 'signed-out');
    assert.equal(await ada.outcome(getSession, {}), 'answered');
    assert.equal(await stranger.outcome(getSession, {}), 'answered');
    assert.equal((await ada.call(getSecurity, {})).sessions.length, 1);
    assert.equal(await ada.outcome(endOwnSession, { sessionId: other!.id }), 'not-found');
  });

  it('lists no session that was idle for an hour', async () => {
    world.pass(3600);
    const later = await signIn();
    assert.equal((await later.call(getSecurity, {})).sessions.length, 1);
  });
});
