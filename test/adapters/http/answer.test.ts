import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerOf } from '../../../src/adapters/http/answer.ts';
import { errorStatus, type PortalError } from '../../../src/contract/errors.ts';
import { getQuote } from '../../../src/contract/quotes.ts';
import { problem } from './recording-fetch.ts';

async function errorOf(response: Response): Promise<PortalError> {
  try {
    await answerOf(response, getQuote);
  } catch (error) {
    return error as PortalError;
  }
  return assert.fail('it was no error');
}

const page = (status: number) =>
  new Response('<html>Sorry</html>', { status, headers: { 'content-type': 'text/html' } });

describe('an answer', () => {
  it('is its JSON', async () => {
    assert.deepEqual(await answerOf(Response.json({ a: 1 }), getQuote), { a: 1 });
  });

  it('tells a problem by its code, with all that it knows', async () => {
    const issues = [{ path: ['lines', 0], message: 'is missing' }];
    const facts = { outcome: 'accepted', tries: 2 };
    const details = { detail: 'It was decided.', requestId: 'r1', issues, facts };
    const error = await errorOf(problem(409, 'quote-decided', details));
    const { code, status, requestId } = error;
    assert.deepEqual([code, status, requestId], ['quote-decided', 409, 'r1']);
    assert.deepEqual(error.issues, issues);
    assert.deepEqual(error.facts, facts);
    assert.match(error.message, /quotes\.get: GET \/quotes\/\{quoteId\} answered 409 .*It was decided/);
  });

  it('knows every code that a backend can send', async () => {
    for (const [code, status] of Object.entries(errorStatus)) {
      if (status > 0) assert.equal((await errorOf(problem(status, code))).code, code);
    }
  });

  const byStatus = { 400: 'invalid-input', 401: 'signed-out', 404: 'not-found', 409: 'bad-response' };
  for (const [status, code] of Object.entries({ ...byStatus, 418: 'bad-response', 507: 'unavailable' })) {
    it(`reads a code that it does not know by its status: ${status} is ${code}`, async () => {
      assert.equal((await errorOf(problem(Number(status), 'of-tomorrow'))).code, code);
    });
  }

  it('does not believe a code that belongs to another status, or to none', async () => {
    assert.equal((await errorOf(problem(404, 'signed-out'))).code, 'not-found');
    assert.equal((await errorOf(problem(503, 'unreachable'))).code, 'unavailable');
  });

  it('keeps a good code beside members that are broken', async () => {
    const broken = { issues: 'none', facts: [1], requestId: 7, detail: null };
    const { code, issues, facts } = await errorOf(problem(409, 'quote-expired', broken));
    assert.deepEqual([code, issues, facts], ['quote-expired', [], {}]);
  });

  it('falls back on the header for the request id', async () => {
    const { requestId } = await errorOf(problem(404, 'not-found', {}, { 'x-request-id': 'r2' }));
    assert.equal(requestId, 'r2');
  });

  it('says how long to wait', async () => {
    const seconds = async (header: string) =>
      (await errorOf(problem(429, 'too-many-attempts', {}, { 'retry-after': header }))).retryAfterSeconds;
    assert.equal(await seconds('30'), 30);
    assert.equal(await seconds('Wed, 21 Oct 2015 07:28:00 GMT'), undefined);
  });

  it('is unavailable where a proxy shows its error page', async () => {
    assert.equal((await errorOf(page(502))).code, 'unavailable');
    assert.equal((await errorOf(page(500))).code, 'unavailable');
    assert.equal((await errorOf(page(429))).code, 'too-many-attempts');
  });

  it('is a bad response where no backend is at the address', async () => {
    assert.equal((await errorOf(page(404))).code, 'bad-response');
    assert.equal((await errorOf(page(200))).code, 'bad-response');
    assert.equal((await errorOf(new Response(''))).code, 'bad-response');
    assert.equal(
      (await errorOf(Response.json({ message: 'Not found' }, { status: 404 }))).code,
      'bad-response',
    );
    assert.equal((await errorOf(Response.json(null, { status: 401 }))).code, 'bad-response');
  });
});
