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
import { isForRoom, isKept, keeping, KeptFiles } from './kept-files.ts';
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
  /** The name by which data are kept in the browser's own database. Undefined: they are not. */
  readonly keptAs: string | undefined;
  /** Where addresses without an origin are meant, such as a logo's: the site that shows the portal. */
  readonly site: string;
  /** How many bytes the database's files have together. */
  readonly databaseSize: number;
  /** Told of each stage, and how much of all there is to do is done, from 0 to 1. */
  readonly heard: (stage: Stage, fraction: number) => void;
  /**
   * Told when the browser keeps no more of what is written: what was done last is not kept, and the server has to be stopped.
   * Another may go on from what is.
   */
  readonly full: (failure: Error) => void;
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
    throw isForRoom(failure) ? noRoom(failure) : failure;
  }
}

function noRoom(cause: unknown): Error {
  const what = 'the browser has no room left for its data';
  return new Error(`${what}; free some of this site's storage, or leave out "keep"`, { cause });
}

async function startOn(options: StartOptions): Promise<Started> {
  const { firm, folder, keptAs, site, databaseSize, heard, full, hasher = createHasher() } = options;
  heard('loading', 0);
  const { image, ...program } = await loadDatabaseFiles(databaseSize, (fraction) =>
    heard('loading', fraction * begins.starting),
  );
  heard('starting', begins.starting);
  const isNew = keptAs === undefined || !(await isKept(keptAs));
  const fs = keptAs === undefined ? undefined : new KeptFiles(keptAs);
  try {
    const client = await PGlite.create({
      ...program,
      ...(fs && { fs }),
      ...(isNew && { loadDataDir: image }),
    });
    heard('tables', begins.tables);
    const plain = await prepared(client);
    const database = fs ? keeping(plain, client, fs) : plain;
    heard('data', begins.data);
    const clock = movableClock();
    const ports = createPorts(clock, hasher);
    const notes = await openNotes(client);
    if (!(await findFirm(database, firm))) {
      const passwords = hashedOnce(createPasswords(ports.hasher, ports.secrets));
      const { secrets } = ports;
      await importFolder(database, folder, { clock, passwords, secrets, publicUrl: site });
    }
    const server = createServer({ database, ports, publicUrl: new URL(address), showsOutbox: true });
    server.start();
    fs?.whenFull((failure) => full(noRoom(failure)));
    heard('ready', begins.ready);
    return { server, database, ports, clock, notes };
  } catch (failure) {
    fs?.release();
    throw failure;
  }
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

function createPorts(clock: MovableClock, hasher: Hasher): Ports {
  const secrets = createSecrets(secret);
  return {
    clock,
    secrets,
    hasher,
    outbox: createOutbox({ clock, secrets, delivers: [] }),
    // eslint-disable-next-line no-console -- the worker's console is where its developer looks
    log: createLog({ clock, level: 'warn', write: (line) => console.warn(line) }),
  };
}
