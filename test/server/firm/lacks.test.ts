import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { getSettings, type Settings } from '../../../src/contract/firm/settings.ts';
import { firms } from '../../../src/server/firm/tables.ts';
import { findLacks } from '../../../src/server/firm/settings/lacks.ts';
import { databases, freshDatabase } from '../../support/databases.ts';
import { type Browser, type Person, startWorld, type World } from '../../support/server.ts';

const day = 24 * 3600;

for (const kind of databases) {
  describe(`what people sign in with and is not there any more, on ${kind}`, () => {
    let world: World;
    let adviser: Browser;
    before(async () => {
      world = await startWorld(await freshDatabase(kind));
      adviser = await world.signIn(world.staff.alpha.adviser);
    });
    after(() => world.close());

    const told = async () => {
      const { status, body, text } = await adviser.call(getSettings, {});
      assert.equal(status, 200, text);
      return (body as unknown as Settings).lacks;
    };
    /** What a start says in its log. */
    const foundAtStart = () =>
      world.database.as('portico_worker', {}, (tx) =>
        findLacks(tx, { ports: world.ports, now: world.ports.clock.now() }),
      );
    const addPhone = ({ firm, email }: Person) =>
      world.database.inspect(
        `insert into phones (id, firm_id, identity_id, number, digits, confirmed_at, created_at)
         select gen_random_uuid(), firm_id, id, 'sealed', '123', $3, $3 from identities where firm_id = $1 and email = $2`,
        [firm.id, email, world.ports.clock.now()],
      );

    it('is told of text messages, to the staff of the firm where they are a factor', async (t) => {
      await addPhone(world.people.ash);
      assert.equal(await told(), undefined);
      t.mock.method(world.ports.outbox, 'reaches', (channel: string) => channel !== 'sms');
      assert.deepEqual(await told(), ['texts']);
      const beta = await world.signIn(world.staff.beta.adviser);
      assert.equal('lacks' in (await beta.call(getSettings, {})).body, false);
      assert.deepEqual(await foundAtStart(), [{ slug: 'alpha', lacks: ['texts'] }]);
    });

    it('is told of a provider, for thirty days after somebody signed in by it', async () => {
      const { firm } = world.people.ash;
      const set = (provider: typeof firms.$inferInsert.provider) =>
        world.inFirm(firm, (tx) => tx.update(firms).set({ provider }).where(eq(firms.id, firm.id)));
      const now = world.ports.clock.now();
      await set({ name: 'Alpha', issuer: 'https://id.alpha.example', clientId: 'a', sealedSecret: 's' });
      await world.database.inspect(
        `insert into provider_sign_ins (hash, firm_id, expires_at, used_at, created_at) values ('h', $1, $2, $2, $2)`,
        [firm.id, now],
      );
      assert.equal(await told(), undefined);
      await set(null);
      assert.deepEqual(await told(), ['provider']);
      assert.deepEqual(await foundAtStart(), [{ slug: 'alpha', lacks: ['provider'] }]);
      world.pass(30 * day);
      adviser = await world.signIn(world.staff.alpha.adviser);
      assert.equal(await told(), undefined);
    });
  });
}
