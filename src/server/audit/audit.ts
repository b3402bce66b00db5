import { newId } from '../database/columns.ts';
import type { Tx } from '../database/database.ts';
import { audit } from './tables.ts';

export type AuditEntry = Omit<typeof audit.$inferInsert, 'id'>;

/** Notes a write, in the transaction that writes: there is never one without the other. */
export async function recordWrite(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.insert(audit).values({ id: newId(), ...entry });
}
