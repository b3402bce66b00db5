import { pgTable, text } from 'drizzle-orm/pg-core';
import { id, moment } from '../../database/columns.ts';
import { firmId } from '../tables.ts';

/** The logo that a firm uploaded, if it did. Anybody may see it. */
export const logos = pgTable('logos', {
  id: id(),
  firmId: firmId().unique(),
  /** Such as `image/png`, as its bytes tell it. */
  type: text().notNull(),
  /** In base64. */
  content: text().notNull(),
  createdAt: moment().notNull(),
});
