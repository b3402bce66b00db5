import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { MessageKind } from '../../contract/outbox.ts';
import { id, moment } from '../database/columns.ts';
import { firmId } from '../firm/tables.ts';
import type { Channel } from './mailing.ts';

/**
 * Where a message stands. `queued`: to be delivered. `sent`: taken by the mail server or the gateway. `kept`: not to be delivered, since
 * none is configured. `withheld`: written for an address that nobody has, never delivered. `failed`: given up.
 */
export const outboxStates = ['queued', 'sent', 'kept', 'withheld', 'failed'] as const;

/** Mails and text messages on their way out, written in the transaction that caused them. */
export const outbox = pgTable(
  'outbox',
  {
    id: id(),
    firmId: firmId(),
    channel: text().$type<Channel>().notNull(),
    /** An e-mail address, or a mobile number in E.164; empty once it was forgotten. In plain, as members' addresses are. */
    recipient: text().notNull(),
    /**
     * The account that it is about, and the identity that it went to; null where there is none. Neither is tied to its row: a
     * message to an address that nobody has must be the same work.
     */
    accountId: uuid(),
    identityId: uuid(),
    template: text().$type<MessageKind>().notNull(),
    /**
     * Sender's name and text, of a mail also subject and HTML, sealed: a message may carry a code. Empty once it was forgotten.
     */
    body: text().notNull(),
    state: text({ enum: outboxStates }).notNull(),
    /** How often delivery was begun. */
    tries: integer().notNull().default(0),
    /** When it is delivered next; while a worker holds it, when another may take it. */
    nextTryAt: moment().notNull(),
    /** When the message stops being of use. */
    expiresAt: moment().notNull(),
    /** A message with the same key is written once. */
    dedupeKey: text().notNull(),
    /** What the receiver said last. */
    error: text(),
    createdAt: moment().notNull(),
    sentAt: moment(),
  },
  (table) => [
    unique().on(table.firmId, table.dedupeKey),
    index().on(table.state, table.nextTryAt),
    index().on(table.firmId, table.createdAt),
  ],
);
