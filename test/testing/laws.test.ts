import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import { operations } from '../../src/contract/all.ts';
import { checks } from '../../src/testing/conformance/checks.ts';

const guide = join(import.meta.dirname, '../../stories/your-backend.mdx');

it('[X-02] the guide names each operation whose meaning the suite does not check, and no other', async () => {
  const text = await readFile(guide, 'utf8');
  const [, section = ''] = /## 4\. What the suite does not check\n([\s\S]*?)\n## 5/.exec(text) ?? [];
  const named = Array.from(section.matchAll(/`(\w+\.\w+)`/g), ([, name]) => name);
  const laws = checks.filter(({ kind }) => kind === 'law');
  const checked = new Set(laws.flatMap((law) => law.operations.map(({ name }) => name)));
  const unchecked = operations.map(({ name }) => name).filter((name) => !checked.has(name));
  assert.deepEqual(named.toSorted(), unchecked.toSorted());
});
