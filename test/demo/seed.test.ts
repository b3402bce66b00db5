import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { seed } from '../../demo/seed.ts';
import type { Database } from '../../src/server/database/database.ts';
import { apps } from '../../src/server/apps/tables.ts';
import { firms } from '../../src/server/firm/tables.ts';
import { systemClock } from '../../src/server/ports.ts';
import { createSecrets } from '../../src/server/secrets.ts';
import { freshPglite } from '../support/databases.ts';

const hasher = { hash: async () => 'hash', verify: async () => false };
const ports = {
  clock: systemClock,
  hasher,
  secrets: createSecrets('a secret of the test that is long enough'),
};

/** The demo as a start on some port leaves it. */
async function startOn(database: Database, port: number): Promise<void> {
  await seed({ database, ports } as never, new URL(`http://localhost:${port}/`));
}

async function service(database: Database) {
  const [firm] = await database.as('portico_import', { firmSlug: 'service' }, (tx) =>
    tx.select().from(firms).where(eq(firms.slug, 'service')),
  );
  assert.ok(firm);
  return firm;
}

/** The addresses of the academy's apps, by name, as a start on some port finds them. */
async function addressesOf(database: Database): Promise<Record<string, string | null>> {
  const read = (settings: { firmSlug: string; firmId?: string }) =>
    database.as('portico_import', settings, async (tx) => ({
      firm: (await tx.select().from(firms).where(eq(firms.slug, 'academy')))[0],
      apps: await tx.select().from(apps),
    }));
  const { firm } = await read({ firmSlug: 'academy' });
  assert.ok(firm);
  const found = await read({ firmSlug: 'academy', firmId: firm.id });
  return Object.fromEntries(found.apps.map(({ name, address }) => [name, address]));
}

describe('the demo, started again on another port', () => {
  it('has its pages there, and leaves those that staff set', async (t) => {
    const database = await freshPglite();
    t.after(() => database.close());
    await startOn(database, 4400);
    const first = await service(database);
    assert.equal(first.pages.login, 'http://localhost:4400/service/#account');
    const own = { quotes: 'http://localhost:3000/service/#account?', members: 'https://southerly.example/' };
    await database.as('portico_import', { firmSlug: 'service' }, (tx) =>
      tx
        .update(firms)
        .set({ pages: { ...first.pages, ...own } })
        .where(eq(firms.id, first.id)),
    );

    await startOn(database, 4500);
    const { pages, logo } = await service(database);
    const moved = 'http://localhost:4500/service/#account';
    assert.deepEqual(pages, { ...first.pages, login: moved, tasks: moved, ...own });
    assert.equal(logo, 'http://localhost:4500/service/logo.svg');
  });

  it('has its apps there', async (t) => {
    const database = await freshPglite();
    t.after(() => database.close());
    await startOn(database, 4400);
    const first = await addressesOf(database);
    assert.equal(first.Courses, 'http://localhost:4400/academy/courses/');
    assert.equal(first['The referral desk'], null);
    await startOn(database, 4500);
    const moved = await addressesOf(database);
    assert.deepEqual(
      moved,
      Object.fromEntries(
        Object.entries(first).map(([name, address]) => [name, address?.replace(':4400', ':4500') ?? null]),
      ),
    );
  });

  it('is as it was on the same port', async (t) => {
    const database = await freshPglite();
    t.after(() => database.close());
    await startOn(database, 4400);
    const before = await service(database);
    await startOn(database, 4400);
    assert.deepEqual(await service(database), before);
  });
});
