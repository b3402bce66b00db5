import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, moment } from '../../database/columns.ts';
import { firmId } from '../../firm/tables.ts';
import { ofIdentity } from '../tables.ts';

/** The mobile number of an identity that codes are sent to, and the code that was sent last. */
export const phones = pgTable(
  'phones',
  {
    id: id(),
    firmId: firmId(),
    identityId: uuid().notNull().unique(),
    /** The number in E.164, sealed. */
    number: text().notNull(),
    /** Its last digits, by which its owner knows it. */
    digits: text().notNull(),
    /** When a code proved that the number is the owner's; until then nobody is asked for one. */
    confirmedAt: moment(),
    /** The SHA-256 of the ticket that the code must come with. */
    ticketHash: text(),
    /** A MAC of ticket and code; null once the code was used. */
    proof: text(),
    tries: integer().notNull().default(0),
    expiresAt: moment(),
    createdAt: moment().notNull(),
  },
  (table) => [ofIdentity(table)],
);
export type PhoneRow = typeof phones.$inferSelect;
