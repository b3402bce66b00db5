import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

const root = join(import.meta.dirname, '../../..');

describe('portico-server import', { timeout: 180_000 }, () => {
  let scratch: string;
  before(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'portico-import-'));
    await cp(join(root, 'demo/firms/law'), join(scratch, 'law'), { recursive: true });
  });
  after(() => rm(scratch, { recursive: true, force: true }));

  function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
    const command = ['src/entries/portico-server.ts', 'import', ...args];
    const env = { ...process.env, PORTICO_DATABASE: join(scratch, 'database') };
    return new Promise((resolve) => {
      execFile(process.execPath, command, { cwd: root, env }, (error, out, err) =>
        resolve({ code: Number(error?.code ?? 0), out, err }),
      );
    });
  }

  it('says what it did, and in a dry run what it would do', async () => {
    const first = await run(join(scratch, 'law'));
    assert.match(first.out, /^law: imported\.\n(.|\n)*quotes: 3 added/, first.err);
    const dry = await run('--dry-run', join(scratch, 'law'));
    assert.match(
      dry.out,
      /^law: nothing was kept\.\n(.|\n)*quotes: 0 added, 0 changed, 2 the same, 1 left alone/,
    );
    assert.deepEqual([first.code, dry.code], [0, 0]);
  });

  it('tells members of quotes that it sends where it is asked to, and says how many mails that makes', async () => {
    const folder = join(scratch, 'law');
    const told = await run('--notify', '--dry-run', folder);
    assert.match(told.out, /mails that tell members of new quotes: 0$/m, 'they were sent before');
    const csv = await readFile(join(folder, 'quotes.csv'), 'utf8');
    await writeFile(join(folder, 'quotes.csv'), csv.replaceAll(',sent,', ',draft,'));
    assert.doesNotMatch((await run(folder)).out, /mails/);
    await writeFile(join(folder, 'quotes.csv'), csv);
    const { out, err } = await run('--notify', folder);
    assert.match(out, /mails that tell members of new quotes: [1-9]\d*$/m, err);
  });

  it('ends with 1 and lists every problem, without a stack', async () => {
    await writeFile(join(scratch, 'law/clients.csv'), 'ref,name\nanand,\ntait,\n');
    const { code, err } = await run(join(scratch, 'law'));
    assert.equal(code, 1);
    assert.match(err, /^clients\.csv:2: name is missing$/m);
    assert.match(err, /^clients\.csv:3: name is missing$/m);
    assert.doesNotMatch(err, /^\s+at /m);
  });

  it('refuses a file in another encoding rather than lose its letters', async () => {
    await writeFile(join(scratch, 'law/clients.csv'), Buffer.from('ref,name\nmueller,M\xfcller\n', 'latin1'));
    const { code, err } = await run(join(scratch, 'law'));
    assert.equal(code, 1);
    assert.match(err, /^clients\.csv:2: is not text in UTF-8/m);
  });

  it('ends with 1 and names a folder that is not there', async () => {
    const { code, err } = await run(join(scratch, 'nowhere'));
    assert.equal(code, 1);
    assert.match(err, /nowhere/);
    assert.doesNotMatch(err, /^\s+at /m);
  });
});
