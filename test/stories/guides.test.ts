import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { built } from './built.ts';

const guides = join(import.meta.dirname, '../../stories');

describe('the guides', () => {
  it('[X-01] link to pages that there are', async () => {
    const { entries } = JSON.parse(await readFile(join(built, 'index.json'), 'utf8')) as {
      entries: Record<string, unknown>;
    };
    const linked: string[] = [];
    const dead: string[] = [];
    for await (const path of glob('*.mdx', { cwd: guides })) {
      const text = await readFile(join(guides, path), 'utf8');
      for (const [, id = ''] of text.matchAll(/\?path=\/(?:docs|story)\/([\w-]+)/g)) {
        linked.push(id);
        if (!Object.hasOwn(entries, id)) dead.push(`${path}: ${id}`);
      }
    }
    assert.ok(linked.length > 0);
    assert.deepEqual(dead, []);
  });

  it('have no table of Markdown, which MDX shows as it is written', async () => {
    for await (const path of glob('*.mdx', { cwd: guides })) {
      assert.doesNotMatch(await readFile(join(guides, path), 'utf8'), /^\|/m, path);
    }
  });
});
