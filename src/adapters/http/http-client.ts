import { createPortalClient, type PortalClient } from '../../client/client.ts';
import { httpAdapter, type HttpAdapterOptions } from './http-adapter.ts';

/** A client of the backend at an address: both of its parts at once, so that a page loads them in one go. */
export function httpClient(options: HttpAdapterOptions): PortalClient {
  return createPortalClient(httpAdapter(options));
}
