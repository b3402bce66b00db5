import { boolean, char, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { LetterId } from '../../contract/firm/letters.ts';
import type { MailText } from '../../contract/firm/merge.ts';
import type { FirmPolicies } from '../../contract/firm/policies.ts';
import { id, moment } from '../database/columns.ts';

/** A firm's own provider, by which its clients sign in. */
export interface ProviderColumn {
  /** What clients know it as. */
  readonly name: string;
  readonly issuer: string;
  /** By which the provider knows the portal. */
  readonly clientId: string;
  /** The client's secret, sealed. */
  readonly sealedSecret: string;
}

export const firms = pgTable('firms', {
  id: id(),
  /** The firm's name in the API's address; never changed once set. */
  slug: text().notNull().unique(),
  name: text().notNull(),
  /** `#rrggbb`. */
  color: text().notNull(),
  logo: text(),
  /** Whether the firm decided to have no logo. */
  isWithoutLogo: boolean().notNull().default(false),
  policies: jsonb().$type<FirmPolicies>().notNull(),
  /** What mails say in the firm's own words; those that are not there say what they say by default. */
  letters: jsonb().$type<Partial<Record<LetterId, MailText>>>().notNull().default({}),
  /** The firm's own OpenID Connect provider; null where it has none. */
  provider: jsonb().$type<ProviderColumn>(),
  /** Where on the firm's site each page lives. */
  pages: jsonb().$type<Record<string, string>>().notNull(),
  /** The web origins that may call the API from a page, besides the API's own. */
  origins: text().array().notNull(),
  /** Where the firm hears of what its clients did. */
  officeEmail: text().notNull(),
  timeZone: text().notNull(),
  currency: char({ length: 3 }).notNull(),
  locale: text().notNull(),
  createdAt: moment().notNull(),
});
export type FirmRow = typeof firms.$inferSelect;

/** The firm that a row belongs to. Row-level security reads this column. */
export const firmId = () =>
  uuid()
    .notNull()
    .references(() => firms.id);
