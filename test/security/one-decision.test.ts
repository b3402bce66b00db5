import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { newId } from '../../src/server/database/columns.ts';
import { openPostgres } from '../../src/server/node/postgres.ts';
import { emptyPostgres, inspectPostgres } from '../support/databases.ts';
import { type ServerProcess, startProcess } from '../support/process.ts';
import { secret, startWorld, type World } from '../support/server.ts';

const poolSize = 20;
const requests = 200;
const rounds = 6;

type Outcome = 'accepted' | 'declined';

describe('200 clients who decide one quote at one moment, through two servers on one PostgreSQL', () => {
  let name: string;
  let appUrl: string;
  let world: World;
  let servers: ServerProcess[];
  let cookie: string;

  before(async () => {
    const created = await emptyPostgres();
    ({ name, appUrl } = created);
    const database = await openPostgres({ url: appUrl, ownerUrl: created.ownerUrl, poolSize: 2 });
    const inspect = <R>(query: string, parameters?: readonly unknown[]) =>
      inspectPostgres<R>(name, query, parameters);
    world = await startWorld({ ...database, inspect }, { isTimeReal: true });
    const { cookies } = await world.signIn(world.people.ash);
    cookie = Array.from(cookies, (pair) => pair.join('=')).join('; ');
    const environment = {
      PORTICO_DATABASE: appUrl,
      PORTICO_SECRET: secret,
      PORTICO_POOL_SIZE: String(poolSize),
      PORTICO_LOG_LEVEL: 'info',
    };
    servers = await Promise.all([startProcess(environment), startProcess(environment)]);
  });
  after(async () => {
    await Promise.all(servers.map((each) => each.end('SIGTERM')));
    await world.close();
  });

  async function decide(server: ServerProcess, quoteId: string, outcome: Outcome) {
    const action = outcome === 'accepted' ? 'accept' : 'decline';
    const response = await fetch(`${server.url}/api/v1/alpha/quotes/${quoteId}/${action}`, {
      method: 'POST',
      headers: {
        cookie,
        'content-type': 'application/json',
        'portico-client': '1',
        'idempotency-key': newId(),
      },
      body: outcome === 'accepted' ? '{}' : '{"reason":"No"}',
    });
    return { status: response.status, body: (await response.json()) as Answered };
  }

  interface Answered {
    readonly status: string;
    readonly code?: string;
    readonly decidedAt?: string;
    readonly facts?: { readonly outcome: string; readonly decidedAt: string };
  }

  it('[KB-12] make one decision, one audit row and one mail; the others hear what was decided and when', async () => {
    const [one, other] = servers as [ServerProcess, ServerProcess];
    assert.notEqual(one.pid, other.pid);
    const winners = new Set<string>();

    for (let round = 0; round < rounds; round += 1) {
      const quoteId = await world.addQuote(world.people.ash);
      const barrier = await holdQuote(quoteId);
      const outcomes = Array.from({ length: requests }, (_, index): Outcome =>
        index % 2 === round % 2 ? 'accepted' : 'declined',
      );
      const asked = outcomes.map((outcome, index) => decide(index % 4 < 2 ? one : other, quoteId, outcome));
      await barrier.releaseWhenWaitedFor(2 * poolSize);
      const answers = await Promise.all(asked);

      const won = answers.filter(({ status }) => status === 200);
      assert.equal(won.length, 1);
      const { status, decidedAt } = won[0]!.body;
      winners.add(status);
      const lost = answers.filter((each) => each !== won[0]);
      for (const { status: code, body } of lost) {
        assert.equal(code, 409);
        assert.equal(body.code, 'quote-decided');
        assert.deepEqual(body.facts, { outcome: status, decidedAt });
      }
      const operation = status === 'accepted' ? 'quotes.accept' : 'quotes.decline';
      assert.deepEqual(await world.tracesOf(world.people.ash, quoteId), { audited: [operation], mails: 1 });
    }
    assert.deepEqual([...winners].sort(), ['accepted', 'declined']);
    for (const { log } of servers) assert.ok(log.some((line) => line.includes('"asked":"quotes.accept"')));
  });

  /** Keeps everyone from a quote until as many connections as there can be wait for it: then all are let in at once. */
  async function holdQuote(quoteId: string) {
    const client = new pg.Client({ connectionString: appUrl });
    await client.connect();
    await client.query('begin');
    await client.query('set local role portico_import');
    await client.query("select set_config('portico.firm_id', $1, true)", [world.people.ash.firm.id]);
    const { rowCount } = await client.query('select from quotes where id = $1 for update', [quoteId]);
    assert.equal(rowCount, 1);
    return {
      async releaseWhenWaitedFor(connections: number) {
        const waiting = () =>
          inspectPostgres<{ count: number }>(
            name,
            `select count(*)::int as count from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'`,
            [name],
          );
        const giveUp = Date.now() + 20_000;
        while (((await waiting())[0]?.count ?? 0) < connections) {
          assert.ok(Date.now() < giveUp, 'the servers never came to wait');
          await sleep(10);
        }
        await client.query('commit');
        await client.end();
      },
    };
  }
});
