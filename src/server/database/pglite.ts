import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { createDatabase, type Database, drizzleOptions } from './database.ts';
import { migrate } from './migrate.ts';

/**
 * Opens the embedded database, PostgreSQL compiled to WebAssembly, and brings it to this version.
 *
 * @param options - Where the data lives (`dataDir`: `memory://`, a folder on Node, `idb://…` in a page), and the rest of
 * PGlite's own options.
 */
export async function openPglite(options: PGliteOptions): Promise<Database> {
  return prepared(await PGlite.create(options));
}

/** Brings an embedded database that is open already to this version; closes it where that fails. */
export async function prepared(client: PGlite): Promise<Database> {
  const db = drizzle({ client, ...drizzleOptions });
  try {
    await migrate(db);
  } catch (failure) {
    await client.close();
    throw failure;
  }
  return createDatabase('pglite', db, () => client.close());
}
