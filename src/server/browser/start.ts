import { PGlite } from '@electric-sql/pglite';
import type { Database } from '../database/database.ts';
import { prepared } from '../database/pglite.ts';
import { findFirm } from '../firm/queries.ts';
import { createPasswords, type Passwords } from '../identity/passwords.ts';
import { importFolder } from '../import/import.ts';
import type { ImportFolder } from '../import/read.ts';
import { createLog } from '../log.ts';
import { createOutbox } from '../outbox/outbox.ts';
import type { Hasher, Ports } from '../ports.ts';
import { createSecrets } from '../secrets.ts';
import { createServer, type Server } from '../server.ts';
import { type MovableClock, movableClock } from './clock.ts';
import { loadDatabaseFiles } from './database-files.ts';
import { createHasher } from './hasher.ts';
import { type Notes, openNotes } from './notes.ts';

/** What is being done before the server answers. */
export type Stage =
  /** The database's program is on its way. */
  | 'loading'
  /** The database starts. */
  | 'starting'
  /** Tables, roles and policies are brought to this version. */
  | 'tables'
  /** The firm's data are brought in. */
  | 'data'
  /** The server answers. */
  | 'ready';

export interface StartOptions {
  /** The firm's short name. */
  readonly firm: string;
  /** The firm's data, as an import folder has them. Brought in once: where the firm is kept already, they are not read. */
  readonly folder: ImportFolder;
  /** Where data are kept: `memory://`, or `idb://…` in the browser's own database. */
  readonly dataDir: string;
  /** Where addresses without an origin are meant, such as a logo's: the site that shows the portal. */
  readonly site: string;
  /** How many bytes the database's files have together. */
  readonly databaseSize: number;
  /** Told of each stage, and how much of all there is to do is done, from 0 to 1. */
  readonly heard: (stage: Stage, fraction: number) => void;
  /** Default: the slow one that passwords deserve. */
  readonly hasher?: Hasher;
}

/** A server inside a browser, and the parts that it was made of. */
export interface Started {
  readonly server: Server;
  readonly database: Database;
  readonly ports: Ports;
  readonly clock: MovableClock;
  readonly notes: Notes;
}

/** Where the server believes to be reached: requests never leave the browser. */
const address = 'http://sandbox.localhost';

/** Nothing in a sandbox is secret: whoever could read the data can read this too. */
const secret = 'the secret of a sandbox, which keeps nothing from anybody';

/** When each stage begins, in hundredths of a first start; measured, and rounded. */
const begins = { starting: 0.6, tables: 0.85, data: 0.92, ready: 1 };

/**
 * Opens the embedded database in the browser, brings the firm's data in, and makes a server on the browser's parts. Rejects
 * with what to do where the browser has no room left for kept data.
 */
export async function startServer(options: StartOptions): Promise<Started> {
  try {
    return await startOn(options);
  } catch (failure) {
    if (!isForRoom(failure)) throw failure;
    throw new Error(
      'the browser has no room left for its data; free some of this site\'s storage, or leave out "keep"',
      { cause: failure },
    );
  }
}

async function startOn(options: StartOptions): Promise<Started> {
  const { firm, folder, dataDir, site, databaseSize, heard, hasher = createHasher() } = options;
  heard('loading', 0);
  const { image, ...files } = await loadDatabaseFiles(databaseSize, (fraction) =>
    heard('loading', fraction * begins.starting),
  );
  heard('starting', begins.starting);
  const isNew = !(await isKept(dataDir));
  const client = await PGlite.create({ dataDir, ...files, ...(isNew && { loadDataDir: image }) });
  heard('tables', begins.tables);
  const database = await prepared(client);
  heard('data', begins.data);
  const clock = movableClock();
  const ports = createPorts(clock, hasher);
  const notes = await openNotes(client);
  try {
    if (!(await findFirm(database, firm))) {
      const passwords = hashedOnce(createPasswords(ports.hasher, ports.secrets));
      const { secrets } = ports;
      await importFolder(database, folder, { clock, passwords, secrets, publicUrl: site });
    }
  } catch (failure) {
    await database.close();
    throw failure;
  }
  const server = createServer({ database, ports, publicUrl: new URL(address), showsOutbox: true });
  server.start();
  heard('ready', begins.ready);
  return { server, database, ports, clock, notes };
}

/** One hash for all who have the same password, as people of a demonstration do: a tenth of a second each, and no secret. */
function hashedOnce(passwords: Passwords): Passwords {
  const known = new Map<string, Promise<string>>();
  return {
    ...passwords,
    hash(password) {
      const hash = known.get(password) ?? passwords.hash(password);
      known.set(password, hash);
      return hash;
    },
  };
}

/** Whether something failed because the browser keeps no more of this site. */
function isForRoom(failure: unknown): boolean {
  for (let each = failure; each instanceof Error; each = each.cause) {
    if (each.name === 'QuotaExceededError') return true;
  }
  return false;
}

/** Whether the browser has data of this name already. */
async function isKept(dataDir: string): Promise<boolean> {
  if (!dataDir.startsWith('idb://')) return false;
  const known = await indexedDB.databases();
  return known.some(({ name }) => name === `/pglite/${dataDir.slice('idb://'.length)}`);
}

function createPorts(clock: MovableClock, hasher: Hasher): Ports {
  const secrets = createSecrets(secret);
  return {
    clock,
    secrets,
    hasher,
    outbox: createOutbox({ clock, secrets, delivers: false }),
    // eslint-disable-next-line no-console -- the worker's console is where its developer looks
    log: createLog({ clock, level: 'warn', write: (line) => console.warn(line) }),
  };
}
