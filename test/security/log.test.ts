import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eq } from 'drizzle-orm';
import { getSession, refreshSession, signInWithPassword, signOut } from '../../src/contract/identity.ts';
import { requestCode, signInWithCode } from '../../src/contract/identity/code.ts';
import { acceptInvitation, openInvitation } from '../../src/contract/identity/invitations.ts';
import { openReset, requestReset, resetPassword } from '../../src/contract/identity/links.ts';
import { openLink, requestLink, signInWithLink } from '../../src/contract/identity/magic-link.ts';
import { beginSms, confirmSms } from '../../src/contract/identity/own-sms.ts';
import { proveAgain } from '../../src/contract/identity/security.ts';
import {
  confirmSignUp,
  finishSignUp,
  requestSignUp,
  resendSignUpCode,
} from '../../src/contract/identity/sign-up.ts';
import { proveSms, sendSms } from '../../src/contract/identity/sms.ts';
import { createMember } from '../../src/contract/members.ts';
import { acceptQuote, declineQuote, listQuotes } from '../../src/contract/quotes.ts';
import { firms } from '../../src/server/firm/tables.ts';
import { forAnyone } from '../../src/server/http/handle.ts';
import { getFirm } from '../../src/contract/firm.ts';
import { defaultFirmPolicies } from '../../src/contract/firm/policies.ts';
import { createApp } from '../../src/server/http/app.ts';
import { databases, freshDatabase } from '../support/databases.ts';
import { type Answer, origin, password, startWorld, type World } from '../support/server.ts';

for (const kind of databases)
  describe(`the log on ${kind}`, () => {
    let world: World;
    before(async () => {
      world = await startWorld(await freshDatabase(kind));
    });
    after(() => world.close());

    it('tells of each request, and of no person and no secret, through a sign-in and a decision', async () => {
      const { ash } = world.people;
      const browser = await world.signIn(ash);
      const secrets = new Set([
        ...browser.cookies.values(),
        ash.email,
        password,
        'Person ash',
        'Client ash',
        '192.0.2.9',
      ]);
      const [first, second] = [await world.addQuote(ash), await world.addQuote(ash)];
      await browser.call(signInWithPassword, { email: ash.email, password: 'wrong horse' });
      await browser.call(signInWithPassword, { email: 'nobody@clients.example', password: 'wrong horse' });
      const { body } = await browser.call(requestCode, { email: ash.email });
      secrets.add(body.ticket as string);
      const [mail] = await world.mails(ash.email);
      const code = /\d{6}/.exec(mail!.text)![0];
      const signedIn = world.visit();
      await signedIn.call(signInWithCode, { ticket: body.ticket as string, code });
      for (const each of [code, ...signedIn.cookies.values()]) secrets.add(each);
      await signedIn.call(getSession, {});
      await signedIn.call(listQuotes, { search: 'a search for somebody' });
      await signedIn.call(acceptQuote, { quoteId: first }, { headers: { 'x-forwarded-for': '192.0.2.9' } });
      await signedIn.call(declineQuote, { quoteId: second, reason: 'a private reason' });
      await signedIn.call(declineQuote, { quoteId: second, reason: 'a private reason\0' });
      await signedIn.call(refreshSession, {});
      for (const each of signedIn.cookies.values()) secrets.add(each);
      await signedIn.call(signOut, {});
      await signedIn.send(`/api/v1/alpha/${ash.email}/search?q=${ash.email}`);
      for (const each of [
        'wrong horse',
        'nobody@',
        'a search for somebody',
        'private reason',
        '@clients',
        'office@',
      ]) {
        secrets.add(each);
      }

      const entries = world.log.map((line) => JSON.parse(line) as Record<string, unknown>);
      const asked = entries.map((entry) => entry.asked);
      for (const name of ['identity.signInWithCode', 'quotes.accept', 'quotes.decline', 'unknown']) {
        assert.ok(asked.includes(name), name);
      }
      for (const entry of entries) {
        assert.ok(entry.at && entry.level && entry.event);
        for (const secret of secrets)
          assert.ok(!JSON.stringify(entry).includes(secret), `${secret} in the log`);
      }
    });

    it('tells of codes by text message, and of no number and no code', async () => {
      const { birch } = world.people;
      const phone = '+64211234567';
      const from = world.log.length;
      const browser = await world.signIn(birch);
      const { ticket } = (await browser.call(proveAgain, { password })).body as { ticket: string };
      const codeSent = async () => /\d{6}/.exec((await world.mails(phone)).at(-1)!.text)![0];
      await browser.call(beginSms, { ticket, phone: '03 9999 1234' });
      await browser.call(beginSms, { ticket, phone });
      const code = await codeSent();
      await browser.call(confirmSms, { ticket, code: code === '111111' ? '222222' : '111111' });
      await browser.call(confirmSms, { ticket, code });
      const visitor = world.visit();
      const asked = await visitor.call(signInWithPassword, { email: birch.email, password });
      const second = asked.body.ticket as string;
      await visitor.call(sendSms, { ticket: second });
      const other = await codeSent();
      assert.equal((await visitor.call(proveSms, { ticket: second, code: other })).status, 200);

      const lines = world.log.slice(from);
      for (const { name } of [beginSms, confirmSms, sendSms, proveSms]) {
        assert.ok(
          lines.some((line) => line.includes(`"${name}"`)),
          name,
        );
      }
      for (const secret of ['1234567', '234567', '99991234', '9999 1234', code, other, ticket, second]) {
        assert.ok(!lines.some((line) => line.includes(secret)), `${secret} in the log`);
      }
    });

    it('tells of links by mail and of signing up, and of no token, code or password', async () => {
      const { ash, birch } = world.people;
      const from = world.log.length;
      const chosen = 'wrzlbrmft gnampf';
      const secrets = new Set([chosen, 'Noor Haddad', 'noor@', 'nell@', ash.email, birch.email]);
      const policies = { ...defaultFirmPolicies, signUp: true, duplicates: true, magicLinks: true };
      await world.inFirm(ash.firm, (tx) =>
        tx.update(firms).set({ policies }).where(eq(firms.id, ash.firm.id)),
      );
      const newestTo = async (address: string) => (await world.mails(address)).at(-1)!.text;
      const tokenTo = async (address: string) => {
        const [, token = ''] = /#portal-[a-z]+=([\w-]+)/.exec(await newestTo(address)) ?? [];
        assert.ok(token.length > 40);
        secrets.add(token);
        return token;
      };
      const codeTo = async (address: string) => {
        const [code = ''] = /\b\d{6}\b/.exec(await newestTo(address)) ?? [];
        assert.ok(code);
        secrets.add(code);
        return code;
      };
      const visitor = world.visit();
      const done = async (answer: Promise<Answer>) => {
        const { status, body, text } = await answer;
        assert.equal(status, 200, text);
        if (typeof body.ticket === 'string') secrets.add(body.ticket);
        return String(body.ticket);
      };

      const staff = await world.signIn(world.staff.alpha.owner);
      const invited = { email: 'nell@clients.example', invite: true };
      const permissions = { pages: ['quotes'], write: true, delete: true };
      await done(staff.call(createMember, { ...(await world.addContact(ash)), ...invited, permissions }));
      const invitation = await tokenTo(invited.email);
      await done(visitor.call(openInvitation, { token: invitation }));
      await done(visitor.call(acceptInvitation, { token: invitation, password: chosen }));

      await done(visitor.call(requestReset, { email: birch.email }));
      const reset = await tokenTo(birch.email);
      await done(visitor.call(openReset, { token: reset }));
      await visitor.call(resetPassword, { token: reset, password: 'short' });
      await done(visitor.call(resetPassword, { token: reset, password: chosen }));

      await done(visitor.call(requestLink, { email: ash.email }));
      const link = await tokenTo(ash.email);
      await done(visitor.call(openLink, { token: link }));
      await done(visitor.call(signInWithLink, { token: link }));
      for (const token of [invitation, reset, link]) {
        await visitor.send(`/api/v1/alpha/${token}?token=${token}`);
        await visitor.call(signInWithLink, { token });
      }

      for (const email of ['noor@clients.example', ash.email]) {
        const ticket = await done(
          visitor.call(requestSignUp, { name: 'Noor Haddad', email, password: chosen }),
        );
        await codeTo(email);
        await done(visitor.call(resendSignUpCode, { ticket }));
        const code = await codeTo(email);
        await visitor.call(confirmSignUp, { ticket, code: code === '111111' ? '222222' : '111111' });
        const choice = await done(visitor.call(confirmSignUp, { ticket, code }));
        if (email === ash.email)
          await done(visitor.call(finishSignUp, { ticket: choice, choice: 'existing' }));
      }
      for (const each of visitor.cookies.values()) secrets.add(each);

      const lines = world.log.slice(from);
      for (const { name } of [
        ...[openInvitation, acceptInvitation, requestReset, openReset, resetPassword],
        ...[requestLink, openLink, signInWithLink],
        ...[requestSignUp, resendSignUpCode, confirmSignUp, finishSignUp],
      ]) {
        assert.ok(
          lines.some((line) => line.includes(`"${name}"`)),
          name,
        );
      }
      for (const secret of secrets) {
        assert.ok(!lines.some((line) => line.includes(secret)), `${secret} in the log`);
      }
    });

    it('tells kind and place of a failure, but not its message, which may quote somebody', async () => {
      const failing = forAnyone(getFirm, async () => {
        throw new Error('the row of ash@clients.example', {
          cause: new TypeError('Failed query: params: a secret'),
        });
      });
      const { database, ports } = world;
      const app = createApp({
        database,
        ports,
        handlers: [failing],
        publicUrl: new URL(origin),
      });
      const response = await app.request(`${origin}/api/v1/alpha/firm`);
      assert.equal(response.status, 500);
      const { code, requestId, detail } = (await response.json()) as Record<string, string>;
      assert.equal(code, 'internal');
      assert.doesNotMatch(detail!, /ash|secret/);
      const line = world.log.find((each) => each.includes(requestId!) && each.includes('"error"'))!;
      assert.match(line, /"failure":"Error < TypeError"/);
      assert.match(line, /log\.test\.ts/);
      assert.doesNotMatch(line, /ash@|secret/);
    });
  });
