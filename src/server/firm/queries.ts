import { eq } from 'drizzle-orm';
import { defaultFirmPolicies } from '../../contract/firm/policies.ts';
import type { Database } from '../database/database.ts';
import { type FirmRow, firms } from './tables.ts';

/** The firm of this name in the API's address. */
export async function findFirm(database: Database, slug: string): Promise<FirmRow | undefined> {
  if (!isSlug(slug)) return undefined;
  const [firm] = await database.as('portico_identity', { firmSlug: slug }, (tx) =>
    tx.select().from(firms).where(eq(firms.slug, slug)),
  );
  return firm && withDefaults(firm);
}

/** One that was brought in before a policy existed says nothing of it. */
export function withDefaults(firm: FirmRow): FirmRow {
  return { ...firm, policies: { ...defaultFirmPolicies, ...firm.policies } };
}

function isSlug(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,62}$/.test(text);
}
