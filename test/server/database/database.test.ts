import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'drizzle-orm';
import { afterCommit, type Database } from '../../../src/server/database/database.ts';
import { databases, freshDatabase } from '../../support/databases.ts';

for (const kind of databases) {
  describe(`a transaction on ${kind}`, () => {
    let database: Database;
    before(async () => {
      database = await freshDatabase(kind);
    });
    after(() => database.close());

    const firmId = '018f0000-0000-7000-8000-000000000001';
    const settings = sql`select current_user as role, current_setting('portico.firm_id', true) as firm`;

    it('has its role and settings, and leaves none of them behind', async () => {
      const read = (role: 'portico_client' | 'portico_worker', given: { firmId?: string }) =>
        database.as(role, given, async (tx) => rowsOf(await tx.execute(settings)));
      assert.deepEqual(await read('portico_client', { firmId }), [{ role: 'portico_client', firm: firmId }]);
      assert.deepEqual(await read('portico_worker', {}), [{ role: 'portico_worker', firm: '' }]);
    });

    it('tells after it has committed, and never where it was rolled back', async () => {
      const told: string[] = [];
      await database.as('portico_client', {}, async (tx) => {
        afterCommit(tx, () => told.push('committed'));
        assert.deepEqual(told, []);
      });
      await assert.rejects(
        database.as('portico_client', {}, async (tx) => {
          afterCommit(tx, () => told.push('rolled back'));
          throw new Error('rolled back');
        }),
      );
      assert.deepEqual(told, ['committed']);
    });

    it('gives values that are the same on every database', async () => {
      const [row] = await database.as('portico_client', {}, async (tx) =>
        rowsOf(
          await tx.execute(sql`
            select 9007199254740991::int8 as big, 9007199254740993::int8 as bigger, 7::int4 as int, count(*) as count,
              '1.50'::numeric as decimal, 'é'::text as text, true as yes, null::text as none,
              '\\x00ff'::bytea as bytes, '{"a":[1]}'::jsonb as json, '{a,b}'::text[] as list,
              '2026-03-10'::date as day, '2026-03-10T04:00:00.123Z'::timestamptz(3) at time zone 'UTC' as moment`),
        ),
      );
      assert.deepEqual(row, {
        ...{ big: 9_007_199_254_740_991, bigger: 9_007_199_254_740_993n, int: 7, count: 1 },
        ...{ decimal: '1.50', text: 'é', yes: true, none: null, bytes: Uint8Array.of(0, 255) },
        ...{ json: { a: [1] }, list: ['a', 'b'], day: '2026-03-10', moment: '2026-03-10 04:00:00.123' },
      });
    });
  });
}

function rowsOf(result: unknown): Record<string, unknown>[] {
  return (result as { rows: Record<string, unknown>[] }).rows;
}
