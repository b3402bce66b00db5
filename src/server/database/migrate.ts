import { sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { sha256 } from '../secrets.ts';
import { moment } from './columns.ts';
import type { Tx } from './database.ts';
import { migrations } from './migrations/index.ts';
import { privileges } from './privileges.ts';

/** Which migrations were applied, and under the name `privileges` the digest of those in force. */
const applied = pgTable('migrations', {
  name: text().primaryKey(),
  digest: text().notNull(),
  appliedAt: moment().notNull(),
});

/** Any number that no other program takes locks by: "porti" in ASCII. */
const advisoryLock = sql.raw(String(0x706f727469));
const privilegesName = 'privileges';

/** Row-level security binds the owner too; a migration that changes rows would see none. `privileges` puts it back. */
const exemptOwner = `do $$ declare forced regclass; begin
  for forced in select oid from pg_class where relforcerowsecurity loop
    execute format('alter table %s no force row level security', forced);
  end loop;
end $$`;

/**
 * Brings the database to this version's tables, roles and policies, all or nothing, one process at a time.
 *
 * @param owner - A connection as the owner of the tables, with the right to create roles.
 * @returns the names of what was applied.
 */
export async function migrate(owner: Tx): Promise<string[]> {
  return owner.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${advisoryLock})`);
    await tx.execute(sql`
      create table if not exists migrations (
        name text primary key, digest text not null, applied_at timestamptz(3) not null)`);
    const missing = await missingIn(tx);
    if (missing.length > 0) await tx.execute(sql.raw(exemptOwner));
    for (const { name, statements, digest } of missing) {
      for (const statement of statements) await tx.execute(sql.raw(statement));
      const row = { name, digest, appliedAt: new Date() };
      await tx.insert(applied).values(row).onConflictDoUpdate({ target: applied.name, set: row });
    }
    return missing.map(({ name }) => name);
  });
}

interface Step {
  readonly name: string;
  readonly statements: readonly string[];
  readonly digest: string;
}

/** What {@link migrate} would apply, in order. Rejects where the database was migrated by a newer version. */
export async function missingIn(tx: Tx): Promise<Step[]> {
  const known = new Map((await tx.select().from(applied)).map((row) => [row.name, row.digest]));
  const steps = await Promise.all([
    ...migrations.map(step),
    step({ name: privilegesName, statements: privileges() }),
  ]);
  const names = new Set(steps.map(({ name }) => name));
  const newer = [...known.keys()].filter((name) => !names.has(name));
  if (newer.length > 0) {
    throw new Error(
      `The database was migrated by a newer version of Portico (${newer.join(', ')}). Run that version or a later one.`,
    );
  }
  const missing = steps.filter(({ name, digest }) => {
    const before = known.get(name);
    return before === undefined || (name === privilegesName && before !== digest);
  });
  // Privileges come last and again after every migration, which may have made tables.
  const hasMigrations = missing.some(({ name }) => name !== privilegesName);
  return hasMigrations
    ? [...missing.filter(({ name }) => name !== privilegesName), ...steps.slice(-1)]
    : missing;
}

async function step({ name, statements }: Omit<Step, 'digest'>): Promise<Step> {
  return { name, statements, digest: await sha256(statements.join('\n')) };
}
