import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppRecord } from '../src/server/apps/import.ts';
import type { FirmRecord } from '../src/server/firm/import.ts';
import { firms } from '../src/server/firm/tables.ts';
import { readFolder } from '../src/server/node/folder.ts';
import { importCommand } from '../src/server/node/import-command.ts';
import type { Started } from '../src/server/node/start.ts';
import { moveFirm } from './move.ts';

const folder = join(import.meta.dirname, 'firms');

/**
 * Brings the demo's firms into a database that has no others, by what `portico-server import` runs. A firm that is there
 * already is left alone but for where it is, so that a start that was cut short is made up for by the next.
 */
export async function seed({ database, ports }: Started, publicUrl: URL): Promise<void> {
  const slugs = (await readdir(folder)).toSorted();
  const rows = await database.as('portico_worker', {}, (tx) => tx.select({ slug: firms.slug }).from(firms));
  const present = new Set(rows.map(({ slug }) => slug));
  if (!present.isSubsetOf(new Set(slugs))) return;
  for (const slug of slugs) {
    const files = join(folder, slug);
    if (present.has(slug)) await moveFirm(database, await recordsOf(files), publicUrl);
    else await importCommand(await readFolder(files), { database, ports, publicUrl });
  }
}

async function recordsOf(files: string): Promise<{ firm: FirmRecord; apps: AppRecord[] }> {
  const read = async (name: string) => JSON.parse(await readFile(join(files, name), 'utf8')) as unknown;
  const hasApps = (await readdir(files)).includes('apps.json');
  return {
    firm: (await read('firm.json')) as FirmRecord,
    apps: hasApps ? ((await read('apps.json')) as AppRecord[]) : [],
  };
}
