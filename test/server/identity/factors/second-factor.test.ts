import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { getSession, signInWithPassword } from '../../../../src/contract/identity.ts';
import { chooseAccountToSignIn } from '../../../../src/contract/identity/choice.ts';
import { requestCode, signInWithCode } from '../../../../src/contract/identity/code.ts';
import { requestReset, resetPassword } from '../../../../src/contract/identity/links.ts';
import { proveAuthenticator, useRecoveryCode } from '../../../../src/contract/identity/second-factor.ts';
import { issueTicket, signInWithTicket } from '../../../../src/contract/identity/tickets.ts';
import { createApiKey } from '../../../../src/server/identity/api-keys.ts';
import { describeOnEach } from '../each-database.ts';
import { createWorld, email, password, type Visitor, type World } from '../world.ts';
import { addApp, addRecoveryCodes, type App } from './app.ts';

describeOnEach('a second factor', (database) => {
  let world: World;
  let identityId: string;
  let app: App;
  beforeEach(async () => {
    world = await createWorld(database());
    identityId = await world.addIdentity();
    app = await addApp(world, identityId);
  });

  /** Each way of making the first proof, as far as to the next step. */
  const ways: Record<string, (visitor: Visitor) => Promise<{ step: string; ticket?: string }>> = {
    password: (visitor) => visitor.call(signInWithPassword, { email, password }),
    async 'code by mail'(visitor) {
      const { ticket } = await visitor.call(requestCode, { email });
      return visitor.call(signInWithCode, { ticket, code: await world.readCode() });
    },
    async 'ticket of the firm’s server'(visitor) {
      const at = { slug: world.firm.slug, name: 'website' };
      const apiKey = await createApiKey(world.database, at, world.ports.clock.now());
      const { ticket } = await world.visit().call(issueTicket, { apiKey, email });
      return visitor.call(signInWithTicket, { ticket });
    },
    async 'new password by link'(visitor) {
      await visitor.call(requestReset, { email });
      const chosen = 'wrzlbrmft gnampf';
      await visitor.call(resetPassword, { token: await world.readToken('reset'), password: chosen });
      return visitor.call(signInWithPassword, { email, password: chosen });
    },
  };

  async function askedAfter(way: string, visitor: Visitor): Promise<string> {
    const { step, ticket = '' } = await ways[way]!(visitor);
    assert.equal(step, 'second-factor');
    return ticket;
  }

  for (const way of Object.keys(ways)) {
    it(`[PL-17] [X-05] is asked for after a ${way}, before anybody is signed in`, async () => {
      const visitor = world.visit();
      const ticket = await askedAfter(way, visitor);
      assert.equal(await visitor.outcome(getSession, {}), 'signed-out');
      assert.deepEqual(visitor.cookies, { session: undefined, device: undefined });
      assert.equal(await visitor.outcome(proveAuthenticator, { ticket, code: app.code() }), 'signed-in');
      assert.equal((await visitor.call(getSession, {})).account.email, email);
    });
  }

  it('is asked for before the accounts are listed', async () => {
    const accountId = await world.addAccount(identityId, { client: 'Brook Trust' });
    const visitor = world.visit();
    assert.doesNotMatch(await visitor.text(signInWithPassword, { email, password }), /Brook|Ada/);
    const ticket = await askedAfter('password', visitor);
    assert.equal(await visitor.outcome(chooseAccountToSignIn, { ticket, accountId }), 'ticket-expired');
    const step = await visitor.call(proveAuthenticator, { ticket, code: app.code() });
    assert.ok(step.step === 'choose-account' && step.accounts.length === 2);
    assert.equal(
      await visitor.outcome(chooseAccountToSignIn, { ticket: step.ticket, accountId }),
      'signed-in',
    );
  });

  it('is asked for also where access has ended, which is told to whoever proved all', async () => {
    await world.changeAccounts(identityId, { disabledAt: world.ports.clock.now() });
    const visitor = world.visit();
    const ticket = await askedAfter('password', visitor);
    assert.equal(await visitor.outcome(proveAuthenticator, { ticket, code: app.code() }), 'access-ended');
  });

  it('is asked for again in a browser that is known', async () => {
    const visitor = world.visit();
    const ticket = await askedAfter('password', visitor);
    await visitor.call(proveAuthenticator, { ticket, code: app.code() });
    await askedAfter('password', visitor);
  });

  it('is not asked for before its app has shown a code', async () => {
    await database().inspect('update authenticators set confirmed_at = null where identity_id = $1', [
      identityId,
    ]);
    assert.equal(await world.visit().outcome(signInWithPassword, { email, password }), 'signed-in');
  });

  it('takes the code of half a minute ago, and none that is older', async () => {
    const old = await askedAfter('password', world.visit());
    const refusal = await world.visit().refusal(proveAuthenticator, { ticket: old, code: app.code(2) });
    assert.equal(refusal.code, 'wrong-code');
    assert.equal(refusal.facts.triesLeft, 4);
    assert.equal(
      await world.visit().outcome(proveAuthenticator, { ticket: old, code: app.code(1) }),
      'signed-in',
    );
  });

  it('takes no code a second time, nor one from before it', async () => {
    const prove = async (code: string) =>
      world
        .visit()
        .outcome(proveAuthenticator, { ticket: await askedAfter('password', world.visit()), code });
    const [before, now] = [app.code(1), app.code()];
    assert.equal(await prove(now), 'signed-in');
    assert.equal(await prove(now), 'wrong-code');
    assert.equal(await prove(before), 'wrong-code');
    world.pass(30);
    assert.equal(await prove(app.code()), 'signed-in');
  });

  it('takes a ticket once, and within ten minutes', async () => {
    const ticket = await askedAfter('password', world.visit());
    assert.equal(await world.visit().outcome(proveAuthenticator, { ticket, code: app.code() }), 'signed-in');
    world.pass(30);
    assert.equal(
      await world.visit().outcome(proveAuthenticator, { ticket, code: app.code() }),
      'ticket-expired',
    );
    const late = await askedAfter('password', world.visit());
    world.pass(600);
    assert.equal(
      await world.visit().outcome(proveAuthenticator, { ticket: late, code: app.code() }),
      'ticket-expired',
    );
  });

  it('takes no ticket of another firm', async () => {
    const other = await createWorld(database());
    const ticket = await askedAfter('password', world.visit());
    assert.equal(
      await other.visit().outcome(proveAuthenticator, { ticket, code: app.code() }),
      'ticket-expired',
    );
    assert.equal(await world.visit().outcome(proveAuthenticator, { ticket, code: app.code() }), 'signed-in');
  });

  it('[X-05] can be a recovery code, however it is written, once', async () => {
    const [code = '', another = ''] = await addRecoveryCodes(world, identityId);
    const step = await world.visit().call(signInWithPassword, { email, password });
    assert.ok(step.step === 'second-factor');
    assert.deepEqual(step.factors, ['authenticator', 'recovery-code']);
    const typed = ` ${code.slice(0, 5)} – ${code.slice(5)} `.toLowerCase();
    const { ticket } = step;
    const use = (recoveryCode: string, of = ticket) =>
      world.visit().outcome(useRecoveryCode, { ticket: of, recoveryCode });
    assert.equal(await use(typed), 'signed-in');
    const again = await askedAfter('password', world.visit());
    assert.equal(await use(code, again), 'wrong-code');
    assert.equal(await use(another, again), 'signed-in');
  });

  it('[X-05] tells its owner of each recovery code that was used, and how many are left', async () => {
    const [first = '', ...others] = await addRecoveryCodes(world, identityId);
    const ticket = await askedAfter('password', world.visit());
    assert.equal(
      await world.visit().outcome(useRecoveryCode, { ticket, recoveryCode: 'K7QF9MXT2H' }),
      'wrong-code',
    );
    assert.deepEqual(await world.mails(), []);
    await world.visit().call(useRecoveryCode, { ticket, recoveryCode: first });
    const [told, ...more] = await world.mails();
    assert.deepEqual([told?.recipient, told?.template, more], [email, 'identity.recovery-code-used', []]);
    assert.equal(told?.letter.subject, 'A recovery code was used for Fox & Sons');
    assert.match(told.letter.text, /on 2 March 2026 at .*It works no more\.\n\nRecovery codes left: 9\n/);
    assert.match(told.letter.text, /If it was not you, .*link sent for a new password, .* tell Fox & Sons\./);
    assert.ok(!told.letter.text.includes(first));
    const left = others.slice(0, 2);
    await database().inspect(
      `update recovery_codes set used_at = now() where identity_id = $1 and proof <> all($2)`,
      [
        identityId,
        await Promise.all(left.map((code) => world.ports.secrets.mac('recovery', identityId, code))),
      ],
    );
    const asked = await Promise.all(left.map(() => askedAfter('password', world.visit())));
    await Promise.all(
      left.map((recoveryCode, index) =>
        world.visit().call(useRecoveryCode, { ticket: asked[index]!, recoveryCode }),
      ),
    );
    const [, ...last] = await world.mails();
    assert.deepEqual(last.map(({ template }) => template).sort(), [
      'identity.last-recovery-code-used',
      'identity.recovery-code-used',
    ]);
    const words = last.map(({ letter }) => letter.text).join('\n');
    assert.match(words, /Recovery codes left: 1\n/);
    assert.match(words, /Your last recovery code was used .*\. There is none left\.\n\nGet new ones/);
  });

  it('is no recovery code of somebody else', async () => {
    const [foreign = ''] = await addRecoveryCodes(world, await world.addIdentity([{}], 'brook@demo.example'));
    const ticket = await askedAfter('password', world.visit());
    assert.equal(
      await world.visit().outcome(useRecoveryCode, { ticket, recoveryCode: foreign }),
      'wrong-code',
    );
  });

  it('is no longer offered a recovery code once all are used', async () => {
    await addRecoveryCodes(world, identityId);
    await database().inspect('update recovery_codes set used_at = now() where identity_id = $1', [
      identityId,
    ]);
    const step = await world.visit().call(signInWithPassword, { email, password });
    assert.ok(step.step === 'second-factor');
    assert.deepEqual(step.factors, ['authenticator']);
  });
});
