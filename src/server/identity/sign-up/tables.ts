import { boolean, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { id, moment } from '../../database/columns.ts';
import { firmId } from '../../firm/tables.ts';

/** What somebody entered who signs up: nothing is made of it before the code that was sent has come back. */
export const signUps = pgTable(
  'sign_ups',
  {
    id: id(),
    firmId: firmId(),
    /** A MAC of the e-mail address, by which budgets know it. */
    address: text().notNull(),
    email: text().notNull(),
    name: text().notNull(),
    passwordHash: text().notNull(),
    /** The SHA-256 of the ticket that must come with the code. */
    ticketHash: text().notNull().unique(),
    /** A MAC of ticket and code; of the newest code, so that an older one works no more. */
    proof: text().notNull(),
    /** Whether the code was sent; for an address that may have no further account, another letter was. */
    opens: boolean().notNull(),
    /** With the newest code. */
    tries: integer().notNull().default(0),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    /** The SHA-256 of the ticket for the choice that follows where there is access already. */
    choiceHash: text().unique(),
    choiceExpiresAt: moment(),
    createdAt: moment().notNull(),
  },
  (table) => [index().on(table.firmId, table.address)],
);
export type SignUpRow = typeof signUps.$inferSelect;
