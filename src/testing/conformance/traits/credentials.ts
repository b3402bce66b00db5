import { getSession, refreshSession, signOut } from '../../../contract/identity.ts';
import { isWrite, type Operation } from '../../../contract/operation.ts';
import { type Check, Unsupported } from '../check.ts';
import { signInFor } from '../entitled.ts';
import { equal, holds } from '../expect.ts';
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
  if (operation.name !== getSession.name) return checks;
  checks.push({
    kind: 'trait',
    operations: [getSession],
    title: 'keeps the session in a cookie that no script reads and other sites do not send',
    async run(world) {
      const requests = requestsOf(world);
      const request = await requests.hold(await requests.world.signIn('client'), getSession, {});
      const own = await sessionCookies(request);
      if (own.length === 0) throw new Unsupported('the session travels in no cookie that can be seen');
      const origin = world.pageOrigin ?? new URL(request.address).origin;
      for (const name of own) holdsProtected(requests.given.get(name) ?? name, request.address, origin);
    },
  });
  return checks;
}

/** The names of the cookies without which nobody is signed in. */
async function sessionCookies(request: HeldRequest): Promise<string[]> {
  const cookies = (request.headers.get('cookie') ?? '').split('; ').filter((pair) => pair !== '');
  const own: string[] = [];
  for (const cookie of cookies) {
    const others = cookies.filter((each) => each !== cookie).join('; ');
    const { ok } = await request.sendAs({ headers: { cookie: others === '' ? null : others } });
    if (!ok) own.push(cookie.slice(0, cookie.indexOf('=')));
  }
  return own;
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
