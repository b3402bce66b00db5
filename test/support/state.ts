import { getTableName, is, Table } from 'drizzle-orm';
import * as schema from '../../src/server/database/schema.ts';
import type { FreshDatabase } from './databases.ts';

/** Every table that the server declares. */
const tableNames: readonly string[] = Object.values(schema)
  .filter((each) => is(each, Table))
  .map((each) => getTableName(each));

/**
 * What every table holds, each as a digest. Time stands still in a world, so not even the moments of last use move.
 *
 * @param where - A condition on the rows, all of which bear its columns. Tables without one of them are left out.
 */
export async function stateOf(
  database: FreshDatabase,
  where?: Readonly<Record<'firm_id' | 'client_id', string> | Record<'firm_id', string>>,
): Promise<Record<string, unknown>> {
  const conditions = Object.entries(where ?? {});
  const digests = tableNames.map((name) => {
    const held = conditions
      .map(([column, value]) => `to_jsonb(t) ->> '${name === 'firms' ? 'id' : column}' = '${value}'`)
      .join(' and ');
    return `(select md5(coalesce(string_agg(row, ' ' order by row), '')) from
      (select to_jsonb(t)::text as row from "${name}" t ${held && `where ${held}`}) as rows) as "${name}"`;
  });
  const [state] = await database.inspect(`select ${digests.join(', ')}`);
  return state ?? {};
}
