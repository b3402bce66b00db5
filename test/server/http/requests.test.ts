import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { signInWithCode } from '../../../src/contract/identity/code.ts';
import { acceptQuote, declineQuote, getQuote } from '../../../src/contract/quotes.ts';
import { getFirm } from '../../../src/contract/firm.ts';
import { newId } from '../../../src/server/database/columns.ts';
import { serve } from '../../../src/server/node/serve.ts';
import { freshPglite } from '../../support/databases.ts';
import { type Answer, type Browser, listedOrigin, startWorld, type World } from '../../support/server.ts';

const json = { 'content-type': 'application/json', 'portico-client': '1' };

describe('a request', () => {
  let world: World;
  let ash: Browser;
  before(async () => {
    world = await startWorld(await freshPglite());
    ash = await world.signIn(world.people.ash);
  });
  after(() => world.close());

  const decline = (body: BodyInit, headers: Record<string, string> = {}) =>
    ash.send(`/api/v1/alpha/quotes/${newId()}/decline`, {
      method: 'POST',
      ...{ duplex: 'half' },
      headers: { ...json, 'idempotency-key': newId(), ...headers },
      body,
    });
  const issuesOf = ({ body }: Answer) =>
    (body.issues as { path: string[]; message: string }[]).map(
      ({ path, message }) => `${path.join('.')} ${message}`,
    );

  it('that breaks the contract is answered with problem details that name each field in words', async () => {
    const answer = await decline('{"reason":7,"why":"no","quoteId":"x"}');
    assert.equal(answer.status, 400);
    assert.equal(answer.headers.get('content-type'), 'application/problem+json');
    assert.deepEqual(issuesOf(answer), [
      'quoteId belongs into the path alone',
      'reason must be text',
      'why is not a field of this operation',
    ]);
    const { issues: _, ...rest } = answer.body;
    assert.deepEqual(rest, {
      type: 'about:blank',
      title: 'The request is not as the contract asks',
      status: 400,
      detail:
        'quotes.decline: quoteId belongs into the path alone; reason must be text; why is not a field of this operation',
      code: 'invalid-input',
      requestId: answer.headers.get('x-request-id'),
    });
  });

  it('with a code that is none is told how one is written', async () => {
    const answer = await ash.call(signInWithCode, { ticket: 'x', code: '12345x' });
    assert.deepEqual(issuesOf(answer), ['code must be six digits']);
  });

  it('that is cut off, or is not what it announces, is the fault of its sender', async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"reason":'));
        controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }));
      },
    });
    const answer = await decline(body);
    assert.equal(answer.status, 400);
    assert.deepEqual(issuesOf(answer), [' ended before it was whole']);
  });

  it('says of a missing, an empty and an overlong text what is wrong', async () => {
    assert.deepEqual(issuesOf(await decline('{}')), ['reason is missing']);
    assert.deepEqual(issuesOf(await decline('{"reason":" \\n "}')), ['reason must not be empty']);
    assert.deepEqual(issuesOf(await decline(JSON.stringify({ reason: 'x'.repeat(1001) }))), [
      'reason may have 1000 characters at most',
    ]);
    assert.equal((await decline(JSON.stringify({ reason: 'x'.repeat(1000) }))).status, 404);
  });

  it('with a list where a text should be is told that alone', async () => {
    const answer = await ash.send('/api/v1/alpha/sign-in/password', {
      method: 'POST',
      headers: json,
      body: '{"email":"ash@clients.example","password":[]}',
    });
    assert.equal(answer.status, 400);
    assert.deepEqual(issuesOf(answer), ['password must be text']);
  });

  it('whose body is no JSON object in UTF-8 is refused as invalid', async () => {
    for (const body of ['', '{', '[]', 'null', '"x"', '7', '{"reason":"x"}}', '\u0000', '{"reason":\'x\'}']) {
      assert.equal((await decline(body)).body.code, 'invalid-input', body);
    }
    const latin1 = Buffer.from('{"reason":"é"}', 'latin1');
    assert.deepEqual(issuesOf(await decline(latin1)), [' must be text in UTF-8']);
  });

  it('with text that is no text is refused, the field named', async () => {
    for (const reason of ['a\\u0000b', '\\ud800', 'x\\udfff']) {
      assert.deepEqual(issuesOf(await decline(`{"reason":"${reason}"}`)), [
        'reason has characters that are no text',
      ]);
    }
    assert.equal((await decline('{"reason":"😀 \\ud83d\\ude00"}')).status, 404);
  });

  it('of more than one mebibyte is too large, whatever length it announces', async () => {
    const over = `{"reason":"${'x'.repeat(1024 * 1024)}"}`;
    const answer = await decline(over);
    assert.equal(answer.status, 413);
    assert.equal(answer.body.code, 'too-large');
    assert.equal(answer.headers.get('connection'), 'close', 'the rest of it is still on the way');
    const chunks = new ReadableStream({
      start(controller) {
        for (let index = 0; index < 20; index += 1) controller.enqueue(new Uint8Array(100_000));
        controller.close();
      },
    });
    const streamed = await ash.send(`/api/v1/alpha/quotes/${newId()}/decline`, {
      method: 'POST',
      headers: { ...json, 'idempotency-key': newId(), 'content-length': '2' },
      body: chunks,
      ...{ duplex: 'half' },
    });
    assert.equal(streamed.status, 413);
    const under = `{"reason":"${'x'.repeat(1024 * 1024 - 13)}"}`;
    assert.equal((await decline(under)).status, 400);
  });

  it('of thirty mebibytes is told so over a socket, announced or not, however fast it is sent', async () => {
    const listening = await serve({ ...world.server, stop: async () => undefined }, { port: 0 });
    const mebibyte = 'a'.repeat(1024 * 1024);
    for (const announced of [true, false]) {
      const sent = request({
        ...{
          host: '127.0.0.1',
          port: listening.port,
          path: '/api/v1/alpha/sign-in/password',
          method: 'POST',
        },
        headers: { ...json, host: 'localhost', ...(announced && { 'content-length': 30 * mebibyte.length }) },
      });
      const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
      for (let part = 0; part < 30; part += 1) sent.write(mebibyte);
      sent.end();
      const [{ statusCode, headers }] = await answered;
      assert.equal(statusCode, 413);
      assert.equal(headers.connection, 'close');
    }
    await listening.close();
  });

  it('of another content type is refused as such, and one with a charset is taken', async () => {
    assert.equal((await decline('{"reason":"x"}', { 'content-type': 'text/json' })).status, 415);
    assert.equal(
      (await decline('{"reason":"x"}', { 'content-type': 'Application/JSON; charset=utf-8' })).status,
      404,
    );
  });

  it('to an address of no operation, or of no firm, is answered with problem details', async () => {
    for (const path of [
      '/api/v1/alpha/nothing',
      '/api/v1/alpha',
      '/api/v1/nobody/firm',
      '/api/v2/alpha/firm',
      '/x',
      '/',
    ]) {
      const answer = await ash.send(path);
      assert.equal(answer.status, 404, path);
      assert.equal(answer.headers.get('content-type'), 'application/problem+json');
      assert.equal(answer.body.code, 'not-found');
    }
  });

  it('by a method that an address does not take is told which it takes', async () => {
    const answer = await ash.send('/api/v1/alpha/firm', { method: 'DELETE' });
    assert.equal(answer.status, 405);
    assert.equal(answer.body.code, 'wrong-method');
    assert.equal(answer.headers.get('allow'), 'GET');
    assert.equal((await ash.send(`/api/v1/alpha/quotes/${newId()}/accept`)).headers.get('allow'), 'POST');
  });

  it('reads numbers of a query as such, and refuses a name that comes twice', async () => {
    assert.equal((await ash.send('/api/v1/alpha/quotes?limit=2')).status, 200);
    for (const query of [
      'limit=2&limit=3',
      'limit=0',
      'limit=501',
      'limit=1e2',
      'limit=',
      'sort=id',
      'status=unknown',
    ]) {
      assert.equal((await ash.send(`/api/v1/alpha/quotes?${query}`)).status, 400, query);
    }
  });

  it('has an id, which the answer bears as a header too, and is not kept by caches', async () => {
    const [first, second] = [await ash.call(getFirm, {}), await ash.call(getFirm, {})];
    assert.match(first.headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/);
    assert.notEqual(first.headers.get('x-request-id'), second.headers.get('x-request-id'));
    for (const { headers } of [first, await ash.send('/api/v1/alpha/none')]) {
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
    }
  });

  it('that asks beforehand is told what pages of a listed origin may send', async () => {
    const ask = (origin: string) =>
      ash.send('/api/v1/alpha/quotes/x/accept', {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
    const { status, headers } = await ask(listedOrigin);
    assert.equal(status, 204);
    assert.equal(headers.get('access-control-allow-origin'), listedOrigin);
    assert.equal(headers.get('access-control-allow-methods'), 'POST');
    assert.match(
      headers.get('access-control-allow-headers') ?? '',
      /Content-Type.+Idempotency-Key.+Portico-Client.+Authorization, portico-session, portico-refresh-token/,
    );
    assert.match(headers.get('vary') ?? '', /Origin/);
    assert.equal((await ask('https://evil.example')).status, 403);
  });

  it('over plain http is refused anywhere but on loopback, with the remedy', async () => {
    const at = (address: string) => world.server.fetch(new Request(`${address}/api/v1/alpha/firm`));
    for (const address of [
      'http://192.0.2.7:4400',
      'http://portal.example',
      'http://localhost.evil.example',
    ]) {
      const response = await at(address);
      assert.equal(response.status, 403);
      assert.match(((await response.json()) as { detail: string }).detail, /https.+PORTICO_PUBLIC_URL/);
    }
    for (const address of [
      'http://localhost:9',
      'http://127.0.0.1:4400',
      'http://[::1]:4400',
      'http://a.localhost',
    ]) {
      assert.equal((await at(address)).status, 200, address);
    }
  });

  it('sets cookies that scripts cannot read, for the paths of the firm alone', async () => {
    const response = await signInOver(world, 'http://localhost:4400');
    const [session, device] = response.headers.getSetCookie();
    assert.match(
      session ?? '',
      /^portico-alpha=[\w-]{43}; Path=\/api\/v1\/alpha; Max-Age=\d+; HttpOnly; SameSite=Lax$/,
    );
    assert.match(device ?? '', /^portico\.device-alpha=.+; HttpOnly; SameSite=Lax$/);
  });

  it('over https sets cookies that no other host or plain http can set', async () => {
    const secure = await startWorld(await freshPglite(), { publicUrl: new URL('https://portal.example') });
    try {
      const response = await signInOver(secure, 'http://10.0.0.1:4400', 'https://portal.example');
      const [session = '', device = ''] = response.headers.getSetCookie();
      assert.match(session, /^__Host-portico-alpha=[\w-]{43}; Path=\/; Secure; .*HttpOnly; SameSite=Lax$/);
      assert.match(device, /^__Host-portico\.device-alpha=/);
      assert.equal((await signInOver(secure, 'http://10.0.0.1:4400', 'http://10.0.0.1:4400')).status, 403);
    } finally {
      await secure.close();
    }
  });

  it('changes nothing by GET, nor without the header of the client', async () => {
    const quoteId = await world.addQuote(world.people.ash);
    await ash.send(`/api/v1/alpha/quotes/${quoteId}/accept`);
    await ash.call(acceptQuote, { quoteId }, { headers: { 'portico-client': null } });
    await ash.call(declineQuote, { quoteId, reason: 'x' }, { headers: { origin: 'https://evil.example' } });
    assert.equal((await ash.call(getQuote, { quoteId })).body.status, 'pending');
  });

  it('is answered by /healthz while the database is reachable and migrated', async () => {
    assert.deepEqual((await ash.send('/healthz')).body, { status: 'ok' });
    const own = await startWorld(await freshPglite());
    await own.database.inspect("delete from migrations where name = 'privileges'");
    assert.equal((await own.visit().send('/healthz')).status, 503);
    await own.database.close();
    const answer = await own.visit().send('/healthz');
    assert.equal(answer.status, 503);
    assert.deepEqual(answer.body, { status: 'unavailable' });
  });

  it('under way is finished when the server stops, and a later one is refused', async () => {
    const own = await startWorld(await freshPglite());
    const browser = await own.signIn(own.people.ash);
    const quoteId = await own.addQuote(own.people.ash);
    const underWay = browser.call(acceptQuote, { quoteId });
    const stopped = own.server.stop();
    assert.equal((await browser.call(getQuote, { quoteId })).status, 503);
    assert.equal((await underWay).status, 200);
    await stopped;
  });
});

function signInOver({ server, people }: World, address: string, origin = address): Promise<Response> {
  return server.fetch(
    new Request(`${address}/api/v1/alpha/sign-in/password`, {
      method: 'POST',
      headers: { ...json, origin },
      body: JSON.stringify({ email: people.ash.email, password: 'correct horse portal staple' }),
    }),
  );
}
