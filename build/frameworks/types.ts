/** The tags' types for templates: a table of all elements, and for each framework how its templates read it. */
import { cp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sdk } from '../common.ts';
import type { Element, ElementEvent } from './manifest.ts';

const templates = join(import.meta.dirname, 'types');
const folder = join(sdk, 'types');

export async function writeTypes(elements: readonly Element[]): Promise<void> {
  await cp(templates, folder, { recursive: true });
  await writeFile(join(folder, 'elements.d.ts'), tableOf(elements));
  const frameworks = (await readdir(templates)).filter((file) => file !== 'common.d.ts');
  // So that a plain import of the types does no harm when it runs.
  for (const file of frameworks) await writeFile(join(folder, file.replace('.d.ts', '.js')), 'export {};\n');
}

function tableOf(elements: readonly Element[]): string {
  return `${importsOf(elements)}
/** By its tag: each element's class, what can be set on it, and what it tells. */
export interface Elements {
${elements.map(rowOf).join('')}}
`;
}

function rowOf({ tag, name, summary, properties, events }: Element): string {
  const settable = properties.map((property) => `'${property.name}'`).join(' | ');
  const lines = events.map(
    (event) => `      /** ${event.description} */\n      '${event.name}': ${event.type};\n`,
  );
  const told = lines.length > 0 ? `{\n${lines.join('')}    }` : '{}';
  return `  /** ${summary} */
  '${tag}': {
    element: ${name};
    properties: Pick<${name}, ${settable}>;
    events: ${told};
  };
`;
}

/** What names the classes of elements and events, for a file in a folder beside theirs. */
export function importsOf(elements: readonly Element[], rename = (name: string): string => name): string {
  const lines = elements.flatMap(({ name, module, events }) => [
    importLine(module, [rename(name)]),
    ...Array.from(eventModules(events), ([path, types]) => importLine(path, types)),
  ]);
  return lines.join('');
}

/** The events' classes, by the module that has them. */
export function eventModules(events: readonly ElementEvent[]): Map<string, string[]> {
  const types = new Map(events.map(({ type, module }) => [type, module]));
  const modules = Map.groupBy(types, ([, module]) => module);
  return new Map(Array.from(modules, ([module, entries]) => [module, entries.map(([type]) => type)]));
}

function importLine(module: string, names: readonly string[]): string {
  return `import type { ${names.join(', ')} } from '${siblingOf(module)}';\n`;
}

/** A module's address from one of the SDK's folders. */
export function siblingOf(module: string): string {
  return module.replace(/^dist\/sdk\//, '../');
}
