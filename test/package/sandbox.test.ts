import assert from 'node:assert/strict';
import { glob, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { sandboxFolder } from '../../build/build.ts';
import { sdk } from '../../build/common.ts';

const worker = 'adapters/sandbox/worker.js';

describe('the sandbox in the package', () => {
  it('[X-02] has a worker of one script, which imports nothing', async () => {
    const script = await readFile(join(sdk, worker), 'utf8');
    assert.deepEqual(script.match(/\bimport\s*["'{*][^;]{0,80}|\bimport\(\s*["'`][^)]*/g), null);
  });

  it('[X-02] is in no other entry: neither the database, nor the slow hash, nor the server', async () => {
    const holding: string[] = [];
    for await (const path of glob('**/*.js', { cwd: sdk })) {
      const code = await readFile(join(sdk, path), 'utf8');
      if (/pglite|argon2|portico_import/i.test(code) && path !== worker) holding.push(path);
    }
    assert.deepEqual(holding, []);
  });

  it('[X-02] is loaded by its own entry alone', async () => {
    const loading: string[] = [];
    for await (const path of glob('**/*.js', { cwd: sdk })) {
      const code = await readFile(join(sdk, path), 'utf8');
      if (!path.startsWith('adapters/sandbox/') && /["'][^"']*adapters\/sandbox\//.test(code))
        loading.push(path);
    }
    assert.deepEqual(loading, ['entries/sandbox.js']);
  });

  it('brings the licence of the database beside its files', async () => {
    assert.match(await readFile(join(sandboxFolder, 'pglite.LICENSE'), 'utf8'), /Apache License|PostgreSQL/);
    assert.ok((await stat(join(sandboxFolder, 'pglite.wasm'))).size > 0);
  });
});
