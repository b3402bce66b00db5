import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, moment } from '../../database/columns.ts';
import { firmId } from '../../firm/tables.ts';
import { ofIdentity } from '../tables.ts';

/** The authenticator app of an identity. */
export const authenticators = pgTable(
  'authenticators',
  {
    id: id(),
    firmId: firmId(),
    identityId: uuid().notNull().unique(),
    /** The key that the app has too, in base32, sealed: whoever reads it can compute every code. */
    secret: text().notNull(),
    /** The half-minute, counted since 1970, whose code was taken last: none up to it is taken again. */
    lastStep: integer().notNull().default(0),
    /** When a code of the app proved that it has the key; until then nobody is asked for one. */
    confirmedAt: moment(),
    createdAt: moment().notNull(),
  },
  (table) => [ofIdentity(table)],
);

/** The recovery codes of an identity, the used ones too. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    /** A MAC of identity and code. */
    proof: text().primaryKey(),
    firmId: firmId(),
    identityId: uuid().notNull(),
    usedAt: moment(),
    createdAt: moment().notNull(),
  },
  (table) => [index().on(table.identityId), ofIdentity(table)],
);
