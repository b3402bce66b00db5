import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { requestFor } from '../../../src/adapters/http/request.ts';
import { operations } from '../../../src/contract/all.ts';
import { isWrite, pathNames } from '../../../src/contract/operation.ts';
import { acceptQuote, declineQuote, getQuote, listQuotes } from '../../../src/contract/quotes.ts';
import { inputOf } from '../../../src/testing/wire.ts';

const api = 'https://firm.example/api/v1/firm';

function asRequest({ path, method, headers, body }: ReturnType<typeof requestFor>): Request {
  return new Request(api + path, { method, headers, body });
}

describe('a request', () => {
  it('fills the path, and sends the rest of a write as JSON', () => {
    const request = requestFor(declineQuote, { quoteId: 'a', reason: 'no' }, 'key');
    assert.deepEqual(request, {
      path: '/quotes/a/decline',
      method: 'POST',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        'idempotency-key': 'key',
        'portico-client': '1',
      },
      body: '{"reason":"no"}',
    });
  });

  it('sends an empty object where a write has nothing more to say', () => {
    assert.equal(requestFor(acceptQuote, { quoteId: 'a' }).body, '{}');
  });

  it('[X-03] sends what it was given, whatever toJSON the page gave to every array and object', () => {
    const { prototype } = Array;
    for (const all of [prototype, Object.prototype]) {
      Object.defineProperty(all, 'toJSON', { value: () => 'junk', configurable: true, writable: true });
    }
    try {
      const input = { quoteId: 'a', reason: 'no', list: ['b', { c: [1, null] }] };
      assert.equal(requestFor(declineQuote, input).body, '{"reason":"no","list":["b",{"c":[1,null]}]}');
    } finally {
      for (const all of [prototype, Object.prototype]) Reflect.deleteProperty(all, 'toJSON');
    }
  });

  it('puts what a read asks for in the query, and leaves out what is undefined', () => {
    const { path, body } = requestFor(listQuotes, { limit: 5, search: 'a&b', status: undefined });
    assert.equal(path, '/quotes?limit=5&search=a%26b');
    assert.equal(body, null);
  });

  it('is made for every operation, with nothing left to fill', () => {
    for (const operation of operations) {
      const input = Object.fromEntries(pathNames(operation).map((name) => [name, 'id']));
      const { path, method, body } = requestFor(operation, input);
      assert.doesNotMatch(path, /[{}]/);
      assert.equal(method, operation.method);
      assert.equal(body !== null, isWrite(operation));
    }
  });

  it('carries any id unharmed, and reaches no other operation by it', async () => {
    const ids = fc.string({ minLength: 1, maxLength: 64, unit: 'grapheme' });
    await fc.assert(
      fc.asyncProperty(ids, async (quoteId) => {
        fc.pre(quoteId !== '.' && quoteId !== '..');
        const request = asRequest(requestFor(getQuote, { quoteId }));
        assert.equal(new URL(request.url).pathname.split('/').length, 6);
        assert.deepEqual(await inputOf(getQuote, request), { quoteId });
      }),
    );
  });

  it('is not made for the two ids that a URL would resolve', () => {
    for (const quoteId of ['.', '..']) {
      assert.throws(() => requestFor(acceptQuote, { quoteId }), { code: 'not-found' });
    }
  });

  it('carries any query unharmed', async () => {
    const inputs = fc.record(
      {
        search: fc.string({ maxLength: 200, unit: 'grapheme' }),
        limit: fc.integer({ min: 1, max: 500 }),
        sort: fc.constantFrom('total', '-total'),
        cursor: fc.string({ maxLength: 100 }),
      },
      { requiredKeys: [], noNullPrototype: true },
    );
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        assert.deepEqual(await inputOf(listQuotes, asRequest(requestFor(listQuotes, input))), input);
      }),
    );
  });
});
