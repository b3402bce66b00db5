import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { getSession, signInWithPassword } from '../../../src/contract/identity.ts';
import { chooseAccountToSignIn } from '../../../src/contract/identity/choice.ts';
import { openReset, requestReset, resetPassword } from '../../../src/contract/identity/links.ts';
import { describeOnEach } from './each-database.ts';
import { createWorld, email, password, type World } from './world.ts';

const chosen = 'wrzlbrmft gnampf';

describeOnEach('a forgotten password', (database) => {
  let world: World;
  let identityId: string;
  beforeEach(async () => {
    world = await createWorld(database());
    identityId = await world.addIdentity();
  });

  /** Asks for a link, and opens the mail. */
  async function link(): Promise<string> {
    await world.visit().call(requestReset, { email });
    return world.readToken('reset');
  }

  it('[AM-06] is replaced by way of a link, and the new one signs in where the old one does not', async () => {
    const token = await link();
    const visitor = world.visit();
    const opened = await visitor.call(openReset, { token });
    assert.equal(opened.email, email);
    assert.deepEqual(await visitor.call(resetPassword, { token, password: chosen }), {
      step: 'password-changed',
      email,
    });
    assert.equal(visitor.cookies.session, undefined, 'it does not sign in by itself');
    const outcome = (tried: string) => world.visit().outcome(signInWithPassword, { email, password: tried });
    assert.equal(await outcome(password), 'wrong-credentials');
    assert.equal(await outcome(chosen), 'signed-in');
  });

  it('[AM-06] has a link that leads to the firm’s page for signing in, the token in its fragment alone', async () => {
    const token = await link();
    const [mail] = await world.mails();
    assert.match(
      mail!.letter.text,
      new RegExp(`https://www\\.fox\\.example/account#portal-reset=${token}\\n`),
    );
    assert.match(token, /^[\w-]{43}$/, '256 bits');
  });

  it('is not changed by opening the link, however often', async () => {
    const token = await link();
    for (let times = 0; times < 3; times += 1) await world.visit().call(openReset, { token });
    assert.equal(await world.visit().outcome(signInWithPassword, { email, password }), 'signed-in');
    assert.equal(await world.visit().outcome(resetPassword, { token, password: chosen }), 'password-changed');
  });

  it('is replaced once by one link, of 200 attempts at one moment', async () => {
    const token = await link();
    const attempts = Array.from({ length: 200 }, (_, index) =>
      world.visit().outcome(resetPassword, { token, password: `${chosen} ${index}` }),
    );
    const outcomes = await Promise.all(attempts);
    assert.equal(outcomes.filter((each) => each === 'password-changed').length, 1);
    assert.equal(outcomes.filter((each) => each === 'link-ended').length, 199);
    const winner = `${chosen} ${outcomes.indexOf('password-changed')}`;
    assert.equal(await world.visit().outcome(signInWithPassword, { email, password: winner }), 'signed-in');
  });

  it('[X-13] is told how its link ended: used, replaced, expired, or never sent', async () => {
    const end = async (token: string) => (await world.visit().refusal(openReset, { token })).facts.end;
    const first = await link();
    const second = await link();
    assert.equal(await end(first), 'replaced');
    await world.visit().call(resetPassword, { token: second, password: chosen });
    assert.equal(await end(second), 'used');
    const third = await link();
    world.pass(60 * 60 - 1);
    await world.visit().call(openReset, { token: third });
    world.pass(1);
    assert.equal(await end(third), 'expired');
    assert.equal(
      (await world.visit().refusal(resetPassword, { token: third, password: chosen })).code,
      'link-ended',
    );
    assert.equal(await end('made-up'), 'unknown');
    const elsewhere = await createWorld(database());
    const other = await link();
    assert.equal((await elsewhere.visit().refusal(openReset, { token: other })).facts.end, 'unknown');
  });

  it('ends every session of the identity, and nobody else’s', async () => {
    const other = 'other@demo.example';
    await world.addIdentity([{}], other);
    const [mine, theirs] = [world.visit(), world.visit()];
    await mine.call(signInWithPassword, { email, password });
    await theirs.call(signInWithPassword, { email: other, password });
    await world.visit().call(resetPassword, { token: await link(), password: chosen });
    assert.equal(await mine.outcome(getSession, {}), 'signed-out');
    assert.equal(await theirs.outcome(getSession, {}), 'answered');
  });

  it('voids the step of signing in that somebody had come to with the old one', async () => {
    await world.addAccount(identityId, { client: 'Brook Trust' });
    const step = await world.visit().call(signInWithPassword, { email, password });
    assert.ok(step.step === 'choose-account');
    const choice = { ticket: step.ticket, accountId: step.accounts[0]!.id };
    await world.visit().call(resetPassword, { token: await link(), password: chosen });
    assert.equal(await world.visit().outcome(chooseAccountToSignIn, choice), 'ticket-expired');
  });

  it('is told of by mail', async () => {
    await world.visit().call(resetPassword, { token: await link(), password: chosen });
    const notice = (await world.mails()).at(-1)!;
    assert.equal(notice.recipient, email);
    assert.equal(notice.state, 'kept');
    assert.equal(notice.letter.subject, 'Your password for Fox & Sons was changed');
    assert.doesNotMatch(notice.letter.text, /wrzlbrmft|#portal/);
  });

  it('is no hindrance once the hard stop was reached: a new one signs in at once', async () => {
    const guess = () => world.visit().outcome(signInWithPassword, { email, password: 'a guess' });
    for (let tries = 0; tries < 100; tries += 1) {
      await guess();
      world.pass(60 * 60);
    }
    assert.equal(await world.visit().outcome(signInWithPassword, { email, password }), 'too-many-attempts');
    await world.visit().call(resetPassword, { token: await link(), password: chosen });
    const outcome = await world.visit().outcome(signInWithPassword, { email, password: chosen });
    assert.equal(outcome, 'signed-in');
  });

  it('is not replaced by one that is easily guessed, and the link stays good', async () => {
    const token = await link();
    const flaw = async (tried: string) =>
      (await world.visit().refusal(resetPassword, { token, password: tried })).facts.flaw;
    assert.equal(await flaw('wrzlbrmft'), 'short');
    assert.equal(await flaw('Password1234!'), 'common');
    assert.equal(await flaw('client@demo.example'), 'personal');
    assert.equal(await flaw('Ada Example 99'), 'personal');
    assert.equal(await flaw('Fox & Sons 2026'), 'personal');
    assert.equal(await world.visit().outcome(resetPassword, { token, password: chosen }), 'password-changed');
  });

  it('is asked for five times in a quarter of an hour, and not more often', async () => {
    const ask = () => world.visit().outcome(requestReset, { email });
    const outcomes = await Promise.all(Array.from({ length: 50 }, ask));
    assert.equal(outcomes.filter((each) => each === 'link-sent').length, 5);
    assert.equal(outcomes.filter((each) => each === 'too-many-attempts').length, 45);
    assert.equal((await world.mails()).length, 5);
    world.pass(15 * 60);
    assert.equal(await ask(), 'link-sent');
  });

  it('is not offered where the firm has no page that a link could lead to', async () => {
    const elsewhere = await createWorld(database(), { pages: {} });
    await elsewhere.addIdentity();
    for (const address of [email, 'stranger@demo.example'])
      assert.equal(await elsewhere.visit().outcome(requestReset, { email: address }), 'not-permitted');
  });
});
