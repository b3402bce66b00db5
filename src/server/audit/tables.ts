import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, moment } from '../database/columns.ts';
import { firmId } from '../firm/tables.ts';

/** One row a write: who did what to which thing, when. Rows are added and never changed. */
export const audit = pgTable(
  'audit',
  {
    id: id(),
    firmId: firmId(),
    /** Null where the write belongs to no client, for instance an import. */
    clientId: uuid(),
    accountId: uuid(),
    at: moment().notNull(),
    /** The name of the operation, such as `quotes.accept`. */
    operation: text().notNull(),
    /** The id of what was written. */
    subject: text(),
    requestId: text().notNull(),
  },
  (table) => [index().on(table.firmId, table.subject)],
);
