import { and, eq } from 'drizzle-orm';
import { isId, newId } from '../../database/columns.ts';
import type { Database } from '../../database/database.ts';
import type { StaffContext } from '../../http/context.ts';
import { withDefaults } from '../queries.ts';
import { type FirmRow, firms } from '../tables.ts';
import { logos } from './tables.ts';

/**
 * The firm as it is now, which nobody else changes before the transaction has ended. Rows that name the firm may be added
 * meanwhile: this very transaction has added one, and two of them would wait for each other.
 */
export async function takeFirm({ tx, firm }: StaffContext): Promise<FirmRow> {
  const [found] = await tx.select().from(firms).where(eq(firms.id, firm.id)).for('no key update');
  if (!found) throw new Error('firm: the firm of a request is not there');
  return withDefaults(found);
}

/** Resolves with the firm as it is stored then, which settings are told from. */
export async function changeFirm(
  { tx, firm }: StaffContext,
  change: Partial<typeof firms.$inferInsert>,
): Promise<FirmRow> {
  const [changed] = await tx.update(firms).set(change).where(eq(firms.id, firm.id)).returning();
  return withDefaults(changed ?? firm);
}

/** Keeps a logo in place of the one before. Resolves with its id. */
export async function putLogo(
  { tx, scope, firm, now }: StaffContext,
  logo: { readonly type: string; readonly content: string } | null,
): Promise<string | null> {
  await tx.delete(logos).where(scope.of(logos));
  if (!logo) return null;
  const id = newId();
  await tx.insert(logos).values({ id, firmId: firm.id, createdAt: now, ...logo });
  return id;
}

export async function findLogo(database: Database, { id: firmId }: FirmRow, id: string) {
  if (!isId(id)) return undefined;
  const [found] = await database.as('portico_identity', { firmId }, (tx) =>
    tx
      .select()
      .from(logos)
      .where(and(eq(logos.firmId, firmId), eq(logos.id, id))),
  );
  return found;
}
