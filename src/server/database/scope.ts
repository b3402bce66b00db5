import { and, eq, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** A table whose rows belong to a client of a firm. */
export interface ClientTable {
  readonly firmId: PgColumn;
  readonly clientId: PgColumn;
}

/** Narrows queries to what one client may see. Every query of a client's rows passes through it. */
export interface Scope {
  /** The condition that a row of this table is the client's own. */
  of(table: ClientTable): SQL | undefined;
}

/** A table whose rows belong to a firm. */
export type FirmTable = Pick<ClientTable, 'firmId'>;

/** Narrows queries to what the firm's staff may see: the rows of their firm. */
export interface FirmScope {
  of(table: FirmTable): SQL | undefined;
}

export function firmScope(firmId: string): FirmScope {
  return { of: (table) => eq(table.firmId, firmId) };
}

export function clientScope(firmId: string, clientId: string): Scope {
  return { of: (table) => and(eq(table.firmId, firmId), eq(table.clientId, clientId)) };
}
