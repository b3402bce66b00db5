import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { chooseAccountToSignIn } from '../../../../src/contract/identity/choice.ts';
import { getSession, signInWithPassword } from '../../../../src/contract/identity.ts';
import {
  addPasskey,
  beginPasskey,
  removePasskey,
  renamePasskey,
} from '../../../../src/contract/identity/own-passkeys.ts';
import {
  challengePasskey,
  proveAgainWithPasskey,
  provePasskey,
  signInWithPasskey,
} from '../../../../src/contract/identity/passkeys.ts';
import { useRecoveryCode } from '../../../../src/contract/identity/second-factor.ts';
import {
  changePassword,
  getSecurity,
  proveAgain,
  renewRecoveryCodes,
} from '../../../../src/contract/identity/security.ts';
import { describeOnEach } from '../each-database.ts';
import { addApp } from '../factors/app.ts';
import { createWorld, email, pageOrigin, password, type Visitor, type World } from '../world.ts';
import { Device, type Otherwise } from './device.ts';

const brook = 'brook@demo.example';

describeOnEach('passkeys', (database) => {
  let world: World;
  let identityId: string;
  let ada: Visitor;
  beforeEach(async () => {
    world = await createWorld(database(), { policies: { passkeys: true } });
    identityId = await world.addIdentity();
    ada = await signIn();
  });

  async function signIn(address = email, page?: string): Promise<Visitor> {
    const visitor = world.visit(page);
    assert.equal(await visitor.outcome(signInWithPassword, { email: address, password }), 'signed-in');
    return visitor;
  }

  const proofOf = async (visitor = ada) => (await visitor.call(proveAgain, { password })).ticket;
  const outcomeOf = async (device: Device, otherwise?: Otherwise, visitor = world.visit()) =>
    visitor.outcome(signInWithPasskey, { assertion: await device.prove(visitor, otherwise) });
  const mailsOf = async (template: string) =>
    (await world.mails()).filter((mail) => mail.template === template && mail.recipient === email).length;

  async function added(options?: ConstructorParameters<typeof Device>[0], visitor = ada): Promise<Device> {
    const device = new Device(options);
    await device.addFor(visitor);
    return device;
  }

  /** The ticket for a second proof, after the password. */
  async function askedFor(...factors: string[]): Promise<string> {
    const step = await world.visit().call(signInWithPassword, { email, password });
    assert.ok(step.step === 'second-factor');
    assert.deepEqual(step.factors, factors);
    return step.ticket;
  }

  it('[X-05] is added after a fresh proof, signs in by itself, and its owner is told', async () => {
    const device = new Device();
    const codes = await device.addFor(ada, 'My phone');
    assert.equal(codes.length, 10);
    assert.equal(await mailsOf('identity.passkey-added'), 1);
    const visitor = world.visit();
    assert.equal(await outcomeOf(device, {}, visitor), 'signed-in');
    assert.equal((await visitor.call(getSession, {})).account.email, email);
    const { passkeys } = await ada.call(getSecurity, {});
    assert.equal(passkeys[0]?.name, 'My phone');
    assert.equal(passkeys[0].lastUsedAt, world.ports.clock.now().toISOString());
  });

  it('[PL-17] [X-05] is both factors, and is one of them after a password', async () => {
    const app = await addApp(world, identityId);
    const device = await added();
    assert.equal(await outcomeOf(device), 'signed-in');
    const ticket = await askedFor('passkey', 'authenticator', 'recovery-code');
    const visitor = world.visit();
    const assertion = await device.prove(visitor);
    assert.equal(await visitor.outcome(provePasskey, { ticket, assertion }), 'signed-in');
    assert.match(app.code(), /^\d{6}$/);
  });

  it('comes with recovery codes, which stand in for it', async () => {
    const [code = ''] = await new Device().addFor(ada);
    const ticket = await askedFor('passkey', 'recovery-code');
    assert.equal(await world.visit().outcome(useRecoveryCode, { ticket, recoveryCode: code }), 'signed-in');
    assert.deepEqual(await new Device().addFor(ada), []);
    const { recoveryCodes } = await ada.call(renewRecoveryCodes, { ticket: await proofOf() });
    assert.equal(recoveryCodes.length, 10);
  });

  it('leads to the choice of an account where there are several', async () => {
    const accountId = await world.addAccount(identityId, { client: 'Brook Trust' });
    const device = new Device();
    const step = await world.visit().call(signInWithPassword, { email, password });
    assert.ok(step.step === 'choose-account');
    await device.addFor(ada);
    const stale = { ticket: step.ticket, accountId };
    assert.equal(await world.visit().outcome(chooseAccountToSignIn, stale), 'ticket-expired');
    assert.equal(await outcomeOf(device), 'choose-account');
  });

  it('tells that access has ended to whoever proved all', async () => {
    const device = await added();
    await world.changeAccounts(identityId, { disabledAt: world.ports.clock.now() });
    assert.equal(await outcomeOf(device), 'access-ended');
  });

  it('is the fresh proof of somebody who has no password', async () => {
    const device = await added();
    await database().inspect('update identities set password_hash = null where id = $1', [identityId]);
    assert.equal(await ada.outcome(proveAgain, { password }), 'wrong-credentials');
    const { ticket } = await ada.call(proveAgainWithPasskey, { assertion: await device.prove(ada) });
    const chosen = 'wrzlbrmft gnampf';
    assert.equal(await ada.outcome(changePassword, { ticket, password: chosen }), 'answered');
  });

  it('is no fresh proof, nor second factor, of anybody else', async () => {
    await world.addIdentity([{}], brook);
    const foreign = await added({}, await signIn(brook));
    const own = await added();
    const assertion = await foreign.prove(ada);
    assert.equal(await ada.outcome(proveAgainWithPasskey, { assertion }), 'wrong-credentials');
    const ticket = await askedFor('passkey', 'recovery-code');
    const prove = async (device: Device) => {
      const visitor = world.visit();
      return visitor.outcome(provePasskey, { ticket, assertion: await device.prove(visitor) });
    };
    assert.equal(await prove(foreign), 'wrong-code');
    assert.equal(await prove(own), 'signed-in');
  });

  it('takes five answers to one ticket', async () => {
    const device = await added();
    const ticket = await askedFor('passkey', 'recovery-code');
    const prove = async (by: Device) => {
      const visitor = world.visit();
      return visitor.outcome(provePasskey, { ticket, assertion: await by.prove(visitor) });
    };
    for (let tries = 0; tries < 5; tries += 1) assert.equal(await prove(new Device()), 'wrong-code');
    assert.equal(await prove(device), 'ticket-expired');
  });

  it('[X-05] is renamed and removed after a fresh proof, the owner is told, and it signs in no more', async () => {
    const device = await added();
    const other = await added();
    const [first, second] = (await ada.call(getSecurity, {})).passkeys;
    const ticket = await proofOf();
    await ada.call(renamePasskey, { ticket, passkeyId: first!.id, name: ' Old phone ' });
    assert.equal((await ada.call(getSecurity, {})).passkeys[0]?.name, 'Old phone');
    await ada.call(removePasskey, { ticket, passkeyId: first!.id });
    assert.equal(await outcomeOf(device), 'wrong-credentials');
    assert.equal(await outcomeOf(other), 'signed-in');
    await askedFor('passkey', 'recovery-code');
    await ada.call(removePasskey, { ticket, passkeyId: second!.id });
    assert.equal(await ada.outcome(removePasskey, { ticket, passkeyId: second!.id }), 'not-found');
    const { passkeys, recoveryCodesLeft } = await ada.call(getSecurity, {});
    assert.deepEqual({ passkeys, recoveryCodesLeft }, { passkeys: [], recoveryCodesLeft: 0 });
    assert.equal(await world.visit().outcome(signInWithPassword, { email, password }), 'signed-in');
    assert.equal(await mailsOf('identity.passkey-renamed'), 1);
    assert.equal(await mailsOf('identity.passkey-removed'), 2);
  });

  it('is changed with a fresh proof alone, by its owner alone', async () => {
    await world.addIdentity([{}], brook);
    const stranger = await signIn(brook);
    await added({}, stranger);
    await added();
    const [foreign] = (await stranger.call(getSecurity, {})).passkeys;
    const [own] = (await ada.call(getSecurity, {})).passkeys;
    const credential = new Device().create(await ada.call(beginPasskey, { ticket: await proofOf() }));
    const tryAll = async (ticket: string, passkeyId: string) => [
      await ada.outcome(renamePasskey, { ticket, passkeyId, name: 'Mine' }),
      await ada.outcome(removePasskey, { ticket, passkeyId }),
    ];
    const old = await proofOf();
    world.pass(300);
    for (const ticket of ['none', old, await proofOf(stranger)]) {
      assert.deepEqual(await tryAll(ticket, own!.id), ['ticket-expired', 'ticket-expired']);
      assert.equal(await ada.outcome(beginPasskey, { ticket }), 'ticket-expired');
      assert.equal(await ada.outcome(addPasskey, { ticket, name: 'x', credential }), 'ticket-expired');
    }
    const fresh = await proofOf();
    assert.deepEqual(await tryAll(fresh, foreign!.id), ['not-found', 'not-found']);
    assert.deepEqual(await tryAll(fresh, own!.id), ['answered', 'answered']);
    assert.equal((await stranger.call(getSecurity, {})).passkeys[0]?.name, 'My phone');
  });

  it('is added neither twice, nor by an answer to another’s challenge, nor to one of signing in', async () => {
    await world.addIdentity([{}], brook);
    const stranger = await signIn(brook);
    const ticket = await proofOf();
    const device = new Device();
    const add = (credential: ReturnType<Device['create']>, visitor = ada, by = ticket) =>
      visitor.outcome(addPasskey, { ticket: by, name: 'x', credential });
    const asked = await ada.call(beginPasskey, { ticket });
    assert.equal(await add(device.create(asked), stranger, await proofOf(stranger)), 'wrong-credentials');
    assert.equal(await add(device.create(asked)), 'answered');
    assert.equal(await add(device.create(asked)), 'wrong-credentials');
    const { challenge } = (await ada.call(challengePasskey, {})).options;
    assert.equal(await add(new Device().create(asked, { challenge })), 'wrong-credentials');
    assert.equal(await add(device.create(await ada.call(beginPasskey, { ticket }))), 'wrong-credentials');
    const late = new Device().create(await ada.call(beginPasskey, { ticket }));
    world.pass(300);
    assert.equal(await add(late, ada, await proofOf()), 'wrong-credentials');
    assert.equal((await ada.call(getSecurity, {})).passkeys.length, 1);
  });

  it('is neither added nor signs in where the firm offers none, and is still asked for after a password', async () => {
    const device = await added();
    await world.permit({ passkeys: false });
    assert.equal(await outcomeOf(device), 'not-permitted');
    assert.equal(await ada.outcome(beginPasskey, { ticket: await proofOf() }), 'not-permitted');
    const ticket = await askedFor('passkey', 'recovery-code');
    const visitor = world.visit();
    assert.equal(
      await visitor.outcome(provePasskey, { ticket, assertion: await device.prove(visitor) }),
      'signed-in',
    );
  });

  it('works on pages of the firm’s own site, for that host alone', async () => {
    const visitor = await signIn(email, pageOrigin);
    const device = await added({ page: pageOrigin }, visitor);
    const { options } = await visitor.call(challengePasskey, {});
    assert.equal(options.rpId, new URL(pageOrigin).hostname);
    assert.equal(await outcomeOf(device, {}, world.visit(pageOrigin)), 'signed-in');
    assert.equal(await outcomeOf(device), 'wrong-credentials');
    const elsewhere = world.visit('https://evil.example');
    assert.equal(await elsewhere.outcome(challengePasskey, {}), 'origin-refused');
    const assertion = await device.prove(world.visit(pageOrigin));
    assert.equal(await elsewhere.outcome(signInWithPasskey, { assertion }), 'origin-refused');
  });

  it('has no more than twenty of them', async () => {
    await database().inspect(
      `insert into passkeys (id, firm_id, identity_id, credential_id, public_key, counter, name, created_at)
       select gen_random_uuid(), $1, $2, n::text, 'x', 0, 'x', now() from generate_series(1, 20) n`,
      [world.firm.id, identityId],
    );
    assert.equal(await ada.outcome(beginPasskey, { ticket: await proofOf() }), 'not-permitted');
  });
});
