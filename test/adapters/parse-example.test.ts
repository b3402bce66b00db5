import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';

const root = join(import.meta.dirname, '../..');
const linesOfCode = async (name: string) => {
  const text = await readFile(join(root, 'demo/adapters/parse', name), 'utf8');
  return text.split('\n').filter((line) => !/^\s*(\/\/|\/?\*|$)/.test(line)).length;
};

it('[X-01] the example puts Parse Server behind the port in under 150 lines, as many as its guide says', async () => {
  const lines = (await linesOfCode('adapter.ts')) + (await linesOfCode('cloud.js'));
  assert.ok(lines < 150, `${lines} lines`);
  const guide = await readFile(join(root, 'stories/adapters.mdx'), 'utf8');
  assert.match(guide, new RegExp(`, ${lines} lines of code`));
});
