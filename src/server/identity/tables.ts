import { type AnyPgColumn, foreignKey, pgTable, text, unique } from 'drizzle-orm/pg-core';
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

/** Ties a row to the identity that it belongs to, and ends with it. */
export function ofIdentity({ firmId, identityId }: Record<'firmId' | 'identityId', AnyPgColumn>) {
  return foreignKey({
    columns: [firmId, identityId],
    foreignColumns: [identities.firmId, identities.id],
  }).onDelete('cascade');
}
