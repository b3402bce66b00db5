import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort, startDemo } from '../support/demo-server.ts';

const root = join(import.meta.dirname, '../..');
const execute = promisify(execFile);

/**
 * How long a newcomer waits: for `npm ci` in a clean clone, packages from the registry included, then for `npm start` until
 * a firm's page is there.
 */
export async function benchStart(): Promise<void> {
  const checkout = await mkdtemp(join(tmpdir(), 'portico-start-'));
  try {
    await execute('git', ['clone', '--quiet', root, checkout]);
    const installed = await seconds(() =>
      execute('npm', ['ci', '--no-audit', '--no-fund'], { cwd: checkout }),
    );
    console.log(`npm ci: ${installed.toFixed(1)} s (with npm's cache as it is)`);
    const started = await seconds(() => firstPage(checkout));
    console.log(`npm start, until a page is there: ${started.toFixed(1)} s`);
  } finally {
    await rm(checkout, { recursive: true, force: true });
  }
}

async function firstPage(checkout: string): Promise<void> {
  const demo = await startDemo({
    command: ['npm', 'start'],
    directory: checkout,
    folder: join(checkout, '.portico'),
    port: await freePort(),
  });
  try {
    const { status } = await fetch(`${demo.url}/service/`);
    if (status !== 200) throw new Error(`The page answered ${status}.`);
  } finally {
    await demo.end('SIGKILL');
  }
}

async function seconds(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await act();
  return (performance.now() - from) / 1000;
}
