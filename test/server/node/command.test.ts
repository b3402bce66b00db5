import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { variables } from '../../../src/server/config.ts';
import { emptyPostgres } from '../../support/databases.ts';
import { startProcess } from '../../support/process.ts';
import { secret } from '../../support/server.ts';

const command = join(import.meta.dirname, '../../../src/entries/portico-server.ts');

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { PATH: process.env.PATH, ...environment };
    execFile(process.execPath, [command, ...args], { env }, (failure, out, err) => {
      resolve({ code: failure ? Number(failure.code) : 0, out, err });
    });
  });
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

describe('portico-server', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portico-command-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('says how it is used, and names every variable', async () => {
    const { code, out } = await run(['--help']);
    assert.equal(code, 0);
    for (const word of ['serve', 'migrate', 'import', ...variables.map(({ name }) => name)]) {
      assert.ok(out.includes(word), word);
    }
  });

  it('says what is wrong with how it was called, and how it is used', async () => {
    for (const [args, said] of [
      [[], /Name a command/],
      [['server'], /There is no command "server"/],
      [['import'], /import takes one folder/],
      [['serve', '--port', '5000'], /serve takes nothing/],
      [['migrate', 'now'], /migrate takes nothing/],
    ] as const) {
      const { code, err } = await run(args);
      assert.equal(code, 2);
      assert.match(err, said);
      assert.match(err, /Usage/);
    }
  });

  it('does not start where a variable is wrong, naming each', async () => {
    const { code, err } = await run(['serve'], { PORT: 'x', PORTICO_PUBLIC_URL: 'http://portal.example' });
    assert.equal(code, 1);
    assert.match(err, /PORT: must be .+\n.+PORTICO_PUBLIC_URL: must be https/);
    assert.doesNotMatch(err, / {4}at /);
  });

  it('keeps an embedded database to one process, which gives it back when it is asked to stop', async () => {
    const database = join(folder, 'shared');
    const environment = { PORTICO_DATABASE: database };
    const first = await startProcess(environment);
    assert.equal((await fetch(`${first.url}/healthz`)).status, 200);
    await assert.rejects(startProcess(environment), new RegExp(`in use by process ${first.pid} `));
    assert.equal(await first.end('SIGTERM'), 0);
    assert.match(first.log.at(-1)!, /the server has stopped/);
    assert.equal((await stat(join(database, 'secret'))).mode & 0o777, 0o600);
    assert.deepEqual((await readdir(database)).sort(), ['data', 'secret']);

    const second = await startProcess(environment);
    await second.end('SIGKILL');
    const third = await startProcess(environment);
    assert.equal((await fetch(`${third.url}/healthz`)).status, 200);
    await third.end('SIGTERM');
  });

  it('ends at once when it is asked a second time to stop, by whichever signal', async () => {
    const server = await startProcess({ PORTICO_DATABASE: 'memory://' });
    const unfinished = connect(server.port, '127.0.0.1').on('error', () => undefined);
    await once(unfinished, 'connect');
    unfinished.write('GET /healthz HTTP/1.1\r\n');
    assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
    process.kill(server.pid, 'SIGTERM');
    while (await listens(server.port)) await setImmediate();
    assert.equal(await server.end('SIGINT'), null);
  });

  it('does not start on a port that is in use, and opens no database for it', async () => {
    const first = await startProcess({ PORTICO_DATABASE: join(folder, 'one') });
    const other = join(folder, 'other');
    const { code, err } = await run(['serve'], { PORT: String(first.port), PORTICO_DATABASE: other });
    assert.equal(code, 1);
    assert.match(err, new RegExp(`PORT: ${first.port} is in use by another program`));
    await assert.rejects(stat(other), { code: 'ENOENT' });
    await first.end('SIGTERM');
  });

  it('shows its outbox while developing, and never in production or where mails are delivered', async () => {
    const smtp = { PORTICO_SMTP_URL: 'smtp://127.0.0.1:9', PORTICO_MAIL_FROM: 'portal@firm.example' };
    for (const [environment, status] of [
      [{ NODE_ENV: 'development' }, 200],
      [{ NODE_ENV: 'production' }, 404],
      [smtp, 404],
    ] as const) {
      const server = await startProcess({ PORTICO_DATABASE: join(folder, 'outbox'), ...environment });
      assert.equal((await fetch(`${server.url}/outbox`)).status, status);
      assert.equal((await fetch(`${server.url}/outbox.json`)).status, status);
      await server.end('SIGTERM');
    }
  });

  it('migrates PostgreSQL as its owner, and then serves without that login', async () => {
    const { appUrl, ownerUrl } = await emptyPostgres();
    const environment = { PORTICO_DATABASE: appUrl, PORTICO_SECRET: secret };
    const refused = await run(['migrate'], environment);
    assert.equal(refused.code, 1);
    assert.match(refused.err, /PORTICO_DATABASE_OWNER/);
    const owned = { ...environment, PORTICO_DATABASE_OWNER: ownerUrl };
    assert.match((await run(['migrate'], owned)).out, /Applied: 0000_.+privileges/);
    assert.match((await run(['migrate'], owned)).out, /up to date/);
    const server = await startProcess(environment);
    assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
    assert.equal(await server.end('SIGTERM'), 0);
  });

  it('[X-03] makes an API key while the server runs, prints it this once, and ends it', async () => {
    const { appUrl, ownerUrl } = await emptyPostgres();
    const environment = { PORTICO_DATABASE: appUrl, PORTICO_SECRET: secret };
    const owned = { ...environment, PORTICO_DATABASE_OWNER: ownerUrl };
    await run(['migrate'], owned);
    await run(['import', join(import.meta.dirname, '../../../demo/firms/service')], owned);
    const server = await startProcess(environment);
    const ask = async (apiKey: string) => {
      const answer = await fetch(`${server.url}/api/v1/service/sign-in/ticket`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'portico-client': '1' },
        body: JSON.stringify({ apiKey, email: 'client@demo.example' }),
      });
      return answer.status;
    };
    const made = await run(['api-key', 'service', 'website'], owned);
    assert.deepEqual([made.code, made.err], [0, '']);
    assert.match(made.out, /^portico_[\w-]{20,}\n$/);
    const key = made.out.trim();
    assert.equal(await ask(key), 200);
    const again = await run(['api-key', 'service', 'website'], owned);
    assert.deepEqual([again.code, again.out], [1, '']);
    assert.match(again.err, /has a key "website"/);
    assert.equal((await run(['api-key', '--revoke', 'service', 'website'], owned)).code, 0);
    assert.equal(await ask(key), 401);
    assert.ok(!server.log.join('\n').includes(key.slice(8)));
    await server.end('SIGTERM');
  });

  it('imports a folder, and says what is wrong with another', async () => {
    const environment = { PORTICO_DATABASE: join(folder, 'imported') };
    const firm = {
      ...{ slug: 'tiny', name: 'Tiny', office: 'office@tiny.example', branding: { color: '#112233' } },
      ...{ timeZone: 'Australia/Perth', currency: 'AUD', locale: 'en-AU' },
    };
    await writeFile(join(folder, 'firm.json'), JSON.stringify(firm));
    assert.match((await run(['import', '--dry-run', folder], environment)).out, /tiny: nothing was kept/);
    assert.match((await run(['import', folder], environment)).out, /tiny: imported\.\n +firm: 1 added/);
    await writeFile(join(folder, 'firm.json'), JSON.stringify({ ...firm, currency: 'dollars' }));
    const nowhere = await run(['import', join(folder, 'nowhere')], environment);
    assert.deepEqual([nowhere.code, nowhere.err.startsWith('No folder can be read at ')], [1, true]);
    const { code, err } = await run(['import', folder], environment);
    assert.equal(code, 1);
    assert.match(err, /firm\.json:1: currency must be/);
  });
});
