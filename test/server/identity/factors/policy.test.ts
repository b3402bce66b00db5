import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { operations } from '../../../../src/contract/all.ts';
import { editPolicies, getSettings } from '../../../../src/contract/firm/settings.ts';
import {
  getSession,
  refreshSession,
  type Session,
  signInWithPassword,
  type SignInStep,
} from '../../../../src/contract/identity.ts';
import { switchAccount } from '../../../../src/contract/identity/accounts.ts';
import { chooseAccountToSignIn } from '../../../../src/contract/identity/choice.ts';
import { requestCode, signInWithCode } from '../../../../src/contract/identity/code.ts';
import { requestLink, signInWithLink } from '../../../../src/contract/identity/magic-link.ts';
import { removePasskey } from '../../../../src/contract/identity/own-passkeys.ts';
import { beginSms, confirmSms, removeSms } from '../../../../src/contract/identity/own-sms.ts';
import { provePasskey, signInWithPasskey } from '../../../../src/contract/identity/passkeys.ts';
import { beginWithProvider, signInWithProvider } from '../../../../src/contract/identity/provider.ts';
import { proveAuthenticator, useRecoveryCode } from '../../../../src/contract/identity/second-factor.ts';
import {
  beginAuthenticator,
  changePassword,
  confirmAuthenticator,
  getSecurity,
  proveAgain,
  removeAuthenticator,
} from '../../../../src/contract/identity/security.ts';
import {
  beginAuthenticatorSetUp,
  beginSmsSetUp,
  confirmAuthenticatorSetUp,
  confirmSmsSetUp,
  finishSetUp,
} from '../../../../src/contract/identity/set-up.ts';
import { confirmSignUp, finishSignUp, requestSignUp } from '../../../../src/contract/identity/sign-up.ts';
import { proveSms } from '../../../../src/contract/identity/sms.ts';
import { issueTicket, signInWithTicket } from '../../../../src/contract/identity/tickets.ts';
import { isWrite, type Operation } from '../../../../src/contract/operation.ts';
import { read } from '../../../../src/contract/schema.ts';
import { firms } from '../../../../src/server/firm/tables.ts';
import { createApiKey } from '../../../../src/server/identity/api-keys.ts';
import { type OidcProvider, startOidcProvider } from '../../../support/oidc-provider.ts';
import { describeOnEach } from '../each-database.ts';
import { Device } from '../passkeys/device.ts';
import { addPhone, number } from '../sms/phone.ts';
import { besides, createWorld, email, pageOrigin, password, type Visitor, type World } from '../world.ts';
import { addApp, App } from './app.ts';

const chosen = 'wrzlbrmft gnampf';
const everyWay = { signUp: true, duplicates: true, magicLinks: true, passkeys: true } as const;
const page = `${pageOrigin}/account`;

describeOnEach('a firm’s policy for second factors', (database) => {
  let provider: OidcProvider;
  let world: World;
  let identityId: string;
  before(async () => (provider = await startOidcProvider([page])));
  after(() => provider.close());
  beforeEach(async () => {
    world = await createWorld(database(), { policies: everyWay });
    identityId = await world.addIdentity([{}, {}]);
  });

  const require = () => world.permit({ ...everyWay, secondFactor: 'required' });
  const forbid = () => world.permit({ ...everyWay, secondFactor: 'off' });

  /** Signs in to the first of the accounts. */
  async function signIn(visitor = world.visit()): Promise<Visitor> {
    const { ticket, accounts } = await choice(await visitor.call(signInWithPassword, { email, password }));
    await visitor.call(chooseAccountToSignIn, { ticket, accountId: accounts[0]!.id });
    return visitor;
  }

  async function choice(step: SignInStep) {
    assert.ok(step.step === 'choose-account', step.step);
    return step;
  }

  /** The ticket that the password gives where a second factor has to be set up. */
  async function askedToSetUp(visitor = world.visit()): Promise<string> {
    const step = await visitor.call(signInWithPassword, { email, password });
    assert.ok(step.step === 'set-up-factor', step.step);
    return step.ticket;
  }

  async function setUpApp(visitor: Visitor, ticket: string) {
    const app = new App(world, (await visitor.call(beginAuthenticatorSetUp, { ticket })).key);
    const done = await visitor.call(confirmAuthenticatorSetUp, { ticket, code: app.code() });
    return { app, ...done };
  }

  async function bringBack() {
    const { issuer, clientId, clientSecret } = provider;
    const sealedSecret = await world.ports.secrets.seal('provider', clientSecret, world.firm.id);
    await world.import((tx) =>
      tx
        .update(firms)
        .set({ provider: { name: 'Fox account', issuer, clientId, sealedSecret }, pages: { login: page } })
        .where(eq(firms.id, world.firm.id)),
    );
    provider.person = { sub: 'ada', email, email_verified: true };
    const { url } = await world.visit().call(beginWithProvider, {});
    const { state = '', code = '', iss = '' } = Object.fromEntries(await provider.visit(url));
    return { state, code, iss };
  }

  const setUp = 'set-up-factor';

  /**
   * Each way to a session: how somebody without a second factor goes it at a firm that asks for one, and where that ends.
   * What began before the firm asked for one is begun before.
   */
  const ways: Record<string, { ends: string; go: (visitor: Visitor) => Promise<string> }> = {
    'identity.signInWithPassword': {
      ends: setUp,
      async go(visitor) {
        await require();
        return visitor.outcome(signInWithPassword, { email, password });
      },
    },
    'identity.signInWithCode': {
      ends: setUp,
      async go(visitor) {
        await require();
        const { ticket } = await visitor.call(requestCode, { email });
        return visitor.outcome(signInWithCode, { ticket, code: await world.readCode() });
      },
    },
    'identity.signInWithLink': {
      ends: setUp,
      async go(visitor) {
        await require();
        await visitor.call(requestLink, { email });
        return visitor.outcome(signInWithLink, { token: await world.readToken('link') });
      },
    },
    'identity.signInWithTicket': {
      ends: setUp,
      async go(visitor) {
        await require();
        const at = { slug: world.firm.slug, name: 'website' };
        const apiKey = await createApiKey(world.database, at, world.ports.clock.now());
        const { ticket } = await world.visit().call(issueTicket, { apiKey, email });
        return visitor.outcome(signInWithTicket, { ticket });
      },
    },
    'identity.signInWithProvider': {
      ends: setUp,
      async go(visitor) {
        const back = await bringBack();
        await require();
        return visitor.outcome(signInWithProvider, back);
      },
    },
    'identity.finishSignUp': {
      ends: setUp,
      async go(visitor) {
        await require();
        const sent = await visitor.call(requestSignUp, { name: 'Ada', email, password: chosen });
        const code = await world.readCode();
        const step = await visitor.call(confirmSignUp, { ticket: sent.ticket, code });
        assert.ok(step.step === 'access-there', step.step);
        return visitor.outcome(finishSignUp, { ticket: step.ticket, choice: 'existing' });
      },
    },
    // Nobody has a passkey without it being a second factor, so one that was taken away is tried.
    'identity.signInWithPasskey': {
      ends: 'wrong-credentials',
      async go(visitor) {
        const device = new Device();
        const ada = await signIn();
        await device.addFor(ada);
        const { ticket } = await ada.call(proveAgain, { password });
        const [own] = (await ada.call(getSecurity, {})).passkeys;
        await ada.call(removePasskey, { ticket, passkeyId: own!.id });
        await require();
        return visitor.outcome(signInWithPasskey, { assertion: await device.prove(visitor) });
      },
    },
    'identity.provePasskey': {
      ends: 'ticket-expired',
      async go(visitor) {
        await require();
        const ticket = await askedToSetUp(visitor);
        return visitor.outcome(provePasskey, { ticket, assertion: await new Device().prove(visitor) });
      },
    },
    'identity.proveAuthenticator': {
      ends: 'ticket-expired',
      async go(visitor) {
        await require();
        const ticket = await askedToSetUp(visitor);
        const app = new App(world, (await visitor.call(beginAuthenticatorSetUp, { ticket })).key);
        return visitor.outcome(proveAuthenticator, { ticket, code: app.code() });
      },
    },
    'identity.proveSms': {
      ends: 'ticket-expired',
      async go(visitor) {
        await require();
        const ticket = await askedToSetUp(visitor);
        await visitor.call(beginSmsSetUp, { ticket, phone: number });
        return visitor.outcome(proveSms, { ticket, code: await world.readCode(number) });
      },
    },
    'identity.useRecoveryCode': {
      ends: 'ticket-expired',
      async go(visitor) {
        await require();
        const ticket = await askedToSetUp(visitor);
        return visitor.outcome(useRecoveryCode, { ticket, recoveryCode: 'K7QF9MXT2H' });
      },
    },
    'identity.finishSetUp': {
      ends: 'ticket-expired',
      async go(visitor) {
        await require();
        const ticket = await askedToSetUp(visitor);
        await visitor.call(beginAuthenticatorSetUp, { ticket });
        return visitor.outcome(finishSetUp, { ticket });
      },
    },
    'identity.chooseAccount': {
      ends: 'ticket-expired',
      async go(visitor) {
        const step = await choice(await visitor.call(signInWithPassword, { email, password }));
        await require();
        const [{ id: accountId } = { id: '' }] = step.accounts;
        return visitor.outcome(chooseAccountToSignIn, { ticket: step.ticket, accountId });
      },
    },
    'identity.switchAccount': {
      ends: 'signed-out',
      async go(visitor) {
        const { accounts } = await choice(await visitor.call(signInWithPassword, { email, password }));
        await signIn(visitor);
        await require();
        return visitor.outcome(switchAccount, { accountId: accounts[1]!.id });
      },
    },
    'identity.refreshSession': {
      ends: 'signed-out',
      async go(visitor) {
        await signIn(visitor);
        await require();
        return visitor.outcome(refreshSession, {});
      },
    },
    // It answers no session, but begins one.
    'identity.changePassword': {
      ends: 'signed-out',
      async go(visitor) {
        await signIn(visitor);
        const { ticket } = await visitor.call(proveAgain, { password });
        await require();
        return visitor.outcome(changePassword, { ticket, password: chosen });
      },
    },
  };

  it('[PL-16] knows every way to a session that the contract has', () => {
    const found = operations.filter(isWayIn).map(({ name }) => name as string);
    assert.deepEqual([...found, 'identity.changePassword'].sort(), Object.keys(ways).sort());
  });

  for (const [name, { ends, go }] of Object.entries(ways)) {
    it(`[PL-16] no way in skips a required factor: ${name}`, async () => {
      const visitor = world.visit();
      assert.equal(await go(visitor), ends);
      const newSession = visitor.fork();
      // Whoever was signed in before may read on until the next refresh; nobody gets any further.
      if (ends !== 'signed-out') assert.equal(await newSession.outcome(getSession, {}), 'signed-out');
      assert.notEqual(await newSession.outcome(refreshSession, {}), 'answered');
      const ticket = await askedToSetUp(visitor).catch(() => undefined);
      // A changed password would be another; this one is still the old, or the way ended before it.
      assert.ok(ticket);
      const done = await setUpApp(visitor, ticket);
      const { ticket: next, accounts } = await choice(
        await visitor.call(finishSetUp, { ticket: done.ticket }),
      );
      assert.equal(
        await visitor.outcome(chooseAccountToSignIn, { ticket: next, accountId: accounts[0]!.id }),
        'signed-in',
      );
      assert.equal(await visitor.outcome(refreshSession, {}), 'answered');
    });
  }

  it('[PL-16] has an app set up within signing in: key, code, recovery codes, and then the account', async () => {
    await require();
    const visitor = world.visit();
    const step = await visitor.call(signInWithPassword, { email, password });
    assert.ok(step.step === 'set-up-factor');
    assert.deepEqual(step.factors, ['authenticator', 'sms']);
    const { ticket } = step;
    const { key, uri } = await visitor.call(beginAuthenticatorSetUp, { ticket });
    assert.match(uri, /client%40demo\.example/);
    const app = new App(world, key);
    const wrong = { ticket, code: app.wrongCode() };
    assert.equal(await visitor.outcome(confirmAuthenticatorSetUp, wrong), 'wrong-code');
    const right = { ticket, code: app.code() };
    const done = await visitor.call(confirmAuthenticatorSetUp, right);
    assert.deepEqual([done.recoveryCodes.length, done.email], [10, email]);
    assert.equal(visitor.cookies.session, undefined, 'nobody is signed in before the codes are kept');
    assert.equal(await visitor.outcome(confirmAuthenticatorSetUp, right), 'ticket-expired');
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, () => world.visit().outcome(finishSetUp, { ticket: done.ticket })),
    );
    assert.equal(outcomes.filter((each) => each === 'choose-account').length, 1);
    assert.deepEqual(besides(outcomes, 'choose-account', 'ticket-expired'), []);
    const mails = await world.mails();
    assert.equal(mails.filter(({ template }) => template === 'identity.authenticator-on').length, 1);
    world.pass(30);
    const again = await world.visit().call(signInWithPassword, { email, password });
    assert.ok(again.step === 'second-factor');
    assert.deepEqual(again.factors, ['authenticator', 'recovery-code']);
    const proof = { ticket: again.ticket, code: app.code() };
    assert.equal(await world.visit().outcome(proveAuthenticator, proof), 'choose-account');
  });

  it('[PL-16] has codes by text message set up within signing in', async () => {
    await require();
    const visitor = world.visit();
    const ticket = await askedToSetUp(visitor);
    const { digits } = await visitor.call(beginSmsSetUp, { ticket, phone: number });
    assert.equal(digits, number.slice(-3));
    const code = await world.readCode(number);
    const done = await visitor.call(confirmSmsSetUp, { ticket, code });
    assert.equal(done.recoveryCodes.length, 10);
    assert.equal(await visitor.outcome(finishSetUp, { ticket: done.ticket }), 'choose-account');
    const again = await visitor.call(signInWithPassword, { email, password });
    assert.ok(again.step === 'second-factor' && again.factors[0] === 'sms');
  });

  it('[PL-16] sets nothing up with a ticket that is too old, or of whoever has come to have a factor', async () => {
    await require();
    const [old, other] = [await askedToSetUp(), await askedToSetUp()];
    await addApp(world, identityId);
    assert.equal(await world.visit().outcome(beginAuthenticatorSetUp, { ticket: other }), 'ticket-expired');
    assert.equal(
      await world.visit().outcome(beginSmsSetUp, { ticket: other, phone: number }),
      'ticket-expired',
    );
    world.pass(10 * 60 + 1);
    assert.equal(await world.visit().outcome(beginAuthenticatorSetUp, { ticket: old }), 'ticket-expired');
  });

  it('[PL-16] sets nothing up at another firm', async () => {
    await require();
    const ticket = await askedToSetUp();
    const other = await createWorld(database(), { policies: { secondFactor: 'required' } });
    assert.equal(await other.visit().outcome(beginAuthenticatorSetUp, { ticket }), 'ticket-expired');
    assert.equal(await world.visit().outcome(beginAuthenticatorSetUp, { ticket }), 'answered');
  });

  it('[PL-16] has nobody set one up whose access has ended', async () => {
    await require();
    await world.changeAccounts(identityId, { disabledAt: world.ports.clock.now() });
    assert.equal(await world.visit().outcome(signInWithPassword, { email, password }), 'access-ended');
  });

  it('[PL-16] required: keeps the last factor, and lets any other go', async () => {
    const app = await addApp(world, identityId);
    await addPhone(world, identityId);
    await require();
    const ada = world.visit();
    const step = await ada.call(signInWithPassword, { email, password });
    assert.ok(step.step === 'second-factor');
    const { ticket: next, accounts } = await choice(
      await ada.call(proveAuthenticator, { ticket: step.ticket, code: app.code() }),
    );
    await ada.call(chooseAccountToSignIn, { ticket: next, accountId: accounts[0]!.id });
    const { ticket } = await ada.call(proveAgain, { password });
    assert.equal(await ada.outcome(removeSms, { ticket }), 'answered');
    assert.equal(await ada.outcome(removeAuthenticator, { ticket }), 'not-permitted');
    assert.ok((await ada.call(getSecurity, {})).authenticatorSince);
    await new Device().addFor(ada);
    assert.equal(await ada.outcome(removeAuthenticator, { ticket }), 'answered');
    const [own] = (await ada.call(getSecurity, {})).passkeys;
    assert.equal(await ada.outcome(removePasskey, { ticket, passkeyId: own!.id }), 'not-permitted');
    await ada.call(beginSms, { ticket, phone: number });
    await ada.call(confirmSms, { ticket, code: await world.readCode(number) });
    assert.equal(await ada.outcome(removePasskey, { ticket, passkeyId: own!.id }), 'answered');
    assert.equal(await ada.outcome(removeSms, { ticket }), 'not-permitted');
    await world.permit(everyWay);
    assert.equal(await ada.outcome(removeSms, { ticket }), 'answered');
  });

  it('[PL-16] off: turns none on, goes on asking for one that is on, and lets it be turned off', async () => {
    const ada = await signIn();
    const { ticket } = await ada.call(proveAgain, { password });
    const app = new App(world, (await ada.call(beginAuthenticator, { ticket })).key);
    await forbid();
    assert.equal(await ada.outcome(beginAuthenticator, { ticket }), 'not-permitted');
    assert.equal(await ada.outcome(confirmAuthenticator, { ticket, code: app.code() }), 'not-permitted');
    assert.equal(await ada.outcome(beginSms, { ticket, phone: number }), 'not-permitted');
    assert.equal(await world.visit().outcome(signInWithPassword, { email, password }), 'choose-account');
    await addPhone(world, identityId);
    assert.equal(await world.visit().outcome(signInWithPassword, { email, password }), 'second-factor');
    assert.equal(await ada.outcome(removeSms, { ticket }), 'answered');
    assert.equal(await world.visit().outcome(signInWithPassword, { email, password }), 'choose-account');
  });

  it('[PL-16] is the owner’s to choose, and holds by the next sign-in', async () => {
    const staff = 'owner@fox.example';
    await world.addIdentity([{ role: 'owner', clientId: null }], staff);
    const owner = world.visit();
    assert.equal(await owner.outcome(signInWithPassword, { email: staff, password }), 'signed-in');
    const { revision, values } = (await owner.call(getSettings, {})).policies;
    assert.equal(values.secondFactor, 'optional');
    await owner.call(editPolicies, { revision, values: { secondFactor: 'required' } });
    assert.equal(await world.visit().outcome(signInWithPassword, { email: staff, password }), setUp);
    assert.equal(await world.visit().outcome(signInWithPassword, { email, password }), setUp);
  });

  it('[PL-16] counts a passkey as a second factor', async () => {
    const device = new Device();
    await device.addFor(await signIn());
    await require();
    const visitor = world.visit();
    const assertion = await device.prove(visitor);
    assert.equal(await visitor.outcome(signInWithPasskey, { assertion }), 'choose-account');
  });
});

/** Whether an answer of it can be a session: by itself, or as a step of signing in. */
function isWayIn(operation: Operation): boolean {
  const session: Session = {
    account: {
      ...{ id: 'a', clientName: 'Ada Ltd', displayName: 'Ada', email, role: 'client' },
      permissions: { pages: [], write: false, delete: false },
    },
    expiresAt: '2026-03-02T08:00:00.000Z',
  };
  return (
    isWrite(operation) &&
    [{ step: 'signed-in', session }, session].some((answer) => {
      const { data = {} } = read(operation.output, answer);
      return 'session' in (data as object) || 'account' in (data as object);
    })
  );
}
