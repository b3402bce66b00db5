import type { PortalClient } from '../../client/client.ts';
import { apiAddress, readHint } from '../../client/hint.ts';
import type { ClientSource } from './context.ts';

const byAddress = new Map<string, ClientSource>();
const byClient = new WeakMap<PortalClient, ClientSource>();

/** The source for a client that is there already. */
export function sourceOf(client: PortalClient): ClientSource {
  const known = byClient.get(client);
  if (known) return known;
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

/**
 * The source for an `api` attribute: one client for each address, so that all elements of a page share a session.
 * Undefined where the attribute is no web address.
 *
 * @param load - Gets a client that talks to an address.
 */
export function sourceAt(
  api: string,
  load: (address: string) => Promise<PortalClient>,
): ClientSource | undefined {
  const address = webAddress(api);
  if (!address) return undefined;
  const known = byAddress.get(address);
  if (known) return known;
  const source = new AddressSource(address, load);
  byAddress.set(address, source);
  return source;
}

class AddressSource implements ClientSource {
  client: PortalClient | undefined;
  readonly address: string;
  readonly #load: (address: string) => Promise<PortalClient>;
  #loading: Promise<PortalClient> | undefined;

  constructor(address: string, load: (address: string) => Promise<PortalClient>) {
    this.address = address;
    this.#load = load;
  }

  get hinted(): boolean {
    return readHint(this.address);
  }

  load(): Promise<PortalClient> {
    this.#loading ??= this.#load(this.address).then(
      (client) => (this.client = client),
      (error: unknown) => {
        this.#loading = undefined;
        throw error;
      },
    );
    return this.#loading;
  }
}

function webAddress(api: string): string | undefined {
  // A path that does not begin with a slash would name another place on every page.
  if (!/^(https?:\/)?\//i.test(api)) return undefined;
  try {
    const address = apiAddress(api);
    return /^https?:/.test(address) && !/[?#]/.test(address) ? address : undefined;
  } catch {
    return undefined;
  }
}
