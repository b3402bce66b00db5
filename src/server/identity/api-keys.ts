import { and, eq } from 'drizzle-orm';
import type { Database, Tx } from '../database/database.ts';
import { firms } from '../firm/tables.ts';
import { randomToken, sha256 } from '../secrets.ts';
import { apiKeys } from './proof-tables.ts';

/** Whether a key is one of the firm's. */
export async function isApiKey(tx: Tx, firmId: string, key: string): Promise<boolean> {
  const found = await tx
    .select({ id: apiKeys.id })
    .from(apiKeys)
    .where(and(eq(apiKeys.firmId, firmId), eq(apiKeys.hash, await sha256(key))));
  return found.length > 0;
}

/** A key of a firm, by the firm's name in addresses and the name that the firm gave the key. */
interface ApiKeyName {
  readonly slug: string;
  readonly name: string;
}

/** Makes a key and gives it, this once: only its hash is kept. Rejects where the name is taken. */
export function createApiKey(
  database: Database,
  { slug, name }: ApiKeyName,
  createdAt: Date,
): Promise<string> {
  return atFirm(database, slug, async (tx, firmId) => {
    const key = `portico_${randomToken()}`;
    const made = await tx
      .insert(apiKeys)
      .values({ firmId, name, hash: await sha256(key), createdAt })
      .onConflictDoNothing()
      .returning({ id: apiKeys.id });
    if (made.length === 0) {
      throw new Error(`The firm "${slug}" has a key "${name}". Revoke it first, or choose another name.`);
    }
    return key;
  });
}

/** Ends a key at once. Rejects where there is none of that name. */
export function revokeApiKey(database: Database, { slug, name }: ApiKeyName): Promise<void> {
  return atFirm(database, slug, async (tx, firmId) => {
    const ended = await tx
      .delete(apiKeys)
      .where(and(eq(apiKeys.firmId, firmId), eq(apiKeys.name, name)))
      .returning({ id: apiKeys.id });
    if (ended.length === 0) throw new Error(`The firm "${slug}" has no key "${name}".`);
  });
}

async function atFirm<T>(
  database: Database,
  firmSlug: string,
  work: (tx: Tx, firmId: string) => Promise<T>,
): Promise<T> {
  const [firm] = await database.as('portico_import', { firmSlug }, (tx) =>
    tx.select({ id: firms.id }).from(firms).where(eq(firms.slug, firmSlug)),
  );
  if (!firm) throw new Error(`There is no firm "${firmSlug}".`);
  return database.as('portico_import', { firmId: firm.id }, (tx) => work(tx, firm.id));
}
