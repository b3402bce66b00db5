import { type Config, isPostgres } from '../config.ts';
import { connect } from './connect.ts';
import { loginOf, migratePostgres } from './postgres.ts';

/** Brings the configured database to this version. Gives the names of what was applied. */
export async function migrateDatabase({ database, databaseOwner, poolSize }: Config): Promise<string[]> {
  if (!isPostgres(database)) {
    // Opening an embedded database migrates it.
    const opened = await connect({ url: database, poolSize });
    await opened.close();
    return [];
  }
  if (databaseOwner === undefined) {
    throw new Error(
      'PORTICO_DATABASE_OWNER: is needed to migrate; set it to the login that owns the tables.',
    );
  }
  return migratePostgres(databaseOwner, await loginOf(database));
}
