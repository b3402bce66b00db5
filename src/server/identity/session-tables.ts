import { foreignKey, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, moment } from '../database/columns.ts';
import { firmId } from '../firm/tables.ts';
import { accounts } from '../access/tables.ts';

/** An account signed in from one browser. */
export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    firmId: firmId(),
    accountId: uuid().notNull(),
    /** What the browser said of itself as the session began. */
    userAgent: text(),
    createdAt: moment().notNull(),
    /** To the minute. */
    lastSeenAt: moment().notNull(),
    expiresAt: moment().notNull(),
    /** When it was signed out of, or ended because a spent token came again. */
    endedAt: moment(),
  },
  (table) => [
    unique().on(table.firmId, table.id),
    index().on(table.accountId),
    foreignKey({
      columns: [table.firmId, table.accountId],
      foreignColumns: [accounts.firmId, accounts.id],
    }).onDelete('cascade'),
  ],
);

/** The tokens that a session went through. Each but the first has a parent, and a parent has one child at most. */
export const sessionTokens = pgTable(
  'session_tokens',
  {
    /** The token's SHA-256. */
    hash: text().primaryKey(),
    firmId: firmId(),
    sessionId: uuid().notNull(),
    parentHash: text().unique(),
    /** The SHA-256 of the access token that was given with it; null where the token itself gives access. */
    accessHash: text().unique(),
    issuedAt: moment().notNull(),
    /** When a request first bore it. */
    usedAt: moment(),
  },
  (table) => [
    index().on(table.sessionId),
    foreignKey({
      columns: [table.firmId, table.sessionId],
      foreignColumns: [sessions.firmId, sessions.id],
    }).onDelete('cascade'),
  ],
);
