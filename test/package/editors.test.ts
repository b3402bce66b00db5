import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const root = join(import.meta.dirname, '../..');

interface Named {
  name: string;
  description?: string;
}
interface Declaration {
  tagName?: string;
  summary: string;
  attributes?: Named[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}
interface WebTypes {
  name: string;
  version: string;
  contributions: {
    html: {
      elements: (Named & {
        attributes: (Named & { value: { type: string } })[];
        slots: Named[];
        js: { properties: Named[]; events: Named[] };
        css: { parts: Named[]; properties: Named[] };
      })[];
    };
  };
}

async function read<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(join(root, path), 'utf8')) as T;
}
const namesOf = (named: readonly Named[] = []): string[] => named.map(({ name }) => name).sort();

describe('what the package tells editors', async () => {
  const own = await read<{ name: string; version: string; 'web-types': string }>('package.json');
  const { modules } = await read<{ modules: { declarations: Declaration[] }[] }>('custom-elements.json');
  const elements = modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName !== undefined);

  it('is all of the manifest, for those of JetBrains', async () => {
    const { name, version, contributions } = await read<WebTypes>(own['web-types']);
    assert.deepEqual([name, version], [own.name, own.version]);
    const told = contributions.html.elements.map(({ name: tag, attributes, slots, js, css }) => ({
      tag,
      attributes: namesOf(attributes),
      events: namesOf(js.events),
      slots: namesOf(slots),
      parts: namesOf(css.parts),
      properties: namesOf(css.properties),
    }));
    const known = elements.map((each) => ({
      tag: each.tagName,
      attributes: namesOf(each.attributes),
      events: namesOf(each.events),
      slots: namesOf(each.slots),
      parts: namesOf(each.cssParts),
      properties: namesOf(each.cssProperties),
    }));
    assert.deepEqual(told, known);
    const types = contributions.html.elements.flatMap(({ attributes }) =>
      attributes.map(({ value }) => value.type),
    );
    assert.deepEqual([...new Set(types)], ['string | undefined']);
  });

  it('is all of the manifest that it can show, for VS Code', async () => {
    const { tags } = await read<{
      tags: (Named & { description: { value: string }; attributes: Named[] })[];
    }>('dist/sdk/editors/vscode.html-data.json');
    assert.deepEqual(
      tags.map(({ name, attributes }) => [name, ...namesOf(attributes)]),
      elements.map(({ tagName, attributes }) => [tagName, ...namesOf(attributes)]),
    );
    for (const [at, { description }] of tags.entries()) {
      const { events = [], slots = [] } = elements[at]!;
      for (const { name } of [...events, ...slots])
        assert.ok(description.value.includes(`\`${name || 'default'}\``));
    }
    const css = await read<{ properties: Named[]; pseudoElements: Named[] }>(
      'dist/sdk/editors/vscode.css-data.json',
    );
    const once = (named: string[]): string[] => [...new Set(named)].sort();
    assert.deepEqual(namesOf(css.properties), once(elements.flatMap((each) => namesOf(each.cssProperties))));
    assert.deepEqual(
      namesOf(css.pseudoElements),
      once(elements.flatMap((each) => namesOf(each.cssParts))).map((part) => `::part(${part})`),
    );
  });
});
