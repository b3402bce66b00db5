import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { requestCode, signInWithCode } from '../../../src/contract/identity/code.ts';
import { describeOnEach } from './each-database.ts';
import { besides, createWorld, email, otherCode, type World } from './world.ts';

const count = (outcomes: readonly string[], wanted: string) =>
  outcomes.filter((outcome) => outcome === wanted).length;

describeOnEach('a code, tried at one time', (database) => {
  let world: World;
  let sent: { ticket: string; code: string };
  beforeEach(async () => {
    world = await createWorld(database());
    await world.addIdentity();
    const { ticket } = await world.visit().call(requestCode, { email });
    sent = { ticket, code: await world.readCode() };
  });

  const tryAll = (codes: readonly string[]) =>
    Promise.all(codes.map((code) => world.visit().outcome(signInWithCode, { ticket: sent.ticket, code })));

  it('is evaluated five times at most, of five hundred at one moment with the right one last', async () => {
    const wrong = Array.from({ length: 499 }, (_, index) => otherCode(sent.code, index + 1));
    const outcomes = await tryAll([...wrong, sent.code]);
    const evaluated = count(outcomes, 'wrong-code') + count(outcomes, 'signed-in');
    assert.ok(evaluated <= 5 && evaluated > 0, String(evaluated));
    const [row] = await database().inspect<{ tries: number }>('select tries from codes where firm_id = $1', [
      world.firm.id,
    ]);
    assert.ok(row!.tries <= 5);
  });

  it('[HL-16] signs in once of two hundred times', async () => {
    const outcomes = await tryAll(Array.from({ length: 200 }, () => sent.code));
    assert.equal(count(outcomes, 'signed-in'), 1);
    assert.deepEqual(besides(outcomes, 'signed-in', 'code-expired', 'too-many-attempts'), []);
    const sessions = await database().inspect('select from sessions where firm_id = $1', [world.firm.id]);
    assert.equal(sessions.length, 1);
  });
});
