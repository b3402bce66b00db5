import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { signInWithPassword } from '../../../src/contract/identity.ts';
import { requestCode } from '../../../src/contract/identity/code.ts';
import {
  acceptInvitation,
  checkPasscode,
  openInvitation,
} from '../../../src/contract/identity/invitations.ts';
import { requestReset } from '../../../src/contract/identity/links.ts';
import { requestLink } from '../../../src/contract/identity/magic-link.ts';
import { confirmSignUp, finishSignUp, requestSignUp } from '../../../src/contract/identity/sign-up.ts';
import { issueTicket } from '../../../src/contract/identity/tickets.ts';
import {
  createMember,
  disableMember,
  enableMember,
  getMember,
  listMembers,
  type Member,
  resendInvitation,
  revokeMember,
} from '../../../src/contract/members.ts';
import { accounts } from '../../../src/server/access/tables.ts';
import { newId } from '../../../src/server/database/columns.ts';
import { firms } from '../../../src/server/firm/tables.ts';
import { createApiKey } from '../../../src/server/identity/api-keys.ts';
import { randomCode } from '../../../src/server/identity/codes.ts';
import { createOutbox } from '../../../src/server/outbox/outbox.ts';
import { databases, freshDatabase } from '../../support/databases.ts';
import { type Answer, type Browser, password, startWorld, type World } from '../../support/server.ts';

const chosen = 'wrzlbrmft gnampf oachkatzl';
const permissions = { pages: ['quotes'], write: true, delete: true };
let numbers = 4_570_000;

/** A mobile number that nobody had a message at yet. */
const newNumber = () => `+6149${(numbers += 1)}`;

for (const kind of databases) {
  describe(`the passcode of an invitation on ${kind}`, () => {
    let world: World;
    let staff: Browser;
    before(async () => {
      world = await startWorld(await freshDatabase(kind));
      staff = await world.signIn(world.staff.alpha.owner);
    });
    after(() => world.close());

    interface Invited {
      readonly member: Member;
      readonly number: string;
      readonly token: string;
      readonly passcode: string;
    }

    async function create(passcodeTo: string | null, more: object = {}): Promise<Answer> {
      const contact = await world.addContact(world.people.ash);
      const email = `${newId()}@clients.example`;
      return staff.call(createMember, { ...contact, email, permissions, invite: true, passcodeTo, ...more });
    }
    async function admit(number = newNumber()): Promise<Invited> {
      return sent((await create(number)).body as unknown as Member, number);
    }
    /** What the newest messages to a member brought. */
    async function sent(member: Member, number: string): Promise<Invited> {
      const mail = (await world.mails(member.email)).at(-1);
      const [, token = ''] = /#portal-invitation=([\w-]+)/.exec(mail?.text ?? '') ?? [];
      const text = (await world.mails(number)).at(-1)?.text ?? '';
      return { member, number, token, passcode: /^\d{6}(?= )/.exec(text)?.[0] ?? '' };
    }
    const check = ({ token }: Invited, passcode: string) =>
      world.visit().call(checkPasscode, { token, passcode });
    const accept = ({ token }: Invited, passcode?: string, password: string | null = chosen) =>
      world.visit().call(acceptInvitation, { token, password, ...(passcode !== undefined && { passcode }) });
    const read = async ({ member }: Invited) =>
      (await staff.call(getMember, { memberId: member.id })).body as unknown as Member;
    const endOf = ({ body }: Answer) => [body.code, (body.facts as { end?: string } | undefined)?.end];
    const signInAs = (email: string) => world.visit().call(signInWithPassword, { email, password: chosen });

    it('[ST-24] goes to a phone as six digits, and is asked for before the account is set up', async () => {
      const invited = await admit();
      assert.match(invited.passcode, /^\d{6}$/);
      const opened = await world.visit().call(openInvitation, { token: invited.token });
      assert.equal(opened.body.needsPasscode, true);
      assert.ok(!opened.text.includes(invited.number.slice(-3)), 'a stranger does not learn of the number');
      assert.equal((await accept(invited)).body.code, 'invalid-input');
      assert.deepEqual((await check(invited, invited.passcode)).body, {});
      assert.equal((await accept(invited, invited.passcode)).status, 200);
      assert.equal((await signInAs(invited.member.email)).body.step, 'signed-in');
    });

    it('[ST-24] keeps leading zeros', async () => {
      assert.equal(
        randomCode(() => 123),
        '000123',
      );
      const invited = await admit();
      // As if 000123 had been drawn.
      const proof = await world.ports.secrets.mac('passcode', invited.token, '000123');
      await world.database.inspect('update invitations set passcode_proof = $1 where account_id = $2', [
        proof,
        invited.member.id,
      ]);
      assert.equal((await check(invited, '123')).body.code, 'invalid-input');
      assert.equal((await check(invited, '000 123')).status, 200);
      assert.equal((await accept(invited, '000123')).status, 200);
    });

    it('[ST-24] needs a mobile number, and an invitation to go with', async () => {
      for (const number of ['', '12345', '+61 3 9650 1234']) {
        const { body } = await create(number);
        assert.deepEqual(
          [body.code, JSON.stringify(body.issues).includes('passcodeTo')],
          ['invalid-input', true],
        );
      }
      assert.equal((await create(newNumber(), { invite: false })).body.code, 'invalid-input');
      assert.equal((await create(null)).status, 200);
    });

    it('[ST-24] is refused where no text messages are sent, without a member', async () => {
      const { clock, secrets } = world.ports;
      const outbox = createOutbox({ clock, secrets, delivers: ['mail'], isUnread: true });
      const own = await startWorld(await freshDatabase(kind), { ports: { ...world.ports, outbox } });
      const owner = await own.signIn(own.staff.alpha.owner);
      const input = { ...(await own.addContact(own.people.ash)), email: 'nell@clients.example', permissions };
      const refused = await owner.call(createMember, { ...input, invite: true, passcodeTo: newNumber() });
      assert.equal(refused.body.code, 'not-permitted');
      const { items } = (await owner.call(listMembers, { search: input.email })).body as { items: unknown[] };
      assert.deepEqual(items, []);
      assert.equal((await owner.call(createMember, { ...input, invite: true })).status, 200);
      await own.close();
    });

    it('[ST-24] may be given wrongly five times; then the invitation is dead, and says so', async () => {
      const invited = await admit();
      const wrong = other(invited.passcode);
      for (const left of [4, 3, 2, 1]) {
        const { body } = await (left % 2 ? check(invited, wrong) : accept(invited, wrong));
        assert.deepEqual([body.code, body.facts], ['wrong-code', { triesLeft: left }]);
      }
      assert.equal((await check(invited, invited.passcode)).status, 200, 'the right one costs no try');
      assert.deepEqual(endOf(await check(invited, wrong)), ['link-ended', 'locked']);
      assert.deepEqual(endOf(await accept(invited, invited.passcode)), ['link-ended', 'locked']);
      const opened = await world.visit().call(openInvitation, { token: invited.token });
      assert.deepEqual(endOf(opened), ['link-ended', 'locked']);
      assert.equal((await read(invited)).invitation?.state, 'locked');
      const { member, number } = invited;
      await staff.call(resendInvitation, { memberId: member.id });
      const again = await sent(member, number);
      assert.equal((await accept(again, again.passcode)).status, 200);
    });

    it('[ST-24] of 500 wrong ones at one moment with the right one last, no more than five are looked at', async () => {
      const invited = await admit();
      const guesses = Array.from({ length: 500 }, (_, index) => other(invited.passcode, index + 1));
      const answers = await Promise.all([...guesses, invited.passcode].map((each) => check(invited, each)));
      const ends = answers.map(({ body }) => body.code);
      assert.equal(ends.filter((code) => code === 'wrong-code').length, 4);
      assert.equal((await read(invited)).invitation?.state, 'locked');
      assert.deepEqual(endOf(await accept(invited, invited.passcode)), ['link-ended', 'locked']);
      const [kept] = await world.database.inspect<{ tries: number }>(
        'select passcode_tries as tries from invitations where account_id = $1',
        [invited.member.id],
      );
      assert.equal(kept?.tries, 5);
    });

    it('[ST-24] sets the account up once, in 200 tries at one moment', async () => {
      const invited = await admit();
      const words = Array.from({ length: 200 }, (_, index) => `${chosen} ${index}`);
      const answers = await Promise.all(words.map((word) => accept(invited, invited.passcode, word)));
      assert.equal(answers.filter(({ status }) => status === 200).length, 1);
      for (const answer of answers.filter(({ status }) => status !== 200)) {
        assert.deepEqual(endOf(answer), ['link-ended', 'used']);
      }
    });

    it('[ST-24] dies with its invitation: replaced by another passcode, taken away, or too old', async () => {
      const invited = await admit();
      const { member, number } = invited;
      await staff.call(resendInvitation, { memberId: member.id });
      const second = await sent(member, number);
      assert.notEqual(second.token, invited.token);
      assert.deepEqual(endOf(await check(invited, invited.passcode)), ['link-ended', 'replaced']);
      if (second.passcode !== invited.passcode) {
        assert.equal((await check(second, invited.passcode)).body.code, 'wrong-code');
      }
      const other = newNumber();
      await staff.call(resendInvitation, { memberId: member.id, passcodeTo: other });
      const third = await sent(member, other);
      assert.equal((await read(third)).invitation?.passcode?.digits, other.slice(-3));
      assert.equal((await check(third, third.passcode)).status, 200);
      await staff.call(disableMember, { memberId: member.id });
      assert.equal((await check(third, third.passcode)).body.code, 'access-ended');
      const { email } = member;
      await staff.call(enableMember, { memberId: member.id, email, invite: true, passcodeTo: number });
      const fourth = await sent(member, number);
      assert.deepEqual(endOf(await check(third, third.passcode)), ['link-ended', 'replaced']);
      assert.equal((await check(fourth, fourth.passcode)).status, 200);
      await staff.call(revokeMember, { memberId: member.id });
      assert.equal((await accept(fourth, fourth.passcode)).body.code, 'access-ended');
    });

    it('[ST-24] ends with the seven days of its invitation', async () => {
      const own = await startWorld(await freshDatabase(kind));
      const owner = await own.signIn(own.staff.alpha.owner);
      const [email, passcodeTo] = ['nell@clients.example', newNumber()];
      const contact = await own.addContact(own.people.ash);
      await owner.call(createMember, { ...contact, email, permissions, invite: true, passcodeTo });
      const [, token = ''] = /invitation=([\w-]+)/.exec((await own.mails(email))[0]!.text) ?? [];
      const passcode = (await own.mails(passcodeTo))[0]!.text.slice(0, 6);
      own.pass(7 * 24 * 3600);
      const late = await own.visit().call(acceptInvitation, { token, passcode, password: chosen });
      assert.deepEqual(endOf(late), ['link-ended', 'expired']);
      await own.close();
    });

    it('may be left out of a new invitation by staff, who then let the link alone set the account up', async () => {
      const { member, number } = await admit();
      await staff.call(resendInvitation, { memberId: member.id, passcodeTo: null });
      const again = await sent(member, number);
      assert.equal((await read(again)).invitation?.passcode, undefined);
      assert.equal((await accept(again)).status, 200);
    });

    it('[ST-24] leaves no way past it: no code, link, reset or ticket of the firm’s, nor signing up', async () => {
      const invited = await admit();
      const { email } = invited.member;
      const { firm } = world.people.ash;
      const policies = { ...firm.policies, magicLinks: true, signUp: true };
      await world.inFirm(firm, (tx) => tx.update(firms).set({ policies }).where(eq(firms.id, firm.id)));
      const site = { slug: firm.slug, name: 'site' };
      const apiKey = await createApiKey(world.database, site, world.ports.clock.now());
      const mailed = async () => {
        const rows = await world.database.inspect(
          "select id from outbox where recipient = $1 and state <> 'withheld'",
          [email],
        );
        return rows.length;
      };
      const before = await mailed();
      for (const operation of [requestCode, requestLink, requestReset] as const) {
        assert.equal((await world.visit().call(operation, { email })).status, 200);
      }
      assert.equal(await mailed(), before, 'nothing is sent that would sign in');
      assert.equal((await world.visit().call(issueTicket, { apiKey, email })).body.code, 'access-ended');

      const visitor = world.visit();
      const begun = await visitor.call(requestSignUp, { name: 'Mallory', email, password: chosen });
      const { ticket } = begun.body as { ticket: string };
      const code = /\d{6}/.exec((await world.mails(email)).at(-1)?.text ?? '')?.[0] ?? '';
      const confirmed = await visitor.call(confirmSignUp, { ticket, code });
      if (confirmed.body.step === 'access-there') {
        const finished = await visitor.call(finishSignUp, {
          ticket: String(confirmed.body.ticket),
          choice: 'existing',
        });
        assert.equal(finished.body.code, 'access-ended');
      } else assert.notEqual(confirmed.body.step, 'signed-up');
      assert.equal((await signInAs(email)).body.code, 'wrong-credentials');

      // Even with a password of the address, its other account is all that opens.
      const [account] = await world.inFirm(firm, (tx) =>
        tx.select().from(accounts).where(eq(accounts.id, invited.member.id)),
      );
      assert.equal(account?.awaitsPasscode, true);
      assert.equal((await accept(invited, invited.passcode)).status, 200);
      assert.equal((await signInAs(email)).status, 200);
    });

    it('[ST-24] closes one account of an address that signs in for another, and nothing else', async () => {
      const person = await world.addMember(world.people.birch);
      const contact = await world.addContact(world.people.ash);
      const number = newNumber();
      const input = { ...contact, email: person.email, permissions, invite: true, passcodeTo: number };
      const member = (await staff.call(createMember, input)).body as unknown as Member;
      const invited = await sent(member, number);
      const asPerson = () => world.visit().call(signInWithPassword, { email: person.email, password });
      assert.equal((await asPerson()).body.step, 'signed-in');
      assert.equal((await accept(invited, invited.passcode, null)).status, 200);
      assert.equal((await asPerson()).body.step, 'choose-account');
    });

    it('keeps nobody out who signed in before', async () => {
      const invited = await admit();
      const { member, number } = invited;
      assert.equal((await accept(invited, invited.passcode)).status, 200);
      await staff.call(resendInvitation, { memberId: member.id });
      assert.equal((await signInAs(member.email)).status, 200);
      const again = await sent(member, number);
      assert.equal((await accept(again)).body.code, 'invalid-input');
      assert.equal((await accept(again, again.passcode, null)).status, 200);
    });

    it('opens nothing at another firm', async () => {
      const invited = await admit();
      const { token, passcode } = invited;
      const elsewhere = await world.visit('beta').call(checkPasscode, { token, passcode });
      assert.deepEqual(endOf(elsewhere), ['link-ended', 'unknown']);
      assert.equal((await check(invited, passcode)).status, 200);
    });

    it('[ST-24] tells staff what became of its text message', async () => {
      const invited = await admit();
      const { id } = invited.member;
      const { passcode } = (await read(invited)).invitation ?? {};
      assert.deepEqual(passcode, { digits: invited.number.slice(-3), delivery: 'kept', deliveryError: null });
      await world.database.inspect(
        "update outbox set state = 'failed', error = 'no such number' where recipient = $1",
        [invited.number],
      );
      const failed = await read(invited);
      assert.equal(failed.state, 'mail-failed');
      assert.equal(failed.invitation?.passcode?.deliveryError, 'no such number');
      for (const [state, count] of [
        ['mail-failed', 1],
        ['invited', 0],
      ] as const) {
        const { body } = await staff.call(listMembers, { state, search: invited.member.email });
        assert.equal((body.items as { id: string }[]).filter((each) => each.id === id).length, count, state);
      }
    });

    it('[ST-24] is kept as a MAC alone, its number sealed, and stands in no log', async () => {
      const { passcode, number, token, member } = await admit();
      await world.visit().call(acceptInvitation, { token, passcode, password: chosen });
      const tables = await world.database.inspect<{ name: string }>(
        "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
      );
      let holders: string[] = [];
      for (const { name } of tables) {
        const rows = await world.database.inspect<{ row: string }>(`select t::text as row from "${name}" t`);
        for (const { row } of rows) {
          assert.doesNotMatch(row, new RegExp(`(?<![0-9.])${passcode}(?![0-9])`), name);
          if (row.includes(number)) holders = [...holders, name];
        }
      }
      assert.deepEqual(holders, ['outbox'], 'what has not been delivered says where to');
      const [kept] = await world.database.inspect<{ proof: string }>(
        'select passcode_proof as proof from invitations where account_id = $1',
        [member.id],
      );
      assert.equal(kept?.proof, await world.ports.secrets.mac('passcode', token, passcode));
      for (const line of world.log) {
        assert.ok(!line.includes(number) && !line.includes(token));
        assert.doesNotMatch(line, new RegExp(`(?<![0-9.])${passcode}(?![0-9])`));
      }
    });
  });
}

/** Six digits that are not these. */
function other(code: string, by = 1): string {
  return String((Number(code) + by) % 1_000_000).padStart(6, '0');
}
