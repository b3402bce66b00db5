import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { getSession, signInWithPassword } from '../../../src/contract/identity.ts';
import { requestCode, signInWithCode } from '../../../src/contract/identity/code.ts';
import {
  confirmSignUp,
  finishSignUp,
  requestSignUp,
  resendSignUpCode,
} from '../../../src/contract/identity/sign-up.ts';
import { describeOnEach } from './each-database.ts';
import { besides, createWorld, email, otherCode, password, type Visitor, type World } from './world.ts';

const name = 'Noor Haddad';
const chosen = 'wrzlbrmft gnampf';
const count = (outcomes: readonly string[], wanted: string) =>
  outcomes.filter((outcome) => outcome === wanted).length;

describeOnEach('signing up', (database) => {
  let world: World;
  beforeEach(async () => (world = await createWorld(database(), { policies: { signUp: true } })));

  async function signUp(visitor: Visitor = world.visit(), given = {}) {
    const entered = { name, email, password: chosen, ...given };
    const { ticket } = await visitor.call(requestSignUp, entered);
    return { ticket, code: await world.readCode(entered.email).catch(() => '000000') };
  }
  const signIn = (tried = chosen, address = email) =>
    world.visit().outcome(signInWithPassword, { email: address, password: tried });
  const rows = (table: string) =>
    database().inspect(`select * from ${table} where firm_id = $1`, [world.firm.id]);

  it('[HL-09] [HL-10] [HL-13] makes an account of name, address and password once the code of the mail came back', async () => {
    const visitor = world.visit();
    const sent = await signUp(visitor);
    assert.equal(await signIn(), 'wrong-credentials', 'nothing works before');
    assert.deepEqual([await rows('identities'), await rows('clients')], [[], []]);
    assert.deepEqual(await visitor.call(confirmSignUp, sent), { step: 'signed-up', email });
    assert.equal(visitor.cookies.session, undefined, 'it does not sign in by itself');
    assert.equal(await visitor.outcome(signInWithPassword, { email, password: chosen }), 'signed-in');
    const { account } = await visitor.call(getSession, {});
    assert.deepEqual([account.clientName, account.displayName, account.role], [name, name, 'client']);
  });

  it('[HL-12] takes a code at 14:59, and not at 15:01', async () => {
    const early = await signUp();
    world.pass(14 * 60 + 59);
    assert.equal(await world.visit().outcome(confirmSignUp, early), 'signed-up');
    const late = await signUp(world.visit(), { email: 'late@demo.example' });
    world.pass(15 * 60 + 1);
    assert.equal(await world.visit().outcome(confirmSignUp, late), 'code-expired');
    assert.equal(await signIn(chosen, 'late@demo.example'), 'wrong-credentials');
  });

  it('[HL-12] takes a code once, of 200 at one moment', async () => {
    const sent = await signUp();
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, () => world.visit().outcome(confirmSignUp, sent)),
    );
    assert.equal(count(outcomes, 'signed-up'), 1);
    assert.deepEqual(besides(outcomes, 'signed-up', 'code-expired', 'too-many-attempts'), []);
    assert.equal((await rows('accounts')).length, 1);
  });

  it('[HL-12] evaluates five codes at most, of five hundred at one moment with the right one last', async () => {
    const { ticket, code } = await signUp();
    const wrong = Array.from({ length: 499 }, (_, index) => otherCode(code, index + 1));
    const outcomes = await Promise.all(
      [...wrong, code].map((each) => world.visit().outcome(confirmSignUp, { ticket, code: each })),
    );
    const evaluated = count(outcomes, 'wrong-code') + count(outcomes, 'signed-up');
    assert.ok(evaluated <= 5 && evaluated > 0, String(evaluated));
  });

  it('[HL-12] voids the older code by a newer one, and goes on counting failures', async () => {
    const { ticket, code: older } = await signUp();
    const fail = (code: string) => world.visit().outcome(confirmSignUp, { ticket, code: otherCode(code) });
    for (let tries = 0; tries < 5; tries += 1) assert.equal(await fail(older), 'wrong-code');
    assert.equal(await fail(older), 'code-expired');
    await world.visit().call(resendSignUpCode, { ticket });
    const newer = await world.readCode();
    assert.equal(await world.visit().outcome(confirmSignUp, { ticket, code: older }), 'wrong-code');
    for (let tries = 0; tries < 3; tries += 1) assert.equal(await fail(newer), 'wrong-code');
    // Ten were free: the eleventh has to wait, whatever was sent meanwhile.
    assert.equal(await world.visit().outcome(confirmSignUp, { ticket, code: newer }), 'too-many-attempts');
    world.pass(31);
    assert.equal(await world.visit().outcome(confirmSignUp, { ticket, code: newer }), 'signed-up');
  });

  it('[HL-12] evaluates a hundred codes of an address and no more, whatever is sent again or signed up anew', async () => {
    const first = await signUp();
    const fail = async ({ ticket, code }: typeof first) =>
      world.visit().outcome(confirmSignUp, { ticket, code: otherCode(code) });
    const resend = async () => {
      await world.visit().call(resendSignUpCode, { ticket: first.ticket });
      return { ticket: first.ticket, code: await world.readCode() };
    };
    for (let tries = 0; tries < 5; tries += 1) assert.equal(await fail(first), 'wrong-code');
    // Ten are free to the address, whichever code they were for.
    const second = await resend();
    for (let tries = 0; tries < 5; tries += 1) assert.equal(await fail(second), 'wrong-code');
    const anew = await signUp();
    assert.equal(await fail(anew), 'too-many-attempts');
    assert.equal(await fail(await resend()), 'too-many-attempts');
    await database().inspect("update attempts set failures = 99 where firm_id = $1 and factor = 'sign-up'", [
      world.firm.id,
    ]);
    world.pass(3600);
    assert.equal(await fail(await resend()), 'wrong-code');
    world.pass(3600);
    for (const right of [await resend(), await signUp()]) {
      assert.equal(await world.visit().outcome(confirmSignUp, right), 'too-many-attempts');
    }
    assert.deepEqual(await rows('accounts'), []);
  });

  it('sends new codes for a day, and none after it', async () => {
    const { ticket } = await signUp();
    world.pass(24 * 3600 - 1);
    assert.equal(await world.visit().outcome(resendSignUpCode, { ticket }), 'code');
    world.pass(1);
    assert.equal(await world.visit().outcome(resendSignUpCode, { ticket }), 'code-expired');
    const code = await world.readCode();
    assert.equal(await world.visit().outcome(confirmSignUp, { ticket, code }), 'code-expired');
  });

  it('[HL-06] [HL-08] makes no second account, and tells the owner alone by mail', async () => {
    const identityId = await world.addIdentity();
    const visitor = world.visit();
    const { ticket } = await visitor.call(requestSignUp, { name, email, password: chosen });
    const mail = (await world.mails()).at(-1)!;
    assert.equal(mail.letter.subject, 'You have access to Fox & Sons already');
    assert.doesNotMatch(mail.letter.text, /\b\d{6}\b/);
    const code = '123456';
    assert.equal(await visitor.outcome(confirmSignUp, { ticket, code }), 'wrong-code');
    assert.equal((await rows('accounts')).length, 1);
    assert.equal(await signIn(password), 'signed-in');
    assert.equal(await signIn(), 'wrong-credentials', 'what the stranger chose opens nothing');
    assert.ok(identityId);
  });

  it('[HL-08] makes one account of two sign-ups under way at once', async () => {
    const [first, second] = [await signUp(), await signUp()];
    const outcomes = await Promise.all(
      [first, second].map((sent) => world.visit().outcome(confirmSignUp, sent)),
    );
    assert.deepEqual(outcomes.toSorted(), ['access-there', 'signed-up']);
    assert.equal((await rows('accounts')).length, 1);
  });

  it('gives somebody who pre-registers an address nothing', async () => {
    const attacker = await world
      .visit()
      .call(requestSignUp, { name: 'Mallory', email, password: 'attackers choice' });
    const attackersCode = await world.readCode();
    const owner = await signUp();
    assert.equal(
      await world.visit().outcome(confirmSignUp, { ticket: owner.ticket, code: attackersCode }),
      'wrong-code',
      'a code fits its own sign-up alone',
    );
    assert.equal(await world.visit().outcome(confirmSignUp, owner), 'signed-up');
    assert.equal(await signIn('attackers choice'), 'wrong-credentials');
    assert.equal(await signIn(), 'signed-in');
    const outcome = await world.visit().outcome(confirmSignUp, { ticket: attacker.ticket, code: owner.code });
    assert.equal(outcome, 'wrong-code');
  });

  it('refuses what is easily guessed, and what is made of the name', async () => {
    const flaw = async (tried: string) =>
      (await world.visit().refusal(requestSignUp, { name, email, password: tried })).facts.flaw;
    assert.equal(await flaw('noorhaddad12'), 'personal');
    assert.equal(await flaw('Password1234'), 'common');
    assert.equal(await flaw('too short'), 'short');
    assert.deepEqual(await world.mails(), []);
  });

  it('sends five mails to one address in a quarter of an hour, and no more', async () => {
    const ask = () => world.visit().outcome(requestSignUp, { name, email, password: chosen });
    const outcomes = await Promise.all(Array.from({ length: 30 }, ask));
    assert.equal(count(outcomes, 'code'), 5);
    assert.equal(count(outcomes, 'too-many-attempts'), 25);
    assert.equal((await world.mails()).length, 5);
  });

  it('is refused to everybody where the firm does not allow it, and makes nothing at another firm', async () => {
    const other = await createWorld(database());
    await other.addIdentity();
    for (const address of [email, 'stranger@demo.example']) {
      const outcome = await other.visit().outcome(requestSignUp, { name, email: address, password: chosen });
      assert.equal(outcome, 'not-permitted');
    }
    const sent = await signUp();
    assert.equal(await other.visit().outcome(confirmSignUp, sent), 'not-permitted');
    const open = await createWorld(database(), { policies: { signUp: true } });
    assert.equal(await open.visit().outcome(confirmSignUp, sent), 'code-expired');
    assert.equal(await world.visit().outcome(confirmSignUp, sent), 'signed-up');
  });
});

describeOnEach('signing up again where an address may have several accounts', (database) => {
  let world: World;
  let choice: { ticket: string };
  beforeEach(async () => {
    world = await createWorld(database(), { policies: { signUp: true, duplicates: true } });
    await world.addIdentity();
    const { ticket } = await world.visit().call(requestSignUp, { name, email, password: chosen });
    const step = await world.visit().call(confirmSignUp, { ticket, code: await world.readCode() });
    assert.ok(step.step === 'access-there' && step.another);
    choice = { ticket: step.ticket };
  });
  const signIn = (tried: string) => world.visit().outcome(signInWithPassword, { email, password: tried });

  it('[HL-07] makes another account, whose password the identity has from then on, and tells by mail', async () => {
    const here = world.visit();
    await here.call(signInWithPassword, { email, password });
    const answer = await world.visit().call(finishSignUp, { ...choice, choice: 'another' });
    assert.deepEqual(answer, { step: 'signed-up', email });
    assert.equal(await signIn(password), 'wrong-credentials');
    const step = await world.visit().call(signInWithPassword, { email, password: chosen });
    assert.ok(step.step === 'choose-account');
    assert.deepEqual(step.accounts.map(({ clientName }) => clientName).toSorted(), ['Ada Ltd', name]);
    assert.equal(await here.outcome(getSession, {}), 'signed-out', 'who was signed in is signed out');
    assert.match((await world.mails()).at(-1)!.letter.subject, /password .* was changed/);
  });

  it('[HL-07] signs in to what is there, and changes nothing', async () => {
    const visitor = world.visit();
    assert.equal(await visitor.outcome(finishSignUp, { ...choice, choice: 'existing' }), 'signed-in');
    assert.equal((await visitor.call(getSession, {})).account.clientName, 'Ada Ltd');
    assert.equal(await signIn(password), 'signed-in');
    assert.equal(await signIn(chosen), 'wrong-credentials');
  });

  it('takes the choice once, of 200 at one moment', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, () =>
        world.visit().outcome(finishSignUp, { ...choice, choice: 'another' }),
      ),
    );
    assert.equal(count(outcomes, 'signed-up'), 1);
    assert.deepEqual(besides(outcomes, 'signed-up', 'ticket-expired'), []);
  });

  it('takes no choice that comes too late', async () => {
    world.pass(10 * 60 + 1);
    const outcome = await world.visit().outcome(finishSignUp, { ...choice, choice: 'another' });
    assert.equal(outcome, 'ticket-expired');
  });

  it('[HL-08] keeps the accounts that there are when the firm permits no more', async () => {
    await world.visit().call(finishSignUp, { ...choice, choice: 'another' });
    await world.permit({ signUp: true, duplicates: false });
    const { ticket } = await world.visit().call(requestCode, { email });
    const step = await world.visit().call(signInWithCode, { ticket, code: await world.readCode() });
    assert.ok(step.step === 'choose-account');
    assert.equal(step.accounts.length, 2);
    await world.visit().call(requestSignUp, { name, email, password: chosen });
    assert.match((await world.mails()).at(-1)!.letter.subject, /already/);
  });
});
