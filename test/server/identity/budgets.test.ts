import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { signInWithPassword } from '../../../src/contract/identity.ts';
import { requestCode, signInWithCode } from '../../../src/contract/identity/code.ts';
import { describeOnEach } from './each-database.ts';
import { createWorld, email, otherCode, password, type World } from './world.ts';

const hour = 3600;
const guess = { email, password: 'a guess' };
const right = { email, password };

describeOnEach('the budget of failures', (database) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld(database());
    await world.addIdentity();
  });

  const outcome = (typed: typeof guess) => world.visit().outcome(signInWithPassword, typed);
  const waitFor = async () => (await world.visit().refusal(signInWithPassword, right)).retryAfterSeconds;

  async function fail(times: number): Promise<void> {
    for (let failures = 0; failures < times; failures += 1) {
      assert.equal(await outcome(guess), 'wrong-credentials');
    }
  }

  it('lets ten fail at once, and has the eleventh wait 30 seconds', async () => {
    await fail(10);
    assert.equal(await outcome(right), 'too-many-attempts');
    assert.equal(await waitFor(), 30);
    world.pass(29);
    assert.equal(await outcome(right), 'too-many-attempts');
    assert.equal(await waitFor(), 1);
    world.pass(1);
    assert.equal(await outcome(right), 'signed-in');
  });

  it('asks for no wait among the first ten, though requests of one moment are counted out of order', async () => {
    await fail(1);
    world.pass(-1);
    await fail(9);
    assert.equal(await outcome(right), 'too-many-attempts');
  });

  it('doubles the wait with each further failure, up to an hour', async () => {
    await fail(10);
    for (const wait of [30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]) {
      assert.equal(await waitFor(), wait);
      world.pass(wait - 1);
      assert.equal(await outcome(guess), 'too-many-attempts');
      world.pass(1);
      await fail(1);
    }
  });

  it('does not count a try that had to wait', async () => {
    await fail(10);
    for (let tries = 0; tries < 5; tries += 1) assert.equal(await outcome(guess), 'too-many-attempts');
    assert.equal(await waitFor(), 30);
  });

  it('begins anew after a success', async () => {
    await fail(9);
    assert.equal(await outcome(right), 'signed-in');
    await fail(10);
    assert.equal(await outcome(guess), 'too-many-attempts');
  });

  it('stops at a hundred for good, until a code proves the identity', async () => {
    await fail(10);
    for (let failures = 10; failures < 100; failures += 1) {
      world.pass(hour);
      await fail(1);
    }
    world.pass(365 * 24 * hour);
    const refusal = await world.visit().refusal(signInWithPassword, right);
    assert.equal(refusal.code, 'too-many-attempts');
    assert.equal(refusal.retryAfterSeconds, undefined);
    const visitor = world.visit();
    const { ticket } = await visitor.call(requestCode, { email });
    assert.equal(
      await visitor.outcome(signInWithCode, { ticket, code: await world.readCode() }),
      'signed-in',
    );
    assert.equal(await outcome(right), 'signed-in');
  });

  it('takes the hundredth try', async () => {
    await fail(10);
    for (let failures = 10; failures < 99; failures += 1) {
      world.pass(hour);
      await fail(1);
    }
    world.pass(hour);
    assert.equal(await outcome(right), 'signed-in');
  });

  it('lets a browser in that signed in before, whatever strangers did', async () => {
    const known = world.visit();
    await known.call(signInWithPassword, right);
    await fail(10);
    assert.equal(await outcome(right), 'too-many-attempts');
    assert.equal(await known.outcome(signInWithPassword, right), 'signed-in');
    assert.equal(await outcome(right), 'too-many-attempts');
  });

  it('gives a browser that signed in before one of its own, not none', async () => {
    const known = world.visit();
    await known.call(signInWithPassword, right);
    for (let failures = 0; failures < 10; failures += 1) {
      assert.equal(await known.outcome(signInWithPassword, guess), 'wrong-credentials');
    }
    assert.equal(await known.outcome(signInWithPassword, right), 'too-many-attempts');
    assert.equal(await outcome(right), 'signed-in');
  });

  it('knows a browser for 180 days after its last sign-in, for its own identity alone', async () => {
    const known = world.visit();
    await known.call(signInWithPassword, right);
    await fail(10);
    world.pass(180 * 24 * hour - 1);
    await fail(1);
    assert.equal(await known.fork().outcome(signInWithPassword, guess), 'wrong-credentials');
    world.pass(1);
    assert.equal(await known.outcome(signInWithPassword, right), 'too-many-attempts');

    await world.addIdentity([{}], 'other@demo.example');
    const other = world.visit();
    await other.call(signInWithPassword, { email: 'other@demo.example', password });
    assert.equal(await other.outcome(signInWithPassword, right), 'too-many-attempts');
  });

  it('counts wrong codes over all codes that are sent', async () => {
    const visitor = world.visit();
    for (let codes = 0; codes < 2; codes += 1) {
      const { ticket } = await visitor.call(requestCode, { email });
      const code = otherCode(await world.readCode());
      for (let tries = 0; tries < 5; tries += 1) {
        assert.equal(await visitor.outcome(signInWithCode, { ticket, code }), 'wrong-code');
      }
    }
    const { ticket } = await visitor.call(requestCode, { email });
    const code = await world.readCode();
    const refusal = await visitor.refusal(signInWithCode, { ticket, code });
    assert.equal(refusal.code, 'too-many-attempts');
    assert.equal(refusal.retryAfterSeconds, 30);
    world.pass(30);
    assert.equal(await visitor.outcome(signInWithCode, { ticket, code }), 'signed-in');
  });

  it('is another one for each address and firm', async () => {
    await fail(10);
    await world.addIdentity([{}], 'other@demo.example');
    assert.equal(await outcome({ email: 'other@demo.example', password }), 'signed-in');
    const elsewhere = await createWorld(database());
    await elsewhere.addIdentity();
    assert.equal(await elsewhere.visit().outcome(signInWithPassword, right), 'signed-in');
  });

  it('evaluates, of a thousand guesses from a thousand addresses, ten at once and a hundred ever; a known browser gets in', async () => {
    const owner = world.visit();
    assert.equal(await owner.outcome(signInWithPassword, right), 'signed-in');
    // The server looks at no address on the network. So nobody has a budget more for having many of them.
    const guessFrom = (index: number) =>
      world.visit(undefined, `198.51.${index >> 8}.${index & 255}`).outcome(signInWithPassword, guess);
    const count = (outcomes: readonly string[]) =>
      ['wrong-credentials', 'too-many-attempts'].map(
        (wanted) => outcomes.filter((each) => each === wanted).length,
      );
    const atOnce: string[] = [];
    while (atOnce.length < 800) {
      const hundred = Array.from({ length: 100 }, (_, index) => guessFrom(atOnce.length + index));
      atOnce.push(...(await Promise.all(hundred)));
    }
    assert.deepEqual(count(atOnce), [10, 790]);
    const patient: string[] = [];
    for (let index = 800; index < 1000; index += 1) {
      world.pass(hour);
      patient.push(await guessFrom(index));
    }
    assert.deepEqual(count(patient), [90, 110]);
    assert.equal(await outcome(right), 'too-many-attempts');
    assert.equal(await owner.outcome(signInWithPassword, right), 'signed-in');
  });
});
