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
 */
export function sourceAt(api: string): ClientSource | undefined {
  const address = webAddress(api);
  if (!address) return undefined;
  const known = byAddress.get(address);
  if (known) return known;
  const source = new AddressSource(address);
  byAddress.set(address, source);
  return source;
}

class AddressSource implements ClientSource {
  client: PortalClient | undefined;
  readonly #address: string;
  #loading: Promise<PortalClient> | undefined;

  constructor(address: string) {
    this.#address = address;
  }

  get hinted(): boolean {
    return readHint(this.#address);
  }

  load(): Promise<PortalClient> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #load(): Promise<PortalClient> {
    const [{ createPortalClient }, { httpAdapter }] = await Promise.all([
      import('../../client/client.ts'),
      import('../../adapters/http/http-adapter.ts'),
    ]);
    this.client = createPortalClient(httpAdapter({ api: this.#address }));
    return this.client;
  }
}

function webAddress(api: string): string | undefined {
  try {
    const address = apiAddress(api);
    return /^https?:/.test(address) && !/[?#]/.test(address) ? address : undefined;
  } catch {
    return undefined;
  }
}
