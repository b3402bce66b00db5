import { sql } from 'drizzle-orm';
import { foreignKey, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { accounts } from '../access/tables.ts';
import { id, moment } from '../database/columns.ts';
import { firmId } from '../firm/tables.ts';

/** Invitations to set up an account. One of an account is the newest; the others were replaced. */
export const invitations = pgTable(
  'invitations',
  {
    id: id(),
    firmId: firmId(),
    accountId: uuid().notNull(),
    /** The address that it went to. */
    email: text().notNull(),
    /** The SHA-256 of the token in its link. */
    tokenHash: text().notNull().unique(),
    /** A MAC of the token and the passcode that went by text message; null where none did. */
    passcodeProof: text(),
    /** The number that the passcode went to in E.164, sealed. */
    passcodeNumber: text(),
    /** Its last digits. */
    passcodeDigits: text(),
    /** How often a wrong passcode was given. */
    passcodeTries: integer().notNull().default(0),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    /** When a newer one was sent, or access was taken away. */
    replacedAt: moment(),
    createdAt: moment().notNull(),
  },
  (table) => [
    uniqueIndex()
      .on(table.accountId)
      .where(sql`${table.replacedAt} is null`),
    foreignKey({
      columns: [table.firmId, table.accountId],
      foreignColumns: [accounts.firmId, accounts.id],
    }).onDelete('cascade'),
  ],
);
export type InvitationRow = typeof invitations.$inferSelect;
