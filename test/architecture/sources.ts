import { glob, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export interface Import {
  /** What the line says: a package, or a relative path. */
  readonly specifier: string;
  /** Its path from the root, where it is a file of ours. */
  readonly file: string | undefined;
  readonly dynamic: boolean;
  /** Of types alone, of which nothing is left when it runs. */
  readonly erased: boolean;
}

export interface Source {
  /** From the root, such as `src/client/client.ts`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const importLine = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'/gm;

/** Files by glob from the root, with what they import. Fails when there are none, so that no rule holds over nothing. */
export async function readSources(pattern: string): Promise<Source[]> {
  const paths = (await Array.fromAsync(glob(pattern, { cwd: root }))).sort();
  if (paths.length === 0) throw new Error(`There is no file ${pattern}.`);
  return Promise.all(
    paths.map(async (path) => {
      const text = await readFile(join(root, path), 'utf8');
      return { path, text, imports: importsOf(path, text) };
    }),
  );
}

function importsOf(path: string, text: string): Import[] {
  return Array.from(text.matchAll(importLine), ([, type, fixed, dynamic]) => {
    const specifier = (fixed ?? dynamic)!;
    const file = specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined;
    return { specifier, file, dynamic: fixed === undefined, erased: type !== undefined };
  });
}

/** `path: what` for each line of each source that a pattern is found in. */
export function findLines(sources: readonly Source[], pattern: RegExp): string[] {
  return sources.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
}
