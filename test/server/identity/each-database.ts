import { after, before, describe } from 'node:test';
import { databases, freshDatabase, type FreshDatabase } from '../../support/databases.ts';

/** Runs the tests on both databases. They share one of each; each makes its own firm in it. */
export function describeOnEach(title: string, tests: (database: () => FreshDatabase) => void): void {
  for (const kind of databases) {
    describe(`${title} (${kind})`, () => {
      let database: FreshDatabase;
      before(async () => (database = await freshDatabase(kind)));
      after(() => database.close());
      tests(() => database);
    });
  }
}
