import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cookieFetch } from '../../src/testing/cookie-fetch.ts';

const origin = 'https://firm.example';

describe('a fetch with cookies', () => {
  it('keeps what it is given, sends it back, and gives it up when told to', async () => {
    const sent: (string | null)[] = [];
    const replies = [
      ['a=1; Path=/; HttpOnly', 'b=x=y; Max-Age=60'],
      ['a=2'],
      ['a=; Max-Age=0', 'b=; Expires=Thu, 01 Jan 1970 00:00:00 GMT'],
      [],
    ];
    const fetch = cookieFetch(origin, async (_, init) => {
      sent.push(new Headers(init?.headers).get('cookie'));
      const headers = replies.shift()?.map((cookie): [string, string] => ['set-cookie', cookie]);
      return new Response('', { headers: headers ?? [] });
    });
    for (let count = 0; count < 4; count++) await fetch(origin);
    assert.deepEqual(sent, [null, 'a=1; b=x=y', 'a=2; b=x=y', null]);
  });

  it('tells the origin of its page, and shares no cookie with another', async () => {
    const sent: Headers[] = [];
    const inner: typeof fetch = async (_, init) => {
      sent.push(new Headers(init?.headers));
      return new Response('', { headers: { 'set-cookie': 'a=1' } });
    };
    await cookieFetch(origin, inner)(origin);
    await cookieFetch(origin, inner)(origin);
    assert.deepEqual(
      sent.map((headers) => [headers.get('origin'), headers.get('cookie')]),
      [
        [origin, null],
        [origin, null],
      ],
    );
  });
});
