import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { createDatabase, type Database, drizzleOptions, type Tx } from '../database/database.ts';
import { migrate, missingIn } from '../database/migrate.ts';
import { roles } from '../database/roles.ts';
import { sqlState } from '../database/failures.ts';

const { builtins } = pg.types;

/** As the embedded database gives them, so that a query means the same on both. */
pg.types.setTypeParser(builtins.INT8, (text) => {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
});
const parseBytes = pg.types.getTypeParser(builtins.BYTEA) as (text: string) => Buffer;
pg.types.setTypeParser(builtins.BYTEA, (text) => new Uint8Array(parseBytes(text)));

export interface PostgresOptions {
  /** The application's login (`PORTICO_DATABASE`): neither a superuser nor exempt from row-level security. */
  readonly url: string;
  /** The login that owns the tables (`PORTICO_DATABASE_OWNER`). Without it the database has to be migrated already. */
  readonly ownerUrl?: string | undefined;
  /** How many connections are held at most. */
  readonly poolSize: number;
}

const connectTimeout = 10_000;
/** How long one statement may take, its wait for locks included, in milliseconds: nobody waits longer for an answer. */
const statementTimeout = 30_000;
const uniqueViolation = '23505';

/** Connects to a PostgreSQL server, migrating it where an owner's login is given. */
export async function openPostgres({ url, ownerUrl, poolSize }: PostgresOptions): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: connectTimeout,
    statement_timeout: statementTimeout,
    idle_in_transaction_session_timeout: statementTimeout,
    application_name: 'portico',
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  try {
    const login = await checkLogin(pool);
    if (ownerUrl !== undefined) await migratePostgres(ownerUrl, login);
    const database = createDatabase('postgres', drizzle({ client: pool, ...drizzleOptions }), () =>
      pool.end(),
    );
    await checkMigrated(database);
    return database;
  } catch (failure) {
    await pool.end();
    throw failure;
  }
}

/**
 * Brings a PostgreSQL database to this version, as its owner, and lets the application's login act in Portico's roles.
 *
 * @param login - The application's login.
 * @returns the names of what was applied.
 */
export async function migratePostgres(ownerUrl: string, login: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: connectTimeout });
  await reached('PORTICO_DATABASE_OWNER', client.connect());
  try {
    const db: Tx = drizzle({ client, ...drizzleOptions });
    const applied = await migrate(db);
    await letAct(db, login);
    return applied;
  } finally {
    await client.end();
  }
}

async function letAct(owner: Tx, login: string): Promise<void> {
  for (const role of roles) {
    const { rows } = (await owner.execute(
      sql`select pg_has_role(${login}, ${role}, 'member') as member`,
    )) as {
      rows: { member: boolean }[];
    };
    if (rows[0]?.member) continue;
    try {
      await owner.execute(sql`grant ${sql.identifier(role)} to ${sql.identifier(login)}`);
    } catch (failure) {
      // Roles belong to the whole cluster: another database's migration granted it at this moment.
      if (sqlState(failure) !== uniqueViolation) throw failure;
    }
  }
}

/** The name of the login that an address holds, as the server knows it. */
export async function loginOf(url: string): Promise<string> {
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: connectTimeout });
  try {
    return await checkLogin(pool);
  } finally {
    await pool.end();
  }
}

/** Row-level security does not hold for some logins; with such a one nothing is served. Gives the login's name. */
async function checkLogin(pool: pg.Pool): Promise<string> {
  const { rows } = await reached(
    'PORTICO_DATABASE',
    pool.query<{ rolname: string; rolsuper: boolean; rolbypassrls: boolean }>(
      'select rolname, rolsuper, rolbypassrls from pg_roles where rolname = session_user',
    ),
  );
  const [login] = rows;
  if (!login) throw new Error('PORTICO_DATABASE: the login is not listed in pg_roles.');
  if (login.rolsuper || login.rolbypassrls) {
    throw new Error(
      `PORTICO_DATABASE: the login "${login.rolname}" is exempt from row-level security. Use one made with ` +
        'CREATE ROLE … LOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT.',
    );
  }
  return login.rolname;
}

/** Says which variable names a server that cannot be reached, or a login that it does not take. */
async function reached<T>(variable: string, attempt: Promise<T>): Promise<T> {
  try {
    return await attempt;
  } catch (cause) {
    // A name with several addresses fails with several errors, and says nothing itself.
    const { message, code } = cause as NodeJS.ErrnoException;
    throw new Error(`${variable}: PostgreSQL cannot be connected to (${message || code}).`, { cause });
  }
}

async function checkMigrated(database: Database): Promise<void> {
  const remedy =
    'Run `portico-server migrate` with PORTICO_DATABASE_OWNER, the login that owns the tables, or set it for `serve` too.';
  let missing: string[];
  try {
    const steps = await database.as('portico_identity', {}, missingIn);
    missing = steps.map(({ name }) => name);
  } catch (cause) {
    throw new Error(`PORTICO_DATABASE: the database is not migrated for this login. ${remedy}`, { cause });
  }
  if (missing.length > 0) {
    throw new Error(`PORTICO_DATABASE: the database lacks ${missing.join(', ')}. ${remedy}`);
  }
}
