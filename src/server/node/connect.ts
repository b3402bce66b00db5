import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isPostgres } from '../config.ts';
import type { Database } from '../database/database.ts';
import { takeLock } from './lock.ts';
import type { PostgresOptions } from './postgres.ts';

export interface ConnectOptions extends PostgresOptions {
  /** Where the data lives: `memory://`, `postgres://…`, or a folder. */
  readonly url: string;
  /**
   * The files of an embedded database that is empty, as a tar archive: a new one begins as their copy. Default: it is made
   * from nothing, which takes ten times as long.
   */
  readonly image?: (() => Promise<Blob>) | undefined;
}

/**
 * Opens the database that an address names, brought to this version and ready for work. The other kind's driver is not
 * loaded.
 */
export async function connect(options: ConnectOptions): Promise<Database> {
  const { url, image } = options;
  if (isPostgres(url)) {
    const { openPostgres } = await import('./postgres.ts');
    return openPostgres(options);
  }
  const { openPglite } = await import('../database/pglite.ts');
  const open: Open = async (dataDir, isNew) =>
    openPglite({ dataDir, ...(isNew && image && { loadDataDir: await image() }) });
  return url === 'memory://' ? open(url, true) : openFolder(resolve(url), open);
}

type Open = (dataDir: string, isNew: boolean) => Promise<Database>;

async function openFolder(folder: string, open: Open): Promise<Database> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new Error(`PORTICO_DATABASE: no folder can be made at ${folder} (${(cause as Error).message}).`, {
      cause,
    });
  }
  const lock = await takeLock(folder);
  try {
    const database = await openWhole(join(folder, 'data'), open);
    return {
      ...database,
      async close() {
        await database.close();
        await lock.release();
      },
    };
  } catch (failure) {
    await lock.release();
    throw failure;
  }
}

/** Opens the database, or makes it. What a start that was cut short left half made is made anew. */
async function openWhole(data: string, open: Open): Promise<Database> {
  const unfinished = `${data}.unfinished`;
  if (await exists(unfinished)) await rm(data, { recursive: true, force: true });
  if (await exists(data)) return open(data, false);
  await writeFile(unfinished, '');
  const database = await open(data, true);
  await rm(unfinished);
  return database;
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
