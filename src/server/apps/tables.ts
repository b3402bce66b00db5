import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { accounts } from '../access/tables.ts';
import { id, moment } from '../database/columns.ts';
import { firmId } from '../firm/tables.ts';

/** Something besides the portal that the firm's clients use. */
export const apps = pgTable(
  'apps',
  {
    id: id(),
    firmId: firmId(),
    /** By which importing finds the app again; null where staff wrote it. */
    ref: text(),
    name: text().notNull(),
    icon: text(),
    address: text(),
    upcoming: boolean().notNull(),
    /** Whether all clients reach it; else those members do that {@link appMembers} lists. */
    forAll: boolean().notNull(),
    createdAt: moment().notNull(),
    /** From then on nobody reaches it. */
    withdrawnAt: moment(),
  },
  (table) => [
    unique().on(table.firmId, table.id),
    unique().on(table.firmId, table.ref),
    check('apps_somewhere', sql`${table.upcoming} or (${table.address} is not null)`),
  ],
);
export type AppRow = typeof apps.$inferSelect;

/** Who reaches an app that is not for all. */
export const appMembers = pgTable(
  'app_members',
  {
    firmId: firmId(),
    appId: uuid().notNull(),
    accountId: uuid().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.appId, table.accountId] }),
    index().on(table.firmId, table.accountId),
    foreignKey({ columns: [table.firmId, table.appId], foreignColumns: [apps.firmId, apps.id] }),
    foreignKey({ columns: [table.firmId, table.accountId], foreignColumns: [accounts.firmId, accounts.id] }),
  ],
);
