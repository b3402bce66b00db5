/** What editors offer while tags are written: custom data for VS Code, web-types for JetBrains. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sdk } from '../common.ts';
import type { Element, Named } from './manifest.ts';

const folder = join(sdk, 'editors');

export interface Package {
  readonly name: string;
  readonly version: string;
}

export async function writeEditors(elements: readonly Element[], of: Package): Promise<void> {
  await mkdir(folder, { recursive: true });
  const files = {
    'vscode.html-data.json': htmlData(elements),
    'vscode.css-data.json': cssData(elements),
    'web-types.json': webTypes(elements, of),
  };
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
  }
}

function htmlData(elements: readonly Element[]): object {
  const tags = elements.map((element) => ({
    name: element.tag,
    description: { kind: 'markdown', value: documentation(element) },
    attributes: attributesOf(element).map(({ name, description }) => ({ name, description })),
  }));
  return { version: 1.1, tags };
}

function cssData(elements: readonly Element[]): object {
  const properties = elements.flatMap(({ tag, customProperties }) => told(tag, customProperties));
  const parts = elements.flatMap(({ tag, parts: own }) => told(tag, own));
  return {
    version: 1.1,
    properties: merged(properties),
    pseudoElements: merged(parts).map((part) => ({ ...part, name: `::part(${part.name})` })),
  };
}

/** What is said of an element's own, where it is listed among those of others. */
function told(tag: string, named: readonly Named[]): Named[] {
  return named.map(({ name, description }) => ({ name, description: `\`${tag}\`: ${description}` }));
}

/** Each name once, with all that is said of it. */
function merged(named: readonly Named[]): Named[] {
  const byName = Map.groupBy(named, ({ name }) => name);
  return Array.from(byName, ([name, all]) => ({
    name,
    description: all.map(({ description }) => description).join('\n\n'),
  }));
}

function webTypes(elements: readonly Element[], { name, version }: Package): object {
  const tags = elements.map((element) => ({
    name: element.tag,
    description: element.summary,
    attributes: attributesOf(element).map(({ type, ...attribute }) => ({ ...attribute, value: { type } })),
    slots: element.slots,
    js: {
      properties: element.properties.map(({ attribute: _, ...property }) => property),
      events: element.events.map(({ module: _, ...event }) => event),
    },
    css: {
      parts: element.parts,
      properties: element.customProperties,
    },
  }));
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name,
    version,
    'description-markup': 'markdown',
    contributions: { html: { elements: tags } },
  };
}

function attributesOf({ properties }: Element): { name: string; description: string; type: string }[] {
  return properties.flatMap(({ attribute: name, description, type }) =>
    name === undefined ? [] : { name, description, type },
  );
}

/** All that an editor has no place of its own for. */
function documentation({ summary, events, slots }: Element): string {
  const list = (title: string, named: Element['slots']): string =>
    named.length === 0
      ? ''
      : `\n\n**${title}**\n${named.map(({ name, description }) => `\n- \`${name || 'default'}\`: ${description}`).join('')}`;
  return summary + list('Events', events) + list('Slots', slots);
}
