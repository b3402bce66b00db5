import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  char,
  check,
  date,
  foreignKey,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { clientId, clients } from '../clients/tables.ts';
import { id, moment } from '../database/columns.ts';
import { firmId } from '../firm/tables.ts';
import { plans } from '../wealth/tables.ts';

/** What a client saves for. */
export const goals = pgTable(
  'goals',
  {
    id: id(),
    firmId: firmId(),
    clientId: clientId(),
    /** By which importing finds it again; null where it was written in the portal. */
    ref: text(),
    name: text().notNull(),
    description: text().notNull(),
    /** That of its amounts, and so never changed. */
    currency: char({ length: 3 }).notNull(),
    /** In minor units; null: none. */
    target: bigint({ mode: 'number' }),
    /** The last day on which it is in time, in the firm's time zone; null: none. */
    targetOn: date({ mode: 'string' }),
    /** What was put in by hand, in minor units. */
    setAside: bigint({ mode: 'number' }).notNull(),
    /** Whether the firm's staff set it. */
    byFirm: boolean().notNull(),
    archivedAt: moment(),
    createdAt: moment().notNull(),
  },
  (table) => [
    unique().on(table.firmId, table.clientId, table.id),
    unique().on(table.firmId, table.ref),
    foreignKey({ columns: [table.firmId, table.clientId], foreignColumns: [clients.firmId, clients.id] }),
    check('goals_amounts', sql`${table.target} > 0 and ${table.setAside} >= 0`),
  ],
);
export type GoalRow = typeof goals.$inferSelect;

/** By which plans a goal is saved for. */
export const goalSources = pgTable(
  'goal_sources',
  {
    id: id(),
    firmId: firmId(),
    clientId: clientId(),
    goalId: uuid().notNull(),
    planId: uuid().notNull(),
    /** How many per cent of the plan. Nothing: it was one, and is none any more. */
    share: smallint().notNull(),
  },
  (table) => [
    unique().on(table.goalId, table.planId),
    foreignKey({
      columns: [table.firmId, table.clientId, table.goalId],
      foreignColumns: [goals.firmId, goals.clientId, goals.id],
    }),
    foreignKey({
      columns: [table.firmId, table.clientId, table.planId],
      foreignColumns: [plans.firmId, plans.clientId, plans.id],
    }),
    check('goal_sources_share', sql`${table.share} between 0 and 100`),
  ],
);
export type GoalSourceRow = typeof goalSources.$inferSelect;
