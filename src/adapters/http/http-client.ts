import { createPortalClient, type PortalClient } from '../../client/client.ts';
import type { TicketOptions } from '../../client/ticket-client.ts';
import { httpAdapter, type HttpAdapterOptions } from './http-adapter.ts';

/**
 * A client of the backend at an address: both of its parts at once, so that a page loads them in one go.
 *
 * @param vouching - Where the page vouches for who is signed in.
 */
export async function httpClient(
  options: HttpAdapterOptions,
  vouching: TicketOptions | undefined,
): Promise<PortalClient> {
  const adapter = httpAdapter(options);
  if (!vouching) return createPortalClient(adapter);
  const { createTicketClient } = await import('../../client/ticket-client.ts');
  return createTicketClient(adapter, vouching);
}
