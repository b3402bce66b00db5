import { sql } from 'drizzle-orm';
import { boolean, check, date, foreignKey, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { pages } from '../../contract/permissions.ts';
import { clientId, clients } from '../clients/tables.ts';
import { id, moment } from '../database/columns.ts';
import { firmId } from '../firm/tables.ts';

/** What staff set for a client. It belongs to that client for ever: reassigned, another row begins for the other. */
export const tasks = pgTable(
  'tasks',
  {
    id: id(),
    firmId: firmId(),
    clientId: clientId(),
    /** By which importing finds the task again; null where staff wrote it. */
    ref: text(),
    title: text().notNull(),
    description: text().notNull(),
    /** The last day on which it is in time, in the firm's time zone; null: none. */
    dueOn: date({ mode: 'string' }),
    /** The page of the portal that it is about. */
    page: text({ enum: pages }),
    state: text({ enum: ['open', 'done', 'withdrawn', 'reassigned'] }).notNull(),
    doneAt: moment(),
    /** The name of who marked it, as it was then. */
    doneBy: text(),
    /** When it was withdrawn or reassigned. */
    endedAt: moment(),
    createdAt: moment().notNull(),
  },
  (table) => [
    unique().on(table.firmId, table.id),
    unique().on(table.firmId, table.clientId, table.id),
    unique().on(table.firmId, table.ref),
    foreignKey({ columns: [table.firmId, table.clientId], foreignColumns: [clients.firmId, clients.id] }),
    check('tasks_done', sql`(${table.state} <> 'done') or (${table.doneAt} is not null)`),
    check(
      'tasks_ended',
      sql`(${table.state} in ('withdrawn', 'reassigned')) = (${table.endedAt} is not null)`,
    ),
  ],
);
export type TaskRow = typeof tasks.$inferSelect;

export const taskComments = pgTable(
  'task_comments',
  {
    id: id(),
    firmId: firmId(),
    clientId: clientId(),
    taskId: uuid().notNull(),
    text: text().notNull(),
    /** The name of who wrote it, as it was then. */
    by: text().notNull(),
    fromFirm: boolean().notNull(),
    createdAt: moment().notNull(),
  },
  (table) => [
    index().on(table.firmId, table.taskId),
    foreignKey({
      columns: [table.firmId, table.clientId, table.taskId],
      foreignColumns: [tasks.firmId, tasks.clientId, tasks.id],
    }),
  ],
);
export type TaskCommentRow = typeof taskComments.$inferSelect;
