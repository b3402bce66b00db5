import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { httpAdapter } from '../../../src/adapters/http/http-adapter.ts';
import { getQuote } from '../../../src/contract/quotes.ts';
import { sessions } from '../../../src/testing/fixtures/identity.ts';
import { offline, problem, recordingFetch, type Sent } from './recording-fetch.ts';

const api = 'https://firm.example/api/v1/firm';
const input = { quoteId: 'a' };
const stale = () => problem(401, 'session-stale');

/** A backend whose session is stale until it is refreshed. */
function staleBackend(refresh: () => Response = () => Response.json(sessions.usual)) {
  let fresh = false;
  let refreshes = 0;
  const { fetch, sent } = recordingFetch(async ({ url }: Sent) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (!url.endsWith('/session/refresh')) return fresh ? Response.json({ ok: true }) : stale();
    refreshes++;
    const answer = refresh();
    fresh ||= answer.ok;
    return answer;
  });
  return {
    adapter: httpAdapter({ api, fetch }),
    sent,
    refreshes: () => refreshes,
    spoil: () => (fresh = false),
  };
}

describe('a stale session', () => {
  it('is refreshed, and the call is sent again', async () => {
    const { adapter, sent } = staleBackend();
    assert.deepEqual(await adapter.call(getQuote, input, {}), { ok: true });
    assert.deepEqual(
      sent.map(({ method, url }) => `${method} ${url.slice(api.length)}`),
      ['GET /quotes/a', 'POST /session/refresh', 'GET /quotes/a'],
    );
  });

  it('is refreshed once for all calls that find it so', async () => {
    const { adapter, refreshes } = staleBackend();
    await Promise.all(Array.from({ length: 20 }, () => adapter.call(getQuote, input, {})));
    assert.equal(refreshes(), 1);
  });

  it('is not refreshed anew for a call that was sent before and answered after', async () => {
    let tellLate: (answer: Response) => void = () => undefined;
    const late = new Promise<Response>((resolve) => (tellLate = resolve));
    const { fetch, sent } = recordingFetch(() => late, stale(), Response.json({ ok: true }));
    const adapter = httpAdapter({ api, fetch });
    const calls = [adapter.call(getQuote, input, {}), adapter.call(getQuote, input, {})];
    await calls[1];
    tellLate(stale());
    await calls[0];
    assert.equal(sent.filter(({ url }) => url.endsWith('/refresh')).length, 1);
  });

  it('is refreshed once more when it has grown stale once more', async () => {
    const { adapter, refreshes, spoil } = staleBackend();
    await adapter.call(getQuote, input, {});
    spoil();
    await adapter.call(getQuote, input, {});
    assert.equal(refreshes(), 2);
  });

  it('that has ended is said to all calls', async () => {
    const { adapter } = staleBackend(() => problem(401, 'signed-out'));
    const calls = [1, 2].map(() => adapter.call(getQuote, input, {}));
    for (const call of calls) await assert.rejects(call, { code: 'signed-out' });
  });

  it('that cannot be refreshed now signs nobody out, and can be refreshed later', async () => {
    let reachable = false;
    const { adapter } = staleBackend(() => {
      if (!reachable) throw offline;
      return Response.json(sessions.usual);
    });
    await assert.rejects(adapter.call(getQuote, input, {}), { code: 'unreachable' });
    reachable = true;
    assert.deepEqual(await adapter.call(getQuote, input, {}), { ok: true });
  });

  it('whose refresh was answered into the void is refreshed again, as that is safe', async () => {
    let lost = 0;
    const { adapter, refreshes } = staleBackend(() => {
      if (lost++ === 0) throw offline;
      return Response.json(sessions.usual);
    });
    await adapter.call(getQuote, input, {});
    assert.equal(refreshes(), 2);
  });

  it('that stays so, whatever is done, ends the call', async () => {
    const { fetch, sent } = recordingFetch(({ url }) =>
      url.endsWith('/refresh') ? Response.json(sessions.usual) : stale(),
    );
    await assert.rejects(httpAdapter({ api, fetch }).call(getQuote, input, {}), { code: 'session-stale' });
    assert.equal(sent.length, 5);
  });

  it('does not keep a call that was aborted', async () => {
    const { fetch } = recordingFetch(({ url }) =>
      url.endsWith('/refresh') ? new Promise<Response>(() => undefined) : stale(),
    );
    const leaving = new AbortController();
    const call = httpAdapter({ api, fetch }).call(getQuote, input, { signal: leaving.signal });
    const reason = new Error('left');
    setTimeout(() => leaving.abort(reason), 10);
    await assert.rejects(call, reason);
  });
});
