import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { type AdapterDefinition, defineAdapter } from '../../../src/adapters/define/define-adapter.ts';
import { fetchJson } from '../../../src/adapters/define/fetch-json.ts';
import { HttpError } from '../../../src/adapters/define/http-error.ts';
import { createPortalClient } from '../../../src/client/client.ts';
import { PortalError } from '../../../src/contract/errors.ts';
import { signInWithPassword } from '../../../src/contract/identity.ts';
import { signInWithCode } from '../../../src/contract/identity/code.ts';
import { acceptQuote, declineQuote, getQuote, listQuotes } from '../../../src/contract/quotes.ts';
import { firms } from '../../../src/testing/fixtures/firm.ts';
import { quotes } from '../../../src/testing/fixtures/quotes.ts';

const quoteId = quotes.pending.id;
const define = (answers: AdapterDefinition['answers'], rest: Partial<AdapterDefinition> = {}) =>
  defineAdapter({ name: 'crm:', answers, ...rest });
const throwing = (error: unknown) =>
  define({
    'quotes.get': () => {
      throw error;
    },
  });

describe('an adapter in code', () => {
  it('[X-01] answers what it has a function for, and supports nothing else', async () => {
    const adapter = define({ 'quotes.get': ({ quoteId: id }) => ({ ...quotes.pending, id }) });
    const client = createPortalClient(adapter);
    assert.equal((await client.invoke(getQuote, { quoteId: 'any' })).id, 'any');
    assert.deepEqual([await client.supports(getQuote), await client.supports(listQuotes)], [true, false]);
    await assert.rejects(client.invoke(listQuotes, {}), { code: 'not-supported', message: /quotes\.list/ });
  });

  it('says which operations there are where the firm is asked', async () => {
    const client = createPortalClient(
      define({ 'firm.get': () => firms.withoutQuotes, 'quotes.get': () => quotes.pending }),
    );
    const { operations, version } = await client.firm().result();
    assert.deepEqual(operations, ['firm.get', 'quotes.get']);
    assert.equal(version, firms.usual.version);
    assert.equal(await client.supports(getQuote), true);
  });

  it('hands on the input as the contract reads it, the key and the signal', async () => {
    const calls: unknown[] = [];
    const adapter = define({
      'quotes.decline': (input, { idempotencyKey, signal }) => {
        calls.push(input, idempotencyKey, signal);
        return quotes.declined;
      },
    });
    const { signal } = new AbortController();
    const input = { quoteId, reason: '  too dear ' };
    await adapter.call(declineQuote, input, { idempotencyKey: 'key', signal });
    assert.deepEqual(calls, [{ quoteId, reason: 'too dear' }, 'key', signal]);
  });

  it('calls no function with what breaks the contract', async () => {
    const adapter = define({ 'quotes.get': () => assert.fail('called') });
    await assert.rejects(adapter.call(getQuote, { quoteId: '' }, {}), (error: PortalError) => {
      assert.equal(error.code, 'invalid-input');
      assert.deepEqual(
        error.issues.map(({ path }) => path),
        [['quoteId']],
      );
      return true;
    });
  });

  it('ends with the reason of an abort, and hands on no answer after it', async () => {
    const reason = new Error('left');
    const leaving = new AbortController();
    let answer: (value: typeof quotes.pending) => void = () => undefined;
    const adapter = define({ 'quotes.get': () => new Promise((resolve) => (answer = resolve)) });
    const call = adapter.call(getQuote, { quoteId }, leaving);
    leaving.abort(reason);
    answer(quotes.pending);
    await assert.rejects(call, reason);
    await assert.rejects(adapter.call(getQuote, { quoteId }, leaving), reason);
  });

  it('lets a PortalError pass, and makes one of anything else', async () => {
    const facts = { outcome: 'accepted' };
    const known = new PortalError('quote-decided', { facts, message: 'decided' });
    const passed = { name: 'PortalError', code: 'quote-decided', facts, message: 'quotes.get: decided' };
    await assert.rejects(throwing(known).call(getQuote, { quoteId }, {}), passed);
    const cause = new TypeError('undefined is not a function');
    const expected = { name: 'PortalError', code: 'internal', cause, message: /^quotes\.get: / };
    await assert.rejects(throwing(cause).call(getQuote, { quoteId }, {}), expected);
  });

  it('makes of what the backend’s own client throws what it is told to', async () => {
    class CrmError extends Error {}
    const adapter = define(
      {
        'quotes.get': () => Promise.reject(new CrmError('gone')),
        'quotes.list': () => Promise.reject(new Error()),
      },
      {
        errorFrom: (error, { name }) =>
          error instanceof CrmError ? new PortalError('not-found', { message: name }) : undefined,
      },
    );
    await assert.rejects(adapter.call(getQuote, { quoteId }, {}), {
      code: 'not-found',
      message: 'quotes.get',
    });
    await assert.rejects(adapter.call(listQuotes, {}, {}), { code: 'internal' });
  });

  it('reads a status as the one code of the operation that has it, else in general', async () => {
    const codeOf = async (operation: Parameters<ReturnType<typeof define>['call']>[0], status: number) => {
      const answers = { [operation.name]: () => Promise.reject(new HttpError(status, undefined, 7)) };
      const input = { quoteId, email: 'a@b.example', password: 'x', ticket: 't', code: '123456' };
      const shape = Object.keys(
        (operation.input as unknown as { _zod: { def: { shape: object } } })._zod.def.shape,
      );
      const wanted = Object.fromEntries(Object.entries(input).filter(([key]) => shape.includes(key)));
      const call = define(answers).call(operation, wanted, {});
      return call.then(
        () => assert.fail('answered'),
        (error: unknown) => `${(error as PortalError).code} ${(error as PortalError).retryAfterSeconds}`,
      );
    };
    assert.equal(await codeOf(signInWithPassword, 401), 'wrong-credentials 7');
    assert.equal(await codeOf(signInWithCode, 410), 'code-expired 7');
    assert.equal(await codeOf(getQuote, 401), 'signed-out 7');
    assert.equal(await codeOf(getQuote, 404), 'not-found 7');
    // Which of its two it is, the status does not tell.
    assert.equal(await codeOf(acceptQuote, 409), 'bad-response 7');
    assert.equal(await codeOf(getQuote, 429), 'too-many-attempts 7');
    assert.equal(await codeOf(getQuote, 502), 'unavailable 7');
  });
});

describe('fetchJson', () => {
  let server: Server;
  let origin: string;
  const seen: { method: string | undefined; type: string | undefined; body: string }[] = [];

  before(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        seen.push({ method: request.method, type: request.headers['content-type'], body });
        const answers: Record<string, () => unknown> = {
          '/json': () => response.end('{"a":1}'),
          '/empty': () => response.writeHead(204).end(),
          '/page': () => response.end('<!doctype html>'),
          '/refused': () => response.writeHead(429, { 'retry-after': '3' }).end('{"reason":"slow down"}'),
          '/never': () => undefined,
        };
        answers[request.url ?? '']?.();
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it('reads JSON, and nothing where there is none', async () => {
    assert.deepEqual(await fetchJson(`${origin}/json`), { a: 1 });
    assert.equal(await fetchJson(`${origin}/empty`), undefined);
  });

  it('sends JSON with its type', async () => {
    await fetchJson(`${origin}/json`, { method: 'POST', json: { b: 2 } });
    assert.deepEqual(seen.at(-1), { method: 'POST', type: 'application/json', body: '{"b":2}' });
  });

  it('tells a refusal with status, body and when to come back', async () => {
    const expected = { name: 'HttpError', status: 429, body: { reason: 'slow down' }, retryAfterSeconds: 3 };
    await assert.rejects(fetchJson(`${origin}/refused`), expected);
  });

  it('tells what is no JSON, what does not come in time, and what is not there', async () => {
    await assert.rejects(fetchJson(`${origin}/page`), { code: 'bad-response' });
    await assert.rejects(fetchJson(`${origin}/never`, { timeout: 50 }), { code: 'timeout' });
    await assert.rejects(fetchJson('http://127.0.0.1:1/'), { code: 'unreachable' });
  });

  it('ends with the reason of an abort', async () => {
    const leaving = new AbortController();
    const reason = new Error('left');
    const call = fetchJson(`${origin}/never`, leaving);
    leaving.abort(reason);
    await assert.rejects(call, reason);
  });
});
