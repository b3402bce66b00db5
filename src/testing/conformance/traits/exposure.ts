import { getFirm } from '../../../contract/firm.ts';
import { isWrite, type Operation, pathNames } from '../../../contract/operation.ts';
import type { Check } from '../check.ts';
import { signInFor } from '../entitled.ts';
import { equal, holds } from '../expect.ts';
import { addressOf, type Change, type HeldRequest, requestsOf } from '../requests.ts';
import type { Sample } from '../samples.ts';

/** What an answer lets others see: pages of other origins, caches, and whoever is refused. */
export function exposureTraits(operation: Operation, sample: Sample): Check[] {
  const about = { kind: 'trait', operations: [operation, getFirm] } as const;
  const checks: Check[] = [
    {
      ...about,
      title: 'lets no page of an unknown origin call it in the name of whoever is signed in',
      async run(world) {
        const requests = requestsOf(world);
        const request = await requests.hold(requests.world.visit(), getFirm, {});
        const address = addressOf(operation, request, 'made-up');
        const asked = {
          'access-control-request-method': operation.method,
          'access-control-request-headers': 'content-type,idempotency-key,portico-client',
        };
        for (const origin of strangers(address, world.pageOrigin)) {
          const headers = { ...asked, origin, 'content-type': null, 'portico-client': null };
          holdsOut(await request.sendAs({ address, method: 'OPTIONS', headers, body: null }), origin);
        }
        if (isWrite(operation) || !sample.succeeds) return;
        const input = await sample.input(world, 'client');
        const read = await requests.hold(await signInFor(operation, requests.world), operation, input);
        for (const origin of strangers(address, world.pageOrigin)) {
          holdsOut(await read.sendAs({ headers: { origin } }), origin);
        }
      },
    },
    {
      ...about,
      title: 'tells no secret and nothing of its inner workings where it refuses',
      async run(world) {
        const requests = requestsOf(world);
        const { role } = operation.needs;
        const caller =
          role === 'anyone' ? requests.world.visit() : await signInFor(operation, requests.world);
        const request = await requests.hold(caller, getFirm, {});
        const secrets = [madeUp, ...secretsOf(request)];
        for (const nonsense of nonsensesFor(operation, request)) {
          const answer = await request.sendAs({ method: operation.method, ...nonsense });
          if (!answer.ok) tellsNothing(await answer.text(), secrets);
        }
      },
    },
  ];
  if (isWrite(operation) || operation.needs.role === 'anyone') return checks;
  checks.push({
    ...about,
    operations: [operation],
    title: 'has its answer kept by no cache',
    async run(world) {
      const requests = requestsOf(world);
      const input = await sample.input(world, 'client');
      const client = await signInFor(operation, requests.world);
      const answer = await (await requests.hold(client, operation, input)).send();
      equal(answer.status, 200, 'the status');
      const said = answer.headers.get('cache-control') ?? '';
      holds(/(^|[\s,])no-store([\s,]|$)/i.test(said), `its cache-control is "${said}", without no-store`);
    },
  });
  return checks;
}

/** Origins that no list holds, however carelessly it is compared. */
function strangers(api: string, pageOrigin = new URL(api).origin): string[] {
  const { protocol, host } = new URL(pageOrigin);
  const likeIt = [`${protocol}//${host}.evil.example`, `${protocol}//evil-${host}`];
  return ['https://evil.example', 'null', ...likeIt];
}

function holdsOut({ headers }: Response, origin: string): void {
  const allowed = headers.get('access-control-allow-origin');
  const isIn = headers.get('access-control-allow-credentials') === 'true' && allowed !== null;
  holds(!isIn || ![origin, '*'].includes(allowed), `a page of ${origin} may, with the session's cookie`);
}

const madeUp = 'a password that nobody has';

function secretsOf({ headers }: HeldRequest): string[] {
  const cookies = (headers.get('cookie') ?? '').split('; ').map((pair) => pair.slice(pair.indexOf('=') + 1));
  const bearer = (headers.get('authorization') ?? '').split(' ').slice(1);
  // What is short may stand in any text.
  return [...cookies, ...bearer].filter(({ length }) => length >= 16);
}

/** Requests that no adapter sends. */
function nonsensesFor(operation: Operation, request: HeldRequest): Change[] {
  const address = addressOf(operation, request, 'made-up');
  const broken = pathNames(operation).length > 0 ? [addressOf(operation, request, '%E0%A4%A')] : [];
  if (!isWrite(operation)) {
    return [`${address}?limit[]=&cursor=%00&sort=%27&unlisted=x`, ...broken].map((each) => ({
      address: each,
    }));
  }
  const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
  const bodies = [`{"password":"${madeUp}"`, `{"password":["${madeUp}"]}`, 'null', '[]'];
  return [
    ...bodies.map((body) => ({ address, headers, body })),
    ...broken.map((each) => ({ address: each, headers, body: '{}' })),
  ];
}

/** What only whoever runs the backend should read. */
const innards: Readonly<Record<string, RegExp>> = {
  'where in its code it failed': /(^|\n|\\n)\s+at .+[:(]|Traceback \(most recent call last\)/,
  'a file of its code': /\.(cjs|cs|go|java|js|kt|mjs|php|py|rb|rs|ts):\d+|node_modules\/|site-packages\//,
  'a folder of its machine': /(^|["'\s(])\/(app|home|opt|root|srv|usr|var|Users)\/[\w.-]+/,
  'how it asks its database':
    /\b(insert into|delete from)\b|\bselect\b.+\bfrom\b.+\bwhere\b|\bupdate\b.+\bset\b.+\bwhere\b|SQLSTATE|syntax error at or near/i,
};

function tellsNothing(text: string, secrets: readonly string[]): void {
  holds(!secrets.some((secret) => text.includes(secret)), 'a refusal holds a secret of the request');
  for (const [what, form] of Object.entries(innards)) holds(!form.test(text), `a refusal tells ${what}`);
}
