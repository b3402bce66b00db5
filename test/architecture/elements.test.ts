import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { version } from '../../src/elements/shared/version.ts';
import { findLines, readSources, root } from './sources.ts';

const elements = await readSources('src/elements/**/*.ts');
const tags = (await readdir(join(root, 'src/elements'))).filter((name) => name !== 'shared').sort();

interface ElementsManifest {
  modules: { declarations?: { tagName?: string }[] }[];
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(join(root, path), 'utf8')) as T;
}

describe('elements', () => {
  it('leave markup to templates, as Trusted Types demand', () => {
    const raw = /\b(innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|document\.write)\b/;
    assert.deepEqual(findLines(elements, raw), []);
  });

  it('have no style attribute, as a strict policy refuses them', () => {
    assert.deepEqual(findLines(elements, /\bstyleMap\b|\sstyle=|setAttribute\('style'/), []);
  });

  it('measure nothing by the host page’s root font size', () => {
    assert.deepEqual(findLines(elements, /\d(rem)\b/), []);
  });

  it('each have a class, its styles and its definition, by the name of the tag', () => {
    const paths = new Set(elements.map(({ path }) => path));
    const expected = tags.flatMap((tag) =>
      ['ts', 'styles.ts', 'define.ts'].map((ending) => `src/elements/${tag}/${tag}.${ending}`),
    );
    assert.deepEqual(
      expected.filter((path) => !paths.has(path)),
      [],
    );
  });

  it('are registered by their definitions alone', () => {
    const others = elements.filter(({ path }) => !path.endsWith('/shared/define.ts'));
    assert.deepEqual(findLines(others, /customElements\.define|@customElement\b/), []);
    const definitions = elements.filter(({ path }) => path.endsWith('.define.ts'));
    const importers = elements.filter(({ imports }) =>
      imports.some(({ file }) => file?.endsWith('/shared/define.ts')),
    );
    assert.deepEqual(importers, definitions);
  });

  it('are those of the committed manifest', async () => {
    const { modules } = await readJson<ElementsManifest>('custom-elements.json');
    const listed = modules.flatMap(({ declarations = [] }) =>
      declarations.flatMap(({ tagName }) => tagName ?? []),
    );
    assert.deepEqual(listed.sort(), tags);
  });

  it('tell of the version that the package has', async () => {
    const { version: published } = await readJson<{ version: string }>('package.json');
    assert.equal(version, published);
  });

  it('are each exported, as a class and defined, and all defined together and one by one', async () => {
    const { exports } = await readJson<{ exports: Record<string, unknown> }>('package.json');
    const wanted = tags.flatMap((tag) => [`./${tag}`, `./${tag}/define`]);
    assert.deepEqual(
      wanted.filter((entry) => !(entry in exports)),
      [],
    );
    for (const entries of [['define-all'], ['autoloader', 'later-tags'], ['page', 'later-tags']]) {
      const together = await readSources(`src/entries/{${entries.join()},}.ts`);
      const defined = together
        .flatMap(({ imports }) => imports)
        .flatMap(({ file }) => file?.match(/([\w-]+)\.define\.ts$/)?.[1] ?? []);
      assert.deepEqual(defined.sort(), tags, entries[0]);
    }
  });

  it('are all known to what defines them as they are found, so that slips of them are told of', async () => {
    for (const entry of ['autoloader', 'page']) {
      const together = await readSources(`src/entries/{${entry},later-tags}.ts`);
      const known = together.flatMap(({ text }) => [...text.matchAll(/'([\w-]+)':/g)].map(([, tag]) => tag));
      assert.deepEqual(known.sort(), tags, entry);
    }
  });
});
