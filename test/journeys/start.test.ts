import assert from 'node:assert/strict';
import { once } from 'node:events';
import { access, cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type DemoServer, freePort, spawnDemo, startDemo } from '../support/demo-server.ts';

const root = join(import.meta.dirname, '../..');
/** Made by tools, or private to this checkout. */
const left = new Set(['node_modules', 'dist', 'storybook-static', 'test-results', '.git', '.portico']);

describe('npm start', { timeout: 120_000 }, () => {
  let checkout: string;
  let folder: string;
  let server: DemoServer;
  const command = ['npm', 'start'] as const;

  before(async () => {
    checkout = await mkdtemp(join(tmpdir(), 'portico-checkout-'));
    await cp(root, checkout, {
      recursive: true,
      filter: (path) => path === root || !left.has(basename(path)),
    });
    await symlink(join(root, 'node_modules'), join(checkout, 'node_modules'));
    folder = join(checkout, 'kept/here');
    const port = await freePort();
    server = await startDemo({ command, directory: checkout, folder, port });
  });
  after(async () => {
    await server.end('SIGKILL');
    await rm(checkout, { recursive: true, force: true });
  });

  // How long that takes, `npm run bench start` tells: a test shares its machine with others.
  it('serves the pages where dependencies are installed and nothing is built', async () => {
    assert.equal((await fetch(`${server.url}/service/`)).status, 200);
  });

  it('serves the script that the pages ask for, the API, and its health', async () => {
    for (const [path, type] of [
      ['/portico/portico.js', /javascript/],
      ['/api/v1/service/firm', /json/],
      ['/api/v1/openapi.json', /json/],
      ['/healthz', /json/],
    ] as const) {
      const answer = await fetch(server.url + path);
      assert.equal(answer.status, 200, path);
      assert.match(answer.headers.get('content-type') ?? '', type, path);
    }
  });

  it('keeps its data where PORTICO_DATABASE says, and nowhere else', async () => {
    await access(folder);
    await assert.rejects(access(join(checkout, '.portico')));
  });

  it('refuses to start twice on one folder, in clear words', async () => {
    const second = spawnDemo({ command, directory: checkout, folder, port: await freePort() });
    let said = '';
    second.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    second.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(second, 'close')) as [number];
    assert.notEqual(code, 0);
    assert.ok(said.includes(folder), said);
    assert.match(said, /already|another process|in use/i);
    assert.doesNotMatch(said, /^\s+at .*:\d+:\d+/m, 'and not by a stack trace');
    assert.equal((await fetch(`${server.url}/healthz`)).status, 200, 'the first one goes on');
  });

  it('lets go of its folder when told to end, and finds its data when started again', async () => {
    await server.end('SIGTERM');
    await assert.rejects(access(join(folder, 'portico.lock')), 'it has let go of its folder');
    server = await startDemo({ command, directory: checkout, folder, port: server.port });
    assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
  });
});
