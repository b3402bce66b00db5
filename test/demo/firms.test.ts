import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { accounts } from '../../src/server/access/tables.ts';
import { identities } from '../../src/server/identity/tables.ts';
import { importFolder } from '../../src/server/import/import.ts';
import { firms } from '../../src/server/firm/tables.ts';
import { todayIn } from '../../src/server/firm/today.ts';
import { readFolder } from '../../src/server/node/folder.ts';
import { systemClock } from '../../src/server/ports.ts';
import { statusOf } from '../../src/server/quotes/rules.ts';
import { createSecrets } from '../../src/server/secrets.ts';
import { quotes } from '../../src/server/quotes/tables.ts';
import { freshPglite } from '../support/databases.ts';

const folder = join(import.meta.dirname, '../../demo/firms');
const secrets = createSecrets('a secret of the test that is long enough');
const passwords = { hash: async () => 'hash', matches: async () => false };

describe('the demo firms', () => {
  it('are imported as they stand, with the sign-ins and quotes that the demo needs', async () => {
    const database = await freshPglite();
    const slugs = (await readdir(folder)).toSorted();
    assert.deepEqual(slugs, ['academy', 'broker', 'law', 'planner', 'service']);
    for (const slug of slugs) {
      const files = await readFolder(join(folder, slug));
      const options = { clock: systemClock, passwords, secrets, publicUrl: 'http://localhost:4400' };
      assert.equal((await importFolder(database, files, options)).firm, slug);
      const [firm] = await database.as('portico_import', { firmSlug: slug }, (tx) => tx.select().from(firms));
      assert.ok(firm);
      const stored = await database.as('portico_import', { firmId: firm.id }, async (tx) => ({
        people: await tx.select({ email: identities.email }).from(identities),
        accounts: await tx.select().from(accounts),
        quotes: await tx.select().from(quotes),
      }));

      const limited = slug === 'planner' || slug === 'service' ? ['limited'] : [];
      const names = ['client', 'expired', ...limited, 'staff', 'twofactor'];
      assert.deepEqual(
        stored.people.map(({ email }) => email).toSorted(),
        names.map((name) => `${name}@demo.example`),
      );
      const today = todayIn(firm.timeZone, systemClock.now());
      const ended = stored.accounts.filter(({ expiresOn }) => expiresOn !== null && expiresOn < today);
      assert.equal(ended.length, 1);
      if (slug === 'service') {
        const counts = Object.groupBy(stored.quotes, (row) => statusOf(row, today) ?? 'draft');
        for (const status of ['pending', 'accepted', 'declined', 'expired', 'draft'] as const) {
          assert.ok((counts[status]?.length ?? 0) >= 2, status);
        }
      }
    }
    await database.close();
  });
});
