import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { httpAdapter } from '../../../src/adapters/http/http-adapter.ts';
import { getSession, refreshSession, signInWithPassword, signOut } from '../../../src/contract/identity.ts';
import { getQuote } from '../../../src/contract/quotes.ts';
import { sessions } from '../../../src/testing/fixtures/identity.ts';
import { offline, problem, recordingFetch, type Sent } from './recording-fetch.ts';

const api = 'https://portal.example/api/v1/firm';
const credentials = { email: 'a@b.example', password: 'x' };

/** An answer of a backend whose sessions are tokens. */
function inTokens(body: object, access?: string, refresh?: string): Response {
  return Response.json(body, {
    headers: {
      'portico-session': 'token',
      ...(access !== undefined && { 'portico-access-token': access }),
      ...(refresh !== undefined && { 'portico-refresh-token': refresh }),
    },
  });
}

const signedIn = { step: 'signed-in', session: sessions.usual };

/** A backend that counts its tokens, and whose cookies the browser keeps or refuses. */
function backend({ keepsCookies }: { keepsCookies: boolean }) {
  let count = 0;
  const next = (viaHeader: boolean, body: object) => {
    count++;
    return inTokens(body, `access-${count}`, viaHeader ? `refresh-${count}` : undefined);
  };
  return recordingFetch(({ url, headers }: Sent) => {
    if (url.endsWith('/sign-in/password')) return next(true, signedIn);
    if (url.endsWith('/sign-out')) return inTokens({}, 'none');
    if (url.endsWith('/refresh')) {
      const borne = headers.get('portico-refresh-token');
      if (!keepsCookies && borne !== `refresh-${count}`) return problem(401, 'signed-out');
      return next(!keepsCookies, sessions.usual);
    }
    return headers.get('authorization') === `Bearer access-${count}`
      ? inTokens({ ok: true })
      : problem(401, 'session-stale', {}, { 'portico-session': 'token' });
  });
}

describe('[X-03] a session in tokens', () => {
  it('is borne from the first answer on that brings one', async () => {
    const { fetch, sent } = backend({ keepsCookies: true });
    const adapter = httpAdapter({ api, fetch });
    await adapter.call(signInWithPassword, credentials, {});
    await settled(sent, 2);
    assert.deepEqual(await adapter.call(getQuote, { quoteId: 'a' }, {}), { ok: true });
    assert.deepEqual(
      sent.map(({ headers }) => headers.get('authorization')),
      [null, null, 'Bearer access-2'],
    );
    assert.ok(sent.every(({ credentials: sends }) => sends === 'include'));
    assert.ok(sent.every(({ headers }) => headers.get('portico-session') === null));
  });

  it('has its first refresh token exchanged at once, and bears none once a cookie does', async () => {
    const { fetch, sent } = backend({ keepsCookies: true });
    const adapter = httpAdapter({ api, fetch });
    await adapter.call(signInWithPassword, credentials, {});
    await settled(sent, 2);
    await adapter.call(refreshSession, {}, {});
    assert.deepEqual(
      sent.map(({ headers }) => headers.get('portico-refresh-token')),
      [null, 'refresh-1', null],
    );
  });

  it('goes on in memory where no cookie comes back', async () => {
    const { fetch, sent } = backend({ keepsCookies: false });
    const adapter = httpAdapter({ api, fetch });
    await adapter.call(signInWithPassword, credentials, {});
    await settled(sent, 2);
    await adapter.call(refreshSession, {}, {});
    await adapter.call(refreshSession, {}, {});
    assert.deepEqual(
      sent.map(({ headers }) => headers.get('portico-refresh-token')),
      [null, 'refresh-1', 'refresh-2', 'refresh-3'],
    );
    assert.deepEqual(await adapter.call(getQuote, { quoteId: 'a' }, {}), { ok: true });
  });

  it('is asked for with every request by an adapter that is told to, and needs no exchange', async () => {
    const { fetch, sent } = backend({ keepsCookies: false });
    const adapter = httpAdapter({ api, fetch, session: 'token' });
    await adapter.call(signInWithPassword, credentials, {});
    await adapter.call(getSession, {}, {});
    assert.deepEqual(
      sent.map(({ url, headers }) => [url.slice(api.length), headers.get('portico-session')]),
      [
        ['/sign-in/password', 'token'],
        ['/session', 'token'],
      ],
    );
  });

  it('is found again by its cookie after a reload', async () => {
    const { fetch, sent } = backend({ keepsCookies: true });
    const adapter = httpAdapter({ api, fetch });
    await adapter.call(getSession, {}, {});
    assert.deepEqual(
      sent.map(({ url, headers }) => [url.slice(api.length), headers.get('authorization')]),
      [
        ['/session', null],
        ['/session/refresh', null],
        ['/session', 'Bearer access-1'],
      ],
    );
  });

  it('is forgotten with signing out', async () => {
    const { fetch, sent } = backend({ keepsCookies: false });
    const adapter = httpAdapter({ api, fetch, session: 'token' });
    await adapter.call(signInWithPassword, credentials, {});
    await adapter.call(signOut, {}, {});
    await assert.rejects(adapter.call(getSession, {}, {}), { code: 'signed-out' });
    const [, , asked, refreshed] = sent;
    assert.equal(asked?.headers.get('authorization'), null);
    assert.equal(refreshed?.headers.get('portico-refresh-token'), null);
  });

  it('survives a refresh whose answer is lost', async () => {
    const lost: Response[] = [];
    const { fetch, sent } = backend({ keepsCookies: true });
    const flaky: typeof fetch = async (address, init) => {
      const answer = await fetch(address, init);
      if (!(address as string).endsWith('/refresh') || lost.push(answer) > 1) return answer;
      throw offline;
    };
    const adapter = httpAdapter({ api, fetch: flaky });
    await adapter.call(getSession, {}, {});
    assert.equal(sent.filter(({ url }) => url.endsWith('/refresh')).length, 2);
  });

  it('never stands in an address or a body', async () => {
    const { fetch, sent } = backend({ keepsCookies: false });
    const adapter = httpAdapter({ api, fetch, session: 'token' });
    await adapter.call(signInWithPassword, credentials, {});
    await adapter.call(getSession, {}, {});
    await adapter.call(refreshSession, {}, {});
    for (const { url, body } of sent) assert.doesNotMatch(url + JSON.stringify(body), /access-|refresh-\d/);
  });
});

/** Resolves once so many requests were sent and answered. */
async function settled(sent: readonly Sent[], count: number): Promise<void> {
  while (sent.length < count) await new Promise((resolve) => setImmediate(resolve));
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}
