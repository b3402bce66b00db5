import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  type Client,
  createClient,
  editClient,
  getClient,
  listClients,
} from '../../../src/contract/clients.ts';
import { newId } from '../../../src/server/database/columns.ts';
import { databases, freshDatabase } from '../../support/databases.ts';
import { type Answer, type Browser, startWorld, type World } from '../../support/server.ts';

const nell = { firstName: 'Nell', surname: 'Marsh' };

for (const kind of databases) {
  describe(`clients on ${kind}`, () => {
    let world: World;
    let staff: Browser;
    before(async () => {
      world = await startWorld(await freshDatabase(kind));
      staff = await world.signIn(world.staff.alpha.adviser);
    });
    after(() => world.close());

    const make = async (input: Parameters<typeof staff.call<typeof createClient>>[1]) =>
      told(await staff.call(createClient, input));
    const audited = (operation: string, subject: string | null) =>
      world.database.inspect<{ client_id: string | null; account_id: string }>(
        'select client_id, account_id from audit where operation = $1 and subject is not distinct from $2',
        [operation, subject],
      );

    it('[KB-07] keep contacts with first name, surname, job title, and several e-mails and phones', async () => {
      const contact = {
        ...{ ...nell, jobTitle: 'Director' },
        emails: ['Nell@Marsh.example', 'office@marsh.example'],
        phones: ['+61 3 5550 0100', '(03) 5550 0101'],
      };
      const made = await make({ name: 'Marsh & Sons', contacts: [contact] });
      const found = told(await staff.call(getClient, { clientId: made.id }));
      assert.deepEqual(found, made);
      assert.deepEqual(found.contacts, [{ id: found.contacts[0]?.id, ...contact }]);
    });

    it('refuse a contact whose addresses are none, and name each', async () => {
      const contacts = [{ ...nell, emails: ['nell', 'nell@marsh.example'], phones: ['call me'] }];
      const { status, body } = await staff.call(createClient, { name: 'Marsh', contacts });
      assert.equal(status, 400);
      assert.deepEqual(
        (body.issues as { path: string[] }[]).map(({ path }) => path.join('.')),
        ['contacts.0.emails.0', 'contacts.0.phones.0'],
      );
    });

    it('are changed as a whole: contacts with an id change, others are added, and those left out go', async () => {
      const made = await make({ name: 'Old', contacts: [nell, { ...nell, firstName: 'Tom' }] });
      const [first] = made.contacts;
      const changed = told(
        await staff.call(editClient, {
          ...{ clientId: made.id, name: 'New' },
          contacts: [
            { ...nell, id: first!.id, surname: 'Hale' },
            { ...nell, firstName: 'Ida' },
          ],
        }),
      );
      assert.equal(changed.name, 'New');
      assert.deepEqual(
        changed.contacts.map(({ firstName, surname }) => `${firstName} ${surname}`),
        ['Nell Hale', 'Ida Marsh'],
      );
      assert.equal(changed.contacts[0]?.id, first?.id);
    });

    it("take no contact of another client's, and then stay as they were", async () => {
      const other = await make({ name: 'Other', contacts: [nell] });
      const made = await make({ name: 'Own', contacts: [nell] });
      const stolen = { ...nell, id: other.contacts[0]!.id, surname: 'Taken' };
      const { status } = await staff.call(editClient, {
        ...{ clientId: made.id, name: 'Changed' },
        contacts: [{ ...nell, firstName: 'Added' }, stolen],
      });
      assert.equal(status, 404);
      assert.deepEqual(told(await staff.call(getClient, { clientId: made.id })), made);
      assert.deepEqual(told(await staff.call(getClient, { clientId: other.id })), other);
    });

    it('are found by their own name and by those of their contacts, and listed page by page', async () => {
      for (const name of ['Zeta 1', 'zeta 2', 'Zeta 3']) {
        await make({ name, contacts: name === 'zeta 2' ? [{ firstName: 'Quentin', surname: 'Zz' }] : [] });
      }
      const names = async (input: object) => {
        const { body } = await staff.call(listClients, input);
        const { items, next } = body as { items: { name: string }[]; next: string | null };
        return { names: items.map(({ name }) => name), next };
      };
      assert.deepEqual((await names({ search: 'QUENTIN Z' })).names, ['zeta 2']);
      for (const sort of ['name', 'createdAt'] as const) {
        const first = await names({ search: 'zeta', limit: 2, sort });
        assert.deepEqual(first.names, ['Zeta 1', 'zeta 2'], sort);
        const rest = await names({ search: 'zeta', limit: 2, sort, cursor: first.next });
        assert.deepEqual([rest.names, rest.next], [['Zeta 3'], null], sort);
      }
    });

    it('are audited: what staff write, and what they read', async () => {
      const { accountId } = world.staff.alpha.adviser;
      const { id } = await make({ name: 'Watched' });
      const row = { client_id: null, account_id: accountId };
      assert.deepEqual(await audited('clients.create', id), [row]);
      const own = { ...row, client_id: id };
      assert.deepEqual(await audited('clients.get', id), []);
      await staff.call(getClient, { clientId: id });
      assert.deepEqual(await audited('clients.get', id), [own]);
      await staff.call(editClient, { clientId: id, name: 'Watched', contacts: [] });
      assert.deepEqual(await audited('clients.edit', id), [own]);
      const before = (await audited('clients.list', null)).length;
      await staff.call(listClients, {});
      assert.equal((await audited('clients.list', null)).length, before + 1);
    });

    it('are added once under one key, however often that is sent', async () => {
      const idempotencyKey = newId();
      const sent = await Promise.all(
        Array.from({ length: 8 }, () => staff.call(createClient, { name: 'Once' }, { idempotencyKey })),
      );
      assert.deepEqual([...new Set(sent.map(({ status, text }) => `${status} ${text}`))].length, 1);
      const { body } = await staff.call(listClients, { search: 'Once' });
      assert.equal((body.items as unknown[]).length, 1);
      const other = await staff.call(createClient, { name: 'Twice' }, { idempotencyKey });
      assert.equal(other.body.code, 'idempotency-key-reused');
    });
  });
}

function told({ status, text, body }: Answer): Client {
  assert.equal(status, 200, text);
  return body as unknown as Client;
}
