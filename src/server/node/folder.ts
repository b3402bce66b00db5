import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportFolder } from '../import/read.ts';
import { type ImportProblem, ImportRefused } from '../import/problem.ts';

/**
 * The files of a folder on disk, hidden ones apart. Rejects with {@link ImportRefused} where one is not in UTF-8: read as
 * if it were, its letters would be lost without a word.
 */
export async function readFolder(path: string): Promise<ImportFolder> {
  const all = await readdir(path).catch((cause: unknown) => {
    throw new Error(`No folder can be read at ${path} (${(cause as Error).message}).`, { cause });
  });
  const names = all.filter((name) => !name.startsWith('.'));
  const files = new Map<string, string>();
  const problems: ImportProblem[] = [];
  for (const name of names) {
    const file = join(path, name);
    if (!(await stat(file)).isFile()) continue;
    const bytes = await readFile(file);
    const text = decoded(bytes);
    if (text !== undefined) files.set(name, text);
    else
      problems.push({
        file: name,
        line: lineOfOther(bytes),
        field: '',
        message: 'is not text in UTF-8; save it as such',
      });
  }
  if (problems.length > 0) throw new ImportRefused(problems);
  return files;
}

/** The first line that is not UTF-8, counted from 1. No letter of it has the byte of a line's end in it. */
function lineOfOther(bytes: Buffer): number {
  let line = 1;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf('\n', start);
    if (end < 0 || decoded(bytes.subarray(start, end)) === undefined) return line;
    start = end + 1;
    line += 1;
  }
}

/** Without the mark that some programs put at the beginning of a text in UTF-8. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
