import { and, asc, desc, eq, inArray, lte, ne, sql } from 'drizzle-orm';
import type { Tx } from '../database/database.ts';
import type { Channel } from './mailing.ts';
import { lease } from './retries.ts';
import { outbox } from './tables.ts';

export type OutboxRow = typeof outbox.$inferSelect;

/**
 * Takes messages of a channel that are due and that no other worker holds, each until its lease runs out: should the worker
 * die, another takes them then.
 */
export async function claimDue(tx: Tx, channel: Channel, limit: number, now: Date): Promise<OutboxRow[]> {
  const due = tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.state, 'queued'), eq(outbox.channel, channel), lte(outbox.nextTryAt, now)))
    .orderBy(asc(outbox.nextTryAt))
    .limit(limit)
    .for('update', { skipLocked: true });
  return tx
    .update(outbox)
    .set({ nextTryAt: new Date(now.getTime() + lease), tries: sql`${outbox.tries} + 1` })
    .where(inArray(outbox.id, due))
    .returning();
}

/** Notes what came of a delivery, unless the lease ran out and another worker has taken the message since. */
export async function settle(
  tx: Tx,
  { id, tries }: Pick<OutboxRow, 'id' | 'tries'>,
  outcome: Partial<Pick<OutboxRow, 'state' | 'sentAt' | 'error' | 'nextTryAt'>>,
): Promise<void> {
  await tx
    .update(outbox)
    .set(outcome)
    .where(and(eq(outbox.id, id), eq(outbox.tries, tries), eq(outbox.state, 'queued')));
}

/** The newest messages of all firms, without those for addresses that nobody has and those that were forgotten. */
export async function listNewest(tx: Tx, limit: number): Promise<OutboxRow[]> {
  return tx
    .select()
    .from(outbox)
    .where(and(ne(outbox.state, 'withheld'), ne(outbox.body, '')))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(limit);
}
