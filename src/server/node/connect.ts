import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isPostgres } from '../config.ts';
import type { Database } from '../database/database.ts';
import { takeLock } from './lock.ts';
import type { PostgresOptions } from './postgres.ts';

/** Where the data lives: `memory://`, `postgres://…`, or a folder. */
export type ConnectOptions = PostgresOptions;

/**
 * Opens the database that an address names, brought to this version and ready for work. The other kind's driver is not
 * loaded.
 */
export async function connect(options: ConnectOptions): Promise<Database> {
  const { url } = options;
  if (isPostgres(url)) {
    const { openPostgres } = await import('./postgres.ts');
    return openPostgres(options);
  }
  const { openPglite } = await import('../database/pglite.ts');
  return url === 'memory://' ? openPglite({ dataDir: url }) : openFolder(resolve(url), openPglite);
}

async function openFolder(
  folder: string,
  openPglite: (options: { dataDir: string }) => Promise<Database>,
): Promise<Database> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new Error(`PORTICO_DATABASE: no folder can be made at ${folder} (${(cause as Error).message}).`, {
      cause,
    });
  }
  const lock = await takeLock(folder);
  try {
    const database = await openPglite({ dataDir: join(folder, 'data') });
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
