import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportFolder } from '../import/read.ts';
import { ImportRefused } from '../import/problem.ts';

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
  const unreadable: string[] = [];
  for (const name of names) {
    const file = join(path, name);
    if (!(await stat(file)).isFile()) continue;
    const text = decoded(await readFile(file));
    if (text === undefined) unreadable.push(name);
    else files.set(name, text);
  }
  if (unreadable.length === 0) return files;
  const message = 'is not text in UTF-8; save it as such';
  throw new ImportRefused(unreadable.map((file) => ({ file, line: 0, field: '', message })));
}

/** Without the mark that some programs put at the beginning of a text in UTF-8. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
