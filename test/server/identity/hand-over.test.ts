import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { getSession } from '../../../src/contract/identity.ts';
import { chooseAccountToSignIn } from '../../../src/contract/identity/choice.ts';
import { endSessions, issueTicket, signInWithTicket } from '../../../src/contract/identity/tickets.ts';
import { createApiKey, revokeApiKey } from '../../../src/server/identity/api-keys.ts';
import { Browser } from '../../support/server.ts';
import { describeOnEach } from './each-database.ts';
import { besides, createWorld, email, pageOrigin, type Visitor, type World } from './world.ts';

const createKey = (world: World, name = 'website') =>
  createApiKey(world.database, { slug: world.firm.slug, name }, world.ports.clock.now());

describeOnEach('[X-03] a ticket of the firm’s own server', (database) => {
  let world: World;
  let apiKey: string;
  let firmServer: Visitor;
  beforeEach(async () => {
    world = await createWorld(database());
    apiKey = await createKey(world);
    firmServer = world.visit();
  });

  const ticketFor = async (address = email) =>
    (await firmServer.call(issueTicket, { apiKey, email: address })).ticket;

  it('[X-16] signs in whom the firm’s server knows, without any cookie on the server', async () => {
    await world.addIdentity();
    const client = world.visit();
    assert.equal(await client.outcome(signInWithTicket, { ticket: await ticketFor() }), 'signed-in');
    assert.equal((await client.call(getSession, {})).account.email, email);
    assert.deepEqual(firmServer.cookies, { session: undefined, device: undefined });
  });

  it('leads to the choice where there are several accounts', async () => {
    await world.addIdentity([{ client: 'Ada Ltd' }, { client: 'Brook Trust' }]);
    const client = world.visit();
    const step = await client.call(signInWithTicket, { ticket: await ticketFor() });
    assert.ok(step.step === 'choose-account');
    const [{ id: accountId } = { id: '' }] = step.accounts;
    assert.equal(
      await client.outcome(chooseAccountToSignIn, { ticket: step.ticket, accountId }),
      'signed-in',
    );
  });

  it('[X-16] works once of two hundred times at one moment', async () => {
    await world.addIdentity();
    const ticket = await ticketFor();
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, () => world.visit().outcome(signInWithTicket, { ticket })),
    );
    assert.equal(outcomes.filter((outcome) => outcome === 'signed-in').length, 1);
    assert.deepEqual(besides(outcomes, 'signed-in', 'ticket-expired'), []);
  });

  it('[X-16] works for sixty seconds', async () => {
    await world.addIdentity();
    const [early, late] = [await ticketFor(), await ticketFor()];
    world.pass(59);
    assert.equal(await world.visit().outcome(signInWithTicket, { ticket: early }), 'signed-in');
    world.pass(1);
    assert.equal(await world.visit().outcome(signInWithTicket, { ticket: late }), 'ticket-expired');
  });

  it('is no ticket of the choice of an account, nor the other way round', async () => {
    const identityId = await world.addIdentity([{ client: 'Ada Ltd' }, { client: 'Brook Trust' }]);
    const accountId = await world.addAccount(identityId);
    const ticket = await ticketFor();
    assert.equal(await world.visit().outcome(chooseAccountToSignIn, { ticket, accountId }), 'ticket-expired');
    const step = await world.visit().call(signInWithTicket, { ticket });
    assert.ok(step.step === 'choose-account');
    const again = { ticket: step.ticket };
    assert.equal(await world.visit().outcome(signInWithTicket, again), 'ticket-expired');
  });

  it('[X-16] is worth nothing at another firm, and neither is the key', async () => {
    await world.addIdentity();
    const other = await createWorld(database());
    await other.addIdentity();
    const ticket = await ticketFor();
    assert.equal(await other.visit().outcome(signInWithTicket, { ticket }), 'ticket-expired');
    assert.equal(await other.visit().outcome(issueTicket, { apiKey, email }), 'wrong-credentials');
    assert.equal(await world.visit().outcome(signInWithTicket, { ticket }), 'signed-in');
  });

  it('[X-16] is not issued for a key that is none, or was revoked', async () => {
    await world.addIdentity();
    for (const wrong of ['none', apiKey.slice(0, -1), `${apiKey}a`]) {
      assert.equal(await firmServer.outcome(issueTicket, { apiKey: wrong, email }), 'wrong-credentials');
    }
    const name = { slug: world.firm.slug, name: 'website' };
    await assert.rejects(createKey(world), /has a key "website"/);
    await revokeApiKey(world.database, name);
    await assert.rejects(revokeApiKey(world.database, name), /has no key/);
    assert.equal(await firmServer.outcome(issueTicket, { apiKey, email }), 'wrong-credentials');
    apiKey = await createKey(world);
    assert.equal(await firmServer.outcome(issueTicket, { apiKey, email }), 'answered');
  });

  it('[X-16] is not issued to a page, not even one of the firm’s list', async () => {
    await world.addIdentity();
    for (const headers of [{ origin: pageOrigin }, { 'sec-fetch-site': 'same-origin' }]) {
      const page = new Browser(world.server, world.firm.slug);
      for (const operation of [issueTicket, endSessions]) {
        const { body } = await page.call(operation, { apiKey, email }, { headers });
        assert.equal(body.code, 'origin-refused');
      }
    }
  });

  it('is not issued for whom no account works, and does not outlive the account', async () => {
    assert.equal(await firmServer.outcome(issueTicket, { apiKey, email }), 'access-ended');
    const identityId = await world.addIdentity();
    const ticket = await ticketFor();
    await world.changeAccounts(identityId, { disabledAt: new Date() });
    assert.equal(await world.visit().outcome(signInWithTicket, { ticket }), 'access-ended');
    assert.equal(await firmServer.outcome(issueTicket, { apiKey, email }), 'access-ended');
  });

  it('[X-16] is worth nothing once the firm’s server ended what its client has, nor is any session, and none of others', async () => {
    await world.addIdentity();
    const [client, phone] = [world.visit(), world.visit()];
    for (const each of [client, phone]) await each.call(signInWithTicket, { ticket: await ticketFor() });
    const unused = await ticketFor();
    assert.equal(await firmServer.outcome(endSessions, { apiKey: 'none', email }), 'wrong-credentials');
    assert.equal(
      await firmServer.outcome(endSessions, { apiKey, email: 'other@clients.example' }),
      'answered',
    );
    assert.equal(await client.outcome(getSession, {}), 'answered');
    assert.equal(await firmServer.outcome(endSessions, { apiKey, email: email.toUpperCase() }), 'answered');
    for (const each of [client, phone]) assert.equal(await each.outcome(getSession, {}), 'signed-out');
    assert.equal(await world.visit().outcome(signInWithTicket, { ticket: unused }), 'ticket-expired');
    assert.equal(await world.visit().outcome(signInWithTicket, { ticket: await ticketFor() }), 'signed-in');
    const rows = await database().inspect('select 1 from audit where firm_id = $1 and operation = $2', [
      world.firm.id,
      endSessions.name,
    ]);
    assert.equal(rows.length, 1);
  });

  it('is audited when it is issued and when it signs in, and is kept as a hash, as the key is', async () => {
    await world.addIdentity();
    const ticket = await ticketFor();
    await world.visit().call(signInWithTicket, { ticket });
    const rows = await database().inspect<{ operation: string }>(
      'select operation from audit where firm_id = $1 order by id',
      [world.firm.id],
    );
    assert.deepEqual(
      rows.map(({ operation }) => operation),
      ['identity.issueTicket', 'identity.signInWithTicket'],
    );
    for (const table of ['api_keys', 'tickets', 'audit']) {
      const kept = await database().inspect<{ row: string }>(`select ${table}::text as row from ${table}`);
      assert.ok(kept.length > 0);
      for (const { row } of kept) assert.ok(!row.includes(ticket) && !row.includes(apiKey.slice(8)));
    }
  });
});
