import { eq, type sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { PortalError } from '../../../src/contract/errors.ts';
import type { Input, Operation, Output } from '../../../src/contract/operation.ts';
import { strict } from '../../../src/contract/schema.ts';
import { accounts } from '../../../src/server/access/tables.ts';
import { clients } from '../../../src/server/clients/tables.ts';
import { newId } from '../../../src/server/database/columns.ts';
import type { Database, Tx } from '../../../src/server/database/database.ts';
import { type FirmRow, firms } from '../../../src/server/firm/tables.ts';
import type { OpenContext } from '../../../src/server/http/context.ts';
import { findBearer, identityHandlers } from '../../../src/server/identity/operations.ts';
import { createPasswords } from '../../../src/server/identity/passwords.ts';
import { identities } from '../../../src/server/identity/tables.ts';
import { createOutbox, type Body } from '../../../src/server/outbox/outbox.ts';
import { outbox } from '../../../src/server/outbox/tables.ts';
import type { Hasher, Ports } from '../../../src/server/ports.ts';
import { createSecrets, sha256 } from '../../../src/server/secrets.ts';

/** A clock that stands still until it is moved. */
export interface FakeClock {
  now(): Date;
  pass(seconds: number): void;
}

export function fakeClock(start = '2026-03-02T08:00:00.000Z'): FakeClock {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    pass: (seconds) => void (time += seconds * 1000),
  };
}

/** Compares as the real one does and takes no time. */
export const quickHasher: Hasher = {
  hash: async (password) => `quick:${await sha256(password)}`,
  verify: async (hashed, password) => hashed === `quick:${await sha256(password)}`,
};

const silent = () => undefined;
const silentLog = { debug: silent, info: silent, warn: silent, error: silent };

/** What an account of the world is like, where it differs from an ordinary client's. */
interface AccountOptions {
  readonly client?: string | undefined;
  readonly expiresOn?: string;
  readonly disabledAt?: Date;
  readonly lastUsedAt?: Date;
}

export const password = 'correct horse portal staple';

/** A firm with people who sign in, on one database, with a clock that the test moves. */
export class World {
  readonly database: Database;
  readonly clock = fakeClock();
  readonly ports: Ports;
  readonly firm: FirmRow;

  constructor(database: Database, hasher: Hasher, firm: FirmRow) {
    const secrets = createSecrets('the secret of a test, which is long enough');
    this.database = database;
    this.firm = firm;
    this.ports = {
      clock: this.clock,
      hasher,
      log: silentLog,
      secrets,
      outbox: createOutbox({ clock: this.clock, secrets, delivers: false }),
    };
  }

  /** An identity with accounts: by default one, at the client "Ada Ltd". */
  async addIdentity(email: string, accountOptions: readonly AccountOptions[] = [{}]): Promise<string> {
    const { hash } = createPasswords(this.ports.hasher, this.ports.secrets);
    const [id, passwordHash, createdAt] = [newId(), await hash(password), this.clock.now()];
    const firmId = this.firm.id;
    await this.#import(async (tx) => {
      await tx.insert(identities).values({ id, firmId, email, passwordHash, createdAt });
    });
    for (const options of accountOptions) await this.addAccount(id, options);
    return id;
  }

  async addAccount(
    identityId: string,
    { client = 'Ada Ltd', ...rest }: AccountOptions = {},
  ): Promise<string> {
    const [id, clientId, createdAt] = [newId(), newId(), this.clock.now()];
    const firmId = this.firm.id;
    await this.#import(async (tx) => {
      await tx.insert(clients).values({ id: clientId, firmId, name: client, createdAt });
      await tx.insert(accounts).values({
        ...{ id, firmId, identityId, clientId, role: 'client', displayName: 'Ada Example' },
        ...{ pages: ['quotes'], mayWrite: true, mayDelete: true, createdAt },
        ...rest,
      });
    });
    return id;
  }

  async changeAccounts(identityId: string, change: Partial<typeof accounts.$inferInsert>): Promise<void> {
    await this.#import((tx) => tx.update(accounts).set(change).where(eq(accounts.identityId, identityId)));
  }

  async forgetPassword(identityId: string): Promise<void> {
    await this.#import((tx) =>
      tx.update(identities).set({ passwordHash: null }).where(eq(identities.id, identityId)),
    );
  }

  async removeAccounts(identityId: string): Promise<void> {
    await this.#import((tx) => tx.delete(accounts).where(eq(accounts.identityId, identityId)));
  }

  async #import(work: (tx: Tx) => Promise<unknown>): Promise<void> {
    await this.database.as('portico_import', { firmId: this.firm.id }, work);
  }

  /** The outbox's rows, oldest first. */
  async mails(): Promise<(typeof outbox.$inferSelect & { letter: Body })[]> {
    const rows = await this.database.as('portico_worker', {}, (tx) =>
      tx.select().from(outbox).where(eq(outbox.firmId, this.firm.id)).orderBy(outbox.createdAt, outbox.id),
    );
    return Promise.all(
      rows.map(async (row) => ({
        ...row,
        letter: JSON.parse(await this.ports.secrets.open('outbox', row.body, row.id)) as Body,
      })),
    );
  }

  /** The code in the newest mail to an address. */
  async readCode(email: string): Promise<string> {
    const newest = (await this.mails()).findLast(
      ({ recipient, state }) => recipient === email && state === 'kept',
    );
    const code = newest && /\b\d{6}\b/.exec(newest.letter.text);
    if (!code) throw new Error(`No code was sent to ${email}.`);
    return code[0];
  }

  /** Reads one column of a table that signing in keeps. */
  async read<T>(query: ReturnType<typeof sql>): Promise<T[]> {
    const result = await this.database.as('portico_identity', { firmId: this.firm.id }, (tx) =>
      tx.execute(query),
    );
    return (result as { rows: T[] }).rows;
  }

  browser(): Browser {
    return new Browser(this);
  }
}

/** A browser on the firm's site: it keeps cookies, and calls operations as the server's routes would. */
export class Browser {
  readonly cookies = new Map<'session' | 'device', string>();
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  async call<T extends Operation>(operation: T, input: Input<T>): Promise<Output<T>> {
    const handler = identityHandlers.find((each) => each.operation.name === operation.name)!;
    const context = this.#context();
    const parsed = z.parse(strict(operation.input), input);
    if (handler.role === 'anyone') return (await handler.run(context, parsed)) as Output<T>;
    if (handler.role !== 'session') throw new Error(`${operation.name} is no operation of signing in.`);
    const bearer = await findBearer(context);
    if (bearer.state === 'signed-out') throw new PortalError('signed-out');
    if (bearer.state === 'stale' && !handler.takesStale) throw new PortalError('session-stale');
    return (await handler.run({ ...context, session: bearer.session }, parsed)) as Output<T>;
  }

  /** How a call ends: its answer, or the code of its error. */
  async outcome<T extends Operation>(operation: T, input: Input<T>): Promise<string> {
    return this.call(operation, input).then(
      (answer) => (answer as { step?: string }).step ?? 'answered',
      (error: unknown) => {
        if (error instanceof PortalError) return error.code;
        throw error;
      },
    );
  }

  /** The error that a call ends in. */
  async refusal<T extends Operation>(operation: T, input: Input<T>): Promise<PortalError> {
    const [result] = await Promise.allSettled([this.call(operation, input)]);
    if (result.status === 'rejected' && result.reason instanceof PortalError) return result.reason;
    throw new Error(`${operation.name} was not refused.`, { cause: result });
  }

  /** Another browser with the same cookies, as in another tab. */
  copy(): Browser {
    const copy = new Browser(this.#world);
    for (const [name, value] of this.cookies) copy.cookies.set(name, value);
    return copy;
  }

  #context(): OpenContext {
    const { database, firm, ports, clock } = this.#world;
    return {
      database,
      firm,
      ports,
      now: clock.now(),
      requestId: newId(),
      request: {
        address: '192.0.2.1',
        userAgent: 'test',
        sessionToken: this.cookies.get('session'),
        deviceToken: this.cookies.get('device'),
      },
      cookies: {
        set: (name, value) => void this.cookies.set(name, value),
        clear: (name) => void this.cookies.delete(name),
      },
    };
  }
}

/** Makes a firm on a database, in a time zone that is half a day ahead of UTC. */
export async function createWorld(database: Database, { hasher = quickHasher } = {}): Promise<World> {
  const firm: FirmRow = {
    ...{ id: newId(), slug: `firm-${newId()}`, name: 'Fox & Sons', color: '#224466', logo: null },
    ...{ policies: { signInByCode: true }, pages: {}, origins: [], officeEmail: 'office@fox.example' },
    ...{ timeZone: 'Pacific/Auckland', currency: 'NZD', locale: 'en-NZ', createdAt: new Date() },
  };
  await database.as('portico_import', { firmId: firm.id }, (tx) => tx.insert(firms).values(firm));
  return new World(database, hasher, firm);
}
