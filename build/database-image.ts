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

const modules = join(import.meta.dirname, '../node_modules');
const cache = join(modules, '.cache/portico');

/** Small segments of the log: where data are kept in a browser, a segment is written whole whenever it changes. */
const initialisation = ['--wal-segsize=1'];
/** What only new databases are made from: two thirds of all files. */
const templates = ['template0', 'template1'];

let image: Promise<Blob> | undefined;

/** A tar archive of the files; kept between runs under the digest of what makes them. */
export function databaseImage(): Promise<Blob> {
  return (image ??= readOrMake());
}

async function readOrMake(): Promise<Blob> {
  const digest = await sha256(JSON.stringify([await engine(), initialisation, migrations, privileges()]));
  const file = join(cache, `pglite-${digest}.tar`);
  const known = await readFile(file).catch(() => undefined);
  if (known) return new Blob([known]);
  const made = await make();
  await mkdir(cache, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, made.stream());
  await rename(unfinished, file);
  return made;
}

/** The version of the database's own program, as installed. */
async function engine(): Promise<string> {
  const manifest = await readFile(join(modules, '@electric-sql/pglite/package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

async function make(): Promise<Blob> {
  const client = await PGlite.create({ initDbStartParams: initialisation });
  await migrate(drizzle({ client, ...drizzleOptions }));
  await client.query('update pg_database set datistemplate = false');
  for (const template of templates) await client.query(`drop database ${template}`);
  await client.query('checkpoint');
  const dumped = await client.dumpDataDir('none');
  await client.close();
  return dumped;
}
