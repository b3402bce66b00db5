import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '../../database/columns.ts';
import { firmId } from '../../firm/tables.ts';
import { ofIdentity } from '../tables.ts';

/** A link that was sent, or for an address that nobody has, one that was not. */
export const links = pgTable(
  'links',
  {
    /** The SHA-256 of the token in its fragment. */
    hash: text().primaryKey(),
    firmId: firmId(),
    /** A MAC of the e-mail address that it was asked for. */
    address: text().notNull(),
    /** Null where nobody can prove anything with it. */
    identityId: uuid(),
    kind: text({ enum: ['reset', 'sign-in'] }).notNull(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    /** When a newer one was asked for. */
    voidedAt: moment(),
    createdAt: moment().notNull(),
  },
  (table) => [index().on(table.firmId, table.address), ofIdentity(table)],
);
export type LinkRow = typeof links.$inferSelect;
