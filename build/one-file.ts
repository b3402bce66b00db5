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

/** Writes both kinds, and what each has to be for a page that says so: `integrity.json`. */
export async function buildOneFile(): Promise<void> {
  const bundle = await rolldown({
    ...common,
    input: join(sources, 'entries/define-all.ts'),
    platform: 'browser',
    plugins: [shortTemplates, withoutDescriptions, ownPolicy, ownMembers],
  });
  const integrity: Record<string, string> = {};
  for (const [format, file] of [
    ['es', oneFile.module],
    ['iife', oneFile.classic],
  ] as const) {
    const { output } = await bundle.write({
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
  await bundle.close();
  await writeFile(join(sdk, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
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
