import { index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, moment } from '../database/columns.ts';
import { firmId } from '../firm/tables.ts';
import type { Factor } from './limits.ts';
import { ofIdentity } from './tables.ts';

/** A browser in which an identity has signed in before. */
export const devices = pgTable(
  'devices',
  {
    id: id(),
    firmId: firmId(),
    identityId: uuid().notNull(),
    /** The SHA-256 of the token that the browser keeps. */
    tokenHash: text().notNull().unique(),
    expiresAt: moment().notNull(),
    createdAt: moment().notNull(),
  },
  (table) => [index().on(table.identityId), ofIdentity(table)],
);

/** A MAC of an e-mail address at a firm, so that limits count for every address without keeping strangers' addresses. */
const address = () => text().notNull();

/** Failures to prove an identity, counted together for one address, factor and known browser. */
export const attempts = pgTable(
  'attempts',
  {
    firmId: firmId(),
    address: address(),
    factor: text().$type<Factor>().notNull(),
    /** The known browser's id, or zeros for all others together. */
    deviceId: uuid().notNull(),
    failures: integer().notNull(),
    /** From when on the next try may be taken. */
    openAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.firmId, table.address, table.factor, table.deviceId] })],
);

/** When the last few mails went to an address. */
export const mailings = pgTable(
  'mailings',
  {
    firmId: firmId(),
    address: address(),
    /** Oldest first. */
    sentAt: moment().array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.firmId, table.address] })],
);

/** A code that was sent, or for an address that nobody has, one that was not. */
export const codes = pgTable(
  'codes',
  {
    id: id(),
    firmId: firmId(),
    address: address(),
    /** Null where nobody can prove anything with it. */
    identityId: uuid(),
    /** The SHA-256 of the ticket that must come with the code. */
    ticketHash: text().notNull().unique(),
    /** A MAC of ticket and code. */
    proof: text().notNull(),
    tries: integer().notNull().default(0),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    /** When a newer one was asked for. */
    voidedAt: moment(),
    createdAt: moment().notNull(),
  },
  (table) => [index().on(table.firmId, table.address), ofIdentity(table)],
);

/** Keys by which a firm's own servers vouch for people who are signed in there. */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: id(),
    firmId: firmId(),
    /** What the firm calls it, so that it knows which one to revoke. */
    name: text().notNull(),
    /** The key's SHA-256. */
    hash: text().notNull().unique(),
    createdAt: moment().notNull(),
  },
  (table) => [unique().on(table.firmId, table.name)],
);

/** What somebody who has proved an identity bears to the next step. */
export const tickets = pgTable(
  'tickets',
  {
    /** The ticket's SHA-256. */
    hash: text().primaryKey(),
    firmId: firmId(),
    identityId: uuid().notNull(),
    /**
     * What it is good for: a second proof; setting up what gives one, and going on from there; the choice of an account;
     * changes to one's own security, several of them; or, from the firm's server, signing in.
     */
    purpose: text({
      enum: ['second-factor', 'set-up-factor', 'factor-set-up', 'choose-account', 'change', 'hand-over'],
    })
      .notNull()
      .default('choose-account'),
    /** How often a second proof was tried with it. */
    tries: integer().notNull().default(0),
    expiresAt: moment().notNull(),
    usedAt: moment(),
    createdAt: moment().notNull(),
  },
  (table) => [ofIdentity(table)],
);
