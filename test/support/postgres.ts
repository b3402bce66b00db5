/**
 * A real PostgreSQL for tests: one cluster per run of the tests, in a temporary folder, on a port of its own. `test/run.ts`
 * starts it and names it to the tests in `PORTICO_TEST_POSTGRES`; a test file run alone starts one for itself.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { access, chown, glob, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { installDebianPackage } from './debian.ts';

const run = promisify(execFile);

/** Connection strings of one database, each with a login as a deployment has it. */
export interface TestDatabase {
  readonly name: string;
  /** Owns the database and may create roles; no superuser. Migrations run as it. */
  readonly ownerUrl: string;
  /** NOSUPERUSER NOBYPASSRLS NOINHERIT. The application runs as it. */
  readonly appUrl: string;
}

export interface TestPostgres {
  readonly superuserUrl: string;
  /** A new and empty database. Every one has the same two logins, as roles belong to the whole cluster. */
  createDatabase(): Promise<TestDatabase>;
  /** Stops what this call started, and nothing that was running before. */
  stop(): Promise<void>;
}

const owner = 'portico_owner';
const app = 'portico_app';

export async function startPostgres(): Promise<TestPostgres> {
  const running = process.env.PORTICO_TEST_POSTGRES;
  return running ? attach(running, async () => undefined) : startCluster();
}

function attach(superuserUrl: string, stop: () => Promise<void>): TestPostgres {
  return {
    superuserUrl,
    stop,
    async createDatabase() {
      const name = `test_${randomBytes(8).toString('hex')}`;
      await query(
        superuserUrl,
        `CREATE DATABASE ${name} OWNER ${owner}`,
        `REVOKE ALL ON DATABASE ${name} FROM PUBLIC`,
      );
      await query(superuserUrl, `GRANT CONNECT ON DATABASE ${name} TO ${app}`);
      return { name, ownerUrl: login(superuserUrl, owner, name), appUrl: login(superuserUrl, app, name) };
    },
  };
}

async function startCluster(): Promise<TestPostgres> {
  const bin = await findBinaries();
  const folder = await mkdtemp(join(tmpdir(), 'portico-postgres-'));
  const user = await unprivilegedUser();
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) {
    await chown(folder, user.uid, user.gid);
    await chown(passwordFile, user.uid, user.gid);
  }
  const data = join(folder, 'data');
  const access = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  await run(join(bin, 'initdb'), [`--pgdata=${data}`, '--encoding=UTF8', '--locale=C', ...access], {
    ...user,
    cwd: folder,
  });

  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: folder,
    fsync: 'on',
    max_connections: '200',
  };
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const superuserUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const stopOnExit = (): void => {
    server.kill('SIGINT');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stopOnExit);
  await ready(server, superuserUrl);
  await query(
    superuserUrl,
    `CREATE ROLE ${owner} LOGIN CREATEROLE PASSWORD '${passwordOf(superuserUrl, owner)}'`,
    `CREATE ROLE ${app} LOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT PASSWORD '${passwordOf(superuserUrl, app)}'`,
  );
  return attach(superuserUrl, async () => {
    process.off('exit', stopOnExit);
    const ended = once(server, 'exit');
    server.kill('SIGINT');
    await ended;
    await rm(folder, { recursive: true, force: true });
  });
}

/** Resolves when the server answers; rejects with its own words when it ends instead. */
async function ready(server: ChildProcess, url: string): Promise<void> {
  let said = '';
  server.stderr?.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-10_000)));
  while (server.exitCode === null) {
    const answers = await query(url, 'SELECT 1').then(
      () => true,
      () => false,
    );
    if (answers) return;
    await sleep(50);
  }
  throw new Error(`PostgreSQL ended while starting:\n${said}`);
}

async function query(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function login(superuserUrl: string, role: string, database: string): string {
  const url = new URL(superuserUrl);
  url.username = role;
  url.password = passwordOf(superuserUrl, role);
  url.pathname = database;
  return url.href;
}

/** Follows from the cluster's, so that every process of a run knows it. */
function passwordOf(superuserUrl: string, role: string): string {
  return createHash('sha256')
    .update(`${new URL(superuserUrl).password} ${role}`)
    .digest('hex');
}

async function findBinaries(): Promise<string> {
  const found = await lookForBinaries();
  if (found) return found;
  const help =
    "No PostgreSQL server in PATH or /usr/lib/postgresql. Install one, such as Debian's postgresql.";
  await installDebianPackage('postgresql', help);
  const installed = await lookForBinaries();
  if (!installed) throw new Error(help);
  return installed;
}

async function lookForBinaries(): Promise<string | undefined> {
  const inPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'initdb'));
  const debian = await Array.fromAsync(glob('/usr/lib/postgresql/*/bin/initdb'));
  for (const path of [...inPath, ...debian.sort().reverse()]) {
    const there = await access(path).then(
      () => true,
      () => false,
    );
    if (there) return dirname(path);
  }
  return undefined;
}

/** PostgreSQL refuses to run as root. */
async function unprivilegedUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const id = async (flag: string): Promise<number> => {
    const { stdout } = await run('id', [flag, 'postgres']).catch(() => run('id', [flag, 'nobody']));
    return Number(stdout);
  };
  return { uid: await id('-u'), gid: await id('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('No port was given.');
  server.close();
  await once(server, 'close');
  return address.port;
}
