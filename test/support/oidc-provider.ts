import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Who signs in at the provider, as it tells of them. */
export interface Claims {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
}

/** A real OpenID Connect provider on loopback, at which whoever comes is signed in without a question. */
export interface OidcProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who comes next. */
  person: Claims;
  /** Goes through the provider as a browser does, and gives what it brings back to the firm's page. */
  visit(url: string): Promise<URLSearchParams>;
  close(): Promise<void>;
}

/** What is used of the package, which has no types of its own. */
type Package = new (
  issuer: string,
  configuration: object,
) => {
  callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
  readonly Grant: new (of: object) => { addOIDCScope(scope: string): void; save(): Promise<string> };
};
const require = createRequire(import.meta.url);

/** @param pages - The firms' sign-in pages, where browsers come back to. */
export async function startOidcProvider(pages: readonly string[]): Promise<OidcProvider> {
  const { default: Provider } = require('oidc-provider') as { default: Package };
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [clientId, clientSecret] = ['portal', 'a secret between the provider and the portal'];

  const provider: OidcProvider = {
    ...{ issuer, clientId, clientSecret },
    person: { sub: 'nobody' },
    async visit(url) {
      const cookies = new Map<string, string>();
      let next = url;
      while (!pages.some((page) => next.startsWith(page))) {
        const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
        const answer = await fetch(next, { redirect: 'manual', headers: { cookie } });
        for (const set of answer.headers.getSetCookie()) {
          const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
          cookies.set(key, value);
        }
        const location = answer.headers.get('location');
        if (location === null) throw new Error(`the provider shows a page: ${await answer.text()}`);
        next = new URL(location, next).href;
      }
      const { hash, search } = new URL(next);
      return new URLSearchParams(hash.slice(1) || search);
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  const oidc = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: pages }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['a key of the test'] },
    interactions: { url: () => '/who' },
    findAccount: (_: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ ...provider.person, sub }),
    }),
    async loadExistingGrant({
      oidc: asked,
    }: {
      oidc: { client: { clientId: string }; session: { accountId: string } };
    }) {
      const grant = new oidc.Grant({ clientId: asked.client.clientId, accountId: asked.session.accountId });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  const answer = oidc.callback();
  server.on('request', (request, response) => {
    const login = { accountId: provider.person.sub };
    if (request.url === '/who') void oidc.interactionFinished(request, response, { login });
    else void answer(request, response);
  });
  return provider;
}
