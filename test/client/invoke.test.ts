import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPortalClient } from '../../src/client/client.ts';
import { invoke } from '../../src/client/invoke.ts';
import { PortalError } from '../../src/contract/errors.ts';
import type { Input } from '../../src/contract/operation.ts';
import { getSession } from '../../src/contract/identity.ts';
import { requestCode } from '../../src/contract/identity/code.ts';
import { acceptQuote, declineQuote, getQuote, listQuotes } from '../../src/contract/quotes.ts';
import { sessions, steps } from '../../src/testing/fixtures/identity.ts';
import { quotes } from '../../src/testing/fixtures/quotes.ts';
import { ManualAdapter, settled } from './manual-adapter.ts';

const quoteId = quotes.pending.id;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('invoke', () => {
  it('refuses an input that breaks the contract, naming the fields, and calls nobody', async () => {
    const adapter = new ManualAdapter();
    const broken = { quoteId: '', reasons: 'x' } as never;
    await assert.rejects(invoke(adapter, declineQuote, broken), (error: PortalError) => {
      assert.equal(error.code, 'invalid-input');
      const fields = error.issues.map(({ path }) => path.join('.'));
      assert.deepEqual(fields.sort(), ['quoteId', 'reason', 'reasons']);
      return true;
    });
    assert.equal(adapter.calls.length, 0);
  });

  it('passes on what the contract makes of the input', async () => {
    const adapter = new ManualAdapter();
    void invoke(adapter, declineQuote, { quoteId, reason: '  too much ' });
    assert.deepEqual(adapter.last(declineQuote).input, { quoteId, reason: 'too much' });
  });

  it('refuses an answer that breaks the contract, naming operation and field', async () => {
    const adapter = new ManualAdapter();
    const got = invoke(adapter, getQuote, { quoteId });
    adapter.last(getQuote).answer({ ...quotes.pending, total: { amount: 1.5, currency: 'AUD' } });
    await assert.rejects(got, { code: 'bad-response', message: /quotes\.get.*total\.amount/ });
  });

  it('[X-02] refuses an answer about another record than was asked for, naming operation and field', async () => {
    const adapter = new ManualAdapter();
    for (const [operation, input] of [
      [getQuote, { quoteId }],
      [acceptQuote, { quoteId }],
      [declineQuote, { quoteId, reason: 'no' }],
    ] as const) {
      const got = invoke(adapter, operation as typeof declineQuote, input as Input<typeof declineQuote>);
      adapter.last(operation).answer(quotes.accepted);
      const message = new RegExp(`^${operation.name}: bad-response at id`);
      await assert.rejects(got, { code: 'bad-response', message });
    }
  });

  it('drops what a newer backend adds, and reads its new words as unknown', async () => {
    const adapter = new ManualAdapter();
    const got = invoke(adapter, getQuote, { quoteId });
    adapter.last(getQuote).answer({ ...quotes.pending, status: 'superseded', mood: 'good' });
    assert.deepEqual(await got, { ...quotes.pending, status: 'unknown' });
  });

  it('says that the adapter failed where it rejects with anything else than a PortalError', async () => {
    const adapter = new ManualAdapter();
    const got = invoke(adapter, getQuote, { quoteId });
    const cause = new TypeError('undefined is not a function');
    adapter.last(getQuote).fail(cause);
    await assert.rejects(got, { code: 'internal', cause });
  });

  it('[X-02] says so as well where its answer throws while it is read', async () => {
    const cause = new Error('the row is gone');
    const broken = Object.defineProperty({ ...quotes.pending }, 'lines', {
      enumerable: true,
      get() {
        throw cause;
      },
    });
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    for (const answer of [broken, { ...quotes.pending, lines: proxy }]) {
      const adapter = new ManualAdapter();
      const got = invoke(adapter, getQuote, { quoteId });
      adapter.last(getQuote).answer(answer);
      await assert.rejects(got, { code: 'internal', message: /^quotes\.get: the adapter failed: / });
    }
  });

  it('says so as well where the adapter throws before it has a promise', async () => {
    const adapter = new ManualAdapter();
    const cause = new TypeError('undefined is not a function');
    adapter.call = () => {
      throw cause;
    };
    await assert.rejects(invoke(adapter, getQuote, { quoteId }), { code: 'internal', cause });
  });

  it('rejects with the reason of an abort before the call, and calls nobody', async () => {
    const adapter = new ManualAdapter();
    const reason = new Error('left the page');
    const signal = AbortSignal.abort(reason);
    await assert.rejects(invoke(adapter, getQuote, { quoteId }, { signal }), reason);
    assert.equal(adapter.calls.length, 0);
  });

  it('rejects with the reason of an abort at once, even where the adapter never heeds it', async () => {
    const adapter = new ManualAdapter();
    const leaving = new AbortController();
    const got = invoke(adapter, getQuote, { quoteId }, leaving);
    const reason = new Error('left the page');
    leaving.abort(reason);
    await assert.rejects(got, reason);
  });
});

describe('a client', () => {
  it('names each decision by a key of its own', async () => {
    const adapter = new ManualAdapter();
    const client = createPortalClient(adapter);
    void client.invoke(acceptQuote, { quoteId });
    void client.invoke(acceptQuote, { quoteId });
    await settled();
    const keys = adapter.calls.map(({ options }) => options.idempotencyKey ?? '');
    for (const key of keys) assert.match(key, uuid);
    assert.notEqual(keys[0], keys[1]);
  });

  it("sends the caller's own key", async () => {
    const adapter = new ManualAdapter();
    void createPortalClient(adapter).invoke(acceptQuote, { quoteId }, { idempotencyKey: 'mine' });
    await settled();
    assert.equal(adapter.last(acceptQuote).options.idempotencyKey, 'mine');
  });

  it('gives no key to reads and to steps of signing in', async () => {
    const adapter = new ManualAdapter();
    const client = createPortalClient(adapter);
    void client.invoke(listQuotes, {});
    void client.invoke(requestCode, { email: 'a@b.example' });
    await settled();
    for (const { options } of adapter.calls) assert.equal(options.idempotencyKey, undefined);
    adapter.last(requestCode).answer(steps.code);
  });

  it('shows no operation that the firm does not list, and asks the firm once', async () => {
    const adapter = new ManualAdapter();
    const client = createPortalClient(adapter);
    const supported = [client.supports(getQuote), client.supports(getSession)];
    await settled();
    const { firms } = await import('../../src/testing/fixtures/firm.ts');
    adapter.calls[0]!.answer(firms.withoutQuotes);
    assert.deepEqual(await Promise.all(supported), [false, true]);
    assert.equal(adapter.calls.length, 1);
  });

  it('takes an operation for supported where the firm cannot be asked', async () => {
    const adapter = new ManualAdapter();
    const supported = createPortalClient(adapter).supports(getQuote);
    await settled();
    adapter.calls[0]!.fail(new PortalError('unreachable'));
    assert.equal(await supported, true);
  });

  it('[X-02] tells the developer of what breaks the contract, once, and of an adapter that fails', async ({
    mock,
  }) => {
    const warn = mock.method(console, 'warn', () => undefined);
    const adapter = new ManualAdapter();
    const client = createPortalClient(adapter);
    for (let time = 0; time < 2; time++) {
      const got = client.invoke(getQuote, { quoteId });
      adapter.last(getQuote).answer({ ...quotes.pending, total: 'a lot' });
      await assert.rejects(got, { code: 'bad-response' });
    }
    const failed = client.invoke(listQuotes, {});
    adapter.last(listQuotes).fail(new TypeError('x is undefined'));
    await assert.rejects(failed, { code: 'internal' });
    const unsaid = client.invoke(declineQuote, { quoteId, reason: 'no' });
    adapter.last(declineQuote).fail(new PortalError('internal'));
    await assert.rejects(unsaid, { code: 'internal' });
    const refused = client.invoke(listQuotes, {});
    adapter.last(listQuotes).fail(new PortalError('unavailable', { message: 'nothing to be mended' }));
    await assert.rejects(refused, { code: 'unavailable' });
    assert.deepEqual(
      warn.mock.calls.map(({ arguments: [message] }) => message as string),
      [
        'quotes.get: bad-response at total',
        'quotes.list: the adapter failed: TypeError: x is undefined',
        'quotes.decline: internal',
      ],
    );
  });

  it('[X-02] waits a minute for an answer and no longer, and tells the adapter', async ({ mock }) => {
    const late = new AbortController();
    mock.method(AbortSignal, 'timeout', (milliseconds: number) => {
      assert.equal(milliseconds, 60_000);
      return late.signal;
    });
    const warn = mock.method(console, 'warn', () => undefined);
    const adapter = new ManualAdapter();
    const client = createPortalClient(adapter);
    const leaving = new AbortController();
    const calls = [
      client.invoke(getQuote, { quoteId }),
      client.invoke(acceptQuote, { quoteId }, { signal: leaving.signal }),
      client.checkSession(),
      client.firm().result(),
    ];
    await settled();
    late.abort(new DOMException('late', 'TimeoutError'));
    for (const call of calls) await assert.rejects(call, { name: 'PortalError', code: 'timeout' });
    assert.deepEqual(
      adapter.calls.map(({ options }) => options.signal?.aborted),
      [true, true, true, true],
    );
    assert.deepEqual(
      warn.mock.calls.map(({ arguments: [message] }) => message as string).sort(),
      ['firm.get', 'identity.getSession', 'quotes.accept', 'quotes.get'].map((name) => `${name}: no answer`),
    );
  });

  it('[X-02] counts no time while the adapter gets ready, and hears who leaves meanwhile', async ({
    mock,
  }) => {
    const timeout = mock.method(
      AbortSignal,
      'timeout',
      (_milliseconds: number) => new AbortController().signal,
    );
    const adapter = new ManualAdapter();
    const { promise, resolve } = Promise.withResolvers<undefined>();
    adapter.ready = () => promise;
    const client = createPortalClient(adapter);
    const leaving = new AbortController();
    const left = client.invoke(getQuote, { quoteId }, { signal: leaving.signal });
    const stays = client.invoke(getQuote, { quoteId });
    await settled();
    leaving.abort(new Error('left'));
    await assert.rejects(left, { message: 'left' });
    const given = () => timeout.mock.calls.map(({ arguments: [milliseconds] }) => milliseconds);
    assert.deepEqual([given(), adapter.calls.length], [[120_000, 120_000], 0]);
    resolve(undefined);
    await settled();
    assert.deepEqual([given(), adapter.calls.length], [[120_000, 120_000, 60_000], 1]);
    adapter.last(getQuote).answer(quotes.pending);
    assert.deepEqual(await stays, quotes.pending);
  });

  it('[X-02] gives up where the adapter never gets ready, names that to developers, and asks again', async ({
    mock,
  }) => {
    const late: AbortController[] = [];
    mock.method(AbortSignal, 'timeout', () => {
      late.push(new AbortController());
      return late.at(-1)?.signal;
    });
    const warn = mock.method(console, 'warn', () => undefined);
    const adapter = new ManualAdapter();
    adapter.ready = () => new Promise(() => undefined);
    const client = createPortalClient(adapter);
    const reading = client.read(getQuote, { quoteId });
    const stop = reading.subscribe(() => undefined);
    await settled();
    late[0]?.abort(new DOMException('late', 'TimeoutError'));
    await assert.rejects(reading.result(), { name: 'PortalError', code: 'timeout' });
    assert.deepEqual(
      warn.mock.calls.map(({ arguments: [message] }) => message as string),
      ['quotes.get: ready() is late'],
    );
    adapter.ready = () => Promise.resolve();
    const again = reading.reload();
    await settled();
    adapter.last(getQuote).answer(quotes.pending);
    await again;
    assert.deepEqual(reading.value, quotes.pending);
    stop();
  });

  it('[X-02] asks no adapter to get ready that cannot, whatever every object has', async () => {
    const ready = () => assert.fail('This is none of the adapter’s.');
    Object.defineProperty(Object.prototype, 'ready', { value: ready, configurable: true, writable: true });
    try {
      const adapter = new ManualAdapter();
      const answer = createPortalClient(adapter).invoke(getQuote, { quoteId });
      await settled();
      adapter.last(getQuote).answer(quotes.pending);
      assert.deepEqual(await answer, quotes.pending);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'ready');
    }
  });

  it('[X-02] names the operation to developers where the adapter fails at getting ready', async ({
    mock,
  }) => {
    const warn = mock.method(console, 'warn', () => undefined);
    const adapter = new ManualAdapter();
    const client = createPortalClient(adapter);
    const failures = [
      () => Promise.reject(new TypeError('no worker')),
      () => {
        throw new TypeError('no worker at all');
      },
    ];
    for (const ready of failures) {
      adapter.ready = ready;
      await assert.rejects(client.invoke(getQuote, { quoteId }), { name: 'PortalError', code: 'internal' });
    }
    assert.deepEqual(
      warn.mock.calls.map(({ arguments: [message] }) => message as string),
      [
        'quotes.get: the adapter failed: TypeError: no worker',
        'quotes.get: the adapter failed: TypeError: no worker at all',
      ],
    );
  });

  it('[X-02] says what the adapter said where it cannot get ready', async () => {
    const adapter = new ManualAdapter();
    adapter.ready = () => Promise.reject(new PortalError('unavailable', { message: 'cannot start' }));
    const call = createPortalClient(adapter).invoke(getQuote, { quoteId });
    await assert.rejects(call, { code: 'unavailable', message: 'cannot start' });
  });

  it("leaves a caller's own limit to the caller", async () => {
    const adapter = new ManualAdapter();
    const reason = new DOMException('late', 'TimeoutError');
    const call = createPortalClient(adapter).invoke(
      getQuote,
      { quoteId },
      { signal: AbortSignal.abort(reason) },
    );
    await assert.rejects(call, reason);
  });

  it('keeps no credential where a script can read it', async () => {
    const adapter = new ManualAdapter();
    const client = createPortalClient(adapter);
    void client.checkSession();
    adapter.last(getSession).answer({ ...sessions.usual, token: 'secret' });
    await settled();
    assert.doesNotMatch(JSON.stringify(client.session), /secret/);
  });
});
