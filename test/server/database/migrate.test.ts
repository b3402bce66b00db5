import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { migrationsModule } from '../../../build/migrations.ts';
import * as schema from '../../../src/server/database/schema.ts';
import { openPostgres } from '../../../src/server/node/postgres.ts';
import { emptyPostgres, freshPglite, inspectPostgres } from '../../support/databases.ts';

const folder = new URL('../../../src/server/database/migrations/', import.meta.url);

/** What is used of drizzle-kit's own module. */
interface Kit {
  generateDrizzleJson(tables: object, previous: undefined, schemas: undefined, casing: 'snake_case'): object;
  generateMigration(before: object, after: object): Promise<string[]>;
}

describe('the migrations', () => {
  it('lead to the tables that the schema describes', async () => {
    const journal = JSON.parse(await readFile(new URL('meta/_journal.json', folder), 'utf8')) as {
      entries: { idx: number }[];
    };
    const last = String(journal.entries.at(-1)!.idx).padStart(4, '0');
    const kept = JSON.parse(await readFile(new URL(`meta/${last}_snapshot.json`, folder), 'utf8')) as object;
    // Its module for imports does not load on Node 24.
    const kit = createRequire(import.meta.url)('drizzle-kit/api') as Kit;
    const wanted = kit.generateDrizzleJson(schema, undefined, undefined, 'snake_case');
    assert.deepEqual(await kit.generateMigration(kept, wanted), []);
  });

  it('are bundled as their files are', async () => {
    assert.equal(await readFile(new URL('index.ts', folder), 'utf8'), await migrationsModule());
  });

  it('are applied once by servers that start at one moment', async () => {
    const { name, appUrl: url, ownerUrl } = await emptyPostgres();
    const open = () => openPostgres({ url, ownerUrl, poolSize: 1 });
    for (const database of await Promise.all([open(), open(), open(), open()])) await database.close();
    const applied = await inspectPostgres<{ name: string }>(
      name,
      'select name from migrations order by name',
    );
    assert.equal(new Set(applied.map((row) => row.name)).size, applied.length);
    assert.ok(applied.some((row) => row.name === 'privileges'));
  });

  it('are refused in a database of a newer version', async () => {
    const { name, appUrl: url, ownerUrl } = await emptyPostgres();
    await (await openPostgres({ url, ownerUrl, poolSize: 1 })).close();
    await inspectPostgres(name, "insert into migrations values ('9999_later', '', now())");
    await assert.rejects(
      openPostgres({ url, ownerUrl, poolSize: 1 }),
      /newer version of Portico \(9999_later\)/,
    );
  });

  it('put the privileges right that were changed by hand, where a version changes them', async () => {
    const { name, appUrl: url, ownerUrl } = await emptyPostgres();
    const open = () => openPostgres({ url, ownerUrl, poolSize: 1 });
    await (await open()).close();
    await inspectPostgres(name, 'drop policy portico_client on quotes');
    await inspectPostgres(name, 'create policy open on quotes using (true)');
    await inspectPostgres(name, 'grant delete on quotes to portico_client');
    await inspectPostgres(name, "update migrations set digest = 'older' where name = 'privileges'");
    await (await open()).close();
    const policies = await inspectPostgres<{ polname: string }>(
      name,
      `select polname from pg_policy where polrelid = 'quotes'::regclass order by polname`,
    );
    assert.deepEqual(
      policies.map(({ polname }) => polname),
      ['portico_client', 'portico_import'],
    );
    const [granted] = await inspectPostgres<{ may: boolean }>(
      name,
      "select has_table_privilege('portico_client', 'quotes', 'delete') as may",
    );
    assert.deepEqual(granted, { may: false });
  });

  it('make an embedded database that is empty', async () => {
    const database = await freshPglite();
    assert.deepEqual(await database.inspect('select count(*)::int as count from firms'), [{ count: 0 }]);
    await database.close();
  });
});
