import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { editPolicies, getSettings, type Settings } from '../../../src/contract/firm/settings.ts';
import { signInWithPassword } from '../../../src/contract/identity.ts';
import { acceptInvitation, openInvitation } from '../../../src/contract/identity/invitations.ts';
import { requestReset } from '../../../src/contract/identity/links.ts';
import { beginAuthenticatorSetUp, confirmAuthenticatorSetUp } from '../../../src/contract/identity/set-up.ts';
import { requestSignUp } from '../../../src/contract/identity/sign-up.ts';
import {
  createMember,
  disableMember,
  enableMember,
  getMember,
  type Member,
  resendInvitation,
  revokeMember,
} from '../../../src/contract/members.ts';
import type { Operation } from '../../../src/contract/operation.ts';
import { newId } from '../../../src/server/database/columns.ts';
import { databases, freshDatabase } from '../../support/databases.ts';
import {
  type Answer,
  type Browser,
  listedOrigin,
  password,
  startWorld,
  type World,
} from '../../support/server.ts';

const chosen = 'wrzlbrmft gnampf oachkatzl';
const permissions = { pages: ['quotes'], write: true, delete: true };

for (const kind of databases) {
  describe(`an invitation on ${kind}`, () => {
    let world: World;
    let staff: Browser;
    before(async () => {
      world = await startWorld(await freshDatabase(kind));
      staff = await world.signIn(world.staff.alpha.owner);
    });
    after(() => world.close());

    async function admit(email = `${newId()}@clients.example`, of = world.people.ash): Promise<Member> {
      const contact = await world.addContact(of);
      return as<Member>(await staff.call(createMember, { ...contact, email, permissions, invite: true }));
    }
    /** The token in the newest mail to an address. */
    async function tokenFor(email: string): Promise<string> {
      const mail = (await world.mails(email)).at(-1);
      const [, link = '', token = ''] = /: (\S+)#portal-invitation=([\w-]+)/.exec(mail?.text ?? '') ?? [];
      assert.equal(link, `${listedOrigin}/account`);
      return token;
    }
    const open = (token: string) => world.visit().call(openInvitation, { token });
    const accept = (token: string, word = chosen) =>
      world.visit().call(acceptInvitation, { token, password: word });
    const signInAs = (email: string, word = chosen) =>
      world.visit().call(signInWithPassword, { email, password: word });
    const stateOf = async ({ id }: Member) => as<Member>(await staff.call(getMember, { memberId: id })).state;
    const endOf = ({ body }: Answer) => [body.code, (body.facts as { end?: string } | undefined)?.end];

    it('[PL-13] [PL-15] [PL-18] [PL-19] leads to a password, and to the portal by signing in with that', async () => {
      const made = await admit();
      const token = await tokenFor(made.email);
      assert.ok(token.length >= 43, 'it has 256 bits');
      const { body } = await open(token);
      assert.deepEqual([body.email, body.displayName, body.needsPassword], [made.email, 'Nell Marsh', true]);
      assert.equal((await signInAs(made.email)).body.code, 'wrong-credentials');
      const browser = world.visit();
      const answer = await browser.call(acceptInvitation, { token, password: chosen });
      const { factor, ...answered } = answer.body;
      assert.deepEqual(answered, { step: 'set-up', email: made.email });
      assert.ok(factor);
      assert.equal(browser.cookies.size, 0, 'it signs nobody in');
      assert.equal(await stateOf(made), 'active');
      assert.equal((await signInAs(made.email)).status, 200);
    });

    it('[PL-16] has whoever chose a password set a second factor up at once, which signs nobody in', async () => {
      const made = await admit();
      const browser = world.visit();
      const token = await tokenFor(made.email);
      const { factor } = (await browser.call(acceptInvitation, { token, password: chosen })).body;
      const { ticket, ...offered } = factor as { ticket: string };
      assert.deepEqual(offered, { factors: ['authenticator', 'sms'], isRequired: false });
      const begun = await browser.call(beginAuthenticatorSetUp, { ticket });
      const code = new TOTP({ secret: Secret.fromBase32(String(begun.body.key)) }).generate({
        timestamp: world.ports.clock.now().getTime(),
      });
      const done = await browser.call(confirmAuthenticatorSetUp, { ticket, code });
      assert.equal((done.body.recoveryCodes as string[]).length, 10);
      assert.equal(browser.cookies.size, 0);
      assert.equal((await signInAs(made.email)).body.step, 'second-factor');
    });

    it('[PL-13] is not used up by opening it, however often', async () => {
      const made = await admit();
      const token = await tokenFor(made.email);
      for (let opened = 0; opened < 3; opened += 1) assert.equal((await open(token)).status, 200);
      assert.equal(await stateOf(made), 'invited');
      assert.equal((await accept(token)).status, 200);
    });

    it('[PL-13] works once, in 200 tries at one moment', async () => {
      const made = await admit();
      const token = await tokenFor(made.email);
      const words = Array.from({ length: 200 }, (_, index) => `${chosen} ${index}`);
      const answers = await Promise.all(words.map((word) => accept(token, word)));
      const won = answers.flatMap(({ status }, index) => (status === 200 ? [index] : []));
      assert.equal(won.length, 1);
      for (const answer of answers.filter(({ status }) => status !== 200)) {
        assert.deepEqual(endOf(answer), ['link-ended', 'used']);
      }
      assert.equal((await signInAs(made.email, words[won[0]!])).status, 200);
      assert.equal((await signInAs(made.email, words[(won[0]! + 1) % 200])).status, 401);
    });

    it('says how it ended: used, replaced, too old, never sent; and then changes nothing', async () => {
      const [used, replaced, old] = [await admit(), await admit(), await admit()];
      const tokens = await Promise.all([used, replaced, old].map(({ email }) => tokenFor(email)));
      await accept(tokens[0]!);
      await staff.call(resendInvitation, { memberId: replaced.id });
      for (const [token, end] of [
        [tokens[0]!, 'used'],
        [tokens[1]!, 'replaced'],
        [newId(), 'unknown'],
      ] as const) {
        assert.deepEqual(endOf(await open(token)), ['link-ended', end]);
        assert.deepEqual(endOf(await accept(token)), ['link-ended', end]);
      }
      assert.equal((await accept(await tokenFor(replaced.email))).status, 200);
      assert.equal((await open(tokens[2]!)).status, 200);
    });

    it('[AM-01] works for seven days, or for as many as the firm decided before it was sent', async () => {
      const own = await startWorld(await freshDatabase(kind));
      const owner = await own.signIn(own.staff.alpha.owner);
      const inviteAs = async (email: string) => {
        const contact = await own.addContact(own.people.ash);
        await owner.call(createMember, { ...contact, email, permissions, invite: true });
        const [, token = ''] = /invitation=([\w-]+)/.exec((await own.mails(email))[0]!.text) ?? [];
        return token;
      };
      const opened = async (token: string) => {
        const answer = await own.visit().call(openInvitation, { token });
        return answer.status === 200 ? 'open' : endOf(answer).join(' ');
      };
      const [seven, { revision, values }] = [
        await inviteAs('nell@clients.example'),
        (await owner.call(getSettings, {})).body.policies as Settings['policies'],
      ];
      assert.equal(values.invitationDays, 7);
      await owner.call(editPolicies, { revision, values: { invitationDays: 2 } });
      const two = await inviteAs('nola@clients.example');
      own.pass(2 * 24 * 3600 - 1);
      assert.deepEqual([await opened(two), await opened(seven)], ['open', 'open']);
      own.pass(1);
      assert.deepEqual([await opened(two), await opened(seven)], ['link-ended expired', 'open']);
      own.pass(5 * 24 * 3600 - 1);
      assert.equal(await opened(seven), 'open');
      own.pass(1);
      assert.equal(await opened(seven), 'link-ended expired');
      const late = await own.visit().call(acceptInvitation, { token: seven, password: chosen });
      assert.deepEqual(endOf(late), ['link-ended', 'expired']);
      await own.close();
    });

    it('says in its mail when it ends', async () => {
      const own = await startWorld(await freshDatabase(kind));
      const owner = await own.signIn(own.staff.alpha.owner);
      const { body } = await owner.call(getSettings, {});
      const { revision } = body.policies as Settings['policies'];
      await owner.call(editPolicies, { revision, values: { invitationDays: 30 } });
      const [contact, email] = [await own.addContact(own.people.ash), 'nell@clients.example'];
      const made = await owner.call(createMember, { ...contact, email, permissions, invite: true });
      const { expiresAt } = (made.body as unknown as Member).invitation!;
      const day = new Intl.DateTimeFormat('en-AU', { dateStyle: 'long', timeZone: 'Australia/Sydney' });
      const [mail] = await own.mails(email);
      assert.ok(mail!.text.includes(`until ${day.format(new Date(expiresAt))}`), mail!.text);
      await own.close();
    });

    it('takes no fewer than one day, and no more than thirty', async () => {
      const owner = await world.signIn(world.staff.alpha.owner);
      for (const invitationDays of [0, 31, 1.5]) {
        const { revision } = (await owner.call(getSettings, {})).body.policies as Settings['policies'];
        const { status, body } = await owner.call(editPolicies, { revision, values: { invitationDays } });
        assert.deepEqual([status, body.code], [400, 'invalid-input']);
      }
    });

    it('[AM-01] [AM-03] [ST-26] opens nothing once access was taken away, nor when it is given back', async () => {
      for (const end of [disableMember, revokeMember] as readonly Operation[]) {
        const made = await admit();
        const token = await tokenFor(made.email);
        assert.equal((await open(token)).status, 200);
        await staff.call(end, { memberId: made.id });
        assert.equal((await open(token)).body.code, 'access-ended');
        assert.equal((await accept(token)).body.code, 'access-ended');
        assert.equal((await signInAs(made.email)).body.code, 'wrong-credentials');
        if (end !== disableMember) continue;
        await staff.call(enableMember, { memberId: made.id, email: made.email, invite: true });
        assert.deepEqual(endOf(await accept(token)), ['link-ended', 'replaced']);
        assert.equal((await accept(await tokenFor(made.email))).status, 200);
      }
    });

    it('takes no password that is easily guessed, and stays good for another', async () => {
      const made = await admit();
      const token = await tokenFor(made.email);
      for (const [word, flaw] of [
        ['short', 'short'],
        ['passwordpassword', 'common'],
        ['nellmarshmarsh', 'personal'],
      ] as const) {
        const { body } = await accept(token, word);
        assert.deepEqual([body.code, body.facts], ['password-refused', { flaw }]);
      }
      const { body } = await world.visit().call(acceptInvitation, { token, password: null });
      assert.equal(body.code, 'password-refused');
      assert.equal((await accept(token)).status, 200);
    });

    it('changes no password that there is already', async () => {
      const person = await world.addMember(world.people.birch);
      const made = await admit(person.email);
      const token = await tokenFor(person.email);
      assert.equal((await open(token)).body.needsPassword, false);
      assert.equal((await accept(token, 'another password of whoever reads the mail')).status, 200);
      assert.equal((await signInAs(person.email, password)).status, 200);
      assert.equal((await signInAs(person.email, 'another password of whoever reads the mail')).status, 401);
      assert.equal(await stateOf(made), 'active');
    });

    it('keeps one password of two that are chosen at one moment, and the other hears of it with nothing done', async (t) => {
      const email = `${newId()}@clients.example`;
      const made = [await admit(email)];
      const tokens = [await tokenFor(email)];
      made.push(await admit(email, world.people.birch));
      tokens.push(await tokenFor(email));
      assert.notEqual(tokens[0], tokens[1]);
      const words = [chosen, `${chosen} anders`];
      const { hasher } = world.ports;
      const hash = hasher.hash.bind(hasher);
      const bothHash = Promise.withResolvers<undefined>();
      let hashing = 0;
      // Neither is written before both were found to be needed.
      t.mock.method(hasher, 'hash', async (text: string) => {
        if (++hashing === 2) bothHash.resolve(undefined);
        await bothHash.promise;
        return hash(text);
      });
      const answers = await Promise.all(tokens.map((token, index) => accept(token, words[index])));
      const [won, lost] = answers[0]!.status === 200 ? [0, 1] : [1, 0];
      assert.equal(answers[won]!.status, 200, answers[won]!.text);
      assert.equal(answers[lost]!.body.code, 'changed-meanwhile', answers[lost]!.text);
      assert.equal(await stateOf(made[lost]!), 'invited');
      assert.equal((await signInAs(email, words[lost])).body.code, 'wrong-credentials');
      assert.equal((await signInAs(email, words[won])).status, 200);
      assert.equal((await open(tokens[lost]!)).body.needsPassword, false);
      const again = { token: tokens[lost]!, password: null };
      assert.equal((await world.visit().call(acceptInvitation, again)).status, 200);
      assert.equal(await stateOf(made[lost]!), 'active');
    });

    it('goes out though strangers had all the mails sent to its address that they may, and the other way round', async () => {
      const ask = (email: string) => world.visit().call(requestReset, { email });
      const signUp = (email: string) =>
        world.visit().call(requestSignUp, { email, name: 'Nobody', password: 'wrzlbrmft gnampf' });
      const email = `${newId()}@clients.example`;
      for (const each of [ask, signUp, ask, signUp, ask]) assert.equal((await each(email)).status, 200);
      assert.equal((await ask(email)).body.code, 'too-many-attempts');
      const made = await admit(email);
      assert.ok(await tokenFor(email));
      const other = await admit();
      const again = ({ id }: Member) => staff.call(resendInvitation, { memberId: id });
      for (const each of [made, other]) {
        for (let sent = 1; sent < 5; sent += 1) as<Member>(await again(each));
        assert.equal((await again(each)).body.code, 'too-many-attempts');
      }
      for (let asked = 0; asked < 5; asked += 1) assert.equal((await ask(other.email)).status, 200);
    });

    it('opens nothing at another firm', async () => {
      const token = await tokenFor((await admit()).email);
      const stranger = world.visit('beta');
      const opened = await stranger.call(openInvitation, { token });
      assert.deepEqual(endOf(opened), ['link-ended', 'unknown']);
      const accepted = await stranger.call(acceptInvitation, { token, password: null });
      assert.deepEqual(endOf(accepted), ['link-ended', 'unknown']);
      assert.equal((await accept(token)).status, 200);
    });

    it('is kept as a hash alone, and stands in no log', async () => {
      const { email } = await admit();
      const token = await tokenFor(email);
      await open(token);
      await accept(token);
      const tables = await world.database.inspect<{ name: string }>(
        "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
      );
      for (const { name } of tables) {
        const query = `select count(*)::int as count from "${name}" t where position($1 in t::text) > 0`;
        const [found] = await world.database.inspect<{ count: number }>(query, [token]);
        assert.equal(found?.count, 0, name);
      }
      const [kept] = await world.database.inspect<{ count: number }>(
        'select count(*)::int as count from invitations where used_at is not null',
      );
      assert.ok(kept!.count > 0);
      assert.ok(world.log.some((line) => line.includes('identity.acceptInvitation')));
      assert.ok(!world.log.some((line) => line.includes(token)));
    });
  });
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- It names what the answer is.
function as<T>({ status, text, body }: Answer): T {
  assert.equal(status, 200, text);
  return body as unknown as T;
}
