import assert from 'node:assert/strict';
import { glob, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseAst } from 'rolldown/parseAst';
import { sandboxFolder } from '../../build/build.ts';
import { sdk } from '../../build/common.ts';

const worker = 'adapters/sandbox/worker.js';

describe('the sandbox in the package', () => {
  it('[X-02] has a worker of one script, which imports nothing', async () => {
    const script = await readFile(join(sdk, worker), 'utf8');
    assert.deepEqual(importedBy(parseAst(script)), []);
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

/** What a script imports by name, statically or not, at any depth of its tree. */
function importedBy(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, source } = node as { type?: string; source?: { value?: unknown } | null };
  const imports = /^(Import(Declaration|Expression)|Export(All|Named)Declaration)$/.test(type ?? '');
  const own = imports && typeof source?.value === 'string' ? [source.value] : [];
  return [...own, ...Object.values(node).flatMap(importedBy)];
}
