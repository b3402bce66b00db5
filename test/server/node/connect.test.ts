import assert from 'node:assert/strict';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { defaultFirmPolicies } from '../../../src/contract/firm/policies.ts';
import { databaseImage } from '../../../build/database-image.ts';
import { newId } from '../../../src/server/database/columns.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { type FirmRow, firms } from '../../../src/server/firm/tables.ts';
import { connect } from '../../../src/server/node/connect.ts';

describe('the folder of an embedded database', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portico-folder-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const open = () => connect({ url: folder, poolSize: 1, image: databaseImage });
  const unfinished = () => join(folder, 'data.unfinished');

  it('is made once, and keeps what is written into it', async () => {
    const first = await open();
    await assert.rejects(stat(unfinished()), { code: 'ENOENT' });
    const firm = firmNamed('kept');
    await first.as('portico_import', { firmId: firm.id }, (tx) => tx.insert(firms).values(firm));
    await first.close();
    const second = await open();
    assert.deepEqual(await slugs(second), ['kept']);
    await second.close();
  });

  it('is made anew where the start that made it was cut short', async () => {
    await writeFile(unfinished(), '');
    await writeFile(join(folder, 'data'), 'half of it');
    const database = await open();
    assert.deepEqual(await slugs(database), []);
    await database.close();
    await assert.rejects(stat(unfinished()), { code: 'ENOENT' });
  });
});

async function slugs(database: Database): Promise<string[]> {
  const rows = await database.as('portico_worker', {}, (tx) => tx.select({ slug: firms.slug }).from(firms));
  return rows.map(({ slug }) => slug);
}

function firmNamed(slug: string): FirmRow {
  return {
    ...{
      id: newId(),
      slug,
      name: slug,
      color: '#224466',
      logo: null,
      pages: {},
      origins: [],
      isWithoutLogo: false,
      letters: {},
      provider: null,
    },
    ...{ policies: defaultFirmPolicies, officeEmail: `office@${slug}.example`, timeZone: 'Europe/Vienna' },
    ...{ currency: 'EUR', locale: 'de-AT', createdAt: new Date('2026-01-01T00:00:00Z') },
  };
}
