import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { requestCode } from '../../../src/contract/identity/code.ts';
import { requestReset } from '../../../src/contract/identity/links.ts';
import { createMember, type Member, revokeMember } from '../../../src/contract/members.ts';
import { listMessages, type Message, resendMessage } from '../../../src/contract/outbox.ts';
import { newId } from '../../../src/server/database/columns.ts';
import { createOutbox } from '../../../src/server/outbox/outbox.ts';
import { databases, freshDatabase } from '../../support/databases.ts';
import { type Browser, type Staff, startWorld, type World } from '../../support/server.ts';

const permissions = { pages: ['quotes'], write: true, delete: false };

for (const kind of databases) {
  describe(`messages on ${kind}`, () => {
    let world: World;
    let adviser: Browser;
    let owner: Browser;
    before(async () => {
      world = await startWorld(await freshDatabase(kind));
      adviser = await world.signIn(world.staff.alpha.adviser);
      owner = await world.signIn(world.staff.alpha.owner);
    });
    after(() => world.close());

    const list = async (input: object, by = adviser): Promise<Message[]> => {
      const { status, body, text } = await by.call(listMessages, input);
      assert.equal(status, 200, text);
      return body.items as Message[];
    };
    /** Somebody who was just invited, with a passcode to a phone. */
    async function invited(): Promise<Member> {
      const contact = await world.addContact(world.people.ash);
      const entry = { ...contact, email: `${newId()}@clients.example`, permissions, invite: true };
      const passcodeTo = '0491 570 156';
      await world.database.inspect('delete from mailings', []);
      return (await adviser.call(createMember, { ...entry, passcodeTo })).body as unknown as Member;
    }
    /** Has a message of somebody end as the worker would have it. */
    const settle = (of: Pick<Staff, 'accountId'>, change: string) =>
      world.database.inspect(`update outbox set ${change} where account_id = $1`, [of.accountId]);

    it('[KB-08] are listed for a member: mail and text message, newest first, of a number its last digits', async () => {
      const { id, email, displayName } = await invited();
      const [text, mail] = await list({ memberId: id });
      assert.deepEqual(
        [mail, text].map((each) => [each?.channel, each?.kind, each?.recipient, each?.state]),
        [
          ['mail', 'members.invitation', email, 'kept'],
          ['sms', 'members.passcode', '…156', 'kept'],
        ],
      );
      assert.deepEqual(mail?.member, { id, displayName });
      const found = await list({ search: email.toUpperCase() });
      assert.deepEqual(
        found.map(({ member }) => member?.id),
        [id, id],
      );
      assert.deepEqual(await list({ memberId: newId() }), []);
      assert.deepEqual(await list({ memberId: 'none' }), []);
    });

    it('are about whoever signs in by the address that they went to, and name nobody who was revoked', async () => {
      const { email, accountId } = await world.addMember(world.people.ash);
      await world.visit().call(requestReset, { email });
      const [message] = await list({ memberId: accountId });
      assert.deepEqual(
        [message?.kind, message?.recipient, message?.member?.id],
        ['identity.reset', email, accountId],
      );
      await adviser.call(revokeMember, { memberId: accountId });
      assert.deepEqual(await list({ memberId: accountId }), []);
      const all = await list({}, owner);
      assert.equal(all.find(({ id }) => id === message?.id)?.member, null);
    });

    it('[KB-08] say what became of each, in the words of whoever did not take it', async () => {
      const { id } = await invited();
      const of = { accountId: id };
      const states = async () =>
        (await list({ memberId: id })).map(({ state, reason, nextTryAt }) => [
          state,
          reason,
          nextTryAt !== null,
        ]);
      await settle(of, `state = 'queued'`);
      assert.deepEqual((await states())[0], ['queued', null, false]);
      await settle(of, `error = '451 later'`);
      assert.deepEqual((await states())[0], ['retrying', '451 later', true]);
      assert.equal((await list({ state: 'queued', memberId: id })).length, 0);
      assert.equal((await list({ state: 'retrying', memberId: id })).length, 2);
      await settle(of, `state = 'failed', error = '550 no such mailbox'`);
      assert.deepEqual((await states())[0], ['failed', '550 no such mailbox', false]);
      await settle(of, `state = 'sent', error = null, sent_at = now()`);
      const [sent] = await list({ state: 'sent', memberId: id });
      assert.ok(sent?.sentAt);
    });

    it('tell advisers no whole address of anybody who signs in for no client, and nobody of addresses that nobody has', async () => {
      const { email } = world.staff.alpha.owner;
      const stranger = `${newId()}@nobody.example`;
      await world.database.inspect('delete from mailings', []);
      await world.visit().call(requestCode, { email });
      await world.visit().call(requestReset, { email: stranger });
      const newest = async (by: Browser) =>
        (await list({}, by)).find((each) => each.kind === 'identity.code' && each.member === null)?.recipient;
      assert.equal(await newest(adviser), 'o…@alpha.example');
      assert.equal(await newest(owner), email);
      const { text } = await owner.call(listMessages, {});
      assert.ok(!text.includes(stranger) && !text.includes('nobody.example'));
    });

    it('come page by page, each once', async () => {
      await invited();
      const whole = await list({ limit: 500 }, owner);
      const walked: Message[] = [];
      let cursor: string | undefined;
      do {
        const { body } = await owner.call(listMessages, { limit: 1, ...(cursor && { cursor }) });
        walked.push(...(body.items as Message[]));
        cursor = (body.next as string | null) ?? undefined;
      } while (cursor);
      assert.deepEqual(walked, whole);
    });

    it('that were given up are sent once more, and none that carries what has run out', async () => {
      const person = await world.addMember(world.people.ash);
      const delivering = createOutbox({ ...world.ports, delivers: ['mail'] });
      const { firm } = person;
      await world.inFirm(firm, (tx) =>
        delivering.enqueue(tx, {
          ...{ firm, recipient: person.email, about: { accountId: person.accountId } },
          ...{ template: 'quotes.sent', dedupeKey: newId(), letter: { subject: 's', text: 't', html: 'h' } },
        }),
      );
      const only = async () => (await list({ memberId: person.accountId }))[0];
      const resend = async (messageId = '') => (await adviser.call(resendMessage, { messageId })).body;
      assert.equal((await only())?.canResend, false);
      assert.equal((await resend((await only())?.id)).code, 'changed-meanwhile');
      await settle(person, `state = 'failed', error = '552 full', tries = 9`);
      assert.equal((await only())?.canResend, true);
      const again = await resend((await only())?.id);
      // Nothing delivers mails here any more: it is kept, as a new one would be.
      assert.deepEqual([again.state, again.reason, again.canResend], ['kept', null, false]);
      const [row] = await world.database.inspect<{ tries: number }>(
        'select tries from outbox where account_id = $1',
        [person.accountId],
      );
      assert.equal(row?.tries, 0);
      const { id } = await invited();
      await settle({ accountId: id }, `state = 'failed'`);
      for (const each of await list({ memberId: id })) {
        assert.equal(each.canResend, false);
        assert.equal((await resend(each.id)).code, 'changed-meanwhile');
      }
    });
  });
}
