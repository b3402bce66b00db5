import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { signInWithPassword } from '../../../../src/contract/identity.ts';
import { challengePasskey, signInWithPasskey } from '../../../../src/contract/identity/passkeys.ts';
import { describeOnEach } from '../each-database.ts';
import { createWorld, email, password, type Visitor, type World } from '../world.ts';
import { Device, type Otherwise } from './device.ts';

describeOnEach('an attack on passkeys', (database) => {
  let world: World;
  let ada: Visitor;
  beforeEach(async () => {
    world = await createWorld(database(), { policies: { passkeys: true } });
    await world.addIdentity();
    ada = world.visit();
    assert.equal(await ada.outcome(signInWithPassword, { email, password }), 'signed-in');
  });

  async function added(options?: ConstructorParameters<typeof Device>[0]): Promise<Device> {
    const device = new Device(options);
    await device.addFor(ada);
    return device;
  }
  const outcomeOf = async (device: Device, otherwise?: Otherwise) => {
    const visitor = world.visit();
    return visitor.outcome(signInWithPasskey, { assertion: await device.prove(visitor, otherwise) });
  };

  const wrong: Record<string, Otherwise> = {
    'a page of another origin': { origin: 'https://evil.example' },
    'a page on another port': { origin: 'http://localhost:1' },
    'a page inside another site’s': { crossOrigin: true },
    'a passkey for another host': { rpId: 'evil.example' },
    'making a passkey': { type: 'webauthn.create' },
    'a challenge that nobody gave': { challenge: 'bm9ib2R5' },
    'somebody whom the device has not made sure of': { verified: false },
    'nobody at the device': { present: false },
    'the handle of somebody else': { handle: 'bm9ib2R5' },
  };
  for (const [what, otherwise] of Object.entries(wrong)) {
    it(`takes no answer from ${what}`, async () => {
      const device = await added();
      assert.equal(await outcomeOf(device, otherwise), 'wrong-credentials');
      assert.equal(await outcomeOf(device), 'signed-in');
    });
  }

  it('takes an answer once, however many bring it at one moment', async () => {
    const device = await added();
    const assertion = await device.prove(world.visit());
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, () => world.visit().outcome(signInWithPasskey, { assertion })),
    );
    const count = (outcome: string) => outcomes.filter((each) => each === outcome).length;
    assert.deepEqual([count('signed-in'), count('wrong-credentials')], [1, 199]);
    assert.equal(await outcomeOf(device), 'signed-in');
  });

  it('takes no challenge that is five minutes old', async () => {
    const device = await added();
    const asked = await ada.call(challengePasskey, {});
    const inTime = await ada.call(challengePasskey, {});
    world.pass(299);
    const sign = (of: typeof asked) =>
      world.visit().outcome(signInWithPasskey, { assertion: device.answer(of) });
    assert.equal(await sign(inTime), 'signed-in');
    world.pass(1);
    assert.equal(await sign(asked), 'wrong-credentials');
  });

  it('uses a challenge up by a wrong answer, too', async () => {
    const device = await added();
    const asked = await ada.call(challengePasskey, {});
    const sign = (otherwise: Otherwise) =>
      world.visit().outcome(signInWithPasskey, { assertion: device.answer(asked, otherwise) });
    assert.equal(await sign({ verified: false }), 'wrong-credentials');
    assert.equal(await sign({}), 'wrong-credentials');
  });

  it('refuses a copy of a device that counts, once the other was used', async () => {
    const device = await added({ counts: true });
    assert.equal(await outcomeOf(device), 'signed-in');
    assert.equal(await outcomeOf(device), 'signed-in');
    assert.equal(await outcomeOf(device, { counter: 2 }), 'wrong-credentials');
    assert.equal(await outcomeOf(device, { counter: 0 }), 'wrong-credentials');
    assert.equal(await outcomeOf(device), 'signed-in');
  });

  it('opens nothing at another firm', async () => {
    const device = await added();
    const other = await createWorld(database(), { policies: { passkeys: true } });
    await other.addIdentity();
    const visitor = other.visit();
    const assertion = await device.prove(visitor);
    assert.equal(await visitor.outcome(signInWithPasskey, { assertion }), 'wrong-credentials');
    const carried = await device.prove(other.visit());
    assert.equal(await world.visit().outcome(signInWithPasskey, { assertion: carried }), 'wrong-credentials');
    assert.equal(await outcomeOf(device), 'signed-in');
  });

  it('answers an unknown passkey as a wrong one, in every word', async () => {
    const device = await added();
    const told = async (by: Device, otherwise?: Otherwise) => {
      const visitor = world.visit();
      const text = await visitor.text(signInWithPasskey, { assertion: await by.prove(visitor, otherwise) });
      return text.replace(/"requestId":"[^"]+"/, '');
    };
    const unknown = await told(new Device());
    assert.match(unknown, /wrong-credentials/);
    assert.equal(await told(device, { verified: false }), unknown);
    assert.equal(await outcomeOf(device), 'signed-in');
  });
});
