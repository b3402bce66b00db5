import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { moment } from '../../database/columns.ts';
import { firmId } from '../../firm/tables.ts';

/** Browsers on their way to a firm's own provider and back. */
export const providerSignIns = pgTable(
  'provider_sign_ins',
  {
    /** The SHA-256 of the state that the browser brings back. */
    hash: text().primaryKey(),
    firmId: firmId(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    createdAt: moment().notNull(),
  },
  (table) => [index().on(table.firmId)],
);
