import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { takeLock } from '../../../src/server/node/lock.ts';
import { secretIn } from '../../../src/server/node/secret.ts';

describe('the lock of a database folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portico-lock-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const path = () => join(folder, 'portico.lock');
  const leave = (holder: unknown) => writeFile(path(), JSON.stringify(holder));

  it('is refused while another has it, naming folder, process and remedy, and given once it was released', async () => {
    const lock = await takeLock(folder);
    await assert.rejects(takeLock(folder), (failure: Error) => {
      for (const part of [folder, `process ${process.pid}`, 'PostgreSQL', path()]) {
        assert.ok(failure.message.includes(part), part);
      }
      return true;
    });
    await lock.release();
    await (await takeLock(folder)).release();
    assert.deepEqual(await readdir(folder), []);
  });

  it('is refused to another process while this one has it', async () => {
    const lock = await takeLock(folder);
    assert.equal(await takeElsewhere(folder), 'refused');
    await lock.release();
    assert.equal(await takeElsewhere(folder), 'taken');
  });

  it('is taken over from a process that was killed', async () => {
    assert.equal(await takeElsewhere(folder), 'taken');
    assert.equal((await readdir(folder)).includes('portico.lock'), true);
    const lock = await takeLock(folder);
    assert.match(await readFile(path(), 'utf8'), new RegExp(`"pid":${process.pid},`));
    await lock.release();
  });

  it('is taken over from a process whose number another has by now', async () => {
    await leave({ pid: process.pid, host: hostname(), started: '1' });
    await (await takeLock(folder)).release();
  });

  it('is taken over where the file is damaged', async () => {
    await writeFile(path(), '{"pid":');
    await (await takeLock(folder)).release();
  });

  it('is not taken over from another machine, whose processes cannot be seen', async () => {
    await leave({ pid: 999_999, host: 'another-machine', started: '1' });
    await assert.rejects(takeLock(folder), /process 999999 on another-machine/);
  });

  it('is given to one of many that take over at one moment', async () => {
    await leave({ pid: 999_999_999, host: hostname(), started: '1' });
    const takers = Array.from({ length: 8 }, () => startTaker(folder));
    const outcomes = await Promise.all(takers.map(({ outcome }) => outcome));
    await Promise.all(takers.map(({ end }) => end()));
    assert.deepEqual(
      outcomes.filter((each) => each === 'taken'),
      ['taken'],
    );
  });
});

describe('the secret of a database folder', () => {
  it('is made once, long, and for the eyes of its owner alone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'portico-secret-'));
    const [first, ...others] = await Promise.all([secretIn(folder), secretIn(folder), secretIn(folder)]);
    assert.match(first, /^[\w-]{43}$/);
    assert.deepEqual(others, [first, first]);
    assert.equal((await stat(join(folder, 'secret'))).mode & 0o777, 0o600);
    assert.deepEqual(await readdir(folder), ['secret']);
    await rm(folder, { recursive: true });
  });

  it('is refused where it was spoilt, rather than replaced by one that opens nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'portico-secret-'));
    await writeFile(join(folder, 'secret'), '');
    await assert.rejects(secretIn(folder), /holds no secret of 32 characters/);
    await rm(folder, { recursive: true });
  });
});

/** Takes the lock in a process of its own, which then ends without releasing it. */
async function takeElsewhere(folder: string): Promise<string> {
  const { outcome, end } = startTaker(folder);
  const said = await outcome;
  await end();
  return said;
}

/** A process that tries to take the lock, and keeps it until it is ended. */
function startTaker(folder: string): { outcome: Promise<string>; end: () => Promise<unknown> } {
  const module = new URL('../../../src/server/node/lock.ts', import.meta.url).href;
  const script = `
    const { takeLock } = await import(${JSON.stringify(module)});
    const taken = await takeLock(${JSON.stringify(folder)}).then(() => 'taken', () => 'refused');
    process.stdout.write(taken);
    process.stdin.resume().on('end', () => process.kill(process.pid, 'SIGKILL'));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  return {
    outcome: once(child.stdout, 'data').then(([said]) => String(said)),
    end() {
      child.stdin.end();
      return closed;
    },
  };
}
