/** The one file for a `<script>` tag: every element, defined, with all it needs inside; as a module and as a classic script. */
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { sdk, sources } from './common.ts';
import { integrityOf, minified, pageScript } from './page-script.ts';

/** The one file, by the kind of `<script>` that loads it. */
export const oneFile = { module: join(sdk, 'portico.js'), classic: join(sdk, 'portico.classic.js') };
/** What a classic script calls the module's exports. */
const global = 'portico';

/** The module for pages that a server sends with the elements' first state in them. */
const ssrModule = join(sdk, 'portico-ssr.js');

/** The languages besides English; each has a script of its own for pages that load one file, of either kind. */
const languages = ['ar', 'de', 'es', 'fr', 'zh'];

/** Writes all kinds, and answers with what each has to be for a page that says so. */
export async function buildOneFile(): Promise<Record<string, string>> {
  return {
    ...(await bundle('define-all-ssr', [['es', ssrModule]])),
    ...(await bundle('define-all', [
      ['iife', oneFile.classic],
      ['es', oneFile.module],
    ])),
    ...(await bundleLanguages()),
  };
}

/** The one file, as a module. */
export async function bundleOneFile(): Promise<string> {
  const made = await rolldown({ ...pageScript, input: join(sources, 'entries/define-all.ts') });
  const { output } = await made.generate({ ...minified, format: 'es', codeSplitting: false });
  await made.close();
  return output[0].code;
}

async function bundleLanguages(): Promise<Record<string, string>> {
  const made = languages.map((tag) =>
    bundle(`i18n/staff/${tag}`, [['iife', join(sdk, `portico.${tag}.js`)]]),
  );
  return Object.assign({}, ...(await Promise.all(made))) as Record<string, string>;
}

type Target = readonly [format: 'es' | 'iife', file: string];

/** Writes an entry as single files, and answers with what each has to be. */
async function bundle(entry: string, targets: readonly Target[]): Promise<Record<string, string>> {
  const made = await rolldown({ ...pageScript, input: join(sources, `entries/${entry}.ts`) });
  const integrity: Record<string, string> = {};
  for (const [format, file] of targets) {
    const { output } = await made.write({ ...minified, file, format, name: global, codeSplitting: false });
    const [{ fileName, code }] = output;
    integrity[fileName] = integrityOf(code);
  }
  await made.close();
  return integrity;
}

/** A page's own module, elements and all, as one file of the same kind. */
export async function buildPageFile(entry: string, file: string): Promise<void> {
  const bundle = await rolldown({ ...pageScript, input: entry });
  await bundle.write({ file, codeSplitting: false, minify: true });
  await bundle.close();
}
