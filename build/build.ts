/**
 * Builds both packages: the SDK into `dist/sdk`, the backend into `dist/server`, a package with a manifest of its own.
 * As a command it builds everything; {@link freshenScripts} leaves out the types and what is fresh already.
 */
import { existsSync } from 'node:fs';
import { chmod, copyFile, glob, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { rolldown } from 'rolldown';
import { common, root, sdk, sources } from './common.ts';
import { writeFrameworks } from './frameworks/frameworks.ts';
import { buildOneFile } from './one-file.ts';
import { buildParts } from './parts.ts';
import { shortTemplates, withoutDescriptions } from './page-plugins.ts';
import { serverReadme } from './readme.ts';
import { buildSandboxWorker } from './sandbox.ts';

const server = join(root, 'dist/server');
/** Where the sandbox's worker and its files are, beside the adapter that starts it. */
export const sandboxFolder = join(sdk, 'adapters/sandbox');
/** What each script that a page loads as it is has to be. */
const integrity = join(sdk, 'integrity.json');
/** The sheet for pages that keep the elements' room. */
export const reserveSheet = join(sdk, 'reserve.css');

const serverEntry = 'entries/server';
const serverCommand = 'entries/portico-server';

interface RootManifest {
  name: string;
  version: string;
  license: string;
  engines: Record<string, string>;
  exports: Record<string, string | { default: string }>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

async function rootManifest(): Promise<RootManifest> {
  return JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as RootManifest;
}

/** The SDK's command, `portico`. */
const sdkCommand = 'entries/portico';

/** The entries of the SDK that are modules of ours, below `src` and without their ending, as the root package exports them. */
export async function sdkEntries(): Promise<string[]> {
  const { exports } = await rootManifest();
  return Object.values(exports)
    .filter((target) => typeof target === 'object')
    .map((target) => target.default.slice('./dist/sdk/'.length, -'.js'.length))
    .filter((entry) => existsSync(join(sources, `${entry}.ts`)));
}

/** Module for module, laid out as `src` is, so that a stack trace or a declaration is found where one looks for it. */
async function buildModules(
  entries: string[],
  folder: string,
  platform: 'browser' | 'node',
): Promise<string[]> {
  const input = entries.map((entry) => join(sources, `${entry}.ts`));
  const bundle = await rolldown({
    ...common,
    input,
    platform,
    external: isPackage,
    plugins: platform === 'browser' ? [shortTemplates, withoutDescriptions] : [],
    // The backend is a program: whatever a module of it does on loading is meant.
    ...(platform === 'node' && { treeshake: { moduleSideEffects: true } }),
  });
  const { output } = await bundle.write({
    dir: folder,
    preserveModules: true,
    preserveModulesRoot: sources,
    sourcemap: true,
  });
  await bundle.close();
  const chunks = output.filter((part) => part.type === 'chunk');
  const own = new Set(chunks.map(({ fileName }) => fileName));
  const imported = new Set(chunks.flatMap((chunk) => [...chunk.imports, ...chunk.dynamicImports]));
  return [...imported.difference(own)];
}

/** The compiler's own helpers look like a package, and belong into the output. */
function isPackage(id: string): boolean {
  return /^[^./]/.test(id) && !id.startsWith('@oxc-project/runtime/');
}

/** Writes the declarations of some entries and of all that they import. */
async function buildTypes(entries: string[], folder: string): Promise<void> {
  const { default: ts } = await import('typescript');
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.json'),
    { noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: sources, outDir: folder },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  );
  const program = ts.createProgram(
    entries.map((entry) => join(sources, `${entry}.ts`)),
    config?.options ?? {},
  );
  const { diagnostics } = program.emit(undefined, (path, text) => {
    ts.sys.writeFile(path, text.replaceAll(/(from |import\()(["'])(\.[^"']+)\.ts\2/g, '$1$2$3.js$2'));
  });
  const found = [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics(), ...diagnostics];
  found.forEach(fail);

  function fail(diagnostic: Parameters<typeof ts.formatDiagnostic>[0]): never {
    const host = {
      getCurrentDirectory: () => root,
      getNewLine: () => '\n',
      getCanonicalFileName: (name: string) => name,
    };
    throw new Error(ts.formatDiagnostic(diagnostic, host));
  }
}

/** The backend's manifest: it depends on the packages that its modules import, as pinned at the root. */
async function writeServerManifest(imported: string[]): Promise<void> {
  const { version, license, engines, dependencies, devDependencies } = await rootManifest();
  const pinned = { ...devDependencies, ...dependencies };
  const packages = imported
    .filter((name) => !name.startsWith('node:'))
    .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
  const needed = [...new Set(packages)].sort().map((name): [string, string] => {
    if (!pinned[name]) throw new Error(`The backend imports ${name}, which package.json does not list.`);
    return [name, pinned[name]];
  });
  const manifest = {
    name: '@portico/server',
    version,
    description: 'The reference backend of Portico: one fetch handler, and a command that serves it.',
    license,
    type: 'module',
    engines,
    bin: { 'portico-server': `${serverCommand}.js` },
    exports: { '.': { types: `./${serverEntry}.d.ts`, default: `./${serverEntry}.js` } },
    dependencies: Object.fromEntries(needed),
  };
  await writeJson(join(server, 'package.json'), manifest);
}

async function writeJson(file: string, value: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
}

async function buildSdk(): Promise<void> {
  await buildModules([...(await sdkEntries()), sdkCommand], sdk, 'browser');
  await chmod(join(sdk, `${sdkCommand}.js`), 0o755);
}

async function buildServer(): Promise<void> {
  const imported = await buildModules([serverEntry, serverCommand], server, 'node');
  await writeServerManifest(imported);
  await writeFile(join(server, 'README.md'), await serverReadme());
  await chmod(join(server, `${serverCommand}.js`), 0o755);
}

/** Everything that runs. */
export async function buildScripts(): Promise<void> {
  await mkdir(sdk, { recursive: true });
  await Promise.all([buildServer(), buildSdk(), buildSandboxWorker(sandboxFolder)]);
  await copyFile(join(sources, 'elements/shared/reserve.css'), reserveSheet);
  // Last, as its age tells that of the whole.
  await writeJson(integrity, { ...(await buildParts()), ...(await buildOneFile()) });
}

/** Everything, from nothing. */
export async function build(): Promise<void> {
  await rm(join(root, 'dist'), { recursive: true, force: true });
  await buildScripts();
  await buildTypes(await sdkEntries(), sdk);
  await buildTypes([serverEntry], server);
  await writeFrameworks(await rootManifest());
}

/** Builds what runs, unless it is there and younger than every source. */
export async function freshenScripts(): Promise<void> {
  const built = await stat(integrity).catch(() => undefined);
  if (built && built.mtimeMs > (await newestSource())) return;
  await buildScripts();
}

async function newestSource(): Promise<number> {
  let newest = 0;
  for await (const path of glob(['src/**', 'build/**', 'demo/firms/**', 'package.json'], { cwd: root })) {
    newest = Math.max(newest, (await stat(join(root, path))).mtimeMs);
  }
  return newest;
}

if (import.meta.main) {
  const started = performance.now();
  await build();
  console.log(`built ${relative('', join(root, 'dist'))} in ${Math.round(performance.now() - started)} ms`);
}
