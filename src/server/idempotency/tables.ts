import { index, json, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '../database/columns.ts';
import { firmId } from '../firm/tables.ts';

/** The answer that each key got, for 24 hours. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    firmId: firmId(),
    accountId: uuid().notNull(),
    key: uuid().notNull(),
    /** Digest of operation and input: the same key with another request is refused. */
    request: text().notNull(),
    /** What was answered, letter for letter; null while the transaction that writes runs. */
    answer: json(),
    createdAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.firmId, table.accountId, table.key] }),
    index().on(table.createdAt),
  ],
);
