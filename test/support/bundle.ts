import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type OutputChunk, type OutputOptions, rolldown } from 'rolldown';
import { shortTemplates, withoutDescriptions } from '../../build/page-plugins.ts';

const root = join(import.meta.dirname, '../..');
const page = 'virtual:page';

/** What a page loads, bundled and minified with all that it needs, as a firm's own build would do. */
export interface PageBundle {
  /** Before any code of ours has run: the entry and what it imports. */
  readonly first: readonly OutputChunk[];
  /** That, and all that may be imported later. */
  readonly all: readonly OutputChunk[];
}

/**
 * Bundles a page that imports these modules, named from the root.
 *
 * @param unless - Leaves out of `all` what is reached only by importing one of these later, named likewise.
 */
export async function bundlePage(
  modules: readonly string[],
  unless: readonly string[] = [],
): Promise<PageBundle> {
  const chunks = await bundled(modules.map((path) => `import ${quoted(path)};`));
  const left = new Set(unless.map((path) => join(root, path)));
  // A module that others import at once, too, can be a chunk without being its face.
  const isOf = ({ facadeModuleId, moduleIds }: OutputChunk, path: string) =>
    facadeModuleId === path || moduleIds.every((id) => id === path);
  const missing = [...left].filter((path) => !chunks.some((chunk) => isOf(chunk, path)));
  if (missing.length > 0) throw new Error(`No page imports ${missing.join(', ')} later.`);

  const reach = (importsOf: (chunk: OutputChunk) => string[]): OutputChunk[] => {
    const reached = new Set<OutputChunk>();
    const follow = (chunk: OutputChunk): void => {
      if (reached.has(chunk) || [...left].some((path) => isOf(chunk, path))) return;
      reached.add(chunk);
      chunks.filter(({ fileName }) => importsOf(chunk).includes(fileName)).forEach(follow);
    };
    chunks.filter(({ isEntry }) => isEntry).forEach(follow);
    return [...reached];
  };
  return {
    first: reach(({ imports }) => imports),
    all: reach(({ imports, dynamicImports }) => [...imports, ...dynamicImports]),
  };
}

/**
 * Bundles modules as one file for all pages, with what is imported later inside, and each module's exports kept.
 *
 * @param without - Modules that stay outside, named from the root.
 */
export async function bundleFile(
  modules: readonly string[],
  without: readonly string[] = [],
): Promise<readonly OutputChunk[]> {
  const lines = modules.map((path, index) => `export * as module${index} from ${quoted(path)};`);
  return bundled(lines, { codeSplitting: false }, without);
}

async function bundled(
  lines: readonly string[],
  options: OutputOptions = {},
  without: readonly string[] = [],
): Promise<OutputChunk[]> {
  const outside = new Set(without.map((path) => join(root, path)));
  const bundle = await rolldown({
    external: (id) => outside.has(id),
    input: page,
    platform: 'browser',
    treeshake: true,
    experimental: { nativeMagicString: true },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    // What is imported both at once and later is meant to be, in one file.
    checks: { ineffectiveDynamicImport: false },
    plugins: [
      shortTemplates,
      withoutDescriptions,
      {
        name: 'page',
        resolveId: (id) => (id === page ? page : null),
        load: (id) => (id === page ? lines.join('\n') : null),
      },
    ],
  });
  const { output } = await bundle.generate({ minify: true, comments: false, ...options });
  await bundle.close();
  return output.filter((part) => part.type === 'chunk');
}

function quoted(path: string): string {
  return JSON.stringify(join(root, path));
}

/** Bytes on the wire: each chunk compressed by itself. */
export function gzipped(chunks: readonly OutputChunk[]): number {
  return chunks.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
}

/** Our own modules in some chunks, by path from the root. */
export function modulesOf(chunks: readonly OutputChunk[]): string[] {
  const own = `${root}/src/`;
  return chunks.flatMap(({ moduleIds }) =>
    moduleIds.filter((id) => id.startsWith(own)).map((id) => id.slice(root.length + 1)),
  );
}
