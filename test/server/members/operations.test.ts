import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { editClient } from '../../../src/contract/clients.ts';
import { getSession, type Session, signInWithPassword } from '../../../src/contract/identity.ts';
import {
  createMember,
  disableMember,
  editMember,
  enableMember,
  getMember,
  listMembers,
  type Member,
  resendInvitation,
  revokeMember,
} from '../../../src/contract/members.ts';
import type { Operation } from '../../../src/contract/operation.ts';
import { listQuotes } from '../../../src/contract/quotes.ts';
import { newId } from '../../../src/server/database/columns.ts';
import { firms } from '../../../src/server/firm/tables.ts';
import { outbox } from '../../../src/server/outbox/tables.ts';
import { databases, freshDatabase } from '../../support/databases.ts';
import {
  type Answer,
  type Browser,
  password,
  type Person,
  startWorld,
  type World,
} from '../../support/server.ts';

const permissions = { pages: ['quotes'], write: true, delete: false };

for (const kind of databases) {
  describe(`members on ${kind}`, () => {
    let world: World;
    let staff: Browser;
    before(async () => {
      world = await startWorld(await freshDatabase(kind));
      staff = await world.signIn(world.staff.alpha.adviser);
    });
    after(() => world.close());

    const call = async (operation: Operation, input: object): Promise<Member> =>
      told(await staff.call(operation, input));
    const freshAddress = () => `${newId()}@clients.example`;
    /** Gives a new contact of a client access. */
    async function admit(input: object = {}, whose: Person = world.people.birch): Promise<Member> {
      const contact = await world.addContact(whose);
      return call(createMember, { ...contact, email: freshAddress(), permissions, invite: false, ...input });
    }
    const status = async (browser: Browser, operation: Operation) =>
      (await browser.call(operation, {})).status;
    const mailsTo = async (email: string) => (await world.mails(email)).map(({ subject }) => subject);

    it('[PL-01] [PL-02] [KB-03] [KB-06] are made from a contact, under any address, any number a client', async () => {
      const [first, second] = [await admit(), await admit({ email: `New.${newId()}@Typed.example` })];
      assert.equal(first.displayName, 'Nell Marsh');
      assert.equal(first.clientName, 'Client birch');
      const { body } = await staff.call(listMembers, { clientId: world.people.birch.clientId });
      const ids = (body.items as Member[]).map(({ id }) => id);
      assert.ok(ids.includes(first.id) && ids.includes(second.id));
      assert.equal(second.email, second.email.toLowerCase());
    });

    it('[PL-02] may have the same address at two clients, and not twice at one', async () => {
      const email = freshAddress();
      await admit({ email });
      await admit({ email }, world.people.ash);
      const again = { ...(await world.addContact(world.people.ash)), email: email.toUpperCase() };
      const { body } = await staff.call(createMember, { ...again, permissions, invite: false });
      assert.equal(body.code, 'already-member');
    });

    it('[PL-12] get a welcome mail where that is ticked, and else none', async () => {
      const [told, silent] = [await admit({ invite: true }), await admit()];
      assert.deepEqual(await mailsTo(told.email), ['Your access to Firm alpha']);
      assert.deepEqual([told.state, told.invitation?.delivery], ['invited', 'kept']);
      assert.deepEqual(await mailsTo(silent.email), []);
      assert.deepEqual([silent.state, silent.invitation], ['not-invited', null]);
    });

    it('[KB-01] are refused until the firm is set up, and then made', async () => {
      const { firm } = world.people.cedar;
      const owner = await world.signIn(world.staff.beta.owner);
      const contact = await world.addContact(world.people.cedar);
      const input = { ...contact, email: freshAddress(), permissions, invite: true };
      await world.inFirm(firm, (tx) => tx.update(firms).set({ logo: null, pages: {} }));
      const { body } = await owner.call(createMember, input);
      assert.deepEqual([body.code, body.facts], ['not-ready', { missing: 'logo login' }]);
      assert.deepEqual(await mailsTo(input.email), []);
      await world.inFirm(firm, (tx) => tx.update(firms).set({ logo: firm.logo, pages: firm.pages }));
      assert.equal((await owner.call(createMember, input)).status, 200);
    });

    it('[KB-08] show staff that their mail failed, and what the mail server said', async () => {
      const { id, email } = await admit({ invite: true });
      await world.database.as('portico_worker', {}, async (tx) => {
        const failed = { state: 'failed' as const, error: '550 no such mailbox' };
        await tx.update(outbox).set(failed).where(eq(outbox.recipient, email));
      });
      const member = await call(getMember, { memberId: id });
      assert.deepEqual(
        [member.state, member.invitation?.deliveryError],
        ['mail-failed', '550 no such mailbox'],
      );
      const { body } = await staff.call(listMembers, { state: 'mail-failed', search: email });
      assert.deepEqual(
        (body.items as Member[]).map((each) => each.id),
        [id],
      );
    });

    it('[PL-04] [PL-11] [KB-04] [KB-25] may do another thing by the next request of an open session', async () => {
      const person = await world.addMember(world.people.ash);
      const other = await world.addMember(world.people.ash);
      const browser = await world.signIn(person);
      assert.equal(await status(browser, listQuotes), 403);
      await call(editMember, { memberId: person.accountId, permissions, expiresOn: null });
      assert.equal(await status(browser, listQuotes), 200);
      const { body } = await browser.call(getSession, {});
      const { permissions: held } = (body as { account: { permissions: unknown } }).account;
      assert.deepEqual(held, permissions);
      assert.equal(await status(await world.signIn(other), listQuotes), 403);
      await call(editMember, {
        ...{ memberId: person.accountId, expiresOn: null },
        permissions: { ...permissions, pages: [] },
      });
      assert.equal(await status(browser, listQuotes), 403);
    });

    it('[PL-04] [PL-05] [PL-11] may change, delete, both or neither, each as it was ticked', async () => {
      const person = await world.addMember(world.people.ash);
      const browser = await world.signIn(person);
      for (const write of [false, true]) {
        for (const deletes of [true, false]) {
          const ticked = { pages: [], write, delete: deletes };
          await call(editMember, { memberId: person.accountId, permissions: ticked, expiresOn: null });
          const { account } = (await browser.call(getSession, {})).body as unknown as Session;
          assert.deepEqual(account.permissions, ticked);
          assert.deepEqual((await admit({ permissions: ticked })).permissions, ticked);
        }
      }
    });

    it('[PL-06] [PL-11] are told and greeted, each by itself, unless staff untick that', async () => {
      const made = await admit();
      assert.deepEqual([made.notify, made.welcome], [true, true]);
      const plain = await admit({ notify: false, welcome: false });
      assert.deepEqual([plain.notify, plain.welcome], [false, false]);
      const person = await world.addMember(world.people.ash);
      const other = await world.addMember(world.people.ash);
      const isGreeted = async (browser: Browser) =>
        ((await browser.call(getSession, {})).body as unknown as Session).account.welcome;
      const browser = await world.signIn(person);
      assert.equal(await isGreeted(browser), true);
      const input = { memberId: person.accountId, permissions, expiresOn: null };
      const edited = await call(editMember, { ...input, welcome: false });
      assert.deepEqual([edited.notify, edited.welcome], [true, false]);
      assert.equal(await isGreeted(browser), false);
      assert.equal(await isGreeted(await world.signIn(person)), false);
      assert.equal(await isGreeted(await world.signIn(other)), true);
      const kept = await call(editMember, { ...input, notify: false });
      assert.deepEqual([kept.notify, kept.welcome], [false, false], 'what is left out stays');
      assert.equal(await isGreeted(staff), false, 'staff are at work');
    });

    it('[PL-03] work through their whole last day in the firm’s time zone; then open sessions end too', async () => {
      const own = await startWorld(await freshDatabase(kind));
      const adviser = await own.signIn(own.staff.alpha.adviser);
      const person = await own.addMember(own.people.ash);
      const browser = await own.signIn(person);
      // It is 15:00 on the tenth in Melbourne.
      const last = { memberId: person.accountId, permissions, expiresOn: '2026-03-10' };
      assert.equal((await adviser.call(editMember, last)).status, 200);
      own.pass(9 * 60);
      assert.equal(await status(browser, getSession), 200);
      own.pass(8 * 3600 + 50 * 60);
      const late = own.visit();
      const { body } = await late.call(signInWithPassword, { email: person.email, password });
      assert.equal(body.code, undefined, 'a minute before midnight it signs in');
      own.pass(2 * 60);
      assert.equal((await late.call(getSession, {})).body.code, 'signed-out');
      const refused = await own.visit().call(signInWithPassword, { email: person.email, password });
      assert.equal(refused.body.code, 'access-ended');
      await own.close();
    });

    it('[AM-01] [AM-03] [AM-05] are disabled at once and re-enabled with what was ticked', async () => {
      const person = await world.addMember(world.people.ash);
      const memberId = person.accountId;
      await call(editMember, { memberId, permissions, expiresOn: null });
      const browser = await world.signIn(person);
      assert.equal((await call(disableMember, { memberId })).state, 'disabled');
      assert.equal(await status(browser, getSession), 401);
      const refused = await world.visit().call(signInWithPassword, { email: person.email, password });
      assert.equal(refused.body.code, 'access-ended');
      const enabled = await call(enableMember, { memberId, email: person.email, invite: true });
      assert.deepEqual([enabled.permissions, enabled.email], [permissions, person.email]);
      assert.equal((await mailsTo(person.email)).length, 1);
      // What was open before stays closed; signing in anew works.
      assert.equal(await status(browser, getSession), 401);
      assert.equal(await status(await world.signIn(person), listQuotes), 200);
    });

    it('[AM-08] [AM-09] [AM-11] keep sign-in name and name when the contact changes', async () => {
      const made = await admit();
      await call(editClient, {
        ...{ clientId: made.clientId, name: made.clientName },
        contacts: [
          { id: made.contactId, firstName: 'Eleanor', surname: 'Hale', emails: ['eleanor@hale.example'] },
        ],
      });
      const { email, displayName } = await call(getMember, { memberId: made.id });
      assert.deepEqual([email, displayName], [made.email, 'Nell Marsh']);
    });

    it('[AM-10] [AM-11] take a new sign-in name, and the contact’s new name, by being re-enabled', async () => {
      const made = await admit();
      await call(editClient, {
        ...{ clientId: made.clientId, name: made.clientName },
        contacts: [{ id: made.contactId, firstName: 'Eleanor', surname: 'Hale' }],
      });
      const email = freshAddress();
      const unchanged = await call(enableMember, { memberId: made.id, email, invite: true });
      assert.equal(unchanged.email, made.email, 'it was not disabled before');
      await call(disableMember, { memberId: made.id });
      const enabled = await call(enableMember, { memberId: made.id, email, invite: true });
      assert.deepEqual([enabled.email, enabled.displayName], [email, 'Eleanor Hale']);
      assert.equal((await mailsTo(email)).length, 1);
      assert.deepEqual(await mailsTo(made.email), []);
    });

    it('[ST-25] [ST-26] stay until they are revoked; sessions end at once, and inviting again is possible', async () => {
      const person = await world.addMember(world.people.ash);
      const browser = await world.signIn(person);
      assert.equal(await status(browser, getSession), 200);
      assert.equal((await staff.call(revokeMember, { memberId: person.accountId })).status, 200);
      assert.equal(await status(browser, getSession), 401);
      assert.equal((await staff.call(getMember, { memberId: person.accountId })).status, 404);
      const { body } = await staff.call(listMembers, { search: person.email });
      assert.deepEqual(body.items, []);
      const again = await admit({ email: person.email, invite: true }, world.people.ash);
      assert.notEqual(again.id, person.accountId);
      assert.equal(await status(await world.signIn(person), listQuotes), 200);
    });

    it('[AM-01] get another invitation, which replaces the one before, and no flood of them', async () => {
      const { id: memberId, email } = await admit({ invite: true });
      const again = await call(resendInvitation, { memberId });
      assert.deepEqual(
        again.invitations.map(({ state }) => state),
        ['open', 'replaced'],
      );
      const more = await Promise.all(
        Array.from({ length: 8 }, () => staff.call(resendInvitation, { memberId })),
      );
      assert.deepEqual(more.map((each) => each.status).toSorted(), [200, 200, 200, 429, 429, 429, 429, 429]);
      assert.equal((await mailsTo(email)).length, 5);
      const { invitations } = await call(getMember, { memberId });
      assert.equal(invitations.filter(({ state }) => state === 'open').length, 1);
    });

    it('are audited under the client, what staff read of them too', async () => {
      const made = await admit();
      await call(getMember, { memberId: made.id });
      await call(disableMember, { memberId: made.id });
      const rows = await world.database.inspect<{ operation: string; client_id: string; account_id: string }>(
        'select operation, client_id, account_id from audit where subject = $1 order by id',
        [made.id],
      );
      const by = { client_id: made.clientId, account_id: world.staff.alpha.adviser.accountId };
      assert.deepEqual(
        rows,
        ['members.create', 'members.get', 'members.disable'].map((operation) => ({ operation, ...by })),
      );
    });

    it('are listed in each state that there is', async () => {
      for (const state of [
        'not-invited',
        'invited',
        'mail-failed',
        'active',
        'expired',
        'disabled',
      ] as const) {
        const { body } = await staff.call(listMembers, { state, limit: 500 });
        for (const each of body.items as Member[]) assert.equal(each.state, state);
        if (state !== 'expired') assert.ok((body.items as Member[]).length > 0, state);
      }
    });
  });
}

function told({ status, text, body }: Answer): Member {
  assert.equal(status, 200, text);
  return body as unknown as Member;
}
