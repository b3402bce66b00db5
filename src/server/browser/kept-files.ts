import { IdbFs, type PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import type { Database, Tx } from '../database/database.ts';

/** Where the embedded database's program has its files in the browser's own. */
const fileStore = 'FILE_DATA';

/** The data directory of an embedded database in the browser's own (IndexedDB). Each write to it is whole, or none at all. */
export class KeptFiles extends IdbFs {
  #last: Promise<void> = Promise.resolve();
  #full: ((failure: unknown) => void) | undefined;

  /** Has somebody told, once, of a write that the browser has no room for. What was written whole before it stands. */
  whenFull(tell: (failure: unknown) => void): void {
    this.#full = tell;
  }

  /** Writes one after the other, as each is what has changed since the last. */
  override syncToFs(relaxed?: boolean): Promise<void> {
    const before = this.#last;
    const write = async () => {
      await before.catch(() => undefined);
      await this.#write(relaxed);
    };
    this.#last = write();
    return this.#last;
  }

  async #write(relaxed?: boolean): Promise<void> {
    try {
      await super.syncToFs(relaxed);
    } catch (failure) {
      if (isForRoom(failure)) {
        this.#full?.(failure);
        this.#full = undefined;
      }
      throw failure;
    }
  }

  /** Lets go of the browser's database where no embedded one was started that would: it could not be deleted else. */
  release(): void {
    const { dbs = {} } = (this.pg?.Module.IDBFS ?? {}) as { dbs?: Record<string, IDBDatabase> };
    Object.values(dbs).forEach((database) => database.close());
  }
}

/**
 * A database whose transactions are kept before they count as done. By itself an embedded one keeps what was committed with
 * the next query outside of a transaction, and would confirm what is lost where there is no room for it.
 */
export function keeping(database: Database, client: PGlite, files: KeptFiles): Database {
  return {
    ...database,
    async as(role, settings, work) {
      const { done, wrote } = await database.as(role, settings, async (tx) => ({
        done: await work(tx),
        wrote: await hasWritten(tx),
      }));
      if (wrote) await client.runExclusive(() => files.syncToFs());
      return done;
    },
  };
}

async function hasWritten(tx: Tx): Promise<boolean> {
  const answer = await tx.execute(sql`select pg_current_xact_id_if_assigned() is not null as wrote`);
  return (answer as { rows: { wrote: boolean }[] }).rows.some(({ wrote }) => wrote);
}

/** Whether the browser has data of this name already. What was left while it was started for the first time is none. */
export async function isKept(name: string): Promise<boolean> {
  const known = await indexedDB.databases();
  if (!known.some((each) => each.name === `/pglite/${name}`)) return false;
  const database = await done(indexedDB.open(`/pglite/${name}`));
  try {
    return (await done(database.transaction(fileStore).objectStore(fileStore).count())) > 0;
  } finally {
    database.close();
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('refused'));
  });
}

/** Whether something failed because the browser keeps no more of this site. */
export function isForRoom(failure: unknown): boolean {
  for (let each = failure; each instanceof Error; each = each.cause) {
    if (each.name === 'QuotaExceededError') return true;
  }
  return false;
}
