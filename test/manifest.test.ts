import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { it } from 'node:test';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..');

it('the committed manifest of the elements is what their sources say', async () => {
  const folder = await mkdtemp(join(root, 'node_modules/.manifest-'));
  try {
    const options = [
      'analyze',
      '--config',
      'custom-elements-manifest.config.js',
      '--outdir',
      relative(root, folder),
    ];
    await promisify(execFile)(join(root, 'node_modules/.bin/cem'), options, { cwd: root });
    const [fresh, committed] = await Promise.all(
      [folder, root].map((place) => readFile(join(place, 'custom-elements.json'), 'utf8')),
    );
    assert.ok(committed === fresh, 'custom-elements.json is stale; run: npm run manifest');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
