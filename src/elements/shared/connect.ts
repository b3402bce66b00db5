import type { ReactiveController, ReactiveElement } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import type { SessionState } from '../../client/session.ts';
import type { TicketOptions } from '../../client/ticket-client.ts';
import { type ClientSource, hearProvider } from './context.ts';
import type { Problem } from './error-words.ts';
import { isNoFirm } from './no-firm.ts';
import { onPageChange, page, type PortalOptions } from './page-default.ts';
import { sourceAt, sourceOf } from './source.ts';
import { tellDeveloper, tellOfAttributes } from './tell-developer.ts';

/** An element that a client can be given to. */
export type ConnectedElement = ReactiveElement & PortalOptions;

/** How long an element waits for a provider or a property that comes late, in milliseconds. */
const grace = 1000;

/**
 * An element's client and session: from its `client` property, else from the nearest `portal-provider` (a late one too),
 * else the page's default, else from its own `api` attribute. Follows every change of them.
 *
 * What talks to the backend is loaded at once where somebody was signed in here before, else when the page is idle or
 * somebody calls {@link load}.
 */
export class Connection implements ReactiveController {
  /** Why there is no answer: no client to be found, or what the last attempt to reach the backend ended in. */
  problem: 'missing' | Problem | undefined;

  /** Where the client comes from, once that is known: tells the backend from others. */
  source: ClientSource | undefined;

  readonly #host: ConnectedElement;
  #provided: ClientSource | undefined;
  #client: PortalClient | undefined;
  #unfollow: (() => void) | undefined;
  #stops: (() => void)[] = [];
  #patience: ReturnType<typeof setTimeout> | undefined;
  #waiting: ((source: ClientSource) => void)[] = [];

  constructor(host: ConnectedElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The client, once it is there. */
  get client(): PortalClient | undefined {
    return this.#client;
  }

  /** Who is signed in. Until the backend was asked: nobody, where nothing hints at somebody. */
  get session(): SessionState {
    const session = this.#client?.session;
    if (session && session.status !== 'unknown') return session;
    return { status: this.source && !this.source.hinted ? 'signed-out' : 'unknown' };
  }

  /** Gets the client now, once there is somewhere to get it from. Rejects where its code cannot be loaded. */
  async load(): Promise<PortalClient> {
    const source = this.source ?? (await new Promise<ClientSource>((found) => this.#waiting.push(found)));
    return source.load();
  }

  /** Asks again for what could not be had. */
  retry(): void {
    this.problem = undefined;
    this.#host.requestUpdate();
    if (this.source) void this.#follow(this.source, this.source.load());
  }

  hostConnected(): void {
    tellOfAttributes(this.#host);
    if (!(this.#host.renderRoot as ShadowRoot).adoptedStyleSheets.length) {
      // It came into another document.
      void import('./readopt.ts').then(({ addStyles }) => addStyles(this.#host));
    }
    this.#missSoon();
    const settle = () => this.#settle();
    this.#stops = [
      onPageChange(settle),
      hearProvider(this.#host, (source) => {
        this.#provided = source;
        settle();
      }),
    ];
    settle();
  }

  hostUpdate(): void {
    this.#settle();
  }

  hostDisconnected(): void {
    this.#stops.forEach((stop) => stop());
    this.#unfollow?.();
    clearTimeout(this.#patience);
    // Wherever it is put next may have another provider.
    this.#provided = this.source = this.#client = this.#unfollow = undefined;
  }

  /** Finds the source that counts now, and follows it. */
  #settle(): void {
    const source = this.#find();
    if (source === this.source) return;
    this.#unfollow?.();
    this.#client = this.#unfollow = this.problem = undefined;
    this.source = source;
    this.#host.requestUpdate();
    if (!source) {
      this.#missSoon();
      return;
    }
    this.#waiting.splice(0).forEach((found) => found(source));
    if (source.client) this.#use(source.client);
    void this.#follow(source, loadSoon(source));
  }

  #find(): ClientSource | undefined {
    const { localName, client, api } = this.#host;
    return (
      (client && sourceOfClient(client, localName)) ??
      this.#provided ??
      sourceFrom(page.options, 'configurePortal') ??
      sourceAtAddress(api, localName)
    );
  }

  async #follow(source: ClientSource, loading: Promise<PortalClient>): Promise<void> {
    try {
      const client = await loading;
      if (source !== this.source) return;
      this.#use(client);
      // Without a hint nobody was signed in here: asking would only write a refusal into every visitor's console.
      if (client.session.status === 'unknown' && source.hinted) await client.checkSession();
    } catch (error) {
      if (source !== this.source) return;
      this.problem = asProblem(error);
      this.#host.requestUpdate();
    }
  }

  #use(client: PortalClient): void {
    this.#client = client;
    this.#unfollow ??= client.subscribe(() => {
      // Another tab changed the session, or the page came back: should asking about it fail, that has to be seen here.
      if (client.session.status === 'unknown') this.retry();
      if (this.problem !== 'missing') this.problem = undefined;
      this.#host.requestUpdate();
    });
    ifFirmFails(client, (problem) => {
      if (isNoFirm(problem) && client === this.#client) this.#miss();
    });
    this.#host.requestUpdate();
  }

  /** Shows that there is nothing to be had. */
  #miss(): void {
    this.problem = 'missing';
    this.#host.requestUpdate();
  }

  #missSoon(): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      if (this.source) return;
      if (document.readyState === 'loading' || this.#host.closest('portal-provider:not(:defined)')) {
        this.#missSoon();
        return;
      }
      tellDeveloper('noClient', this.#host);
      this.#miss();
    }, grace);
  }
}

/**
 * The source that was asked for, or undefined where nothing or no address was given; the latter is said once.
 *
 * @param asker - The tag or function to name in the warning.
 */
export function sourceFrom(
  { client, api, ticket, email }: PortalOptions,
  asker: string,
): ClientSource | undefined {
  return client ? sourceOfClient(client, asker) : sourceAtAddress(api, asker, ticket && { ticket, email });
}

function sourceOfClient(client: PortalClient, asker: string): ClientSource | undefined {
  // Pages without types give anything.
  if ((client as Partial<PortalClient>).session) {
    return sourceOf(client, () => tellIfFirmFails(client, asker));
  }
  tellDeveloper('notOurClient', asker);
  return undefined;
}

function sourceAtAddress(
  api: string | null | undefined,
  asker: string,
  vouching?: TicketOptions,
): ClientSource | undefined {
  if (api === undefined || api === null) return undefined;
  const source = sourceAt(api, (address, now) => loadClient(address, asker, now), vouching);
  if (!source) tellDeveloper('noAddress', asker, api);
  return source;
}

/** The one place where elements reach for the HTTP adapter, and only where an address asks for it. */
async function loadClient(api: string, asker: string, vouching?: TicketOptions): Promise<PortalClient> {
  const { httpClient } = await import('../../adapters/http/http-client.ts');
  const client = await httpClient({ api }, vouching);
  tellIfFirmFails(client, asker, api);
  return client;
}

/** Clients cannot help a wrong address; its developer can. */
function tellIfFirmFails(client: PortalClient, asker: string, api?: string): void {
  ifFirmFails(client, (problem) => tellDeveloper('firmFails', asker, problem, api));
}

/** Does something where the firm cannot be read. Every element reads it, so it costs no request. */
function ifFirmFails(client: PortalClient, act: (problem: Problem) => void): void {
  client
    .firm()
    .result()
    .catch((error: unknown) => act(asProblem(error)));
}

/** Gets a client at once where somebody was signed in here before, else when the page has nothing better to do. */
export async function loadSoon(source: ClientSource): Promise<PortalClient> {
  if (!source.hinted) await new Promise<unknown>(whenIdle);
  return source.load();
}

/** Runs something once the page has nothing better to do. Safari has no idle callbacks. */
export const whenIdle: (run: (value?: unknown) => void) => unknown =
  'requestIdleCallback' in globalThis ? requestIdleCallback : setTimeout;

/** Anything but an error of the portal means that its code did not arrive. */
export function asProblem(error: unknown): Problem {
  return error instanceof Error && Object.hasOwn(error, 'code')
    ? (error as Problem & Error)
    : { code: 'unreachable' };
}
