/** Builds the sandbox's worker: one script with the whole backend in it, and the embedded database's files beside it. */
import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type Plugin, rolldown } from 'rolldown';
import { databaseImage } from './database-image.ts';

const root = join(import.meta.dirname, '..');
const demoFirms = join(root, 'demo/firms');
const database = dirname(fileURLToPath(import.meta.resolve('@electric-sql/pglite')));
const databaseFiles = ['pglite.wasm', 'pglite.data'];
const imageFile = 'database.tar.gz';
const entry = 'virtual:sandbox-worker';

/** What a worker's script begins with. */
const defaultStart = `
import { SandboxWorker } from ${JSON.stringify(join(root, 'src/adapters/sandbox/worker.ts'))};
new SandboxWorker(bundled).listen(self);
`;

/**
 * Writes `worker.js` and its files into a folder.
 *
 * @param start - A module's text that makes the worker out of the constant `bundled`. Default: the package's own.
 */
export async function buildSandboxWorker(folder: string, start = defaultStart): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(databaseFiles.map((name) => copyFile(join(database, name), join(folder, name))));
  await copyFile(join(database, '../LICENSE'), join(folder, 'pglite.LICENSE'));
  await writeFile(
    join(folder, imageFile),
    gzipSync(await (await databaseImage()).arrayBuffer(), { level: 9 }),
  );
  await writeFile(join(folder, 'worker.js'), await bundleSandboxWorker(await sizeOf(folder), start));
}

/**
 * The worker's script.
 *
 * @param databaseSize - How many bytes the database's files have together.
 * @param start - As above.
 */
export async function bundleSandboxWorker(databaseSize: number, start = defaultStart): Promise<string> {
  const bundled = { firms: await readFirms(), databaseSize };
  const bundle = await rolldown({
    input: entry,
    platform: 'browser',
    // The one for browsers brings a Buffer of its own.
    resolve: { alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' } },
    // The database's program has one for macros that it does not use.
    checks: { bundlerTimings: false, eval: false },
    // What is only a warning to others is an error here.
    onLog(level, log) {
      if (level === 'warn') throw new Error(log.message);
    },
    plugins: [withoutNode, startingWith(`const bundled = ${JSON.stringify(bundled)};\n${start}`)],
  });
  const {
    output: [{ code }],
  } = await bundle.generate({
    codeSplitting: false,
    minify: true,
    comments: { legal: true, annotation: false, jsdoc: false },
  });
  await bundle.close();
  return code;
}

function startingWith(text: string): Plugin {
  return {
    name: 'sandbox-worker',
    resolveId: (id) => (id === entry ? entry : null),
    load: (id) => (id === entry ? text : null),
  };
}

/**
 * Takes out what the database has for Node, and its places for data that no sandbox uses: it asks for neither in a browser,
 * but bundlers of pages would.
 */
const withoutNode: Plugin = {
  name: 'without-node',
  resolveId: {
    filter: { id: /^node:|\/fs\/(nodefs|opfs-ahp|memfs2opfs)\.js$/ },
    handler: () => ({ id: '\0nothing', moduleSideEffects: false }),
  },
  load: (id) => (id === '\0nothing' ? 'export {};' : null),
};

/** The demonstration's firms, slug to import folder. */
async function readFirms(): Promise<Record<string, Record<string, string>>> {
  const slugs = (await readdir(demoFirms)).toSorted();
  return Object.fromEntries(
    await Promise.all(slugs.map(async (slug) => [slug, await readFirm(slug)] as const)),
  );
}

async function readFirm(slug: string): Promise<Record<string, string>> {
  const names = (await readdir(join(demoFirms, slug))).toSorted();
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(demoFirms, slug, name), 'utf8')] as const),
    ),
  );
}

async function sizeOf(folder: string): Promise<number> {
  const files = [...databaseFiles, imageFile].map((name) => stat(join(folder, name)));
  return (await Promise.all(files)).reduce((sum, { size }) => sum + size, 0);
}
