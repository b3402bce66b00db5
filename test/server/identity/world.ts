import { eq } from 'drizzle-orm';
import { type ErrorCode, PortalError } from '../../../src/contract/errors.ts';
import { defaultFirmPolicies } from '../../../src/contract/firm/policies.ts';
import type { Input, Operation, Output } from '../../../src/contract/operation.ts';
import { accounts } from '../../../src/server/access/tables.ts';
import { clients } from '../../../src/server/clients/tables.ts';
import { newId } from '../../../src/server/database/columns.ts';
import type { Tx } from '../../../src/server/database/database.ts';
import { type FirmRow, firms } from '../../../src/server/firm/tables.ts';
import { createPasswords } from '../../../src/server/identity/passwords.ts';
import { identities } from '../../../src/server/identity/tables.ts';
import { type Body, createOutbox } from '../../../src/server/outbox/outbox.ts';
import { outbox } from '../../../src/server/outbox/tables.ts';
import type { Hasher, Ports } from '../../../src/server/ports.ts';
import { createSecrets, sha256 } from '../../../src/server/secrets.ts';
import { createServer, type Server } from '../../../src/server/server.ts';
import type { FreshDatabase } from '../../support/databases.ts';
import { Browser, origin } from '../../support/server.ts';

export const email = 'client@demo.example';
export const password = 'correct horse portal staple';
/** The origin of the firm's site, which its list has. */
export const pageOrigin = 'https://www.fox.example';

/** Compares as the real one does and takes no time. */
export const quickHasher: Hasher = {
  hash: async (text) => `quick:${await sha256(text)}`,
  verify: async (hashed, text) => hashed === `quick:${await sha256(text)}`,
};

/** What an account is like where it differs from an ordinary client's, and the name of its client. */
type AccountOptions = Partial<typeof accounts.$inferInsert> & { readonly client?: string };

/** A firm with people who sign in, behind the whole server, at a time that the test moves. */
export class World {
  readonly database: FreshDatabase;
  readonly ports: Ports;
  readonly firm: FirmRow;
  readonly server: Server;
  #time = Date.parse('2026-03-02T08:00:00.000Z');

  constructor(database: FreshDatabase, hasher: Hasher, firm: FirmRow) {
    this.database = database;
    this.firm = firm;
    const secrets = createSecrets('the secret of a test, which is long enough');
    const clock = { now: () => new Date(this.#time) };
    const silent = () => undefined;
    this.ports = {
      ...{ clock, hasher, secrets, log: { debug: silent, info: silent, warn: silent, error: silent } },
      outbox: createOutbox({ clock, secrets, delivers: [] }),
    };
    this.server = createServer({
      database,
      ports: this.ports,
      publicUrl: new URL(origin),
      checksOutput: true,
    });
  }

  pass(seconds: number): void {
    this.#time += seconds * 1000;
  }

  /** Somebody who has the {@link password}, with accounts: by default one, of the client "Ada Ltd". */
  async addIdentity(accountOptions: readonly AccountOptions[] = [{}], address = email): Promise<string> {
    const { hash } = createPasswords(this.ports.hasher, this.ports.secrets);
    const [id, passwordHash, createdAt] = [newId(), await hash(password), this.ports.clock.now()];
    const firmId = this.firm.id;
    await this.import((tx) =>
      tx.insert(identities).values({ id, firmId, email: address, passwordHash, createdAt }),
    );
    for (const options of accountOptions) await this.addAccount(id, options);
    return id;
  }

  async addAccount(
    identityId: string,
    { client = 'Ada Ltd', ...rest }: AccountOptions = {},
  ): Promise<string> {
    const [id, clientId, createdAt] = [newId(), newId(), this.ports.clock.now()];
    const firmId = this.firm.id;
    await this.import(async (tx) => {
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
    await this.import((tx) => tx.update(accounts).set(change).where(eq(accounts.identityId, identityId)));
  }

  /** Changes what the firm allows. */
  async permit(policies: Partial<FirmRow['policies']>): Promise<void> {
    await this.import((tx) =>
      tx
        .update(firms)
        .set({ policies: { ...defaultFirmPolicies, ...policies } })
        .where(eq(firms.id, this.firm.id)),
    );
  }

  /** Writes to the firm's rows as its import does. */
  async import(work: (tx: Tx) => Promise<unknown>): Promise<void> {
    await this.database.as('portico_import', { firmId: this.firm.id }, work);
  }

  /** The firm's mails, oldest first. */
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

  /** The code in the newest mail that goes out to an address. */
  async readCode(address = email): Promise<string> {
    const mails = await this.mails();
    const newest = mails.findLast(({ recipient, state }) => recipient === address && state === 'kept');
    const [code] = /\b\d{6}\b/.exec(newest?.letter.text ?? '') ?? [];
    if (code === undefined) throw new Error(`No code was sent to ${address}.`);
    return code;
  }

  /** The token of the link in the newest mail of its kind that goes out to an address. */
  async readToken(kind: string, address = email): Promise<string> {
    const fragment = new RegExp(`#portal-${kind}=([\\w-]+)`);
    const tokens = (await this.mails()).flatMap(({ recipient, state, letter }) =>
      recipient === address && state === 'kept' ? (fragment.exec(letter.text)?.[1] ?? []) : [],
    );
    const token = tokens.at(-1);
    if (token === undefined) throw new Error(`No link was sent to ${address}.`);
    return token;
  }

  /**
   * A browser that was never here.
   *
   * @param page - The origin of the page that it shows. Default: the API's own.
   * @param network - The address on the network that proxies say it has. Default: they say nothing.
   */
  visit(page?: string, network?: string): Visitor {
    return new Visitor(this, [], page, network);
  }
}

/** What many calls at one moment ended with besides the outcomes named, and besides waiting in vain for a busy database. */
export function besides(outcomes: readonly string[], ...named: readonly string[]): string[] {
  return outcomes.filter((outcome) => ![...named, 'unavailable'].includes(outcome));
}

/** A code that is not the given one. */
export function otherCode(code: string, by = 1): string {
  return String((Number(code) + by) % 1_000_000).padStart(6, '0');
}

/** Somebody at a browser of their own. */
export class Visitor {
  readonly #world: World;
  readonly #browser: Browser;
  readonly #page: string | undefined;
  readonly #network: string | undefined;

  constructor(world: World, cookies: Iterable<[string, string]> = [], page?: string, network?: string) {
    this.#world = world;
    this.#page = page;
    this.#network = network;
    this.#browser = new Browser(world.server, world.firm.slug);
    for (const [name, value] of cookies) this.#browser.cookies.set(name, value);
  }

  /** Calls an operation. Rejects as a client would. */
  async call<T extends Operation>(operation: T, input: Input<T>): Promise<Output<T>> {
    const { status, body, headers } = await this.#send(operation, input);
    if (status === 200) return body as Output<T>;
    const wait = headers.get('retry-after');
    throw new PortalError(body.code as ErrorCode, {
      facts: body.facts as PortalError['facts'],
      retryAfterSeconds: wait === null ? undefined : Number(wait),
    });
  }

  /** How a call ends: with a step, with an answer, or with the code of an error. */
  async outcome<T extends Operation>(operation: T, input: Input<T>): Promise<string> {
    const { status, body } = await this.#send(operation, input);
    if (status !== 200) return body.code ?? String(status);
    return typeof body.step === 'string' ? body.step : 'answered';
  }

  /** The error that a call ends with. */
  async refusal<T extends Operation>(operation: T, input: Input<T>): Promise<PortalError> {
    const [result] = await Promise.allSettled([this.call(operation, input)]);
    if (result.status === 'rejected' && result.reason instanceof PortalError) return result.reason;
    throw new Error(`${operation.name} was not refused.`);
  }

  /** The whole answer to a call, as text. */
  async text<T extends Operation>(operation: T, input: Input<T>): Promise<string> {
    const { status, text } = await this.#send(operation, input);
    return `${status} ${text}`;
  }

  /** What the browser keeps: its session's token, and the one by which it is known. */
  get cookies(): { session: string | undefined; device: string | undefined } {
    const { slug } = this.#world.firm;
    const { cookies } = this.#browser;
    return { session: cookies.get(`portico-${slug}`), device: cookies.get(`portico.device-${slug}`) };
  }

  plant(name: 'session' | 'device', value: string): void {
    const { slug } = this.#world.firm;
    this.#browser.cookies.set(name === 'session' ? `portico-${slug}` : `portico.device-${slug}`, value);
  }

  /** The same browser as it is now; what happens to one leaves the other's cookies as they are. */
  fork(): Visitor {
    return new Visitor(this.#world, this.#browser.cookies, this.#page, this.#network);
  }

  #send<T extends Operation>(operation: T, input: Input<T>) {
    const [page, network] = [this.#page, this.#network];
    const headers = {
      ...(page !== undefined && { origin: page, 'sec-fetch-site': 'same-site' }),
      ...(network !== undefined && {
        ...{ 'x-forwarded-for': network, 'x-real-ip': network, forwarded: `for=${network}` },
      }),
    };
    return this.#browser.call(operation, input, { headers });
  }
}

/** Makes a firm, in a time zone far ahead of UTC. */
export async function createWorld(
  database: FreshDatabase,
  {
    hasher = quickHasher,
    pages = { login: `${pageOrigin}/account` },
    policies = {},
  }: { hasher?: Hasher; pages?: Record<string, string>; policies?: Partial<FirmRow['policies']> } = {},
): Promise<World> {
  const id = newId();
  const firm: FirmRow = {
    ...{
      id,
      slug: `firm-${id}`,
      name: 'Fox & Sons',
      color: '#224466',
      logo: null,
      pages,
      isWithoutLogo: false,
      letters: {},
      provider: null,
    },
    ...{
      policies: { ...defaultFirmPolicies, ...policies },
      origins: [pageOrigin],
      officeEmail: 'office@fox.example',
    },
    ...{ timeZone: 'Pacific/Auckland', currency: 'NZD', locale: 'en-NZ', createdAt: new Date() },
  };
  const world = new World(database, hasher, firm);
  await world.import((tx) => tx.insert(firms).values(firm));
  return world;
}
