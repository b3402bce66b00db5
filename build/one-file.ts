/** The one file for a `<script>` tag: every element, defined, with all it needs inside; as a module and as a classic script. */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { common, sdk, sources } from './common.ts';
import { ownMembers, shortTemplates, withoutDescriptions } from './page-plugins.ts';

/** The one file, by the kind of `<script>` that loads it. */
export const oneFile = { module: join(sdk, 'portico.js'), classic: join(sdk, 'portico.classic.js') };
/** Its Trusted Types policy, so that it runs beside another copy of Lit. */
const policy = 'portico';
/** What a classic script calls the module's exports. */
const global = 'portico';

/** The module for pages that a server sends with the elements' first state in them. */
const ssrModule = join(sdk, 'portico-ssr.js');

/** Writes all kinds, and what each has to be for a page that says so: `integrity.json`. */
export async function buildOneFile(): Promise<void> {
  const integrity = {
    ...(await bundle('define-all-ssr', [['es', ssrModule]])),
    ...(await bundle('define-all', [
      ['iife', oneFile.classic],
      ['es', oneFile.module],
    ])),
  };
  await writeFile(join(sdk, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
}

type Target = readonly [format: 'es' | 'iife', file: string];

/** Writes an entry as single files, and answers with what each has to be. */
async function bundle(entry: string, targets: readonly Target[]): Promise<Record<string, string>> {
  const made = await rolldown({
    ...common,
    input: join(sources, `entries/${entry}.ts`),
    platform: 'browser',
    plugins: [shortTemplates, withoutDescriptions, ownPolicy, ownMembers],
  });
  const integrity: Record<string, string> = {};
  for (const [format, file] of targets) {
    const { output } = await made.write({
      file,
      format,
      name: global,
      codeSplitting: false,
      minify: true,
      comments: { legal: true, annotation: false, jsdoc: false },
    });
    const [{ fileName, code }] = output;
    integrity[fileName] = `sha384-${createHash('sha384').update(code).digest('base64')}`;
  }
  await made.close();
  return integrity;
}

/** A page's own module, elements and all, as one file of the same kind. */
export async function buildPageFile(entry: string, file: string): Promise<void> {
  const bundle = await rolldown({
    ...common,
    input: entry,
    platform: 'browser',
    plugins: [shortTemplates, withoutDescriptions, ownPolicy, ownMembers],
  });
  await bundle.write({ file, codeSplitting: false, minify: true });
  await bundle.close();
}

/**
 * Gives the bundled Lit a policy of its own, made when it is first needed: a page may create each name once only, and a
 * second copy of this file, whose elements the page does not use, must not try.
 */
const ownPolicy: Plugin = {
  name: 'own-trusted-types-policy',
  transform(code, id) {
    if (!/\/lit-html\/(?:development\/)?lit-html\.js$/.test(id)) return null;
    const made = /(\w+)\.createPolicy\("lit-html",(\{createHTML:(\w+)=>\3\})\)/;
    if (!made.test(code)) throw new Error(`${id} no longer creates the policy "lit-html".`);
    const late = `(own=>({createHTML:html=>(own??=$1.createPolicy("${policy}",$2)).createHTML(html)}))()`;
    return { code: code.replace(made, late) };
  },
};
