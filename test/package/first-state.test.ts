import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { freePort } from '../support/demo-server.ts';
import { deviceAt } from '../support/journey.ts';

const server = join(import.meta.dirname, '../../demo/embed/server/server.mjs');

describe('the website of the guide on server rendering', { timeout: 120_000 }, () => {
  let url: string;
  let stop: () => void;
  before(async () => {
    const port = String(await freePort());
    const website = spawn(process.execPath, [server], {
      env: { ...process.env, PORT: port },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    stop = () => website.kill('SIGKILL');
    process.once('exit', stop);
    url = `http://localhost:${port}`;
    await once(website.stdout, 'data');
  });
  after(() => stop());

  it('[X-03] shows the form where no script ever comes, under its own policy', async () => {
    await using device = await deviceAt(url);
    await device.context.route('**/portico-ssr.js', (route) => route.abort());
    const page = await device.context.newPage();
    const refused: string[] = [];
    page.on(
      'console',
      (said) => said.text().includes('Content Security Policy') && refused.push(said.text()),
    );
    await page.goto(url);
    const field = page.getByLabel('Email', { exact: true });
    await field.waitFor();
    assert.ok(((await field.boundingBox())?.height ?? 0) >= 40, 'it looks as it will');
    assert.deepEqual(refused, []);
  });

  it('shows a skeleton to who seems to be signed in', async () => {
    const asked = async (cookie: string) => (await fetch(url, { headers: { cookie } })).text();
    assert.match(await asked(''), /type="password"/);
    assert.doesNotMatch(await asked('other=1; portico-service=token'), /type="password"/);
  });
});
