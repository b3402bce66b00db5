import { type Operation, pathNames } from '../../contract/operation.ts';
import { isId, newId } from '../database/columns.ts';
import type { Tx } from '../database/database.ts';
import { audit } from './tables.ts';

export type AuditEntry = Omit<typeof audit.$inferInsert, 'id'>;

/** Notes a write, or what staff read, in the transaction that does it: there is never one without the other. */
export async function recordWrite(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.insert(audit).values({ id: newId(), ...entry });
}

/** What a call was about: the record that its path names, else the one that it made; and the client, where one is named. */
export function aboutOf(
  operation: Operation,
  input: unknown,
  answer: unknown,
): { readonly subject: string | null; readonly clientId: string | null } {
  const asked = input as Readonly<Record<string, string | undefined>>;
  const made = answer as { readonly id?: string; readonly clientId?: string };
  const [named] = pathNames(operation).slice(-1);
  const clientId = asked.clientId ?? made.clientId;
  return {
    subject: (named === undefined ? made.id : asked[named]) ?? null,
    // A list can be narrowed to what no client is.
    clientId: clientId !== undefined && isId(clientId) ? clientId : null,
  };
}
