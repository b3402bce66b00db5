import { getSession, refreshSession, signInWithPassword, signOut } from '../../../contract/identity.ts';
import { isWrite, type Operation } from '../../../contract/operation.ts';
import { type Check, Unsupported } from '../check.ts';
import { signInFor } from '../entitled.ts';
import { equal, holds, options } from '../expect.ts';
import { type HeldRequest, holdsRefused, requestsOf } from '../requests.ts';
import type { Sample } from '../samples.ts';

/** What becomes of that by which a backend knows who is signed in. */
export function credentialTraits(operation: Operation, sample: Sample): Check[] {
  const checks: Check[] = [];
  const isRead = !isWrite(operation) && operation.needs.role !== 'anyone' && sample.succeeds;
  if (isRead || operation.name === refreshSession.name) {
    checks.push({
      kind: 'trait',
      operations: [operation, signOut],
      title: 'is refused to a cookie or token that somebody kept, once its session is signed out',
      async run(world) {
        const requests = requestsOf(world);
        const input = await sample.input(world, 'client');
        const client = await signInFor(operation, requests.world);
        const request = await requests.hold(client, operation, input);
        // What refreshes may be used up by it.
        if (isRead) equal((await request.send()).status, 200, 'the status before signing out');
        await client.call(signOut, {}, {});
        holdsRefused(await request.send(), 'after signing out');
      },
    });
  }
  if (isRead || operation.name === refreshSession.name || operation.name === signInWithPassword.name) {
    checks.push({
      kind: 'trait',
      operations: [operation, getSession],
      title: 'tells no script what the cookie of the session holds',
      async run(world) {
        const requests = requestsOf(world);
        const input = await sample.input(world, 'client');
        const client = await signInFor(operation, requests.world);
        const bySigningIn = requests.told.length;
        const own = await sessionCookies(await requests.hold(client, getSession, {}));
        // What follows on a password, such as the choice of an account, was told when the client signed in.
        const isSignIn = operation.name === signInWithPassword.name;
        if (!isSignIn) await client.call(operation, input, options(operation));
        const later = cookiesOf(await requests.hold(client, getSession, {}));
        const secrets = [...own, ...later]
          .filter(([name]) => own.has(name))
          .flatMap(([, value]) => formsOf(value));
        const told = isSignIn ? requests.told.slice(0, bySigningIn) : requests.told.slice(bySigningIn);
        const isTold = told.some((text) => secrets.some((secret) => text.includes(secret)));
        holds(!isTold, "an answer holds the value of the session's cookie, where scripts read it");
      },
    });
  }
  if (operation.name !== getSession.name) return checks;
  checks.push({
    kind: 'trait',
    operations: [getSession],
    title: 'keeps the session in a cookie that no script reads and other sites do not send',
    async run(world) {
      const requests = requestsOf(world);
      const request = await requests.hold(await requests.world.signIn('client'), getSession, {});
      const own = [...(await sessionCookies(request)).keys()];
      const origin = world.pageOrigin ?? new URL(request.address).origin;
      for (const name of own) holdsProtected(requests.given.get(name) ?? name, request.address, origin);
    },
  });
  return checks;
}

/** The cookies without which nobody is signed in: their values, by name. */
async function sessionCookies(request: HeldRequest): Promise<ReadonlyMap<string, string>> {
  const cookies = cookiesOf(request);
  const own = new Map<string, string>();
  for (const [name, value] of cookies) {
    const others = [...cookies].filter(([each]) => each !== name).map((pair) => pair.join('='));
    const { ok } = await request.sendAs({ headers: { cookie: others.join('; ') || null } });
    if (!ok) own.set(name, value);
  }
  if (own.size === 0) throw new Unsupported('the session travels in no cookie that can be seen');
  return own;
}

function cookiesOf({ headers }: HeldRequest): ReadonlyMap<string, string> {
  const pairs = (headers.get('cookie') ?? '').split('; ').filter((pair) => pair !== '');
  return new Map(
    pairs.map((pair) => {
      const end = pair.indexOf('=');
      return [pair.slice(0, end), pair.slice(end + 1)];
    }),
  );
}

/** How the value of a cookie may be written elsewhere. What is short may stand in any text. */
function formsOf(value: string): string[] {
  const forms = [value];
  try {
    forms.push(decodeURIComponent(value));
  } catch {
    // It is not encoded.
  }
  return forms.filter(({ length }) => length >= 16);
}

/** @param line - The cookie as it was set. */
function holdsProtected(line: string, address: string, pageOrigin: string): void {
  const [pair = '', ...rest] = line.split(/;\s*/);
  const name = pair.slice(0, pair.indexOf('='));
  const attributes = new Map(
    rest.map((each) => {
      const [attribute = '', value = ''] = each.split('=');
      return [attribute.toLowerCase(), value];
    }),
  );
  const { protocol, pathname, origin } = new URL(address);
  holds(attributes.has('httponly'), `the cookie ${name} is without HttpOnly`);
  const isSecure = attributes.has('secure');
  holds(isSecure || protocol !== 'https:', `the cookie ${name} is without Secure`);
  const site = attributes.get('samesite')?.toLowerCase() ?? 'nothing';
  // Pages of another site need one that is sent there.
  const sites = origin === pageOrigin || !isSecure ? ['lax', 'strict'] : ['lax', 'strict', 'none'];
  holds(sites.includes(site), `the cookie ${name} has SameSite=${site}, not ${sites.join(' or ')}`);
  const path = attributes.get('path') ?? '';
  const holdsAll = pathname.startsWith(path.endsWith('/') ? path : `${path}/`) && path.startsWith('/');
  const api = pathname.slice(0, -getSession.path.length);
  holds(
    holdsAll && `${api}/`.startsWith(path),
    `the cookie ${name} has the path "${path}", which is not that of the API`,
  );
}
