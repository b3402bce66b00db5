import type { PortalClient } from '../../client/client.ts';
import { apiAddress, readHint } from '../../client/hint.ts';
import type { TicketClient, TicketOptions } from '../../client/ticket-client.ts';
import type { ClientSource } from './context.ts';

const byAddress = new Map<string, AddressSource>();
const byClient = new WeakMap<PortalClient, ClientSource>();

/**
 * The source for a client that is there already.
 *
 * @param begin - Called when the client is first seen.
 */
export function sourceOf(client: PortalClient, begin?: () => void): ClientSource {
  const known = byClient.get(client);
  if (known) return known;
  begin?.();
  const source: ClientSource = {
    address: client.name,
    client,
    get hinted() {
      return client.session.status !== 'signed-out';
    },
    load: () => Promise.resolve(client),
  };
  byClient.set(client, source);
  return source;
}

/** Gets a client that talks to an address. */
type Load = (address: string, vouching: TicketOptions | undefined) => Promise<PortalClient>;

/**
 * The source for an `api` attribute: one client for each address, so that all elements of a page share a session.
 * Undefined where the attribute is no web address.
 *
 * @param vouching - Where the page vouches for who is signed in: how it does so now.
 */
export function sourceAt(api: string, load: Load, vouching?: TicketOptions): ClientSource | undefined {
  // A path that does not begin with a slash would name another place on every page.
  if (!/^(https?:\/)?\/[^?#]*$/i.test(api) || !webAddress(api)) return undefined;
  const address = apiAddress(api);
  const key = vouching ? `ticket ${address}` : address;
  const known = byAddress.get(key);
  const source = known ?? new AddressSource(address, load);
  byAddress.set(key, source);
  if (vouching) source.vouchFor(vouching);
  return source;
}

class AddressSource implements ClientSource {
  client: PortalClient | undefined;
  readonly address: string;
  readonly #load: Load;
  #loading: Promise<PortalClient> | undefined;
  #vouching: TicketOptions | undefined;

  constructor(address: string, load: Load) {
    this.address = address;
    this.#load = load;
  }

  get hinted(): boolean {
    return !!this.#vouching || readHint(this.address);
  }

  vouchFor(vouching: TicketOptions): void {
    this.#vouching = vouching;
    (this.client as TicketClient | undefined)?.vouchFor(vouching);
  }

  load(): Promise<PortalClient> {
    this.#loading ??= this.#load(this.address, this.#vouching).then(
      (client) => (this.client = client),
      (error: unknown) => {
        this.#loading = undefined;
        throw error;
      },
    );
    return this.#loading;
  }
}

/** An address as a whole, as the page would follow it; undefined where it leads to no page, as `javascript:` does. */
export function webAddress(address: string): string | undefined {
  try {
    const { href } = new URL(address, document.baseURI);
    return /^https?:/.test(href) ? href : undefined;
  } catch {
    return undefined;
  }
}
