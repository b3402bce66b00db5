/**
 * Fresh, migrated databases for tests, quickly: each kind keeps one that was migrated once, and hands out copies.
 */
import { PGlite } from '@electric-sql/pglite';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/pglite';
import { createDatabase, type Database, drizzleOptions } from '../../src/server/database/database.ts';
import { migrate } from '../../src/server/database/migrate.ts';
import { migrations } from '../../src/server/database/migrations/index.ts';
import { privileges } from '../../src/server/database/privileges.ts';
import { sha256 } from '../../src/server/secrets.ts';

const cache = join(import.meta.dirname, '../../node_modules/.cache/portico');

/** A new embedded database in memory, migrated and empty. */
export async function freshPglite(): Promise<Database> {
  const client = await PGlite.create({ loadDataDir: await template() });
  return createDatabase('pglite', drizzle({ client, ...drizzleOptions }), () => client.close());
}

let dump: Promise<Blob> | undefined;

/** A migrated database's files; kept between runs under the digest of what makes them. */
function template(): Promise<Blob> {
  return (dump ??= readOrMakeTemplate());
}

async function readOrMakeTemplate(): Promise<Blob> {
  const digest = await sha256(JSON.stringify([migrations, privileges()]));
  const file = join(cache, `pglite-${digest}.tar`);
  const known = await readFile(file).catch(() => undefined);
  if (known) return new Blob([known]);
  const client = await PGlite.create();
  await migrate(drizzle({ client, ...drizzleOptions }));
  const made = await client.dumpDataDir('none');
  await client.close();
  await mkdir(cache, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, Buffer.from(await made.arrayBuffer()));
  await rename(unfinished, file);
  return made;
}
