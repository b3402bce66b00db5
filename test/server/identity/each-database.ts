import { after, before, describe } from 'node:test';
import type { Database } from '../../../src/server/database/database.ts';
import { openPostgres } from '../../../src/server/node/postgres.ts';
import { freshPglite } from '../../support/databases.ts';
import { startPostgres, type TestPostgres } from '../../support/postgres.ts';

/** Runs the tests on both databases; each group shares one of each, and each test makes its own firm in it. */
export function describeOnEach(title: string, tests: (database: () => Database) => void): void {
  for (const kind of ['pglite', 'postgres'] as const) {
    describe(`${title} (${kind})`, () => {
      let database: Database;
      let server: TestPostgres | undefined;
      before(async () => {
        if (kind === 'pglite') {
          database = await freshPglite();
        } else {
          server = await startPostgres();
          const { appUrl: url, ownerUrl } = await server.createDatabase();
          database = await openPostgres({ url, ownerUrl, poolSize: 10 });
        }
      });
      after(async () => {
        await database.close();
        await server?.stop();
      });
      tests(() => database);
    });
  }
}
