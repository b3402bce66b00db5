import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { type StaticSite, serveFolder } from '../support/static.ts';
import { installPackages, run, type Scratch } from './install.ts';

const root = join(import.meta.dirname, '../..');
const firm = join(root, 'demo/firms/service');

/** The page that the README shows. */
async function embed(): Promise<string> {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const [, page] = /```html\n([^]*?)```/.exec(readme) ?? [];
  if (!page) throw new Error('The README shows no page.');
  return page;
}

describe('what is installed from the tarballs, without the repository', { timeout: 300_000 }, () => {
  let scratch: Scratch;
  let site: StaticSite;
  let backend: ChildProcess;
  let browser: Browser;

  const command = (): string => join(scratch.folder, 'node_modules/.bin/portico-server');

  before(async () => {
    scratch = await installPackages();
    const folder = join(scratch.folder, 'site');
    await mkdir(folder);
    await writeFile(join(folder, 'index.html'), await embed());
    const built = join(scratch.folder, 'node_modules/@portico/elements/dist/sdk/page');
    await cp(built, join(folder, 'portico'), { recursive: true });
    site = await serveFolder(folder);
    browser = await launchBrowser();
  });
  after(async () => {
    backend.kill('SIGKILL');
    await browser.close();
    await site.close();
    await scratch.remove();
  });

  it('brings a firm’s data in, and serves it', async () => {
    const said = await run(scratch.folder, command(), 'import', firm);
    assert.match(said, /service: imported/);

    const environment = { ...process.env, PORT: '0', PORTICO_PUBLIC_URL: site.url };
    backend = spawn(command(), ['serve'], {
      cwd: scratch.folder,
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    site.backend = `http://127.0.0.1:${await portOf(backend)}`;
    const response = await fetch(`${site.backend}/healthz`);
    assert.equal(response.status, 200);
  });

  it('signs a client in on the bare page that the README shows, with one script tag, and shows its quotes', async () => {
    const tab = await browser.newPage();
    await tab.goto(site.url);
    await tab.getByLabel('Email').fill('limited@demo.example');
    await tab.getByLabel('Password', { exact: true }).fill('correct horse portal staple');
    await tab.getByRole('button', { name: 'Sign in', exact: true }).click();
    await tab.getByRole('button', { name: 'Sign out' }).waitFor();
    await tab.getByRole('row').nth(1).waitFor();
  });

  it('stops when it is told to', async () => {
    assert.equal(backend.exitCode, null, 'it runs until then');
    const ended = once(backend, 'exit');
    backend.kill('SIGTERM');
    assert.deepEqual(await ended, [0, null]);
  });
});

/** The port that the server says it listens on. */
async function portOf(server: ChildProcess): Promise<number> {
  if (!server.stdout) throw new Error('Its output is not read.');
  for await (const line of createInterface({ input: server.stdout })) {
    const { port } = JSON.parse(line) as { port?: number };
    if (port) {
      server.stdout.resume();
      return port;
    }
  }
  throw new Error('The server ended before it listened.');
}
