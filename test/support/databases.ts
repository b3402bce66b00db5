/**
 * Fresh, migrated databases for tests, quickly: each kind keeps one that was migrated once, and hands out copies.
 */
import { PGlite } from '@electric-sql/pglite';
import { after } from 'node:test';
import { drizzle } from 'drizzle-orm/pglite';
import pg from 'pg';
import { databaseImage } from '../../build/database-image.ts';
import {
  createDatabase,
  type Database,
  drizzleOptions,
  type Tx,
} from '../../src/server/database/database.ts';
import { openPostgres } from '../../src/server/node/postgres.ts';
import { startPostgres, type TestDatabase, type TestPostgres } from './postgres.ts';

/** What a test that holds for every database runs on. */
export const databases = ['pglite', 'postgres'] as const;

let postgres: Promise<TestPostgres> | undefined;
after(async () => (await postgres)?.stop());

/** A new and empty database on the PostgreSQL server of this test file. */
export async function emptyPostgres(): Promise<TestDatabase> {
  postgres ??= startPostgres();
  return (await postgres).createDatabase();
}

/** A database, and a way to look into it past row-level security. */
export interface FreshDatabase extends Database {
  inspect<R = Record<string, unknown>>(query: string, parameters?: readonly unknown[]): Promise<R[]>;
}

/** A new database, migrated and empty. */
export async function freshDatabase(kind: (typeof databases)[number]): Promise<FreshDatabase> {
  return kind === 'pglite' ? freshPglite() : freshPostgres();
}

/** A new embedded database in memory, migrated and empty; `db` asks it past row-level security. */
export async function freshPglite(): Promise<FreshDatabase & { readonly db: Tx }> {
  const client = await PGlite.create({ loadDataDir: await databaseImage() });
  const db = drizzle({ client, ...drizzleOptions });
  return {
    ...createDatabase('pglite', db, () => client.close()),
    db,
    inspect: async <R>(query: string, parameters: readonly unknown[] = []) =>
      (await client.query<R>(query, [...parameters])).rows,
  };
}

async function freshPostgres(): Promise<FreshDatabase> {
  const { name, appUrl: url, ownerUrl } = await emptyPostgres();
  const database = await openPostgres({ url, ownerUrl, poolSize: 10 });
  return { ...database, inspect: (query, parameters) => inspectPostgres(name, query, parameters) };
}

/** Runs a query as PostgreSQL's superuser, in a database of {@link emptyPostgres}. */
export async function inspectPostgres<R>(
  database: string,
  query: string,
  parameters: readonly unknown[] = [],
): Promise<R[]> {
  const { superuserUrl } = await (postgres ??= startPostgres());
  const url = new URL(superuserUrl);
  url.pathname = database;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return (await client.query<R & pg.QueryResultRow>(query, [...parameters])).rows;
  } finally {
    await client.end();
  }
}
