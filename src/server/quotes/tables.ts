import { sql } from 'drizzle-orm';
import {
  bigint,
  char,
  check,
  date,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { clientId, clients } from '../clients/tables.ts';
import { id, moment } from '../database/columns.ts';
import { firmId } from '../firm/tables.ts';

export const quotes = pgTable(
  'quotes',
  {
    id: id(),
    firmId: firmId(),
    clientId: clientId(),
    /** By which importing finds the quote again. */
    ref: text(),
    number: text().notNull(),
    title: text().notNull(),
    state: text({ enum: ['draft', 'sent', 'accepted', 'declined'] }).notNull(),
    introduction: text().notNull(),
    terms: text().notNull(),
    issuedOn: date({ mode: 'string' }).notNull(),
    /** The last day on which it can be accepted, in the firm's time zone; null: no end. */
    expiresOn: date({ mode: 'string' }),
    currency: char({ length: 3 }).notNull(),
    /** Tax included, in minor units; always what `rules.ts` makes of the lines. */
    total: bigint({ mode: 'number' }).notNull(),
    decidedAt: moment(),
    /** The name of who decided, as it was then. */
    decidedBy: text(),
    decisionReason: text(),
    createdAt: moment().notNull(),
  },
  (table) => [
    unique().on(table.firmId, table.id),
    unique().on(table.firmId, table.ref),
    unique().on(table.firmId, table.number),
    index().on(table.firmId, table.clientId, table.issuedOn),
    foreignKey({ columns: [table.firmId, table.clientId], foreignColumns: [clients.firmId, clients.id] }),
    check(
      'quotes_decision',
      sql`(${table.state} in ('accepted', 'declined')) = (${table.decidedAt} is not null and ${table.decidedBy} is not null)`,
    ),
  ],
);
export type QuoteRow = typeof quotes.$inferSelect;

export const quoteLines = pgTable(
  'quote_lines',
  {
    id: id(),
    firmId: firmId(),
    clientId: clientId(),
    quoteId: uuid().notNull(),
    /** The place of the line in its quote, from 0. */
    position: integer().notNull(),
    description: text().notNull(),
    quantity: numeric().notNull(),
    unit: text().notNull(),
    /** In minor units of the quote's currency. */
    unitPrice: bigint({ mode: 'number' }).notNull(),
    /** In per cent. */
    taxRate: numeric().notNull(),
  },
  (table) => [
    unique().on(table.quoteId, table.position),
    foreignKey({
      columns: [table.firmId, table.quoteId],
      foreignColumns: [quotes.firmId, quotes.id],
    }).onDelete('cascade'),
    foreignKey({ columns: [table.firmId, table.clientId], foreignColumns: [clients.firmId, clients.id] }),
  ],
);
export type QuoteLineRow = typeof quoteLines.$inferSelect;
