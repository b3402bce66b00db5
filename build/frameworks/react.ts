/** Typed components for React 19, one for each element, in a module each, so that an app holds those that it uses. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sdk } from '../common.ts';
import type { Element, ElementEvent } from './manifest.ts';
import { importsOf, siblingOf } from './types.ts';

const folder = join(sdk, 'react');

export async function writeReact(elements: readonly Element[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const element of elements) await writeFile(join(folder, `${element.tag}.js`), componentOf(element));
  const all = elements.map(({ tag, name }) => `export { ${name} } from './${tag}.js';\n`);
  await writeFile(join(folder, 'index.js'), `'use client';\n${all.join('')}`);
  await writeFile(join(folder, 'index.d.ts'), typesOf(elements));
}

/** React sets what the element has as a property, and listens to what begins with `on`; the names alone are ours. */
function componentOf({ tag, name, module, events }: Element): string {
  const handlers = events.map((event) => `${handlerOf(tag, event)}, `).join('');
  const listeners = events.map((event) => `    'on${event.name}': ${handlerOf(tag, event)},\n`).join('');
  const [taken, given] = handlers
    ? [`{ ${handlers}...props }`, `{\n    ...props,\n${listeners}  }`]
    : ['props', 'props'];
  return `'use client';
import { createElement } from 'react';
import '${siblingOf(module).replace(/\.js$/, '.define.js')}';

export function ${name}(${taken}) {
  return createElement('${tag}', ${given});
}
`;
}

function typesOf(elements: readonly Element[]): string {
  const classes = elements.map(({ name }) => elementOf(name)).join(', ');
  const events = new Set(elements.flatMap((element) => element.events.map(({ type }) => type)));
  return `import type { HTMLAttributes, ReactElement, Ref } from 'react';
import type { ElementOf, Properties, Tag } from '../types/common.js';
${importsOf(elements, (name) => `${name} as ${elementOf(name)}`)}
/** What a ref to a component holds. */
export type { ${classes} };
export type { ${[...events].join(', ')} };

type Attributes<T extends Tag> = HTMLAttributes<ElementOf<T>> &
  Properties<T> & { ref?: Ref<ElementOf<T>> | undefined };
${elements.map(typeOf).join('')}`;
}

function typeOf({ tag, name, summary, events }: Element): string {
  const handlers = events.map(
    (event) =>
      `  /** ${event.description} */\n  ${handlerOf(tag, event)}?: ((event: ${event.type}) => void) | undefined;\n`,
  );
  return `
export interface ${name}Props extends Attributes<'${tag}'> {
${handlers.join('')}}

/** ${summary} */
export declare function ${name}(props: ${name}Props): ReactElement;
`;
}

/** What the component's own name leaves to the element's class. */
function elementOf(name: string): string {
  return `${name}Element`;
}

/** `onSignedIn`, for `portal-login-signed-in` of `portal-login`. */
function handlerOf(tag: string, { name }: ElementEvent): string {
  if (!name.startsWith(`${tag}-`)) throw new Error(`${name} does not begin with ${tag}, whose event it is.`);
  const words = name.slice(tag.length + 1).split('-');
  return `on${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}`;
}
