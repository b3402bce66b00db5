import { sql } from 'drizzle-orm';
import { boolean, date, foreignKey, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Page } from '../../contract/permissions.ts';
import { clients, contacts } from '../clients/tables.ts';
import { id, moment } from '../database/columns.ts';
import { firmId } from '../firm/tables.ts';
import { identities } from '../identity/tables.ts';

/** An identity's access for one client, or as one of the firm's staff. */
export const accounts = pgTable(
  'accounts',
  {
    id: id(),
    firmId: firmId(),
    identityId: uuid().notNull(),
    /** Null for staff. */
    clientId: uuid(),
    /** By which importing finds the account again. */
    ref: text(),
    role: text({ enum: ['client', 'adviser', 'manager', 'owner'] }).notNull(),
    /** The pages with a tick. */
    pages: text().array().$type<Page[]>().notNull(),
    mayWrite: boolean().notNull(),
    mayDelete: boolean().notNull(),
    /** Whether it is told by mail of what is new for its client. */
    notify: boolean().notNull().default(true),
    /** Whether it is greeted after signing in. */
    welcome: boolean().notNull().default(true),
    /** The last day on which the account works, in the firm's time zone; null: no end. */
    expiresOn: date({ mode: 'string' }),
    disabledAt: moment(),
    /** When access was taken away for good; it is disabled then too. */
    revokedAt: moment(),
    /** When an invitation was accepted. */
    acceptedAt: moment(),
    /** Whether a passcode was sent that has to be given with the invitation; until then nobody signs in. */
    awaitsPasscode: boolean().notNull().default(false),
    /** The contact of the client whose access it is; null for staff, and where there is none any more. */
    contactId: uuid(),
    /** The person's name when access was given; a later change of the contact leaves it as it was. */
    displayName: text().notNull(),
    lastUsedAt: moment(),
    createdAt: moment().notNull(),
  },
  (table) => [
    unique().on(table.firmId, table.id),
    unique().on(table.firmId, table.ref),
    foreignKey({
      columns: [table.firmId, table.identityId],
      foreignColumns: [identities.firmId, identities.id],
    }),
    foreignKey({ columns: [table.firmId, table.clientId], foreignColumns: [clients.firmId, clients.id] }),
    foreignKey({
      columns: [table.firmId, table.contactId],
      foreignColumns: [contacts.firmId, contacts.id],
    }),
    uniqueIndex('accounts_member')
      .on(table.firmId, table.identityId, table.clientId)
      .where(sql`${table.revokedAt} is null`),
  ],
);
export type AccountRow = typeof accounts.$inferSelect;
