import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { line } from '../../contract/values.ts';
import { newId } from '../database/columns.ts';
import { type ImportContext, unique } from '../import/context.ts';
import type { FolderReader } from '../import/read.ts';
import { putRows, type Tally } from '../import/rows.ts';
import { clients } from './tables.ts';

/** A client, in `clients.json` or `clients.csv`. */
const clientRecord = z.object({
  /** The client's name in the firm's own records; other files name the client by it. */
  ref: line(100),
  name: line(200),
});

export function readClients(reader: FolderReader) {
  return unique(reader, reader.records('clients', clientRecord), ['ref'], ({ ref }) => ref);
}

export async function writeClients(
  { tx, firm, calendar }: ImportContext,
  entries: ReturnType<typeof readClients>,
): Promise<Tally> {
  const stored = await tx.select().from(clients).where(eq(clients.firmId, firm.id));
  const byRef = new Map(stored.map((row) => [row.ref, row]));
  return putRows(
    tx,
    clients,
    entries.map(({ value: { ref, name } }) => {
      const known = byRef.get(ref);
      return {
        stored: known,
        columns: {
          id: known?.id ?? newId(),
          firmId: firm.id,
          ref,
          name,
          createdAt: known?.createdAt ?? calendar.now,
        },
      };
    }),
  );
}

/** The ids of the firm's clients by their `ref`. */
export async function clientIds({ tx, firm }: ImportContext): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ id: clients.id, ref: clients.ref })
    .from(clients)
    .where(eq(clients.firmId, firm.id));
  return new Map(rows.flatMap(({ id, ref }) => (ref === null ? [] : [[ref, id]])));
}
