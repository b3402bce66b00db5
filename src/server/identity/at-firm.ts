import type { Tx } from '../database/database.ts';
import type { OpenContext } from '../http/context.ts';
import { normalAddress } from './addresses.ts';

/** Runs queries with the rights of signing in at the request's firm. */
export function atFirm<T>({ database, firm }: OpenContext, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.as('portico_identity', { firmId: firm.id }, work);
}

/** What budgets know an address by. */
export function addressKey({ firm, ports }: OpenContext, email: string): Promise<string> {
  return ports.secrets.mac('address', firm.id, normalAddress(email));
}
