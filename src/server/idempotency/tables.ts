import { index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
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
    /** What was answered; null until the transaction that writes is about to end. */
    answer: jsonb(),
    createdAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.firmId, table.accountId, table.key] }),
    index().on(table.createdAt),
  ],
);
