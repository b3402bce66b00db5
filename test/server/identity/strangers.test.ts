import assert from 'node:assert/strict';
import { it } from 'node:test';
import { signInWithPassword } from '../../../src/contract/identity.ts';
import { requestCode, signInWithCode } from '../../../src/contract/identity/code.ts';
import { requestReset, resetPassword } from '../../../src/contract/identity/links.ts';
import { requestLink, signInWithLink } from '../../../src/contract/identity/magic-link.ts';
import { signInWithPasskey } from '../../../src/contract/identity/passkeys.ts';
import { confirmSignUp, requestSignUp, resendSignUpCode } from '../../../src/contract/identity/sign-up.ts';
import type { Database, Tx } from '../../../src/server/database/database.ts';
import type { Ports } from '../../../src/server/ports.ts';
import type { FreshDatabase } from '../../support/databases.ts';
import { describeOnEach } from './each-database.ts';
import { Device } from './passkeys/device.ts';
import { createWorld, email, password, quickHasher, type World } from './world.ts';

const stranger = 'stranger@demo.example';
const ended = 'ended@demo.example';

/** What is done, in order: transactions, queries by their text, and calls of ports. */
type Work = string[];

/** The database, noting each transaction and the text of each query. */
function watched(database: FreshDatabase, work: Work): FreshDatabase {
  const as: Database['as'] = (role, settings, run) => {
    work.push(`transaction as ${role}`);
    return database.as(role, settings, (tx) => {
      watchQueries(tx, work);
      return run(tx);
    });
  };
  return { ...database, as };
}

/** Every query of a transaction is prepared by its session. */
function watchQueries(tx: Tx, work: Work): void {
  const { session } = tx as unknown as { session: Record<'prepareQuery', (...all: unknown[]) => unknown> };
  const prepare = session.prepareQuery.bind(session);
  session.prepareQuery = (query, ...rest) => {
    work.push((query as { sql: string }).sql);
    return prepare(query, ...rest);
  };
}

describeOnEach('an address that nobody can sign in with', (database) => {
  /** A world that notes its work; in it the client can sign in, the ended one cannot any more, and the stranger is nobody. */
  async function watchedWorld(): Promise<{ world: World; work: Work }> {
    const work: Work = [];
    const hasher: Ports['hasher'] = {
      hash: async (text) => (work.push('hash'), quickHasher.hash(text)),
      verify: async (...all) => (work.push('verify'), quickHasher.verify(...all)),
    };
    const world = await createWorld(watched(database(), work), { hasher });
    const { enqueue } = world.ports.outbox;
    world.ports.outbox.enqueue = async (...all) => (work.push('enqueue'), enqueue(...all));
    await world.addIdentity();
    await world.addIdentity([{ disabledAt: new Date() }, { expiresOn: '2026-03-01' }], ended);
    return { world, work };
  }

  /**
   * What an act answers and does, first for the client, then for the one whose access ended, then for the stranger; what it
   * does before it says that it begins is not compared.
   */
  async function compare(act: (world: World, address: string, begin: () => void) => Promise<string>) {
    const seen = [];
    for (const address of [email, ended, stranger]) {
      const { world, work } = await watchedWorld();
      work.length = 0;
      const answer = await act(world, address, () => void (work.length = 0));
      seen.push({ answer: answer.replace(/"requestId":"[^"]*"/, ''), work: [...work] });
    }
    const [known, ...others] = seen;
    assert.ok(known!.work.length > 3);
    for (const other of others) assert.deepEqual(other, known);
    return known!;
  }

  it('is answered as any other is to a wrong password, after the same work', async () => {
    const { answer, work } = await compare((world, address) =>
      world.visit().text(signInWithPassword, { email: address, password: 'a guess' }),
    );
    assert.match(answer, /^401 .*wrong-credentials/);
    assert.equal(work.filter((each) => each === 'verify').length, 1);
  });

  it('is answered as any other is to the eleventh wrong password, after the same work', async () => {
    const { answer } = await compare(async (world, address) => {
      const answers = [];
      for (let tries = 0; tries < 11; tries += 1) {
        answers.push(await world.visit().text(signInWithPassword, { email: address, password: 'a guess' }));
      }
      return answers.at(-1)!;
    });
    assert.match(answer, /^429 .*too-many-attempts/);
  });

  it('is answered as any other is when a code is asked for, after the same work', async () => {
    const { answer, work } = await compare(async (world, address) => {
      const text = await world.visit().text(requestCode, { email: address });
      return text.replace(/"ticket":"[\w-]{43}"/, '"ticket":"…"');
    });
    assert.match(answer, /^200 .*"step":"code","ticket":"…"/);
    assert.equal(work.filter((each) => each === 'enqueue').length, 1);
  });

  it('[AM-06] is answered as any other is when a link is asked for, after the same work', async () => {
    const { answer, work } = await compare((world, address) =>
      world.visit().text(requestReset, { email: address }),
    );
    assert.match(answer, /^200 .*"step":"link-sent"/);
    assert.equal(work.filter((each) => each === 'enqueue').length, 1);
  });

  it('[HL-24] is answered as any other is when a link that signs in is asked for, after the same work', async () => {
    const { answer, work } = await compare(async (world, address) => {
      await world.permit({ magicLinks: true });
      return world.visit().text(requestLink, { email: address });
    });
    assert.match(answer, /^200 .*"step":"link-sent"/);
    assert.equal(work.filter((each) => each === 'enqueue').length, 1);
  });

  it('[X-05] is answered as any other is to a passkey that proves nothing, after the same work', async () => {
    const { answer, work } = await compare(async (world, address, begin) => {
      await world.permit({ passkeys: true });
      const device = new Device();
      // Only the client has it added; the answer of each is that of somebody whom the device has not made sure of.
      const visitor = world.visit();
      if (address === email) {
        await visitor.call(signInWithPassword, { email, password });
        await device.addFor(visitor);
      }
      const assertion = await device.prove(visitor, { verified: false });
      begin();
      return world.visit().text(signInWithPasskey, { assertion });
    });
    assert.match(answer, /^401 .*wrong-credentials/);
    assert.ok(work.some((each) => each.includes('passkeys')));
  });

  const entered = { name: 'Noor Haddad', password: 'wrzlbrmft gnampf' };

  it('[HL-06] is answered as any other is when it signs up, after the same work', async () => {
    const { answer } = await compare(async (world, address) => {
      await world.permit({ signUp: true });
      const text = await world.visit().text(requestSignUp, { ...entered, email: address });
      return text.replace(/"ticket":"[\w-]{43}"/, '"ticket":"…"');
    });
    assert.match(answer, /^200 .*"step":"code","ticket":"…"/);
  });

  it('[HL-06] is answered as any other is when it asks for its sign-up’s code again, after the same work', async () => {
    const { answer, work } = await compare(async (world, address, begin) => {
      await world.permit({ signUp: true });
      const { ticket } = await world.visit().call(requestSignUp, { ...entered, email: address });
      begin();
      const text = await world.visit().text(resendSignUpCode, { ticket });
      return text.replace(ticket, '…');
    });
    assert.match(answer, /^200 .*"step":"code","ticket":"…"/);
    assert.equal(work.filter((each) => each === 'enqueue').length, 1);
  });

  it('[HL-06] is answered as any other is to the wrong codes of a sign-up, after the same work', async () => {
    const { answer } = await compare(async (world, address, begin) => {
      await world.permit({ signUp: true });
      const { ticket } = await world.visit().call(requestSignUp, { ...entered, email: address });
      // Whose access is there already was sent none.
      const sent = /\b\d{6}\b/.exec((await world.mails()).at(-1)!.letter.text)?.[0];
      const code = sent === '000000' ? '000001' : '000000';
      begin();
      const answers = [];
      for (let tries = 0; tries < 6; tries += 1) {
        answers.push(await world.visit().text(confirmSignUp, { ticket, code }));
      }
      return answers.join('\n').replaceAll(/"requestId":"[^"]*"/g, '');
    });
    assert.match(answer, /^401 .*wrong-code.*"triesLeft":4[^]*code-expired/);
  });

  it('is answered as any other is when a sixth code is asked for, after the same work', async () => {
    const { answer } = await compare(async (world, address) => {
      const answers = [];
      for (let mails = 0; mails < 6; mails += 1) {
        answers.push(await world.visit().text(requestCode, { email: address }));
      }
      return answers.at(-1)!;
    });
    assert.match(answer, /^429 .*too-many-attempts/);
  });

  it('is answered as any other is to a wrong code, after the same work', async () => {
    const { answer } = await compare(async (world, address) => {
      const visitor = world.visit();
      const { ticket } = await visitor.call(requestCode, { email: address });
      const codes = (await world.mails()).map(({ letter }) => /\d{6}/.exec(letter.text)![0]);
      const code = codes[0] === '000000' ? '000001' : '000000';
      return visitor.text(signInWithCode, { ticket, code });
    });
    assert.match(answer, /^401 .*wrong-code.*"triesLeft":4/);
  });

  it('gets no mail, and no way in by the very code that was withheld', async () => {
    const { world } = await watchedWorld();
    for (const address of [ended, stranger]) {
      const visitor = world.visit();
      const { ticket } = await visitor.call(requestCode, { email: address });
      const mail = (await world.mails()).at(-1)!;
      assert.equal(mail.state, 'withheld');
      const code = /\d{6}/.exec(mail.letter.text)![0];
      assert.equal(await visitor.outcome(signInWithCode, { ticket, code }), 'wrong-code');
    }
    const visitor = world.visit();
    const { ticket } = await visitor.call(requestCode, { email });
    assert.equal(
      await visitor.outcome(signInWithCode, { ticket, code: await world.readCode() }),
      'signed-in',
    );
  });

  it('gets no link, and cannot choose a password by the very one that was withheld', async () => {
    const { world } = await watchedWorld();
    for (const address of [ended, stranger]) {
      await world.visit().call(requestReset, { email: address });
      const mail = (await world.mails()).at(-1)!;
      assert.equal(mail.state, 'withheld');
      const token = /#portal-reset=([\w-]+)/.exec(mail.letter.text)![1]!;
      const refused = await world.visit().refusal(resetPassword, { token, password: 'wrzlbrmft gnampf' });
      assert.deepEqual([refused.code, refused.facts.end], ['link-ended', 'unknown']);
    }
  });

  it('gets no link that signs in, and cannot come in by the very one that was withheld', async () => {
    const { world } = await watchedWorld();
    await world.permit({ magicLinks: true });
    for (const address of [ended, stranger]) {
      await world.visit().call(requestLink, { email: address });
      const mail = (await world.mails()).at(-1)!;
      assert.equal(mail.state, 'withheld');
      const token = /#portal-link=([\w-]+)/.exec(mail.letter.text)![1]!;
      assert.equal(await world.visit().outcome(signInWithLink, { token }), 'link-ended');
    }
  });

  it('is told apart by the right password alone', async () => {
    const { world } = await watchedWorld();
    const outcome = (address: string) =>
      world.visit().outcome(signInWithPassword, { email: address, password });
    assert.equal(await outcome(email), 'signed-in');
    assert.equal(await outcome(ended), 'access-ended');
    assert.equal(await outcome(stranger), 'wrong-credentials');
  });
});
