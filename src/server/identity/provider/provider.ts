import type { ClientAuth, Configuration } from 'openid-client';
import { PortalError } from '../../../contract/errors.ts';
import type { FirmRow } from '../../firm/tables.ts';
import { isLoopback } from '../../http/guards.ts';
import type { Secrets } from '../../secrets.ts';

/** Loaded once a firm has a provider. */
const load = () => import('openid-client');

/** How long the provider may take to answer, in seconds. Portico's choice. */
const patience = 10;

/** How long what a provider says of itself is taken for true, in milliseconds. Portico's choice. */
const discoveryLifetime = 10 * 60_000;

/** A browser's sign-in, by the state that it bears; everything else that is secret about it follows from that. */
interface SignIn {
  readonly firm: FirmRow;
  readonly state: string;
  readonly now: Date;
}

/** What came back from the provider. */
export interface Answer extends SignIn {
  readonly code: string;
  readonly iss?: string | undefined;
}

/** Talks to the OpenID Connect providers of firms: authorization code flow, with PKCE, state and nonce. */
export class Providers {
  readonly #secrets: Secrets;
  readonly #discovered = new Map<
    string,
    { readonly until: number; readonly server: Promise<Configuration> }
  >();

  constructor(secrets: Secrets) {
    this.#secrets = secrets;
  }

  /** The address where the browser goes on. */
  async addressFor({ firm, state, now }: SignIn): Promise<string> {
    const [oidc, server] = await this.#discover(firm, now);
    // Not the default, but so that the code is in no server's log. Who says nothing knows both (Discovery, section 3).
    const modes = server.serverMetadata().response_modes_supported ?? ['fragment'];
    const { nonce, verifier } = await this.#secretsOf({ firm, state });
    const url = oidc.buildAuthorizationUrl(server, {
      redirect_uri: pageOf(firm),
      scope: 'openid email',
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(modes.includes('fragment') && { response_mode: 'fragment' }),
    });
    return url.href;
  }

  /**
   * The address of who signed in at the provider, which it has to have verified. Rejects with `wrong-credentials` where it
   * vouches for nobody, and with `unavailable` where it does not answer.
   */
  async verifiedEmail({ firm, state, now, code, iss }: Answer): Promise<string> {
    const [oidc, server] = await this.#discover(firm, now);
    const { nonce, verifier } = await this.#secretsOf({ firm, state });
    const came = new URL(pageOf(firm));
    came.search = new URLSearchParams({ code, state, ...(iss !== undefined && { iss }) }).toString();
    try {
      const tokens = await oidc.authorizationCodeGrant(server, came, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const told = tokens.claims();
      if (!told) throw new PortalError('wrong-credentials');
      const { email, email_verified } =
        told.email === undefined ? await oidc.fetchUserInfo(server, tokens.access_token, told.sub) : told;
      if (typeof email === 'string' && email_verified === true) return email;
    } catch (failure) {
      throw refusal(failure);
    }
    throw new PortalError('wrong-credentials', {
      message: 'identity.signInWithProvider: the provider has verified no address',
    });
  }

  async #secretsOf({ firm, state }: Pick<SignIn, 'firm' | 'state'>) {
    const secret = (what: string) => this.#secrets.mac('provider', what, firm.id, state);
    return { nonce: await secret('nonce'), verifier: await secret('verifier') };
  }

  async #discover(firm: FirmRow, now: Date): Promise<[Awaited<ReturnType<typeof load>>, Configuration]> {
    const { provider } = firm;
    if (!provider) {
      throw new PortalError('not-permitted', { message: 'identity: the firm has no provider of its own' });
    }
    const oidc = await load();
    const { issuer, clientId, sealedSecret } = provider;
    const key = JSON.stringify([firm.id, issuer, clientId, sealedSecret]);
    let found = this.#discovered.get(key);
    if (!found || now.getTime() >= found.until) {
      const until = now.getTime() + discoveryLifetime;
      found = { until, server: this.#ask(oidc, firm.id, provider) };
      this.#discovered.set(key, found);
      found.server.catch(() => this.#discovered.delete(key));
    }
    try {
      return [oidc, await found.server];
    } catch (failure) {
      throw refusal(failure);
    }
  }

  async #ask(
    oidc: Awaited<ReturnType<typeof load>>,
    firmId: string,
    { issuer, clientId, sealedSecret }: NonNullable<FirmRow['provider']>,
  ): Promise<Configuration> {
    const secret = await this.#secrets.open('provider', sealedSecret, firmId);
    // The header is what a provider takes that does not say (Discovery, section 3).
    const authenticate: ClientAuth = (server, ...request) =>
      server.token_endpoint_auth_methods_supported?.includes('client_secret_post')
        ? oidc.ClientSecretPost(secret)(server, ...request)
        : oidc.ClientSecretBasic(secret)(server, ...request);
    const address = new URL(issuer);
    const isLocal = address.protocol === 'http:' && isLoopback(address.hostname);
    return oidc.discovery(address, clientId, undefined, authenticate, {
      timeout: patience,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- so marked because it must not be used beyond one machine
      execute: isLocal ? [oidc.allowInsecureRequests] : [],
    });
  }
}

/** Where browsers come back to: the firm's sign-in page. An address that a provider knows has no fragment. */
function pageOf({ pages, slug }: FirmRow): string {
  if (!pages.login) throw new Error(`firm ${slug}: a provider needs a sign-in page`);
  const page = new URL(pages.login);
  page.hash = '';
  return page.href;
}

/** Whether the person is refused; anything else is a provider that does not answer, or does not know the portal. */
function refusal(failure: unknown): PortalError {
  if (failure instanceof PortalError) return failure;
  const { code = '', error } = failure as { code?: string; error?: string };
  const isRefused =
    error === undefined ? /^OAUTH_(INVALID|JWT|RESPONSE_IS_NOT)/.test(code) : error === 'invalid_grant';
  return new PortalError(isRefused ? 'wrong-credentials' : 'unavailable', {
    message: `identity.signInWithProvider: ${error ?? code}`,
    cause: failure,
  });
}
