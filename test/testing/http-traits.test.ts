import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { operations } from '../../src/contract/all.ts';
import { runConformance } from '../../src/testing/conformance/run.ts';
import { type Sample, samples } from '../../src/testing/conformance/samples.ts';
import { credentialTraits } from '../../src/testing/conformance/traits/credentials.ts';
import { exposureTraits } from '../../src/testing/conformance/traits/exposure.ts';
import { forgeryTraits } from '../../src/testing/conformance/traits/forgery.ts';
import type { World } from '../../src/testing/conformance/world.ts';
import { openServerWorld } from './server-world.ts';

/** A backend with a flaw: it gets what the right one would, and passes on what it likes. */
type Flaw = (request: Request, right: (request: Request) => Promise<Response>) => Promise<Response>;

const none: Flaw = (request, right) => right(request);

const about = /^(identity\.(getSession|refreshSession|signInWithPassword|switchAccount)|quotes\.accept)$/;
const traits = operations
  .filter(({ name }) => about.test(name))
  .flatMap((operation) =>
    [credentialTraits, forgeryTraits, exposureTraits].flatMap((traitsOf) =>
      traitsOf(operation, samples[operation.name] as Sample),
    ),
  );

const forgery = "is refused as another site's form or link would send it, and has no effect";
const keyless = 'is refused without an idempotency key, and has no effect';
const kept = 'is refused to a cookie or token that somebody kept, once its session is signed out';
const cookie = 'keeps the session in a cookie that no script reads and other sites do not send';
const untold = 'tells no script what the cookie of the session holds';
const origins = 'lets no page of an unknown origin call it in the name of whoever is signed in';
const refusals = 'tells no secret and nothing of its inner workings where it refuses';
const caches = 'has its answer kept by no cache';

const writes = ['identity.refreshSession', 'identity.switchAccount', 'quotes.accept'];
const read = 'identity.getSession';

function withHeaders(request: Request, headers: Record<string, string>): Request {
  const all = new Headers(request.headers);
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  return new Request(request, { headers: all });
}

/** The answer with another text. */
const saying = async (answer: Response, change: (text: string) => string) =>
  new Response(change(await answer.text()), answer);

const cookiesAs =
  (change: (line: string) => string): Flaw =>
  async (request, right) => {
    const answer = await right(request);
    const lines = answer.headers.getSetCookie();
    answer.headers.delete('set-cookie');
    for (const line of lines) answer.headers.append('set-cookie', change(line));
    return answer;
  };

/** Has the value of the cookie that an answer sets, or else of the one that came, in its body or a header, too. */
const telling =
  (part: RegExp, where: 'body' | 'header'): Flaw =>
  async (request, right) => {
    const answer = await right(request);
    const [line = request.headers.get('cookie') ?? ''] = answer.headers.getSetCookie();
    const token = decodeURIComponent(/portico-fox=([^;]*)/.exec(line)?.[1] ?? '');
    if (!answer.ok || !part.test(request.url)) return answer;
    if (where === 'header') answer.headers.set('x-session', token);
    return where === 'header'
      ? answer
      : saying(answer, (text) => JSON.stringify({ ...(JSON.parse(text) as object), token }));
  };

const refusing =
  (change: (text: string, request: string) => string): Flaw =>
  async (request, right) => {
    const sent = await request.clone().text();
    const answer = await right(request);
    return answer.ok ? answer : saying(answer, (text) => change(text, sent));
  };

/** Of each flaw: which operations fail, by which trait, and what is said of it. */
const flaws: Record<string, { flaw: Flaw; fails: readonly string[]; by: string; says: RegExp }> = {
  'whose signing out leaves the session alive': {
    flaw: async (request, right) =>
      request.url.endsWith('/sign-out')
        ? Response.json({}, { headers: { 'set-cookie': 'portico-fox=; Max-Age=0' } })
        : right(request),
    fails: [read, 'identity.refreshSession'],
    by: kept,
    says: /after signing out it is answered with 200/,
  },
  'that asks for no header of its own': {
    flaw: (request, right) => right(withHeaders(request, { 'portico-client': '1' })),
    fails: writes,
    by: forgery,
    says: /without the header portico-client it is (answered with 200|refused as always)/,
  },
  "that takes a form's content type": {
    flaw: (request, right) =>
      right(
        request.headers.has('content-type')
          ? withHeaders(request, { 'content-type': 'application/json' })
          : request,
      ),
    fails: writes,
    by: forgery,
    says: /as text it is (answered with 200|refused as always)/,
  },
  'that decides by GET': {
    flaw: (request, right) => {
      if (request.method !== 'GET' || !/\/accept(\?|$)/.test(request.url)) return right(request);
      const headers = new Headers(request.headers);
      headers.set('content-type', 'application/json');
      headers.set('portico-client', '1');
      return right(new Request(request.url.replace(/\?.*/, ''), { method: 'POST', headers, body: '{}' }));
    },
    fails: ['quotes.accept'],
    by: forgery,
    says: /by GET it is answered with 200/,
  },
  'that does without an idempotency key': {
    flaw: (request, right) =>
      right(
        request.headers.has('idempotency-key')
          ? request
          : withHeaders(request, { 'idempotency-key': crypto.randomUUID() }),
      ),
    fails: ['quotes.accept'],
    by: keyless,
    says: /without a key it is answered with 200/,
  },
  'that lets in every origin': {
    async flaw(request, right) {
      const origin = request.headers.get('origin') ?? '*';
      const answer = await right(withHeaders(request, { origin: new URL(request.url).origin }));
      answer.headers.set('access-control-allow-origin', origin);
      answer.headers.set('access-control-allow-credentials', 'true');
      return answer;
    },
    fails: [read, ...writes],
    by: origins,
    says: /a page of https:\/\/evil\.example may/,
  },
  'that lets in every origin that begins like its own': {
    async flaw(request, right) {
      const origin = request.headers.get('origin') ?? '';
      const own = new URL(request.url).origin;
      const answer = await right(origin.startsWith(own) ? withHeaders(request, { origin: own }) : request);
      if (!origin.startsWith(own) || request.method === 'OPTIONS') return answer;
      answer.headers.set('access-control-allow-origin', origin);
      answer.headers.set('access-control-allow-credentials', 'true');
      return answer;
    },
    fails: [read],
    by: origins,
    says: /a page of http:\/\/localhost\.evil\.example may/,
  },
  'whose cookie scripts can read': {
    flaw: cookiesAs((line) => line.replace('; HttpOnly', '')),
    fails: [read],
    by: cookie,
    says: /portico-fox is without HttpOnly/,
  },
  'whose cookie says nothing of sites': {
    flaw: cookiesAs((line) => line.replace('; SameSite=Lax', '')),
    fails: [read],
    by: cookie,
    says: /SameSite=nothing/,
  },
  'whose cookie goes to all sites': {
    flaw: cookiesAs((line) => line.replace('SameSite=Lax', 'Secure; SameSite=None')),
    fails: [read],
    by: cookie,
    says: /SameSite=none, not lax or strict/,
  },
  'whose cookie has the path of signing in alone': {
    flaw: cookiesAs((line) => line.replace(/Path=[^;]*/, 'Path=/api/v1/fox/sign-in')),
    fails: [read],
    by: cookie,
    says: /has the path "\/api\/v1\/fox\/sign-in"/,
  },
  'whose sign-in answers with the token that is in its cookie': {
    flaw: telling(/\/sign-in\//, 'body'),
    fails: ['identity.signInWithPassword'],
    by: untold,
    says: /an answer holds the value of the session's cookie/,
  },
  'whose session tells the token that is in its cookie': {
    flaw: telling(/\/session(\/refresh)?$/, 'body'),
    fails: [read, 'identity.refreshSession'],
    by: untold,
    says: /an answer holds the value of the session's cookie/,
  },
  'that has the token of its cookie in a header': {
    flaw: telling(/\/session$/, 'header'),
    fails: [read],
    by: untold,
    says: /an answer holds the value of the session's cookie/,
  },
  'whose answers caches may keep': {
    async flaw(request, right) {
      const answer = await right(request);
      answer.headers.set('cache-control', 'private, max-age=60');
      return answer;
    },
    fails: [read],
    by: caches,
    says: /"private, max-age=60", without no-store/,
  },
  'whose refusals hold a stack': {
    flaw: refusing((text) =>
      JSON.stringify({ ...(JSON.parse(text) as object), detail: new Error('x').stack }),
    ),
    fails: [read, ...writes],
    by: refusals,
    says: /where in its code it failed/,
  },
  'whose refusals repeat what was sent': {
    flaw: refusing((text, sent) => JSON.stringify({ ...(JSON.parse(text) as object), detail: sent })),
    fails: writes,
    by: refusals,
    says: /a secret of the request/,
  },
};

describe('the suite, over HTTP,', () => {
  let world: World;
  let flaw = none;
  before(async () => {
    world = await openServerWorld({
      reach: async ({ fetch: right }) => ({
        origin: 'http://localhost',
        fetch: (address, init) => flaw(new Request(address, init), right),
      }),
    });
  });
  after(() => world.close?.());

  /** What fails of the traits, and why. */
  async function failures(one: Flaw, among = traits, subject = world): Promise<Map<string, string>> {
    flaw = one;
    const { results } = await runConformance(
      { name: 'flawed', open: async () => ({ ...subject, close: async () => undefined }) },
      { among, destructive: true },
    );
    flaw = none;
    const failed = results.filter(({ outcome }) => outcome !== 'passed');
    return new Map(failed.map(({ operation, title, reason = '' }) => [`${operation} ${title}`, reason]));
  }

  for (const [what, { flaw: one, fails, by, says }] of Object.entries(flaws)) {
    it(`[X-02] fails a backend ${what}, and by that alone`, async () => {
      const failed = await failures(
        one,
        traits.filter(({ operations: [{ name }] }) => fails.includes(name)),
      );
      assert.deepEqual([...failed.keys()].toSorted(), fails.map((name) => `${name} ${by}`).toSorted());
      for (const reason of failed.values()) assert.match(reason, says);
    });
  }

  it('[X-02] fails a backend on https whose cookie travels in the open, too', async (t) => {
    const insecure = await openServerWorld({
      reach: async ({ fetch: right }) => ({
        origin: 'https://localhost',
        fetch: (address, init) => {
          const request = new Request((address as string).replace('https:', 'http:'), init);
          return right(withHeaders(request, { origin: new URL(request.url).origin }));
        },
      }),
    });
    t.after(() => insecure.close?.());
    assert.deepEqual(
      [...(await failures(none, traits, insecure))],
      [[`${read} ${cookie}`, 'the cookie portico-fox is without Secure']],
    );
  });

  it('[X-02] passes one without such a flaw', async () => {
    assert.deepEqual([...(await failures(none))], []);
  });

  it('[X-02] says so where a world gives no way to its requests', async () => {
    const failed = await failures(none, traits, { ...world, through: undefined });
    assert.equal(failed.size, traits.length);
    assert.deepEqual(new Set(failed.values()), new Set(['the world has no way to its requests']));
  });
});
