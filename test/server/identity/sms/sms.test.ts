import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { getSession, signInWithPassword } from '../../../../src/contract/identity.ts';
import { beginSms, confirmSms, removeSms } from '../../../../src/contract/identity/own-sms.ts';
import { useRecoveryCode } from '../../../../src/contract/identity/second-factor.ts';
import { getSecurity, proveAgain, removeAuthenticator } from '../../../../src/contract/identity/security.ts';
import { proveSms, sendSms } from '../../../../src/contract/identity/sms.ts';
import { issueRecoveryCodes } from '../../../../src/server/identity/factors/recovery-codes.ts';
import { addApp } from '../factors/app.ts';
import { describeOnEach } from '../each-database.ts';
import { besides, createWorld, email, password, type Visitor, type World } from '../world.ts';
import { addPhone, number, otherCode } from './phone.ts';

const hour = 3600;
const count = (outcomes: readonly string[], wanted: string) =>
  outcomes.filter((outcome) => outcome === wanted).length;

describeOnEach('codes by text message', (database) => {
  let world: World;
  let identityId: string;
  beforeEach(async () => {
    world = await createWorld(database());
    identityId = await world.addIdentity();
  });

  const code = () => world.readCode(number);

  async function ask(visitor = world.visit()): Promise<string> {
    const step = await visitor.call(signInWithPassword, { email, password });
    assert.ok(step.step === 'second-factor', step.step);
    return step.ticket;
  }

  /** Proves the password, and has a code sent. */
  async function askAndSend(visitor = world.visit()): Promise<string> {
    const ticket = await ask(visitor);
    await visitor.call(sendSms, { ticket });
    return ticket;
  }

  async function prove(visitor: Visitor = world.visit()): Promise<string> {
    const ticket = await askAndSend(visitor);
    return visitor.outcome(proveSms, { ticket, code: await code() });
  }

  it('[PL-17] are asked for after the password, and open nothing before', async () => {
    await addPhone(world, identityId);
    const visitor = world.visit();
    const step = await visitor.call(signInWithPassword, { email, password });
    assert.ok(step.step === 'second-factor');
    assert.deepEqual(step.factors, ['sms']);
    const { ticket } = step;
    const sent = await visitor.call(sendSms, { ticket });
    assert.deepEqual([sent.digits, sent.resendAfterSeconds], ['567', 30]);
    assert.equal(await visitor.outcome(getSession, {}), 'signed-out');
    assert.equal(await visitor.outcome(proveSms, { ticket, code: await code() }), 'signed-in');
    assert.equal((await visitor.call(getSession, {})).account.email, email);
  });

  it('[PL-17] cost what they must: one message, with the code first and nothing to press', async () => {
    await addPhone(world, identityId);
    await askAndSend();
    const [message] = (await world.mails()).filter(({ channel }) => channel === 'sms');
    const { text } = message!.letter;
    assert.equal(message?.recipient, number);
    assert.match(text, /^\d{6} is your code for Fox & Sons\./);
    assert.ok(text.length <= 160 && !text.includes('http'), text);
    assert.equal(message.expiresAt.getTime() - world.ports.clock.now().getTime(), 600_000);
  });

  it('work for ten minutes, once, and with the ticket that they were sent for', async () => {
    await addPhone(world, identityId);
    const other = await ask();
    const ticket = await askAndSend();
    assert.equal(await world.visit().outcome(proveSms, { ticket: other, code: await code() }), 'wrong-code');
    world.pass(599);
    assert.equal(await world.visit().outcome(proveSms, { ticket, code: await code() }), 'signed-in');
    assert.equal(await world.visit().outcome(proveSms, { ticket, code: await code() }), 'ticket-expired');
    const late = await askAndSend();
    world.pass(600);
    assert.equal(
      await world.visit().outcome(proveSms, { ticket: late, code: await code() }),
      'ticket-expired',
    );
  });

  it('are void once another was sent, which gives no more tries', async () => {
    await addPhone(world, identityId);
    const ticket = await askAndSend();
    const older = await code();
    for (const left of [4, 3]) {
      const refusal = await world.visit().refusal(proveSms, { ticket, code: otherCode(older) });
      assert.equal(refusal.facts.triesLeft, left);
    }
    world.pass(30);
    await world.visit().call(sendSms, { ticket });
    const newer = await code();
    if (newer !== older) {
      const refusal = await world.visit().refusal(proveSms, { ticket, code: older });
      assert.equal(refusal.facts.triesLeft, 2);
    }
    for (const by of [1, 2, 3]) await world.visit().outcome(proveSms, { ticket, code: otherCode(newer, by) });
    assert.equal(await world.visit().outcome(proveSms, { ticket, code: newer }), 'ticket-expired');
    assert.equal(await world.visit().outcome(sendSms, { ticket }), 'ticket-expired');
  });

  it('evaluate five of five hundred wrong ones at one moment, with the right one last', async () => {
    await addPhone(world, identityId);
    const ticket = await askAndSend();
    const right = await code();
    const wrong = Array.from({ length: 499 }, (_, index) => otherCode(right, index + 1));
    const outcomes = await Promise.all(
      [...wrong, right].map((each) => world.visit().outcome(proveSms, { ticket, code: each })),
    );
    const evaluated = count(outcomes, 'wrong-code') + count(outcomes, 'signed-in');
    assert.ok(evaluated <= 5 && evaluated > 0, String(evaluated));
    world.pass(hour);
    assert.equal(await prove(), 'signed-in');
  });

  it('sign in once of two hundred times at one moment', async () => {
    await addPhone(world, identityId);
    const ticket = await askAndSend();
    const right = await code();
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, () => world.visit().outcome(proveSms, { ticket, code: right })),
    );
    assert.equal(count(outcomes, 'signed-in'), 1);
    const sessions = await database().inspect('select from sessions where firm_id = $1', [world.firm.id]);
    assert.equal(sessions.length, 1);
  });

  it('have the eleventh failure wait, however many codes are sent meanwhile', async () => {
    await addPhone(world, identityId);
    for (let round = 0; round < 2; round += 1) {
      const ticket = await askAndSend();
      const right = await code();
      for (let by = 1; by <= 5; by += 1) {
        await world.visit().outcome(proveSms, { ticket, code: otherCode(right, by) });
      }
    }
    const ticket = await askAndSend();
    const refusal = await world.visit().refusal(proveSms, { ticket, code: await code() });
    assert.deepEqual([refusal.code, refusal.retryAfterSeconds], ['too-many-attempts', 30]);
    world.pass(30);
    assert.equal(await world.visit().outcome(proveSms, { ticket, code: await code() }), 'signed-in');
  });

  it('go out five in a quarter of an hour, and no more', async () => {
    await addPhone(world, identityId);
    const ticket = await ask();
    for (let sent = 0; sent < 5; sent += 1) await world.visit().call(sendSms, { ticket });
    const refusal = await world.visit().refusal(sendSms, { ticket });
    assert.deepEqual([refusal.code, refusal.retryAfterSeconds], ['too-many-attempts', 900]);
    world.pass(900);
    assert.equal(await prove(), 'signed-in');
  });

  async function prepare(): Promise<{ visitor: Visitor; ticket: string }> {
    const visitor = world.visit();
    await visitor.call(signInWithPassword, { email, password });
    return { visitor, ticket: (await visitor.call(proveAgain, { password })).ticket };
  }

  it('[PL-17] are turned on once a code has shown that the number is one’s own', async () => {
    const { visitor, ticket } = await prepare();
    const sent = await visitor.call(beginSms, { ticket, phone: '+64 (21) 123-4567' });
    assert.equal(sent.digits, '567');
    assert.equal((await visitor.call(getSecurity, {})).sms, null);
    assert.equal((await world.visit().call(signInWithPassword, { email, password })).step, 'signed-in');
    const right = await code();
    const refusal = await visitor.refusal(confirmSms, { ticket, code: otherCode(right) });
    assert.deepEqual([refusal.code, refusal.facts.triesLeft], ['wrong-code', 4]);
    const { recoveryCodes } = await visitor.call(confirmSms, { ticket, code: right });
    assert.equal(recoveryCodes.length, 10);
    const { sms, recoveryCodesLeft } = await visitor.call(getSecurity, {});
    assert.deepEqual([sms?.digits, recoveryCodesLeft], ['567', 10]);
    assert.equal(await prove(), 'signed-in');
    const recovered = await world
      .visit()
      .outcome(useRecoveryCode, { ticket: await ask(), recoveryCode: recoveryCodes[0]! });
    assert.equal(recovered, 'signed-in');
    const notices = (await world.mails()).filter(({ template }) => template === 'identity.sms-on');
    assert.deepEqual(
      notices.map(({ recipient }) => recipient),
      [email],
    );
    assert.doesNotMatch(JSON.stringify(notices), /1234567/);
  });

  it('are not turned on by the same code twice, nor by one that is too old', async () => {
    const { visitor, ticket } = await prepare();
    await visitor.call(beginSms, { ticket, phone: number });
    const right = await code();
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, () => visitor.fork().outcome(confirmSms, { ticket, code: right })),
    );
    assert.equal(count(outcomes, 'answered'), 1, outcomes.join());
    assert.deepEqual(besides(outcomes, 'answered', 'code-expired', 'too-many-attempts'), []);
    assert.equal(await visitor.outcome(confirmSms, { ticket: 'none', code: right }), 'ticket-expired');
  });

  it('take five tries to turn on, and no more after another was sent than ten', async () => {
    const { visitor, ticket } = await prepare();
    for (let round = 0; round < 2; round += 1) {
      await visitor.call(beginSms, { ticket, phone: number });
      const right = await code();
      for (let by = 1; by <= 5; by += 1) {
        assert.equal(await visitor.outcome(confirmSms, { ticket, code: otherCode(right, by) }), 'wrong-code');
      }
    }
    assert.equal(await visitor.outcome(confirmSms, { ticket, code: await code() }), 'too-many-attempts');
  });

  it('go to mobile numbers alone', async () => {
    const { visitor, ticket } = await prepare();
    for (const phone of ['03 9999 1234', '12345', '+1 900 123 4567']) {
      assert.match(await visitor.text(beginSms, { ticket, phone }), /^400 .*"path":\["phone"\]/);
    }
    assert.equal((await world.mails()).filter(({ channel }) => channel === 'sms').length, 0);
  });

  it('are not sent to one number after the other', async () => {
    const { visitor, ticket } = await prepare();
    for (let last = 0; last < 5; last += 1) {
      await visitor.call(beginSms, { ticket, phone: `+6421123456${last}` });
    }
    assert.equal(await visitor.outcome(beginSms, { ticket, phone: '+64211234569' }), 'too-many-attempts');
  });

  it('ask for a fresh proof to be turned on and off', async () => {
    await addPhone(world, identityId);
    const visitor = world.visit();
    const ticket = await askAndSend(visitor);
    await visitor.call(proveSms, { ticket, code: await code() });
    for (const proof of ['none', ticket]) {
      assert.equal(await visitor.outcome(beginSms, { ticket: proof, phone: number }), 'ticket-expired');
      assert.equal(await visitor.outcome(removeSms, { ticket: proof }), 'ticket-expired');
    }
    const fresh = (await visitor.call(proveAgain, { password })).ticket;
    assert.equal(await visitor.outcome(beginSms, { ticket: fresh, phone: number }), 'not-permitted');
    await visitor.call(removeSms, { ticket: fresh });
    assert.equal((await visitor.call(getSecurity, {})).sms, null);
    assert.equal((await world.visit().call(signInWithPassword, { email, password })).step, 'signed-in');
    const notices = (await world.mails()).filter(({ template }) => template === 'identity.sms-off');
    assert.equal(notices.length, 1);
  });

  it('stand beside other factors, and go on when those end', async () => {
    const app = await addApp(world, identityId);
    await addPhone(world, identityId);
    const step = await world.visit().call(signInWithPassword, { email, password });
    assert.ok(step.step === 'second-factor');
    assert.deepEqual(step.factors, ['authenticator', 'sms']);
    assert.ok(app);
    const visitor = world.visit();
    const ticket = await askAndSend(visitor);
    await visitor.call(proveSms, { ticket, code: await code() });
    const fresh = (await visitor.call(proveAgain, { password })).ticket;
    await visitor.call(removeAuthenticator, { ticket: fresh });
    assert.equal(await prove(), 'signed-in');
  });

  it('go on being asked for where none are sent any more: other ways are offered, and nobody waits for one', async (t) => {
    await addPhone(world, identityId);
    const ticket = await askAndSend();
    const sentBefore = await code();
    t.mock.method(world.ports.outbox, 'reaches', (channel: string) => channel !== 'sms');
    const asked = async () => {
      const step = await world.visit().call(signInWithPassword, { email, password });
      assert.ok(step.step === 'second-factor', step.step);
      return step;
    };
    assert.deepEqual((await asked()).factors, []);
    const refusal = await world.visit().refusal(sendSms, { ticket });
    assert.deepEqual([refusal.code, refusal.facts], ['not-permitted', { lacks: 'texts' }]);
    const owner = { firmId: world.firm.id, identityId };
    const [recoveryCode = ''] = await database().as('portico_identity', owner, (tx) =>
      issueRecoveryCodes(tx, world.ports.secrets, owner, world.ports.clock.now()),
    );
    const step = await asked();
    assert.deepEqual(step.factors, ['recovery-code']);
    const recovered = { ticket: step.ticket, recoveryCode };
    assert.equal(await world.visit().outcome(useRecoveryCode, recovered), 'signed-in');
    await addApp(world, identityId);
    assert.deepEqual((await asked()).factors, ['authenticator', 'recovery-code']);
    // What was sent before is on the phone already.
    assert.equal(await world.visit().outcome(proveSms, { ticket, code: sentBefore }), 'signed-in');
  });

  it('are kept as a MAC alone, and the number is sealed', async () => {
    await addPhone(world, identityId);
    await askAndSend();
    const right = await code();
    const rows = JSON.stringify(await database().inspect('select * from phones', []));
    assert.doesNotMatch(rows, new RegExp(`1234567|"${right}"`));
  });
});
