import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { createMailer } from '../../../src/server/node/mailer.ts';
import { createTexter } from '../../../src/server/node/texter.ts';
import { letter } from '../../../src/server/outbox/letter.ts';
import { createLog } from '../../../src/server/log.ts';
import { DeliveryError, type Mailing } from '../../../src/server/outbox/mailing.ts';
import { createOutbox, type Message } from '../../../src/server/outbox/outbox.ts';
import { lease } from '../../../src/server/outbox/retries.ts';
import { type Route, startWorker, type Worker } from '../../../src/server/outbox/worker.ts';
import type { Mailer, Ports } from '../../../src/server/ports.ts';
import { createSecrets } from '../../../src/server/secrets.ts';
import { type MailServer, startMailServer } from '../../support/mail-server.ts';
import { type SmsGateway, startSmsGateway } from '../../support/sms-gateway.ts';
import { describeOnEach } from '../identity/each-database.ts';
import { createWorld, type World } from '../identity/world.ts';

const second = 1000;
const secrets = createSecrets('the secret of a test, which is long enough');
const silent = () => undefined;

describeOnEach('the outbox', (database) => {
  let world: World;
  let time: number;
  let ports: Pick<Ports, 'clock' | 'log' | 'outbox' | 'secrets'>;
  let workers: Worker[];
  let server: MailServer;
  beforeEach(async () => {
    world = await createWorld(database());
    time = Date.parse('2026-03-02T08:00:00Z');
    const clock = { now: () => new Date(time) };
    ports = {
      ...{ clock, secrets, log: { debug: silent, info: silent, warn: silent, error: silent } },
      outbox: createOutbox({ clock, secrets, delivers: ['mail', 'sms'] }),
    };
    workers = [];
    server = await startMailServer();
  });
  afterEach(async () => {
    for (const worker of workers) await worker.stop();
    await server.close();
    await database().inspect('delete from outbox');
  });

  /** Writes a mail, and something else that may go wrong, in one transaction. */
  async function write(message: Partial<Message> = {}, andThen: () => unknown = silent): Promise<void> {
    const { firm } = world;
    await database().as('portico_identity', { firmId: firm.id }, async (tx) => {
      await ports.outbox.enqueue(tx, {
        ...{ firm, recipient: 'client@demo.example', template: 'firm.test', dedupeKey: 'one' },
        letter: letter({ firmName: firm.name, locale: 'en', subject: 'Hello', parts: ['Good day'] }),
        ...message,
      });
      await andThen();
    });
  }

  function work(mailer: Mailer, restFor = 20, concurrency = 4): Worker {
    return carry({ channel: 'mail', by: mailer }, { restFor, concurrency });
  }

  function carry(route: Route, limits: { restFor: number; concurrency: number }): Worker {
    const worker = startWorker({ database: database(), route, ports, ...limits });
    workers.push(worker);
    return worker;
  }

  const smtp = () => createMailer({ url: server.url, from: 'portal@fox.example' });

  async function rows() {
    return database().inspect<{ state: string; tries: number; error: string | null; sent_at: Date | null }>(
      'select state, tries, error, sent_at from outbox order by created_at, id',
    );
  }

  async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
    const deadline = performance.now() + 10 * second;
    while (!(await condition())) {
      if (performance.now() > deadline) throw new Error(`It never came about: ${String(condition)}`);
      await pause(10);
    }
  }

  const isState = (state: string) => async () => (await rows()).every((row) => row.state === state);

  /** Waits until so many tries have failed and the next has a time of its own, and lets that time come. */
  async function untilDue(tries: number): Promise<void> {
    const next = time + 5 * second * 2 ** (tries - 1);
    const due = `select from outbox where state = 'queued' and tries = $1 and next_try_at = $2`;
    await until(async () => (await database().inspect(due, [tries, new Date(next)])).length === 1);
    time = next;
  }

  it('delivers a mail to a real server', async () => {
    work(smtp());
    await write();
    await until(isState('sent'));
    const [mail, ...others] = server.received;
    assert.deepEqual(others, []);
    assert.deepEqual(mail!.to, ['client@demo.example']);
    assert.match(mail!.raw, /Good day/);
    assert.deepEqual((await rows())[0], { state: 'sent', tries: 1, error: null, sent_at: new Date(time) });
  });

  it('is woken by the commit, and does not wait for its next look', async () => {
    work(smtp(), 3600 * second);
    // The worker has looked once, found nothing, and rests for an hour.
    await pause(300);
    await write({}, () => pause(300));
    await until(isState('sent'));
    assert.equal(server.received.length, 1);
  });

  it('sends nothing of a transaction that was rolled back', async () => {
    const failing = write({}, () => {
      throw new Error('something else went wrong');
    });
    await assert.rejects(failing, /something else/);
    assert.deepEqual(await rows(), []);
  });

  it('writes a mail once that is written again under the same key', async () => {
    await write();
    await write({ recipient: 'office@fox.example' });
    assert.equal((await rows()).length, 1);
    await write({ dedupeKey: 'two' });
    assert.equal((await rows()).length, 2);
  });

  it('never delivers what is withheld', async () => {
    work(smtp());
    await write({ withheld: true, recipient: 'stranger@demo.example' });
    await write({ dedupeKey: 'two' });
    await until(() => server.received.length === 1);
    assert.deepEqual(server.named, ['client@demo.example']);
    assert.equal((await rows())[0]!.state, 'withheld');
  });

  it('tries again after a 4xx answer', async () => {
    server.refuseNext(451);
    work(smtp());
    await write();
    await untilDue(1);
    await until(isState('sent'));
    assert.deepEqual(await rows(), [{ state: 'sent', tries: 2, error: null, sent_at: new Date(time) }]);
    assert.equal(server.received.length, 1);
  });

  it('gives up after a 5xx answer, and shows why', async () => {
    server.refuseNext(550);
    work(smtp());
    await write();
    await until(isState('failed'));
    const [row] = await rows();
    assert.equal(row!.tries, 1);
    assert.match(row!.error!, /550/);
  });

  it('waits for a server that is dead to come back', async () => {
    const { port } = new URL(server.url);
    await server.close();
    work(smtp());
    await write();
    for (const tries of [1, 2, 3]) await untilDue(tries);
    server = await startMailServer(Number(port));
    time += 3600 * second;
    await until(isState('sent'));
    assert.equal(server.received.length, 1);
  });

  it('gives up what can no longer arrive in time', async () => {
    server.refuseNext(451, 451, 451);
    work(smtp());
    await write({ expiresAt: new Date(time + 12 * second) });
    await untilDue(1);
    await until(isState('failed'));
    assert.equal((await rows())[0]!.tries, 2);
  });

  it('delivers each mail once, though four workers share the outbox', async () => {
    for (let mails = 0; mails < 30; mails += 1) await write({ dedupeKey: `mail ${mails}` });
    const delivered: string[] = [];
    const mailer: Mailer = {
      deliver: async ({ id }) => {
        await pause(5);
        delivered.push(id);
      },
    };
    for (let count = 0; count < 4; count += 1) work(mailer);
    await until(isState('sent'));
    assert.equal(delivered.length, 30);
    assert.equal(new Set(delivered).size, 30);
  });

  it('lets another worker take over, under the same Message-ID, what one died over', async () => {
    await write();
    const died: Mailing[] = [];
    const { promise: dead, resolve: bury } = Promise.withResolvers<undefined>();
    const deliver = (mailing: Mailing) => {
      died.push(mailing);
      return dead;
    };
    // It has one lane, which holds the mail for as long as the heir takes.
    work({ deliver }, 20, 1);
    await until(() => died.length === 1);
    const heir: Mailing[] = [];
    work({ deliver: async (mailing) => void heir.push(mailing) });
    await pause(100);
    assert.deepEqual(heir, []);
    time += lease;
    await until(() => heir.length === 1).finally(() => bury(undefined));
    assert.deepEqual(heir, died);
  });

  it('finishes what is under way before it stops, and takes nothing more', async () => {
    await write();
    let isUnderWay = false;
    const worker = work({
      deliver: async () => {
        isUnderWay = true;
        await pause(200);
      },
    });
    await until(() => isUnderWay);
    await worker.stop();
    assert.deepEqual(
      (await rows()).map(({ state }) => state),
      ['sent'],
    );
    await write({ dedupeKey: 'two' });
    await pause(100);
    assert.deepEqual(
      (await rows()).map(({ state }) => state),
      ['sent', 'queued'],
    );
  });

  it('goes on when a mailer fails in a way that it does not know', async () => {
    const fails = [new TypeError('a bug'), new DeliveryError('busy', { permanent: false })];
    const delivered: string[] = [];
    work({
      deliver: async ({ id }) => {
        const failure = fails.shift();
        if (failure) throw failure;
        delivered.push(id);
      },
    });
    await write();
    for (const tries of [1, 2]) await untilDue(tries);
    await until(isState('sent'));
    assert.equal(delivered.length, 1);
  });

  it('keeps mails, and delivers none, where no mail server is configured', async () => {
    ports = { ...ports, outbox: createOutbox({ clock: ports.clock, secrets, delivers: [] }) };
    await write();
    assert.deepEqual(
      (await rows()).map(({ state }) => state),
      ['kept'],
    );
  });

  describe('with an SMS gateway', () => {
    let gateway: SmsGateway;
    let lines: string[];
    beforeEach(async () => {
      gateway = await startSmsGateway();
      lines = [];
      const log = createLog({ clock: ports.clock, level: 'debug', write: (line) => void lines.push(line) });
      ports = { ...ports, log };
    });
    // A worker that still delivers would have nobody to deliver to.
    afterEach(async () => {
      for (const worker of workers) await worker.stop();
      await gateway.close();
    });

    const [to, text] = ['+64211234567', '012345 is your code for Fox & Sons'];

    async function writeText(andThen?: () => unknown): Promise<void> {
      const { firm } = world;
      await database().as('portico_identity', { firmId: firm.id }, async (tx) => {
        const common = { firm, recipient: to, template: 'firm.test' as const, dedupeKey: 'text' };
        await ports.outbox.enqueue(tx, { ...common, text });
        await andThen?.();
      });
    }

    function startTexter(): Worker {
      const { url, secret } = gateway;
      const by = createTexter({ url: new URL(url), secret });
      return carry({ channel: 'sms', by }, { restFor: 20, concurrency: 4 });
    }

    it('delivers a text message to a real gateway, and logs neither number nor text', async () => {
      startTexter();
      await writeText();
      await until(isState('sent'));
      const [received] = gateway.received;
      assert.deepEqual(received, { id: received?.id, from: world.firm.name, to, text });
      assert.ok(lines.some((line) => line.includes('"channel":"sms"')));
      assert.doesNotMatch(lines.join(), /211234567|012345/);
    });

    it('sends none whose cause did not come about', async () => {
      startTexter();
      await assert.rejects(
        writeText(() => {
          throw new Error('rolled back');
        }),
      );
      await writeText();
      await until(isState('sent'));
      assert.equal(gateway.received.length, 1);
    });

    it('tries again later what the gateway could not take, and gives up what it refuses', async () => {
      gateway.answerNext({ status: 503 }, { status: 422, body: '{"reason":"+64211234567 is barred"}' });
      startTexter();
      await writeText();
      await untilDue(1);
      await until(isState('failed'));
      const [row] = await rows();
      assert.deepEqual([row?.tries, row?.error], [2, 'the gateway answered 422: +64211234567 is barred']);
      assert.doesNotMatch(lines.join(), /211234567/);
    });

    it('leaves each message to the worker of its own channel', async () => {
      const mails: Mailing[] = [];
      work({ deliver: async (mail) => void mails.push(mail) });
      await writeText();
      await write();
      await until(() => mails.length === 1);
      const states = async () => (await rows()).map(({ state }) => state).sort();
      await until(async () => (await states()).join() === 'queued,sent');
      startTexter();
      await until(isState('sent'));
      assert.deepEqual([mails.length, gateway.received.length], [1, 1]);
    });
  });
});
