import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { getSession, refreshSession, signInWithPassword, signOut } from '../../src/contract/identity.ts';
import { requestCode, signInWithCode } from '../../src/contract/identity/code.ts';
import { beginSms, confirmSms } from '../../src/contract/identity/own-sms.ts';
import { proveAgain } from '../../src/contract/identity/security.ts';
import { proveSms, sendSms } from '../../src/contract/identity/sms.ts';
import { acceptQuote, declineQuote, listQuotes } from '../../src/contract/quotes.ts';
import { forAnyone } from '../../src/server/http/handle.ts';
import { getFirm } from '../../src/contract/firm.ts';
import { createApp } from '../../src/server/http/app.ts';
import { freshPglite } from '../support/databases.ts';
import { origin, password, startWorld, type World } from '../support/server.ts';

describe('the log', () => {
  let world: World;
  before(async () => {
    world = await startWorld(await freshPglite());
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
