/** The elements as `custom-elements.json` tells of them: what every file for a framework or an editor is made of. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../common.ts';

export interface Named {
  readonly name: string;
  readonly description: string;
}

export interface Property extends Named {
  /** As its source writes it, such as `string | undefined`. */
  readonly type: string;
  /** The attribute that sets it too, where one does. */
  readonly attribute: string | undefined;
}

export interface ElementEvent extends Named {
  /** The event's class. */
  readonly type: string;
  /** The module that has it, from the package's folder. */
  readonly module: string;
}

export interface CustomProperty extends Named {
  readonly default?: string;
}

export interface Element {
  readonly tag: string;
  /** Its class. */
  readonly name: string;
  /** The module that has the class, from the package's folder. */
  readonly module: string;
  readonly summary: string;
  readonly properties: readonly Property[];
  readonly events: readonly ElementEvent[];
  /** The unnamed slot's name is empty. */
  readonly slots: readonly Named[];
  readonly parts: readonly Named[];
  readonly customProperties: readonly CustomProperty[];
}

interface Declaration extends Partial<Named> {
  name: string;
  tagName?: string;
  summary?: string;
  members?: {
    kind: string;
    name: string;
    description?: string;
    attribute?: string;
    type?: { text: string };
  }[];
  events?: { name: string; description: string; type: { text: string } }[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: CustomProperty[];
}

/** Every element, by its tag. */
export async function readElements(): Promise<Element[]> {
  const text = await readFile(join(root, 'custom-elements.json'), 'utf8');
  const { modules } = JSON.parse(text) as { modules: { path: string; declarations: Declaration[] }[] };
  const declared = modules.flatMap(({ path, declarations }) =>
    declarations.map((declaration) => ({ path, ...declaration })),
  );
  const modulesOf = new Map(declared.map(({ name, path }) => [name, path]));
  return declared.flatMap((declaration) => {
    const { tagName: tag, name, path: module, summary = '' } = declaration;
    if (tag === undefined) return [];
    const events = (declaration.events ?? []).map(({ type, ...event }) => {
      const from = modulesOf.get(type.text);
      if (from === undefined)
        throw new Error(`${tag}: no module has ${type.text}, the class of ${event.name}.`);
      return { ...event, type: type.text, module: from };
    });
    const properties = (declaration.members ?? [])
      .filter(({ kind }) => kind === 'field')
      .map(({ name: property, description = '', attribute, type }) => {
        // The analyzer says of what may be left out that it may be undefined, once more.
        const types = [...new Set((type?.text ?? 'unknown').split(' | '))];
        return { name: property, description, attribute, type: types.join(' | ') };
      });
    return {
      ...{ tag, name, module, events, properties, summary: summary.replaceAll(/\s+/g, ' ') },
      slots: declaration.slots ?? [],
      parts: declaration.cssParts ?? [],
      customProperties: declaration.cssProperties ?? [],
    };
  });
}
