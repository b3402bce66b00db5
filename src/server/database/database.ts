import { sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Role } from './roles.ts';

/** Where queries run: inside a transaction that has a role. */
export type Tx = PgDatabase<PgQueryResultHKT>;

/** On whose behalf a transaction runs. Row-level security reads these; what is left out shows no rows. */
export interface Settings {
  readonly firmId?: string;
  /** The firm's name in the address, for finding the firm itself. */
  readonly firmSlug?: string;
  readonly clientId?: string;
  readonly accountId?: string;
}

export interface Database {
  readonly kind: 'pglite' | 'postgres';
  /** Runs work in one transaction, with the rights of a role and sight of the rows that the settings allow. */
  as<T>(role: Role, settings: Settings, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Waits for running transactions, then lets go of the database. */
  close(): Promise<void>;
}

const afterwards = new WeakMap<Tx, (() => void)[]>();

/**
 * Runs something once the transaction has committed, and never if it was rolled back: for what happens outside of the
 * database in answer to what was written.
 */
export function afterCommit(tx: Tx, run: () => void): void {
  const runs = afterwards.get(tx);
  if (!runs) throw new Error('afterCommit: this is no transaction of Database.as');
  runs.push(run);
}

/** What both drivers of Drizzle have in common. Names in tables are the snake case of those in code. */
export const drizzleOptions = { casing: 'snake_case' } as const;

/** Gives a driver's connection the one way in: {@link Database.as}. */
export function createDatabase(kind: Database['kind'], db: Tx, close: () => Promise<void>): Database {
  return {
    kind,
    close,
    as: async (role, { firmId = '', firmSlug = '', clientId = '', accountId = '' }, work) => {
      const runs: (() => void)[] = [];
      const result = await db.transaction(async (tx) => {
        afterwards.set(tx, runs);
        await tx.execute(sql`
          select set_config('role', ${role}, true),
            set_config('portico.firm_id', ${firmId}, true),
            set_config('portico.firm_slug', ${firmSlug}, true),
            set_config('portico.client_id', ${clientId}, true),
            set_config('portico.account_id', ${accountId}, true)`);
        return work(tx);
      });
      for (const run of runs) run();
      return result;
    },
  };
}
