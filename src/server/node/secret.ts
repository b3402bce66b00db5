import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomToken } from '../secrets.ts';

/** The secret of an embedded database, made at its first start and kept beside it, for its owner's eyes alone. */
export async function secretIn(folder: string): Promise<string> {
  const path = join(folder, 'secret');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await writeFile(path, `${randomToken()}\n`, { flag: 'wx', mode: 0o600 });
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') throw failure;
  }
  return (await readFile(path, 'utf8')).trim();
}
