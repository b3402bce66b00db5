import {
  boolean,
  date,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';

const moment = () => timestamp({ withTimezone: true, precision: 3 });

/** A person's e-mail address at one firm, and what proves that it is theirs. */
export const identities = pgTable(
  'identities',
  {
    id: uuid().primaryKey(),
    firmId: uuid().notNull(),
    /** As {@link normalAddress} gives it. */
    email: text().notNull(),
    /** Null until a password is chosen. */
    passwordHash: text(),
    createdAt: moment().notNull(),
  },
  (table) => [unique().on(table.firmId, table.email)],
);

/** An identity's access for one client, or as one of the firm's staff. */
export const accounts = pgTable('accounts', {
  id: uuid().primaryKey(),
  firmId: uuid().notNull(),
  identityId: uuid().notNull(),
  /** Null for staff. */
  clientId: uuid(),
  role: text().notNull(),
  pages: text().array().notNull(),
  mayWrite: boolean().notNull(),
  mayDelete: boolean().notNull(),
  /** The last day on which the account works, in the firm's time zone. */
  expiresOn: date({ mode: 'string' }),
  disabledAt: moment(),
  /** The person's name when access was given; a later change of the contact leaves it as it was. */
  displayName: text().notNull(),
  lastUsedAt: moment(),
  createdAt: moment().notNull(),
});
