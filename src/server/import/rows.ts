import { eq } from 'drizzle-orm';
import type { PgColumn, PgInsertValue, PgTable, PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Tx } from '../database/database.ts';

/** What became of the records of one concern. */
export interface Tally {
  created: number;
  changed: number;
  unchanged: number;
  /** Left as they were, because a client has decided them since. */
  kept: number;
}

/** A row as it is stored, if it is, and the columns as the folder wants them. */
export interface Wanted<T extends PgTable> {
  readonly stored: T['$inferSelect'] | undefined;
  readonly columns: PgInsertValue<T> & PgUpdateSetSource<T>;
}

/** How many rows go into one statement. */
const batch = 200;

/** Adds the rows that are not stored, and changes the stored ones that differ; their ids stay. */
export async function putRows<T extends PgTable & { id: PgColumn }>(
  tx: Tx,
  table: T,
  rows: readonly Wanted<T>[],
): Promise<Tally> {
  const tally = { created: 0, changed: 0, unchanged: 0, kept: 0 };
  const added: PgInsertValue<T>[] = [];
  for (const { stored, columns } of rows) {
    if (!stored) {
      added.push(columns);
    } else if (differs(stored, columns)) {
      await tx
        .update(table)
        .set(columns)
        .where(eq(table.id, (stored as { id: string }).id));
      tally.changed += 1;
    } else tally.unchanged += 1;
  }
  for (let start = 0; start < added.length; start += batch) {
    await tx.insert(table).values(added.slice(start, start + batch));
  }
  tally.created = added.length;
  return tally;
}

/** Whether any of the wanted columns is stored otherwise. */
export function differs(stored: object, columns: object): boolean {
  return Object.entries(columns).some(
    ([name, wanted]) => !same((stored as Record<string, unknown>)[name], wanted),
  );
}

function same(one: unknown, other: unknown): boolean {
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime();
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => same(left[key], right[key]));
}
