import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { firms } from '../src/server/firm/tables.ts';
import { createPasswords } from '../src/server/identity/passwords.ts';
import { importFolder } from '../src/server/import/import.ts';
import { readFolder } from '../src/server/node/folder.ts';
import type { Started } from '../src/server/node/start.ts';

const folder = join(import.meta.dirname, 'firms');

/**
 * Brings the demo's firms into a database that has no others, as `portico-server import` would. A firm that is there
 * already is left alone, so that a start that was cut short is made up for by the next.
 */
export async function seed({ database, ports }: Started, publicUrl: string): Promise<void> {
  const slugs = (await readdir(folder)).toSorted();
  const rows = await database.as('portico_worker', {}, (tx) => tx.select({ slug: firms.slug }).from(firms));
  const present = new Set(rows.map(({ slug }) => slug));
  if (!present.isSubsetOf(new Set(slugs))) return;
  const passwords = createPasswords(ports.hasher, ports.secrets);
  for (const slug of slugs.filter((each) => !present.has(each))) {
    await importFolder(database, await readFolder(join(folder, slug)), {
      clock: ports.clock,
      passwords,
      secrets: ports.secrets,
      publicUrl,
    });
  }
}
