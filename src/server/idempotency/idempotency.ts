import { and, eq, lt } from 'drizzle-orm';
import { validate } from 'uuid';
import { PortalError } from '../../contract/errors.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Tx } from '../database/database.ts';
import { sha256 } from '../secrets.ts';
import { idempotencyKeys } from './tables.ts';

/** How long a key's answer is kept, in milliseconds. Portico's limit. */
export const keyLifetime = 24 * 3_600_000;

/** A write under a key, by an account. */
export interface KeyedWrite {
  readonly firmId: string;
  readonly accountId: string;
  readonly key: string;
  readonly operation: Operation;
  readonly input: unknown;
  readonly now: Date;
}

/** The key that a request names itself by. */
export function readKey({ name }: Operation, request: Request): string {
  const key = request.headers.get('idempotency-key');
  if (key !== null && validate(key)) return key.toLowerCase();
  throw new PortalError('idempotency-key-missing', {
    message: `${name}: the header Idempotency-Key must be a UUID, the same one whenever this write is sent again.`,
  });
}

/**
 * Does a write once, however often it is sent. While one of the same key runs, others wait for it in the database; they
 * are then given its answer, or take its place where it failed.
 */
export async function once<T>(tx: Tx, write: KeyedWrite, work: () => Promise<T>): Promise<T> {
  const { firmId, accountId, key, operation, input, now } = write;
  const own = and(eq(idempotencyKeys.firmId, firmId), eq(idempotencyKeys.accountId, accountId));
  const thisOne = and(own, eq(idempotencyKeys.key, key));
  const request = await sha256(JSON.stringify([operation.name, input]));

  const outlived = new Date(now.getTime() - keyLifetime);
  await tx.delete(idempotencyKeys).where(and(own, lt(idempotencyKeys.createdAt, outlived)));
  const claimed = await tx
    .insert(idempotencyKeys)
    .values({ firmId, accountId, key, request, createdAt: now })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (claimed.length === 0) {
    const [before] = await tx.select().from(idempotencyKeys).where(thisOne);
    if (before?.request === request) return before.answer as T;
    throw new PortalError('idempotency-key-reused', {
      message: `${operation.name}: this Idempotency-Key was sent with another request. Give each write a new one.`,
    });
  }
  const answer = await work();
  await tx.update(idempotencyKeys).set({ answer }).where(thisOne);
  return answer;
}
