import { pgTable, text, unique } from 'drizzle-orm/pg-core';
import { id, moment } from '../database/columns.ts';
import { firmId } from '../firm/tables.ts';

/** A person's e-mail address at one firm, and what proves that it is theirs. */
export const identities = pgTable(
  'identities',
  {
    id: id(),
    firmId: firmId(),
    /** As {@link normalAddress} gives it. */
    email: text().notNull(),
    /** Null until a password is chosen. */
    passwordHash: text(),
    createdAt: moment().notNull(),
  },
  (table) => [unique().on(table.firmId, table.id), unique().on(table.firmId, table.email)],
);
