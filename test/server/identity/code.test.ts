import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { getSession } from '../../../src/contract/identity.ts';
import { chooseAccountToSignIn } from '../../../src/contract/identity/choice.ts';
import { requestCode, signInWithCode } from '../../../src/contract/identity/code.ts';
import { firms } from '../../../src/server/firm/tables.ts';
import { identities } from '../../../src/server/identity/tables.ts';
import { describeOnEach } from './each-database.ts';
import { createWorld, email, otherCode, type Visitor, type World } from './world.ts';

const minute = 60;

describeOnEach('signing in with a code', (database) => {
  let world: World;
  let visitor: Visitor;
  beforeEach(async () => {
    world = await createWorld(database());
    visitor = world.visit();
  });

  async function ask(by = visitor): Promise<{ ticket: string; code: string }> {
    const { ticket } = await by.call(requestCode, { email });
    return { ticket, code: await world.readCode() };
  }

  it('[HL-16] signs in whoever types the code that came by mail', async () => {
    await world.addIdentity();
    const sent = await visitor.call(requestCode, { email });
    assert.equal(sent.step, 'code');
    assert.equal(sent.expiresAt, '2026-03-02T08:10:00.000Z');
    const [mail, ...others] = await world.mails();
    assert.equal(others.length, 0);
    assert.equal(mail!.recipient, email);
    const code = await world.readCode();
    assert.equal(mail!.letter.subject, `${code} is your code for Fox & Sons`);
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`;
    assert.equal(await visitor.outcome(signInWithCode, { ticket: sent.ticket, code: typed }), 'signed-in');
    assert.equal((await visitor.call(getSession, {})).account.email, email);
  });

  it('[HL-17] lets somebody in who has no password', async () => {
    const id = await world.addIdentity();
    await world.import((tx) =>
      tx.update(identities).set({ passwordHash: null }).where(eq(identities.id, id)),
    );
    assert.equal(await visitor.outcome(signInWithCode, await ask()), 'signed-in');
  });

  it('[HL-16] takes it 9:59 minutes after it was sent', async () => {
    await world.addIdentity();
    const sent = await ask();
    world.pass(10 * minute - 1);
    assert.equal(await visitor.outcome(signInWithCode, sent), 'signed-in');
  });

  it('[HL-16] refuses it 10:01 minutes after it was sent', async () => {
    await world.addIdentity();
    const sent = await ask();
    world.pass(10 * minute + 1);
    assert.equal(await visitor.outcome(signInWithCode, sent), 'code-expired');
  });

  it('[HL-16] takes it once', async () => {
    await world.addIdentity();
    const sent = await ask();
    assert.equal(await visitor.outcome(signInWithCode, sent), 'signed-in');
    assert.equal(await visitor.outcome(signInWithCode, sent), 'code-expired');
  });

  it('takes the fifth try, and no sixth', async () => {
    await world.addIdentity();
    const [first, second] = [await ask(), await ask()];
    for (const triesLeft of [4, 3, 2, 1]) {
      const wrong = { ticket: second.ticket, code: otherCode(second.code) };
      const refusal = await visitor.refusal(signInWithCode, wrong);
      assert.equal(refusal.code, 'wrong-code');
      assert.deepEqual(refusal.facts, { triesLeft });
    }
    assert.equal(await visitor.outcome(signInWithCode, second), 'signed-in');
    assert.notEqual(first.ticket, second.ticket);

    const third = await ask();
    for (let tries = 0; tries < 5; tries += 1) {
      const wrong = { ticket: third.ticket, code: otherCode(third.code) };
      assert.equal(await visitor.outcome(signInWithCode, wrong), 'wrong-code');
    }
    assert.equal(await visitor.outcome(signInWithCode, third), 'code-expired');
  });

  it('voids the older code when another is sent', async () => {
    await world.addIdentity();
    const [older, newer] = [await ask(), await ask()];
    assert.equal(await visitor.outcome(signInWithCode, older), 'code-expired');
    assert.equal(await visitor.outcome(signInWithCode, newer), 'signed-in');
  });

  it('takes a code with its own ticket alone', async () => {
    await world.addIdentity();
    await world.addIdentity([{}], 'other@demo.example');
    const own = await ask();
    const { ticket } = await visitor.call(requestCode, { email: 'other@demo.example' });
    assert.equal(await visitor.outcome(signInWithCode, { ticket, code: own.code }), 'wrong-code');
    assert.equal(
      await visitor.outcome(signInWithCode, { ticket: 'made up', code: own.code }),
      'code-expired',
    );
    assert.equal(await visitor.outcome(signInWithCode, own), 'signed-in');
  });

  it('sends five to an address within 15 minutes, and a sixth when the first is 15 minutes old', async () => {
    await world.addIdentity();
    for (let mails = 0; mails < 5; mails += 1) {
      await visitor.call(requestCode, { email });
      world.pass(minute);
    }
    const refusal = await visitor.refusal(requestCode, { email });
    assert.equal(refusal.code, 'too-many-attempts');
    assert.equal(refusal.retryAfterSeconds, 10 * minute);
    world.pass(10 * minute - 1);
    assert.equal(await visitor.outcome(requestCode, { email }), 'too-many-attempts');
    world.pass(1);
    assert.equal(await visitor.outcome(requestCode, { email }), 'code');
    assert.equal(await visitor.outcome(requestCode, { email }), 'too-many-attempts');
    assert.equal((await world.mails()).length, 6);
  });

  it('sends five when twenty are asked for at one time', async () => {
    await world.addIdentity();
    const asked = Array.from({ length: 20 }, () => world.visit().outcome(requestCode, { email }));
    const outcomes = await Promise.all(asked);
    assert.equal(outcomes.filter((outcome) => outcome === 'code').length, 5);
    assert.equal((await world.mails()).length, 5);
  });

  it('is refused where the firm sends no codes', async () => {
    await world.addIdentity();
    const policies = { ...world.firm.policies, signInByCode: false };
    await world.import((tx) => tx.update(firms).set({ policies }).where(eq(firms.id, world.firm.id)));
    assert.equal(await visitor.outcome(requestCode, { email }), 'not-permitted');
  });

  it('[HL-18] lets whoever has several accounts choose one', async () => {
    await world.addIdentity([{ client: 'Ada Ltd' }, { client: 'Brook Trust' }]);
    const choice = await visitor.call(signInWithCode, await ask());
    assert.ok(choice.step === 'choose-account');
    const second = choice.accounts.find(({ clientName }) => clientName === 'Brook Trust')!;
    await visitor.call(chooseAccountToSignIn, { ticket: choice.ticket, accountId: second.id });
    assert.equal((await visitor.call(getSession, {})).account.clientName, 'Brook Trust');
  });

  it('says so where access ended after the code was sent', async () => {
    const id = await world.addIdentity();
    const sent = await ask();
    await world.changeAccounts(id, { disabledAt: new Date() });
    assert.equal(await visitor.outcome(signInWithCode, sent), 'access-ended');
  });
});
