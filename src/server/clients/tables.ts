import { foreignKey, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, moment } from '../database/columns.ts';
import { firmId } from '../firm/tables.ts';

/** Who a firm works for: a person, a household, a company. */
export const clients = pgTable(
  'clients',
  {
    id: id(),
    firmId: firmId(),
    /** The client's name in the firm's own records, by which importing finds it again. */
    ref: text(),
    name: text().notNull(),
    createdAt: moment().notNull(),
  },
  (table) => [unique().on(table.firmId, table.id), unique().on(table.firmId, table.ref)],
);

/** People whom the firm knows at a client. Who signs in is an account's affair, which keeps address and name of its own. */
export const contacts = pgTable(
  'contacts',
  {
    id: id(),
    firmId: firmId(),
    clientId: uuid().notNull(),
    /** By which importing finds the contact again; null where staff wrote it. */
    ref: text(),
    firstName: text().notNull(),
    surname: text().notNull(),
    jobTitle: text().notNull(),
    emails: text().array().notNull(),
    phones: text().array().notNull(),
    createdAt: moment().notNull(),
  },
  (table) => [
    unique().on(table.firmId, table.id),
    unique().on(table.firmId, table.ref),
    index().on(table.firmId, table.clientId),
    foreignKey({ columns: [table.firmId, table.clientId], foreignColumns: [clients.firmId, clients.id] }),
  ],
);
export type ContactRow = typeof contacts.$inferSelect;

/** The client that a row belongs to. Tie it to the firm with a foreign key over both columns. */
export const clientId = () => uuid().notNull();
