import { bigint, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, moment } from '../../database/columns.ts';
import { firmId } from '../../firm/tables.ts';
import { ofIdentity } from '../tables.ts';

/** The passkeys of identities. Nothing of them is secret: what proves stays in the device. */
export const passkeys = pgTable(
  'passkeys',
  {
    id: id(),
    firmId: firmId(),
    identityId: uuid().notNull(),
    /** By which browsers name it, in base64url. */
    credentialId: text().notNull(),
    /** In base64url, as COSE writes keys. */
    publicKey: text().notNull(),
    /** How often the device says that it was used; 0 where it does not count. */
    counter: bigint({ mode: 'number' }).notNull(),
    /** By which its owner knows it. */
    name: text().notNull(),
    lastUsedAt: moment(),
    createdAt: moment().notNull(),
  },
  (table) => [unique().on(table.firmId, table.credentialId), index().on(table.identityId), ofIdentity(table)],
);

/** Challenges that passkeys answer. */
export const passkeyChallenges = pgTable(
  'passkey_challenges',
  {
    /** The challenge's SHA-256. */
    hash: text().primaryKey(),
    firmId: firmId(),
    /** Who makes a passkey; null where one is to prove who holds it. */
    identityId: uuid(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    createdAt: moment().notNull(),
  },
  (table) => [index().on(table.firmId), ofIdentity(table)],
);
