import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { httpAdapter } from '../../../src/adapters/http/http-adapter.ts';
import { requestCode } from '../../../src/contract/identity/code.ts';
import { acceptQuote, getQuote } from '../../../src/contract/quotes.ts';
import { offline, problem, recordingFetch } from './recording-fetch.ts';

const api = 'https://firm.example/api/v1/firm/';
const input = { quoteId: 'a' };
const ok = Response.json({ ok: true });

/** Lets waits pass at once, and notes how long they would have been, in milliseconds. */
function withoutWaiting(t: TestContext): number[] {
  const waits: number[] = [];
  t.mock.method(globalThis, 'setTimeout', (done: () => void, wait: number) => {
    waits.push(wait);
    queueMicrotask(done);
  });
  return waits;
}

describe('a call', () => {
  it('is sent to the API with credentials, by the fetch of its time', async (t) => {
    const early = recordingFetch(ok);
    t.mock.method(globalThis, 'fetch', early.fetch);
    const adapter = httpAdapter({ api });
    t.mock.method(globalThis, 'fetch', recordingFetch(offline).fetch);
    assert.deepEqual(await adapter.call(getQuote, input, {}), { ok: true });
    const sent = early.sent.map(({ url, credentials }) => [url, credentials]);
    assert.deepEqual(sent, [['https://firm.example/api/v1/firm/quotes/a', 'include']]);
  });

  for (const [what, failure] of Object.entries({
    'the network failed': offline,
    'the backend is unavailable': problem(503, 'unavailable'),
    'a proxy answered 502': new Response('', { status: 502 }),
    'it is asked to wait a moment': problem(429, 'too-many-attempts', {}, { 'retry-after': '1' }),
  })) {
    it(`that only reads is sent again where ${what}`, async (t) => {
      withoutWaiting(t);
      const { fetch, sent } = recordingFetch(failure, failure, ok);
      assert.deepEqual(await httpAdapter({ api, fetch }).call(getQuote, input, {}), { ok: true });
      assert.equal(sent.length, 3);
    });
  }

  it('is given up after two more tries, which wait longer each time', async (t) => {
    const waits = withoutWaiting(t);
    const { fetch, sent } = recordingFetch(offline);
    await assert.rejects(httpAdapter({ api, fetch }).call(getQuote, input, {}), { code: 'unreachable' });
    assert.equal(sent.length, 3);
    const [first = 0, second = 0] = waits;
    assert.ok(first >= 150 && first <= 300, String(first));
    assert.ok(second >= 450 && second <= 900, String(second));
  });

  it('that changes something is sent again under the same key, and not without one', async (t) => {
    withoutWaiting(t);
    const { fetch, sent } = recordingFetch(offline, ok, offline);
    const adapter = httpAdapter({ api, fetch });
    await adapter.call(acceptQuote, input, { idempotencyKey: 'key' });
    assert.deepEqual(
      sent.map(({ headers }) => headers.get('idempotency-key')),
      ['key', 'key'],
    );
    await assert.rejects(adapter.call(acceptQuote, input, {}));
    assert.equal(sent.length, 3);
  });

  it('that is a step of signing in is sent once', async () => {
    const { fetch, sent } = recordingFetch(offline);
    const called = httpAdapter({ api, fetch }).call(requestCode, { email: 'a@b.example' }, {});
    await assert.rejects(called, { code: 'unreachable' });
    assert.equal(sent.length, 1);
  });

  for (const [what, refusal] of Object.entries({
    'it was refused': problem(404, 'not-found'),
    'the backend has a fault': problem(500, 'internal'),
    'it is asked to wait long': problem(503, 'unavailable', {}, { 'retry-after': '60' }),
    'it came too often, for who knows how long': problem(429, 'too-many-attempts'),
  })) {
    it(`is not sent again where ${what}`, async () => {
      const { fetch, sent } = recordingFetch(refusal);
      await assert.rejects(httpAdapter({ api, fetch }).call(getQuote, input, {}));
      assert.equal(sent.length, 1);
    });
  }

  it('is not sent again where the browser knows that it is offline', async (t) => {
    t.mock.getter(globalThis, 'navigator', () => ({ onLine: false }));
    const { fetch, sent } = recordingFetch(offline);
    await assert.rejects(httpAdapter({ api, fetch }).call(getQuote, input, {}), { code: 'unreachable' });
    assert.equal(sent.length, 1);
  });

  it('times out, also where its body does not end', async () => {
    const endless = () => new Response(new ReadableStream({ start: () => undefined }));
    const silent = () => new Promise<Response>(() => undefined);
    for (const reply of [endless, silent]) {
      const { fetch, sent } = recordingFetch(reply);
      const alive = setTimeout(() => undefined, 5000);
      const called = httpAdapter({ api, fetch, timeout: 20 }).call(getQuote, input, {});
      await assert.rejects(called, { code: 'timeout' });
      clearTimeout(alive);
      assert.equal(sent[0]?.signal?.aborted, true);
    }
  });

  it('ends with the reason of its abort, in flight', async () => {
    const { fetch, sent } = recordingFetch(() => new Promise<Response>(() => undefined));
    const leaving = new AbortController();
    const called = httpAdapter({ api, fetch }).call(getQuote, input, { signal: leaving.signal });
    await Promise.resolve();
    const reason = new Error('left');
    leaving.abort(reason);
    await assert.rejects(called, reason);
    assert.equal(sent[0]?.signal?.aborted, true);
  });

  it('ends with the reason of its abort, while waiting to be sent again', async () => {
    const { fetch, sent } = recordingFetch(offline);
    const leaving = new AbortController();
    const called = httpAdapter({ api, fetch }).call(getQuote, input, { signal: leaving.signal });
    const reason = new Error('left');
    setTimeout(() => leaving.abort(reason), 20);
    await assert.rejects(called, reason);
    assert.equal(sent.length, 1);
  });

  it('is not made where it was aborted before', async () => {
    const { fetch, sent } = recordingFetch(ok);
    const reason = new Error('left');
    const signal = AbortSignal.abort(reason);
    await assert.rejects(httpAdapter({ api, fetch }).call(getQuote, input, { signal }), reason);
    assert.equal(sent.length, 0);
  });
});

describe('an address', () => {
  it('that is relative needs a page', () => {
    assert.throws(() => httpAdapter({ api: '/api/v1/firm' }), TypeError);
  });
});
