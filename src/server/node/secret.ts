import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shortestSecret } from '../config.ts';
import { randomToken } from '../secrets.ts';

/** The secret of an embedded database, made at its first start and kept beside it, for its owner's eyes alone. */
export async function secretIn(folder: string): Promise<string> {
  const path = join(folder, 'secret');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Whole under another name first: a process that dies in between leaves no half of a secret.
  const draft = `${path}.${randomToken()}`;
  await writeFile(draft, `${randomToken()}\n`, { mode: 0o600 });
  try {
    await link(draft, path);
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') throw failure;
  } finally {
    await unlink(draft);
  }
  const secret = (await readFile(path, 'utf8')).trim();
  if (secret.length >= shortestSecret) return secret;
  throw new Error(
    `${path}: holds no secret of ${shortestSecret} characters or more. Put it back, or set PORTICO_SECRET to what it was.`,
  );
}
