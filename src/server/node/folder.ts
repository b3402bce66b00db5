import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportFolder } from '../import/read.ts';

/** The files of a folder on disk, hidden ones apart. */
export async function readFolder(path: string): Promise<ImportFolder> {
  const entries = await readdir(path, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return new Map(
    await Promise.all(
      files.map(async ({ name }): Promise<[string, string]> => [
        name,
        await readFile(join(path, name), 'utf8'),
      ]),
    ),
  );
}
