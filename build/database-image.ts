/** Makes the files of an embedded database that is migrated and empty, so that one can begin without doing that work. */
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drizzleOptions } from '../src/server/database/database.ts';
import { migrate } from '../src/server/database/migrate.ts';
import { migrations } from '../src/server/database/migrations/index.ts';
import { privileges } from '../src/server/database/privileges.ts';
import { sha256 } from '../src/server/secrets.ts';

const cache = join(import.meta.dirname, '../node_modules/.cache/portico');

/** Small segments of the log: where data are kept in a browser, a segment is written whole whenever it changes. */
const initialisation = ['--wal-segsize=1'];
/** What only new databases are made from: two thirds of all files. */
const templates = ['template0', 'template1'];

/** A tar archive of the files; kept between runs under the digest of what makes them. */
export async function databaseImage(): Promise<Buffer<ArrayBuffer>> {
  const digest = await sha256(JSON.stringify([initialisation, migrations, privileges()]));
  const file = join(cache, `pglite-${digest}.tar`);
  const known = await readFile(file).catch(() => undefined);
  if (known) return known;
  const made = await make();
  await mkdir(cache, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, made);
  await rename(unfinished, file);
  return made;
}

async function make(): Promise<Buffer<ArrayBuffer>> {
  const client = await PGlite.create({ initDbStartParams: initialisation });
  await migrate(drizzle({ client, ...drizzleOptions }));
  await client.query('update pg_database set datistemplate = false');
  for (const template of templates) await client.query(`drop database ${template}`);
  await client.query('checkpoint');
  const dumped = await client.dumpDataDir('none');
  await client.close();
  return Buffer.from(await dumped.arrayBuffer());
}
