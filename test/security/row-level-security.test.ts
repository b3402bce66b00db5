import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { getTableName, is, Table } from 'drizzle-orm';
import { editClient, getClient, listClients } from '../../src/contract/clients.ts';
import { acceptQuote, declineQuote, getQuote, listQuotes } from '../../src/contract/quotes.ts';
import { clients } from '../../src/server/clients/tables.ts';
import { newId } from '../../src/server/database/columns.ts';
import type { Settings, Tx } from '../../src/server/database/database.ts';
import { sqlState } from '../../src/server/database/failures.ts';
import { access, type Role } from '../../src/server/database/roles.ts';
import * as schema from '../../src/server/database/schema.ts';
import { firms } from '../../src/server/firm/tables.ts';
import { openPostgres } from '../../src/server/node/postgres.ts';
import { databases, emptyPostgres, freshDatabase } from '../support/databases.ts';
import { startPostgres } from '../support/postgres.ts';
import { type Browser, type Person, startWorld, type World } from '../support/server.ts';

const { accounts, audit, contacts, identities, invitations, logos, outbox, quoteLines, quotes, sessions } =
  schema;
const permissionDenied = '42501';
/** Queries that are narrowed by nothing. */
const unscoped = { scopeFor: () => ({ of: () => undefined }), firmScopeFor: () => ({ of: () => undefined }) };

for (const kind of databases) {
  describe(`a query that forgets to whom rows belong, on ${kind}`, () => {
    let world: World;
    let ash: Browser;
    const ids: Record<'ash' | 'draft' | 'birch' | 'cedar', string> = {
      ash: '',
      draft: '',
      birch: '',
      cedar: '',
    };
    before(async () => {
      world = await startWorld(await freshDatabase(kind), unscoped);
      const { people } = world;
      ash = await world.signIn(people.ash);
      ids.ash = await world.addQuote(people.ash);
      ids.draft = await world.addQuote(people.ash, { state: 'draft' });
      ids.birch = await world.addQuote(people.birch);
      ids.cedar = await world.addQuote(people.cedar);
    });
    after(() => world.close());

    const settingsOf = ({ firm, clientId, accountId }: Person): Settings => ({
      ...{ firmId: firm.id, clientId, accountId },
    });
    const asAsh = <T>(work: (tx: Tx) => Promise<T>) =>
      world.database.as('portico_client', settingsOf(world.people.ash), work);
    const refused = (role: Role, work: (tx: Tx) => Promise<unknown>) =>
      assert.rejects(
        world.database.as(role, settingsOf(world.people.ash), work),
        (failure) => sqlState(failure) === permissionDenied,
      );

    it('[KB-05] lists the own quotes and no others', async () => {
      const { body } = await ash.call(listQuotes, {});
      assert.deepEqual(
        (body.items as { id: string }[]).map(({ id }) => id),
        [ids.ash],
      );
    });

    it("[KB-05] finds another's quote as little as one that does not exist, and the own one", async () => {
      assert.equal((await ash.call(getQuote, { quoteId: ids.ash })).status, 200);
      for (const quoteId of [ids.birch, ids.cedar, newId()]) {
        assert.equal((await ash.call(getQuote, { quoteId })).status, 404);
      }
    });

    it("[KB-05] decides no quote of another's", async () => {
      for (const [owner, quoteId] of [
        ['birch', ids.birch],
        ['cedar', ids.cedar],
      ] as const) {
        assert.equal((await ash.call(acceptQuote, { quoteId })).status, 404);
        assert.equal((await ash.call(declineQuote, { quoteId, reason: 'No' })).status, 404);
        const [row] = await world.database.inspect('select state from quotes where id = $1', [quoteId]);
        assert.deepEqual(row, { state: 'sent' });
        assert.deepEqual(await world.tracesOf(world.people[owner], quoteId), { audited: [], mails: 0 });
      }
    });

    it('reads and changes the own rows of every table that a client may touch, drafts apart', async () => {
      await asAsh(async (tx) => {
        assert.deepEqual(
          (await tx.select().from(quotes)).map(({ id }) => id),
          [ids.ash],
        );
        const lines = await tx.select().from(quoteLines);
        assert.deepEqual([...new Set(lines.map(({ quoteId }) => quoteId))], [ids.ash]);
        assert.deepEqual(
          (await tx.select().from(clients)).map(({ id }) => id),
          [world.people.ash.clientId],
        );
        assert.deepEqual(
          (await tx.select().from(firms)).map(({ slug }) => slug),
          ['alpha'],
        );
      });
      const decision = { state: 'accepted' as const, decidedAt: new Date(), decidedBy: 'Nobody' };
      await asAsh(async (tx) => {
        const changed = await tx.update(quotes).set(decision).returning({ id: quotes.id });
        assert.deepEqual(changed, [{ id: ids.ash }]);
        throw new RolledBack();
      }).catch(rolledBack);
    });

    it('writes nothing in the name of another client or account', async () => {
      const { ash: own, birch } = world.people;
      const entry = { firmId: own.firm.id, at: new Date(), operation: 'x.y', requestId: newId() };
      await asAsh(async (tx) => {
        await tx.insert(audit).values({ ...entry, clientId: own.clientId, accountId: own.accountId });
        throw new RolledBack();
      }).catch(rolledBack);
      for (const other of [
        { clientId: birch.clientId, accountId: own.accountId },
        { clientId: own.clientId, accountId: birch.accountId },
        { ...own, firmId: world.people.cedar.firm.id },
      ]) {
        await refused('portico_client', (tx) => tx.insert(audit).values({ ...entry, ...other }));
      }
    });

    it('is refused what its role has no right to', async () => {
      await refused('portico_client', (tx) => tx.select().from(identities));
      await refused('portico_client', (tx) => tx.select().from(accounts));
      await refused('portico_client', (tx) => tx.select().from(sessions));
      await refused('portico_client', (tx) => tx.select().from(outbox));
      await refused('portico_client', (tx) => tx.select().from(audit));
      await refused('portico_client', (tx) => tx.update(quotes).set({ total: 1 }));
      await refused('portico_client', (tx) =>
        tx.update(quotes).set({ clientId: world.people.birch.clientId }),
      );
      await refused('portico_client', (tx) => tx.delete(quotes));
      await refused('portico_identity', (tx) => tx.select().from(quotes));
      await refused('portico_worker', (tx) => tx.select().from(quotes));
      for (const role of ['portico_client', 'portico_staff', 'portico_identity', 'portico_import'] as const) {
        await refused(role, (tx) => tx.update(audit).set({ operation: 'x.y' }));
        await refused(role, (tx) => tx.delete(audit));
      }
    });

    it("lets a firm's staff see, find and change their own firm's clients and no others", async () => {
      const { people, staff } = world;
      const browser = await world.signIn(staff.alpha.owner);
      const { body } = await browser.call(listClients, { limit: 500 });
      const ids = (body.items as { id: string }[]).map(({ id }) => id);
      assert.deepEqual(ids.toSorted(), [people.ash.clientId, people.birch.clientId].toSorted());
      for (const [clientId, status] of [
        [people.ash.clientId, 200],
        [people.cedar.clientId, 404],
      ] as const) {
        const name = await nameOf(clientId);
        assert.equal((await browser.call(getClient, { clientId })).status, status);
        assert.equal((await browser.call(editClient, { clientId, name, contacts: [] })).status, status);
        assert.equal(
          (await browser.call(editClient, { clientId, name: 'Taken', contacts: [] })).status,
          status,
        );
        assert.equal(await nameOf(clientId), status === 200 ? 'Taken' : name);
      }
    });

    it('leaves staff what they have a right to, in their own name', async () => {
      const { firm, accountId } = world.staff.alpha.owner;
      const asStaff = { firmId: firm.id, accountId };
      const refusedToStaff = (work: (tx: Tx) => Promise<unknown>) =>
        assert.rejects(
          world.database.as('portico_staff', asStaff, work),
          (failure) => sqlState(failure) === permissionDenied,
        );
      await world.database
        .as('portico_staff', asStaff, async (tx) => {
          const seen = await tx.select().from(clients);
          assert.deepEqual([...new Set(seen.map(({ firmId }) => firmId))], [firm.id]);
          const members = await tx.select().from(accounts);
          const kinds = new Set(members.map((each) => `${each.firmId} ${each.role}`));
          assert.deepEqual([...kinds], [`${firm.id} client`]);
          throw new RolledBack();
        })
        .catch(rolledBack);
      const entry = { at: new Date(), operation: 'x.y', requestId: newId() };
      const { cedar, ash } = world.people;
      await refusedToStaff((tx) => tx.insert(audit).values({ ...entry, ...asStaff, firmId: cedar.firm.id }));
      await refusedToStaff((tx) =>
        tx.insert(audit).values({ ...entry, ...asStaff, accountId: ash.accountId }),
      );
      await refusedToStaff((tx) => tx.update(clients).set({ firmId: cedar.firm.id }));
      await refusedToStaff((tx) => tx.delete(clients));
      await refusedToStaff((tx) => tx.update(accounts).set({ role: 'owner' }));
      await refusedToStaff((tx) => tx.delete(accounts));
      const person = { firmId: firm.id, email: 'taken@staff.example', createdAt: new Date() };
      await refusedToStaff((tx) => tx.insert(identities).values({ ...person, passwordHash: 'of staff' }));
      await refusedToStaff((tx) => tx.insert(identities).values({ ...person, firmId: cedar.firm.id }));
      await refusedToStaff((tx) => tx.update(identities).set({ passwordHash: 'of staff' }));
      for (const taken of [{ origins: ['https://evil.example'] }, { slug: 'taken' }, { provider: null }]) {
        await refusedToStaff((tx) => tx.update(firms).set(taken));
      }
      const renamed = world.database.as('portico_staff', asStaff, (tx) =>
        tx.update(firms).set({ color: '#654321' }).returning({ id: firms.id }),
      );
      assert.deepEqual(await renamed, [{ id: firm.id }]);
      const logo = { type: 'image/png', content: '', createdAt: new Date() };
      await refusedToStaff((tx) => tx.insert(logos).values({ ...logo, firmId: cedar.firm.id }));
      for (const table of [audit, identities, sessions, outbox, quotes, invitations]) {
        await refusedToStaff((tx) => tx.select().from(table));
      }
      for (const role of ['portico_client', 'portico_identity', 'portico_worker'] as const) {
        await refused(role, (tx) => tx.select().from(contacts));
      }
    });

    async function nameOf(clientId: string): Promise<string> {
      const [row] = await world.database.inspect<{ name: string }>('select name from clients where id = $1', [
        clientId,
      ]);
      return row?.name ?? '';
    }

    it('sees nothing where it was not said on whose behalf it runs', async () => {
      const { ash: own } = world.people;
      for (const settings of [{}, { clientId: own.clientId }, { firmId: own.firm.id }]) {
        const rows = await world.database.as('portico_client', settings, (tx) => tx.select().from(quotes));
        assert.deepEqual(rows, []);
      }
      assert.deepEqual(
        await world.database.as('portico_identity', {}, (tx) => tx.select().from(identities)),
        [],
      );
      const ofOther = await world.database.as(
        'portico_identity',
        { firmId: world.people.cedar.firm.id },
        (tx) => tx.select().from(identities),
      );
      assert.deepEqual(
        ofOther.map(({ email }) => email),
        [world.people.cedar, ...Object.values(world.staff.beta)].map(({ email }) => email),
      );
    });

    it('meets row-level security, in force for the owner too, on every table', async () => {
      const tables = await world.database.inspect<{ name: string; forced: boolean }>(`
        select relname as name, relrowsecurity and relforcerowsecurity as forced from pg_class
        where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relname <> 'migrations'`);
      const open = tables.filter(({ forced }) => !forced).map(({ name }) => name);
      assert.deepEqual(open, []);
      const declared = Object.values(schema)
        .filter((each) => is(each, Table))
        .map((each) => getTableName(each));
      assert.deepEqual(tables.map(({ name }) => name).sort(), declared.sort());
      assert.deepEqual(Object.keys(access).sort(), declared);
    });
  });

  describe(`the scope of queries, on ${kind}`, () => {
    it('[KB-05] holds where row-level security is off', async () => {
      const world = await startWorld(await freshDatabase(kind));
      try {
        const { ash, birch, cedar } = world.people;
        const own = await world.addQuote(ash);
        const others = [await world.addQuote(birch), await world.addQuote(cedar)];
        await world.addQuote(ash, { state: 'draft' });
        const browser = await world.signIn(ash);
        for (const table of Object.keys(access)) {
          await world.database.inspect(`alter table ${table} disable row level security`);
        }
        const { body } = await browser.call(listQuotes, {});
        assert.deepEqual(
          (body.items as { id: string }[]).map(({ id }) => id),
          [own],
        );
        for (const quoteId of others) {
          assert.equal((await browser.call(getQuote, { quoteId })).status, 404);
          assert.equal((await browser.call(acceptQuote, { quoteId })).status, 404);
        }
        assert.equal((await browser.call(acceptQuote, { quoteId: own })).status, 200);
      } finally {
        await world.close();
      }
    });
  });
}

describe('PostgreSQL', () => {
  it('is refused under a login that row-level security does not bind, naming variable and remedy', async () => {
    const { superuserUrl, stop } = await startPostgres();
    await assert.rejects(
      openPostgres({ url: superuserUrl, poolSize: 1 }),
      /PORTICO_DATABASE: the login "postgres" is exempt from row-level security.+NOSUPERUSER NOBYPASSRLS/,
    );
    await stop();
  });

  it('is refused until it is migrated, naming the command and the variable', async () => {
    const { appUrl: url } = await emptyPostgres();
    await assert.rejects(
      openPostgres({ url, poolSize: 1 }),
      /portico-server migrate.+PORTICO_DATABASE_OWNER/,
    );
  });

  it('is opened without the login of the owner once it is migrated', async () => {
    const { appUrl: url, ownerUrl } = await emptyPostgres();
    await (await openPostgres({ url, ownerUrl, poolSize: 1 })).close();
    await (await openPostgres({ url, poolSize: 1 })).close();
  });

  it('lets the login of the application see nothing without a role', async () => {
    const database = await freshDatabase('postgres');
    const world = await startWorld(database);
    await world.addQuote(world.people.ash);
    await assert.rejects(
      database.as('none' as Role, {}, (tx) => tx.select().from(quotes)),
      (failure) => sqlState(failure) === permissionDenied,
    );
    await world.close();
  });
});

class RolledBack extends Error {}

function rolledBack(failure: unknown): void {
  if (!(failure instanceof RolledBack)) throw failure;
}
