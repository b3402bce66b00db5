import { createContext } from '@lit/context';
import type { PortalClient } from '../../client/client.ts';

/** Where an element's client comes from: a client that is there, or an address at which one can be had. */
export interface ClientSource {
  /** The address of its API, where it was asked for by one. */
  readonly address?: string;
  /** The client, once it is there. */
  readonly client: PortalClient | undefined;
  /** Whether somebody was signed in here before, as far as can be told without asking the backend. */
  readonly hinted: boolean;
  /** Gets the client. All who ask share it; after a failure, such as a lost network, it may be asked again. */
  load(): Promise<PortalClient>;
}

/** What a `portal-provider` tells the elements inside it. Undefined while it has no client. */
export const clientContext = createContext<ClientSource | undefined>(Symbol.for('portico.client'));
