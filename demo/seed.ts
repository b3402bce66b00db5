import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { firms } from '../src/server/firm/tables.ts';
import { readFolder } from '../src/server/node/folder.ts';
import { importCommand } from '../src/server/node/import-command.ts';
import type { Started } from '../src/server/node/start.ts';

const folder = join(import.meta.dirname, 'firms');

/**
 * Brings the demo's firms into a database that has no others, by what `portico-server import` runs. A firm that is there
 * already is left alone, so that a start that was cut short is made up for by the next.
 */
export async function seed({ database, ports }: Started, publicUrl: URL): Promise<void> {
  const slugs = (await readdir(folder)).toSorted();
  const rows = await database.as('portico_worker', {}, (tx) => tx.select({ slug: firms.slug }).from(firms));
  const present = new Set(rows.map(({ slug }) => slug));
  if (!present.isSubsetOf(new Set(slugs))) return;
  for (const slug of slugs.filter((each) => !present.has(each))) {
    await importCommand(await readFolder(join(folder, slug)), { database, ports, publicUrl });
  }
}
