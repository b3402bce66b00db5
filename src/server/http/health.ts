import type { Database } from '../database/database.ts';
import { missingIn } from '../database/migrate.ts';

/** Whether the database can be reached and is of this version. */
export async function isHealthy(database: Database): Promise<boolean> {
  try {
    return (await database.as('portico_identity', {}, missingIn)).length === 0;
  } catch {
    return false;
  }
}
