import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { operations } from '../../src/contract/all.ts';
import { isErrorCode, errorStatus } from '../../src/contract/errors.ts';
import { isWrite, type Operation, pathNames } from '../../src/contract/operation.ts';
import { newId } from '../../src/server/database/columns.ts';
import { freshPglite } from '../support/databases.ts';
import { type Answer, type Browser, origin, startWorld, type World } from '../support/server.ts';

const runs = 60;

/** Text that has broken servers before. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    ...[
      '',
      ' ',
      '\0',
      'a\0b',
      '\ud800',
      '\udfff\ud800',
      '%00',
      '%',
      '%E0%A4%A',
      '..',
      '../..',
      '\u202e',
      '😀',
    ],
    ...[
      "' or 1=1 --",
      '"; drop table quotes',
      '${7*7}',
      '<script>',
      'null',
      'undefined',
      'NaN',
      'true',
      '[]',
    ],
    ...['__proto__', 'constructor', 'toString', '9'.repeat(400), '1e309', '-0', 'x'.repeat(70_000)],
  ),
);
const segment = nasty
  .filter((text) => text.isWellFormed() && !/^\.{0,2}$/.test(text))
  .map(encodeURIComponent);
const member = fc.oneof(
  nasty,
  fc.integer(),
  fc.double(),
  fc.constantFrom(Number.MAX_SAFE_INTEGER + 2, -1, 0, true, null, [], {}),
  fc.json({ maxDepth: 3 }).map((text) => JSON.parse(text) as unknown),
);

/** A member as an address holds it. `String` fails for objects whose `toString` is no function, which JSON may hold. */
const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function inputNames(operation: Operation): string[] {
  const { def } = (operation.input as { _zod: { def: { shape?: object } } })._zod;
  const names = new Set(Object.keys(def.shape ?? {}));
  for (const name of pathNames(operation)) names.delete(name);
  return [...names];
}

describe('whatever is sent', () => {
  let world: World;
  let browsers: Browser[];
  before(async () => {
    world = await startWorld(await freshPglite());
    browsers = [
      await world.signIn(world.people.ash),
      await world.signIn(world.staff.alpha.owner),
      world.visit(),
    ];
    await world.addQuote(world.people.ash);
  });
  after(() => world.close());

  /** Answered as the contract says: never as the server's fault, and every refusal in problem details. */
  function isAnswered({ status, headers, body, text }: Answer): void {
    assert.ok(status < 500, `${status}: ${text}`);
    if (status < 400) return;
    assert.equal(headers.get('content-type'), 'application/problem+json');
    assert.ok(isErrorCode(body.code), text);
    assert.equal(errorStatus[body.code], status);
    assert.equal(body.requestId, headers.get('x-request-id'));
  }

  for (const operation of operations as readonly Operation[]) {
    const path = fc
      .tuple(...pathNames(operation).map((name) => fc.tuple(fc.constant(name), fc.oneof(segment, fc.uuid()))))
      .map((filled) =>
        filled.reduce<string>(
          (text, [name, value]) => text.replace(`{${name}}`, () => value),
          operation.path,
        ),
      );
    const names = inputNames(operation);
    const members = fc.dictionary(
      fc.oneof(
        ...(names.length > 0 ? [fc.constantFrom(...names)] : []),
        nasty.filter((name) => name.length < 50),
      ),
      member,
      { maxKeys: 4 },
    );
    const browser = fc.nat(2).map((index) => browsers[index]!);

    it(`to ${operation.name} is answered as the contract says`, async () => {
      await fc.assert(
        fc.asyncProperty(browser, path, members, async (from, below, input) => {
          const address = `/api/v1/alpha${below}`;
          if (!isWrite(operation)) {
            const query = new URLSearchParams(
              Object.entries(input).map(([name, value]) => [name, asText(value)]),
            );
            isAnswered(await from.send(`${address}?${query.toString()}`));
            return;
          }
          const headers = json();
          isAnswered(
            await from.send(address, { method: operation.method, headers, body: JSON.stringify(input) }),
          );
        }),
        { numRuns: runs },
      );
    });

    if (!isWrite(operation)) continue;
    it(`as a body to ${operation.name} that is no JSON object is refused`, async () => {
      const bodies = fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        nasty,
        fc.json(),
        fc.constantFrom(
          '['.repeat(200_000),
          '{"a":'.repeat(100_000),
          `[${'1,'.repeat(100_000)}1]`,
          '1e999999',
        ),
      );
      await fc.assert(
        fc.asyncProperty(browser, path, bodies, async (from, below, body) => {
          const init = { method: operation.method, headers: json(), body: body as BodyInit };
          isAnswered(await from.send(`/api/v1/alpha${below}`, init));
        }),
        { numRuns: runs },
      );
    });
  }

  it('as an address is answered', async () => {
    const junk = fc.oneof(
      fc.array(segment, { maxLength: 6 }).map((parts) => `/${parts.join('/')}`),
      fc.string({ maxLength: 60 }).map((text) => `/api/v1/${text.replaceAll(/[?#]/g, '')}`),
      fc.constantFrom(
        '/api/v1/%',
        '/api/v1/%E0%A4%A/firm',
        '/api/v1/alpha/quotes/%ff%fe',
        '/api/v1/alpha/quotes/%00',
      ),
      fc.constantFrom('/api/v1/alpha/quotes/%2e%2e/x', '//api/v1', '/api/v1/alpha//firm', '/%'.repeat(2000)),
    );
    const method = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS');
    await fc.assert(
      fc.asyncProperty(junk, method, async (address, each) => {
        if (!URL.canParse(origin + address) || new URL(origin + address).origin !== origin) return;
        const { status, text } = await world.visit().send(address, { method: each });
        assert.ok(status < 500, `${status}: ${text}`);
      }),
      { numRuns: 300 },
    );
  });

  it('as headers is answered', async () => {
    const value = fc.string({ maxLength: 200 }).map((text) => text.replaceAll(/[^\t\x20-\x7e]/g, '').trim());
    const headers = fc.dictionary(
      fc.constantFrom(
        'idempotency-key',
        'content-type',
        'origin',
        'cookie',
        'portico-client',
        'x-forwarded-for',
      ),
      fc.oneof(
        value,
        value.map((text) => `portico-alpha=${text}`),
        value.map((text) => `portico.device-alpha=${text}`),
      ),
    );
    await fc.assert(
      fc.asyncProperty(headers, async (given) => {
        for (const path of ['firm', 'session', `quotes/${newId()}/accept`, 'sign-in/code']) {
          const isPost = path.includes('accept') || path.includes('code');
          const init = isPost ? { method: 'POST', body: '{"email":"a@b.example"}' } : {};
          isAnswered(
            await world.visit().send(`/api/v1/alpha/${path}`, { ...init, headers: { ...json(), ...given } }),
          );
        }
      }),
      { numRuns: runs },
    );
  });
});

function json(): Record<string, string> {
  return { 'content-type': 'application/json', 'portico-client': '1', 'idempotency-key': newId() };
}
