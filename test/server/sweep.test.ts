import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { requestCode } from '../../src/contract/identity/code.ts';
import { getSession, signOut } from '../../src/contract/identity.ts';
import { createMember, getMember, type Member } from '../../src/contract/members.ts';
import { listMessages, type Message } from '../../src/contract/outbox.ts';
import { newId } from '../../src/server/database/columns.ts';
import { keptFor, startSweeping, sweep } from '../../src/server/sweep.ts';
import { databases, freshDatabase } from '../support/databases.ts';
import { startWorld, type World } from '../support/server.ts';

for (const kind of databases) {
  describe(`the sweep on ${kind}`, () => {
    let world: World;
    before(async () => (world = await startWorld(await freshDatabase(kind))));
    after(() => world.close());

    const count = async (table: string) =>
      Number((await world.database.inspect<{ count: string }>(`select count(*) from ${table}`))[0]?.count);
    const run = () => sweep(world.database, world.ports.clock.now());

    it('forgets codes a day after they expired, and sessions with their tokens 30 days after they ended', async () => {
      await world.visit().call(requestCode, { email: world.people.ash.email });
      const browser = await world.signIn(world.people.ash);
      await browser.call(signOut, {});
      const open = await world.signIn(world.people.birch);
      await run();
      assert.deepEqual([await count('codes'), await count('sessions')], [1, 2]);
      assert.equal((await open.call(getSession, {})).status, 200);
      world.pass(keptFor.code / 1000 + 601);
      await run();
      assert.deepEqual([await count('codes'), await count('sessions')], [0, 2]);
      world.pass((keptFor.session - keptFor.code) / 1000);
      await run();
      // The one that was signed out of has gone; the other ran out a day later than it began.
      assert.deepEqual([await count('sessions'), await count('session_tokens')], [1, 1]);
      world.pass(keptFor.code / 1000);
      await run();
      assert.deepEqual([await count('sessions'), await count('session_tokens')], [0, 0]);
    });

    it('forgets whom a message went to and what it said after 30 days, and not what became of it', async () => {
      const staff = await world.signIn(world.staff.alpha.owner);
      const email = `${newId()}@clients.example`;
      const contact = await world.addContact(world.people.ash);
      const permissions = { pages: [], write: false, delete: false };
      const { body } = await staff.call(createMember, { ...contact, email, permissions, invite: true });
      const memberId = String(body.id);
      const kept = () =>
        world.database.inspect<{ recipient: string; body: string }>(
          'select recipient, body from outbox where account_id = $1',
          [memberId],
        );
      await world.database.inspect(`update outbox set state = 'sent' where account_id = $1`, [memberId]);
      world.pass(keptFor.message / 1000 - 60);
      await run();
      assert.equal((await kept())[0]?.recipient, email);
      world.pass(61);
      await world.database.inspect(`update outbox set state = 'queued' where account_id = $1`, [memberId]);
      await run();
      assert.equal((await kept())[0]?.recipient, email, 'one that is still to be delivered');
      await world.database.inspect(`update outbox set state = 'failed' where account_id = $1`, [memberId]);
      await run();
      assert.deepEqual(await kept(), [{ recipient: '', body: '' }]);
      const later = await world.signIn(world.staff.alpha.owner);
      const { items } = (await later.call(listMessages, { memberId })).body as unknown as {
        items: Message[];
      };
      assert.deepEqual(
        items.map(({ recipient, state, canResend }) => [recipient, state, canResend]),
        [[null, 'failed', false]],
      );
      const member = (await later.call(getMember, { memberId })).body as unknown as Member;
      assert.equal(member.invitation?.delivery, 'failed');
    });

    it('is done as soon as it is started', async () => {
      await world.visit().call(requestCode, { email: world.people.birch.email });
      world.pass(keptFor.code / 1000 + 601);
      const sweeping = startSweeping({ database: world.database, ports: world.ports });
      await sweeping.stop();
      assert.equal(await count('codes'), 0);
    });
  });
}
