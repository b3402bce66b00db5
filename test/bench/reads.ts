import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createServer } from '../../src/entries/server.ts';
import { startPostgres } from '../support/postgres.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const origin = 'http://localhost:4400';
const api = `${origin}/api/v1/service`;
const atOnce = 8;
const seconds = 5;

/** How many times a second a signed-in client's list of quotes is answered, on each database, without a socket. */
export async function benchReads(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'portico-bench-'));
  const postgres = await startPostgres();
  try {
    const { ownerUrl, appUrl } = await postgres.createDatabase();
    await bench('PGlite', { PORTICO_DATABASE: folder });
    await bench('PostgreSQL', { PORTICO_DATABASE: appUrl, PORTICO_DATABASE_OWNER: ownerUrl });
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true });
  }
}

async function bench(name: string, database: Record<string, string>): Promise<void> {
  const environment = {
    ...database,
    PORTICO_SECRET: 'a secret of thirty-two characters',
    PORTICO_LOG_LEVEL: 'error',
  };
  const command = join(root, 'src/entries/portico-server.ts');
  await run(process.execPath, [command, 'import', join(root, 'demo/firms/service')], {
    env: { ...process.env, ...environment },
  });
  const server = await createServer(environment);
  try {
    const cookie = await signIn(server.fetch);
    const ends = performance.now() + seconds * 1000;
    let answers = 0;
    const ask = async (): Promise<void> => {
      while (performance.now() < ends) {
        const response = await server.fetch(new Request(`${api}/quotes`, { headers: { cookie } }));
        if (!response.ok) throw new Error(await response.text());
        await response.arrayBuffer();
        answers += 1;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, ask));
    console.log(`quotes.list on ${name}: ${Math.round(answers / seconds)} a second`);
  } finally {
    await server.stop();
  }
}

async function signIn(fetch: (request: Request) => Promise<Response>): Promise<string> {
  const body = { email: 'limited@demo.example', password: 'correct horse portal staple' };
  const response = await fetch(
    new Request(`${api}/sign-in/password`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'portico-client': '1', origin },
      body: JSON.stringify(body),
    }),
  );
  if (!response.ok) throw new Error(await response.text());
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
