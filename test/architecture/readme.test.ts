import assert from 'node:assert/strict';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { variables } from '../../src/server/config.ts';

const root = join(import.meta.dirname, '../..');
const readme = await readFile(join(root, 'README.md'), 'utf8');
const { name, exports, scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  name: string;
  exports: Record<string, unknown>;
  scripts: Record<string, string>;
};

/** The rows of the table under a heading, cell by cell, in the plain words that formatting leaves. */
function rowsUnder(heading: string): string[][] {
  const section = readme.split(/^## /m).find((text) => text.startsWith(heading)) ?? '';
  const table = section.split('\n').filter((line) => line.startsWith('|'));
  return table.map((line) => line.split(' | ').map((cell) => cell.replaceAll(/^\| *| *\|?$/g, '').trim()));
}

describe('the README', () => {
  it('lists every variable that configures the server, as the server itself does', () => {
    const listed = rowsUnder('The backend').filter(([first]) => /^`[A-Z_]+`$/.test(first ?? ''));
    assert.deepEqual(
      listed,
      variables.map((each) => [`\`${each.name}\``, each.meaning, each.default]),
    );
  });

  it('lists every entry of the SDK', () => {
    const listed = rowsUnder('The SDK').flatMap(([first]) => first?.match(/^`(@.+)`$/)?.[1] ?? []);
    const entries = Object.keys(exports).map((entry) =>
      entry
        .replace(/^\./, name)
        .replace(/\/(\w+-\w+)(?=\/define$|$)/, (part, tag) =>
          `./${tag}/define` in exports ? '/<tag>' : part,
        )
        .replace(/(?<=\/i18n\/(staff\/)?|\/portico\.)[a-z]{2}(?=\.js$|(?<!\.[a-z]{2})$)/, '<language>'),
    );
    assert.deepEqual(listed.sort(), [...new Set(entries)].sort());
  });

  it('lists every script', () => {
    const listed = rowsUnder('Scripts').flatMap(
      ([first]) => first?.match(/^`npm (?:run )?([\w:]+)`$/)?.[1] ?? [],
    );
    assert.deepEqual(listed.sort(), Object.keys(scripts).sort());
  });

  it('says how large the files for a tag are, to a twentieth, and so does the guide', async () => {
    const sizes = JSON.parse(await readFile(join(root, 'test/sizes.json'), 'utf8')) as Record<string, number>;
    const guide = await readFile(join(root, 'stories/getting-started.mdx'), 'utf8');
    for (const text of [readme, guide]) {
      const said = Array.from(text.matchAll(/(\d+) kB(?= compressed|; for a tag)/g), ([, kB]) => Number(kB));
      assert.equal(said.length, 2);
      for (const [index, name] of ['pageFirst', 'oneFile'].entries()) {
        const measured = (sizes[name] ?? 0) / 1000;
        assert.ok(
          Math.abs(said[index]! - measured) < measured / 20,
          `${name}: ${said[index]}, not ${measured}`,
        );
      }
    }
  });

  it('names files that exist', async () => {
    for (const [, path = ''] of readme.matchAll(/\]\((?!https?:)([^)]+)\)/g)) await access(join(root, path));
  });
});
