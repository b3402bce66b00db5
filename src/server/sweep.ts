import { and, lt, ne, sql } from 'drizzle-orm';
import type { Database } from './database/database.ts';
import { codes } from './identity/proof-tables.ts';
import { sessions } from './identity/session-tables.ts';
import { outbox } from './outbox/tables.ts';
import type { Ports } from './ports.ts';

const hour = 3_600_000;
const day = 24 * hour;

/**
 * How long is kept what is of no use any more, in milliseconds. Portico's limits. `code`: after it expired. `session`: after it
 * ended. `message`: whom it went to and what it said, after it was written; that it was sent, and what became of it, stays.
 */
export const keptFor = { code: day, session: 30 * day, message: 30 * day } as const;

/** How often that is looked for, in milliseconds. */
const every = hour;

/**
 * Forgets what is of no use any more, at all firms. Messages that are still to be delivered stay as they are. Any number of
 * processes may do it at one moment.
 */
export async function sweep(database: Database, now: Date): Promise<void> {
  const before = (age: number) => new Date(now.getTime() - age);
  await database.as('portico_worker', {}, async (tx) => {
    await tx.delete(codes).where(lt(codes.expiresAt, before(keptFor.code)));
    const end = sql`coalesce(${sessions.endedAt}, ${sessions.expiresAt})`;
    // Its tokens go with it.
    await tx.delete(sessions).where(sql`${end} < ${before(keptFor.session).toISOString()}::timestamptz`);
    const isOld = lt(outbox.createdAt, before(keptFor.message));
    await tx
      .update(outbox)
      .set({ recipient: '', body: '' })
      .where(and(isOld, ne(outbox.state, 'queued'), ne(outbox.recipient, '')));
  });
}

/** Sweeps now and from time to time, until it is stopped. */
export function startSweeping({
  database,
  ports: { clock, log },
}: {
  readonly database: Database;
  readonly ports: Pick<Ports, 'clock' | 'log'>;
}): { stop(): Promise<void> } {
  let underWay = Promise.resolve();
  const run = () => {
    underWay = sweep(database, clock.now()).catch((failure: unknown) => {
      log.error('what is old cannot be forgotten', {
        error: failure instanceof Error ? failure.name : 'unknown',
      });
    });
  };
  run();
  const timer = setInterval(run, every);
  return {
    stop() {
      clearInterval(timer);
      return underWay;
    },
  };
}
