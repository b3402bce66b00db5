import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { databaseImage } from '../../../build/database-image.ts';
import { readConfig } from '../../../src/server/config.ts';
import { newId } from '../../../src/server/database/columns.ts';
import { phones } from '../../../src/server/identity/sms/tables.ts';
import { connect } from '../../../src/server/node/connect.ts';
import { createPorts, startServer } from '../../../src/server/node/start.ts';
import { createWorld } from '../identity/world.ts';

describe('a server that starts', () => {
  let folder: string;
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'portico-start-'))));
  after(() => rm(folder, { recursive: true, force: true }));

  /** What it warns of as it starts, with an environment. */
  async function warnings(environment: Readonly<Record<string, string>> = {}): Promise<string[]> {
    const config = readConfig({ PORTICO_DATABASE: folder, ...environment });
    const ports = await createPorts(config);
    const said: string[] = [];
    const warn = (event: string, facts: object = {}) => void said.push(`${event} ${JSON.stringify(facts)}`);
    const { server } = await startServer(config, {
      ports: { ...ports, log: { ...ports.log, warn } },
      image: databaseImage,
    });
    await server.stop();
    return said;
  }

  it('says at which firms text messages are a factor though none are sent', async () => {
    const database = await connect({ url: folder, poolSize: 1, image: databaseImage });
    const world = await createWorld({ ...database, inspect: () => Promise.reject(new Error('not here')) });
    const identityId = await world.addIdentity();
    const [id, confirmedAt] = [newId(), new Date()];
    await database.as('portico_identity', { firmId: world.firm.id }, (tx) =>
      tx.insert(phones).values({
        ...{ id, firmId: world.firm.id, identityId, confirmedAt, createdAt: confirmedAt },
        ...{ number: 'sealed', digits: '123' },
      }),
    );
    await database.close();
    const production = {
      ...{ NODE_ENV: 'production', PORTICO_PUBLIC_URL: 'https://portal.example' },
      ...{ PORTICO_SMTP_URL: 'smtp://127.0.0.1:9', PORTICO_MAIL_FROM: 'portal@fox.example' },
    };
    const said = await warnings(production);
    assert.equal(said.length, 1, said.join());
    assert.match(said[0]!, new RegExp(`set PORTICO_SMS_URL .*"firm":"${world.firm.slug}"`));
    const gateway = { PORTICO_SMS_URL: 'https://sms.example/messages', PORTICO_SMS_SECRET: 'secret' };
    assert.deepEqual(await warnings({ ...production, ...gateway }), []);
    // While developing they are read in the outbox.
    assert.deepEqual(await warnings(), []);
  });
});
