import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { signInWithPassword } from '../../../src/contract/identity.ts';
import { openLink, requestLink, signInWithLink } from '../../../src/contract/identity/magic-link.ts';
import { proveAuthenticator } from '../../../src/contract/identity/second-factor.ts';
import { openReset } from '../../../src/contract/identity/links.ts';
import { describeOnEach } from './each-database.ts';
import { addApp } from './factors/app.ts';
import { createWorld, email, password, type World } from './world.ts';

describeOnEach('a link that signs in', (database) => {
  let world: World;
  let identityId: string;
  beforeEach(async () => {
    world = await createWorld(database(), { policies: { magicLinks: true } });
    identityId = await world.addIdentity();
  });

  /** Asks for a link, and opens the mail. */
  async function link(): Promise<string> {
    await world.visit().call(requestLink, { email });
    return world.readToken('link');
  }

  it('[HL-24] signs in whom it was sent to, once', async () => {
    const token = await link();
    const visitor = world.visit();
    assert.equal((await visitor.call(openLink, { token })).email, email);
    assert.equal(visitor.cookies.session, undefined, 'opening it signs nobody in');
    assert.equal(await visitor.outcome(signInWithLink, { token }), 'signed-in');
    assert.ok(visitor.cookies.session);
    assert.equal(await world.visit().outcome(signInWithLink, { token }), 'link-ended');
  });

  it('[HL-24] is neither sent nor taken where the firm does not allow it', async () => {
    const token = await link();
    await world.permit({ magicLinks: false });
    const before = (await world.mails()).length;
    assert.equal(await world.visit().outcome(requestLink, { email }), 'not-permitted');
    assert.equal((await world.mails()).length, before);
    assert.equal(await world.visit().outcome(openLink, { token }), 'not-permitted');
    assert.equal(await world.visit().outcome(signInWithLink, { token }), 'not-permitted');
    await world.permit({ magicLinks: true });
    assert.equal(await world.visit().outcome(signInWithLink, { token }), 'signed-in');
  });

  it('signs in once, of 200 attempts at one moment', async () => {
    const token = await link();
    const attempts = Array.from({ length: 200 }, () => world.visit().outcome(signInWithLink, { token }));
    const outcomes = await Promise.all(attempts);
    assert.equal(outcomes.filter((each) => each === 'signed-in').length, 1);
    assert.equal(outcomes.filter((each) => each === 'link-ended').length, 199);
  });

  it('is no way past the second factor', async () => {
    const app = await addApp(world, identityId);
    const visitor = world.visit();
    const step = await visitor.call(signInWithLink, { token: await link() });
    assert.ok(step.step === 'second-factor');
    assert.equal(visitor.cookies.session, undefined);
    const { ticket } = step;
    assert.equal(await visitor.outcome(proveAuthenticator, { ticket, code: app.code() }), 'signed-in');
  });

  it('says how it ended: replaced, expired, or never sent', async () => {
    const end = async (token: string) => (await world.visit().refusal(openLink, { token })).facts.end;
    const older = await link();
    const newer = await link();
    assert.equal(await end(older), 'replaced');
    world.pass(10 * 60 + 1);
    assert.equal(await end(newer), 'expired');
    assert.equal(await end('made-up'), 'unknown');
  });

  it('opens nothing at another firm, and is no link for a password', async () => {
    const token = await link();
    const other = await createWorld(database(), { policies: { magicLinks: true } });
    await other.addIdentity();
    assert.equal(await other.visit().outcome(signInWithLink, { token }), 'link-ended');
    assert.equal(await world.visit().outcome(openReset, { token }), 'link-ended');
    assert.equal(await world.visit().outcome(signInWithLink, { token }), 'signed-in');
  });

  it('leaves the password as it is, and voids no code or session', async () => {
    await link();
    assert.equal(await world.visit().outcome(signInWithPassword, { email, password }), 'signed-in');
  });

  it('goes to one address five times in a quarter of an hour at most', async () => {
    for (let mails = 0; mails < 5; mails += 1) await world.visit().call(requestLink, { email });
    assert.equal(await world.visit().outcome(requestLink, { email }), 'too-many-attempts');
  });
});
