import assert from 'node:assert/strict';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { newId } from '../../src/server/database/columns.ts';
import { connect } from '../../src/server/node/connect.ts';
import { databases, emptyPostgres, type FreshDatabase, inspectPostgres } from '../support/databases.ts';
import { startProcess } from '../support/process.ts';
import { secret, startWorld } from '../support/server.ts';
import type { WriterPlan } from '../support/writer.ts';

const rounds = 20;
const acknowledgedEachRound = 100;

/** Somewhere to keep data, before and after the servers. */
interface Place {
  /** What `PORTICO_DATABASE` is set to. */
  readonly url: string;
  open(): Promise<FreshDatabase>;
}

async function placeFor(kind: (typeof databases)[number], folder: string): Promise<Place> {
  if (kind === 'pglite') {
    const url = join(folder, 'portico');
    const inspect = async <R>(query: string): Promise<R[]> => {
      const client = await PGlite.create(join(url, 'data'));
      try {
        return (await client.query<R>(query)).rows;
      } finally {
        await client.close();
      }
    };
    return { url, open: async () => ({ ...(await connect({ url, poolSize: 1 })), inspect }) };
  }
  const { name, appUrl: url, ownerUrl } = await emptyPostgres();
  const inspect = <R>(query: string) => inspectPostgres<R>(name, query);
  return { url, open: async () => ({ ...(await connect({ url, ownerUrl, poolSize: 2 })), inspect }) };
}

for (const kind of databases) {
  describe(`a server on ${kind} that is killed while it writes, ${rounds} times`, () => {
    let folder: string;
    let writer: ChildProcess | undefined;
    let server: Awaited<ReturnType<typeof startProcess>> | undefined;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'portico-sudden-'));
    });
    after(async () => {
      writer?.kill('SIGKILL');
      await server?.end('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    });

    it('[KB-12] loses nothing that it acknowledged, and leaves nothing half-done', async () => {
      const place = await placeFor(kind, folder);
      const { quoteIds, cookies } = await prepare(place, rounds * (acknowledgedEachRound + 50));
      const port = await freePort();
      const plan: WriterPlan = {
        ...{ url: `http://localhost:${port}`, quoteIds },
        session: join(folder, 'session'),
        acknowledged: join(folder, 'acknowledged'),
      };
      await writeFile(plan.session, JSON.stringify(cookies));
      await writeFile(join(folder, 'plan.json'), JSON.stringify(plan));

      const environment = {
        PORT: String(port),
        PORTICO_DATABASE: place.url,
        PORTICO_SECRET: secret,
        PORTICO_LOG_LEVEL: 'info',
      };
      writer = fork(join(import.meta.dirname, '../support/writer.ts'), [join(folder, 'plan.json')]);
      for (let round = 1; round <= rounds; round += 1) {
        server = await startProcess(environment);
        await heard(writer, acknowledgedEachRound);
        await server.end('SIGKILL');
        const noted = await acknowledgedIn(plan);
        assert.ok(noted.length >= round * acknowledgedEachRound, `${noted.length} in round ${round}`);
      }
      writer.kill('SIGKILL');
      await once(writer, 'exit');

      // It starts once more, and knows what it acknowledged last.
      server = await startProcess(environment);
      const cookie = await cookieIn(plan);
      const noted = await acknowledgedIn(plan);
      for (const [quoteId, outcome] of noted.slice(-20)) {
        const response = await fetch(`${plan.url}/api/v1/alpha/quotes/${quoteId}`, { headers: { cookie } });
        assert.equal(((await response.json()) as { status: string }).status, outcome);
      }
      assert.equal(await server.end('SIGTERM'), 0);

      const kept = await decidedIn(place);
      for (const [quoteId, outcome] of noted)
        assert.equal(kept.get(quoteId)?.state, outcome, `${quoteId} is lost`);
      for (const [quoteId, { state, audits, mails }] of kept) {
        assert.deepEqual({ audits, mails }, { audits: 1, mails: 1 }, `${quoteId} (${state}) is half-done`);
      }
    });
  });
}

/** A client with many quotes, signed in. */
async function prepare(
  place: Place,
  count: number,
): Promise<{ quoteIds: string[]; cookies: [string, string][] }> {
  const world = await startWorld(await place.open(), { isTimeReal: true });
  try {
    const { ash } = world.people;
    const quoteIds = Array.from({ length: count }, newId);
    await world.addQuotes(ash, quoteIds);
    const { cookies } = await world.signIn(ash);
    return { quoteIds, cookies: [...cookies] };
  } finally {
    await world.close();
  }
}

interface Kept {
  readonly id: string;
  readonly state: string;
  readonly audits: number;
  readonly mails: number;
}

/** Everything that was decided, with its traces; and every trace, with what was decided. */
async function decidedIn(place: Place): Promise<Map<string, Kept>> {
  const database = await place.open();
  await database.close();
  const rows = await database.inspect<Kept>(`
    with audits as (select subject as id, count(*)::int as n from audit where operation like 'quotes.%' group by 1),
      mails as (select split_part(dedupe_key, ' ', 2) as id, count(*)::int as n from outbox
        where dedupe_key like 'quotes.decided %' group by 1)
    select id, coalesce(state, 'undecided') as state, coalesce(audits.n, 0) as audits, coalesce(mails.n, 0) as mails
    from (select id::text, state from quotes where state <> 'sent') as decided
      full join audits using (id) full join mails using (id)`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Waits until the writer has told of so many acknowledgements. */
function heard(writer: ChildProcess, count: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let left = count;
    writer.on('message', function listen(said: string) {
      if (said === 'acknowledged') left -= 1;
      else reject(new Error(said));
      if (left > 0) return;
      writer.off('message', listen);
      resolve();
    });
  });
}

async function acknowledgedIn({ acknowledged }: WriterPlan): Promise<[id: string, outcome: string][]> {
  const text = await readFile(acknowledged, 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(' ') as [string, string]);
}

/** As the writer left it. */
async function cookieIn({ session }: WriterPlan): Promise<string> {
  const cookies = JSON.parse(await readFile(session, 'utf8')) as [string, string][];
  return cookies.map((pair) => pair.join('=')).join('; ');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(address && typeof address === 'object');
  server.close();
  await once(server, 'close');
  return address.port;
}
