/** The elements in parts, for a `<script>` tag: a small file that signs in, and the rest, each part when the page needs it. */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type OutputChunk, rolldown } from 'rolldown';
import { root, sdk, sources } from './common.ts';
import { integrityOf, minified, pageScript } from './page-script.ts';
import { plainNamespaces, shortImports, withoutFallbacks } from './parts-plugins.ts';

/** What a firm copies to its site, whole. Its `portico.js` is what the tag names. */
export const partsFolder = join(sdk, 'page');

/** The name of the parts' folder until it is known what is in them. */
const unnamed = '@version';

/** Packages inside, whose licences come as files beside them. */
const inside = ['lit', 'zod'];

/** Writes them, and answers with what each has to be for a page that says so. */
export async function buildParts(): Promise<Record<string, string>> {
  await rm(partsFolder, { recursive: true, force: true });
  const chunks = await bundleParts();
  for (const { fileName, code } of chunks) {
    const file = join(partsFolder, fileName);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, code);
  }
  await mkdir(join(partsFolder, 'licences'));
  for (const name of inside) {
    await copyFile(join(root, 'node_modules', name, 'LICENSE'), join(partsFolder, `licences/${name}.txt`));
  }
  return Object.fromEntries(chunks.map(({ fileName, code }) => [`page/${fileName}`, integrityOf(code)]));
}

/** All of them, the file that the tag names first. */
export async function bundleParts(): Promise<OutputChunk[]> {
  const made = await rolldown({
    ...pageScript,
    plugins: [pageScript.plugins, withoutFallbacks, plainNamespaces, shortImports],
    input: { portico: join(sources, 'entries/page.ts') },
    // Whatever comes later may use what came first.
    preserveEntrySignatures: 'allow-extension',
  });
  const { output } = await made.generate({
    ...minified,
    comments: false,
    entryFileNames: '[name].js',
    // The first part names those that define a tag: by the tag alone, which it has anyway.
    chunkFileNames: ({ name }) => `parts/${unnamed}/${name.replace('.define', '')}.js`,
    // One request until one can type, one for whatever talks to a backend, with what is said where that fails, and one
    // for whatever shows what it answered.
    codeSplitting: {
      groups: [
        { name: 'first', tags: ['$initial'], priority: 1 },
        { name: 'client', test: /\/(http-client|portal-login\/flow|shared\/(adopt|since|error-words))\.ts$/ },
        {
          name: 'reading',
          test: /\/(client\/pages|shared\/(read|late|account|skeleton|format|list-controls|place|table|list\.styles))\.ts$/,
        },
      ],
    },
  });
  await made.close();
  const parts = output.filter((part) => part.type === 'chunk');
  const hash = createHash('sha256');
  for (const { code } of parts) hash.update(code);
  const name = hash.digest('hex').slice(0, unnamed.length);
  const named = (text: string) => text.replaceAll(unnamed, name);
  return parts.map(({ fileName, code, imports, ...part }) => ({
    ...part,
    fileName: named(fileName),
    code: named(code),
    imports: imports.map(named),
  }));
}
