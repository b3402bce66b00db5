import { sql } from 'drizzle-orm';
import {
  bigint,
  char,
  check,
  date,
  foreignKey,
  index,
  numeric,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { planKinds } from '../../contract/wealth.ts';
import { clientId, clients } from '../clients/tables.ts';
import { id, moment } from '../database/columns.ts';
import { firmId } from '../firm/tables.ts';

/** Something that a client has or owes. Its id stays for ever. */
export const plans = pgTable(
  'plans',
  {
    id: id(),
    firmId: firmId(),
    clientId: clientId(),
    /** By which importing finds it again; null where staff wrote it. */
    ref: text(),
    name: text().notNull(),
    provider: text().notNull(),
    kind: text({ enum: planKinds }).notNull(),
    /** The names of those whose it is. */
    owners: text().array().notNull(),
    /** That of its valuations, and so never changed. */
    currency: char({ length: 3 }).notNull(),
    reference: text().notNull(),
    description: text().notNull(),
    startedOn: date({ mode: 'string' }),
    withdrawnAt: moment(),
    createdAt: moment().notNull(),
  },
  (table) => [
    unique().on(table.firmId, table.clientId, table.id),
    unique().on(table.firmId, table.ref),
    foreignKey({ columns: [table.firmId, table.clientId], foreignColumns: [clients.firmId, clients.id] }),
  ],
);
export type PlanRow = typeof plans.$inferSelect;

export const valuations = pgTable(
  'valuations',
  {
    id: id(),
    firmId: firmId(),
    clientId: clientId(),
    planId: uuid().notNull(),
    day: date({ mode: 'string' }).notNull(),
    /** In minor units of the plan's currency; of a liability, what is owed. */
    amount: bigint({ mode: 'number' }).notNull(),
    note: text().notNull(),
    createdAt: moment().notNull(),
  },
  (table) => [
    unique().on(table.planId, table.day),
    index().on(table.firmId, table.clientId),
    foreignKey({
      columns: [table.firmId, table.clientId, table.planId],
      foreignColumns: [plans.firmId, plans.clientId, plans.id],
    }),
  ],
);
export type ValuationRow = typeof valuations.$inferSelect;

/** What a currency was worth on a day, as the firm gave it. */
export const exchangeRates = pgTable(
  'exchange_rates',
  {
    id: id(),
    firmId: firmId(),
    currency: char({ length: 3 }).notNull(),
    /** The firm's currency when it gave the rate. */
    into: char({ length: 3 }).notNull(),
    day: date({ mode: 'string' }).notNull(),
    /** How many units of `into` one unit of `currency` is worth. */
    rate: numeric().notNull(),
    /** The same of their minor units. */
    minorRate: numeric().notNull(),
  },
  (table) => [
    unique().on(table.firmId, table.currency, table.into, table.day),
    check('exchange_rates_rate', sql`${table.rate} > 0 and ${table.minorRate} > 0`),
  ],
);
