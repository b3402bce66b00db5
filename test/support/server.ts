/**
 * A whole server in the test's own process, over two firms and their clients: requests go through the HTTP handler, and
 * nothing but the hasher and the clock is made for the test.
 */
import { eq } from 'drizzle-orm';
import { defaultFirmPolicies } from '../../src/contract/firm/policies.ts';
import { requestFor } from '../../src/adapters/http/request.ts';
import { signInWithPassword } from '../../src/contract/identity.ts';
import { useRecoveryCode } from '../../src/contract/identity/second-factor.ts';
import { type Input, type Operation, takesIdempotencyKey } from '../../src/contract/operation.ts';
import { pages, type StaffRole, staffRoles } from '../../src/contract/permissions.ts';
import { accounts } from '../../src/server/access/tables.ts';
import { type AppRow, apps } from '../../src/server/apps/tables.ts';
import { clients, contacts } from '../../src/server/clients/tables.ts';
import { newId } from '../../src/server/database/columns.ts';
import type { Tx } from '../../src/server/database/database.ts';
import { type FirmRow, firms } from '../../src/server/firm/tables.ts';
import { createApp } from '../../src/server/http/app.ts';
import type { Handler } from '../../src/server/http/handle.ts';
import { issueRecoveryCodes } from '../../src/server/identity/factors/recovery-codes.ts';
import { createPasswords } from '../../src/server/identity/passwords.ts';
import { identities } from '../../src/server/identity/tables.ts';
import { createLog } from '../../src/server/log.ts';
import { handlers } from '../../src/server/operations.ts';
import { type Body, createOutbox } from '../../src/server/outbox/outbox.ts';
import { type Hasher, type Ports, systemClock } from '../../src/server/ports.ts';
import { quoteLines, type QuoteRow, quotes } from '../../src/server/quotes/tables.ts';
import { totalsOf } from '../../src/server/quotes/rules.ts';
import { createSecrets, sha256 } from '../../src/server/secrets.ts';
import { type TaskRow, tasks } from '../../src/server/tasks/tables.ts';
import { type PlanRow, plans, valuations } from '../../src/server/wealth/tables.ts';
import { type GoalRow, goals, goalSources } from '../../src/server/goals/tables.ts';
import { createServer, type Server, type ServerOptions } from '../../src/server/server.ts';
import type { FreshDatabase } from './databases.ts';

export const password = 'correct horse portal staple';
/** The server's secret (`PORTICO_SECRET`). */
export const secret = 'the secret of a test, which is long enough';
export const origin = 'http://localhost:4400';
/** A page's origin that the firm "alpha" lists. */
export const listedOrigin = 'https://www.alpha.example';
/** The moment at which every world begins: in the afternoon of that day in Melbourne. */
export const start = '2026-03-10T04:00:00.000Z';

/** Compares as the real one does and takes no time. */
const quickHasher: Hasher = {
  hash: async (text) => `quick:${await sha256(text)}`,
  verify: async (hashed, text) => hashed === `quick:${await sha256(text)}`,
};

/** A person who signs in, and the client whose account it is. */
export interface Person {
  readonly firm: FirmRow;
  readonly email: string;
  readonly clientId: string;
  readonly accountId: string;
}

/** One of a firm's staff. */
export type Staff = Omit<Person, 'clientId'>;

export interface World {
  readonly server: Server;
  readonly database: FreshDatabase;
  readonly ports: Ports;
  readonly log: readonly string[];
  pass(seconds: number): void;
  /** Ash and Birch are clients of one firm, Cedar is one of another. Thorn is Ash's too, but has no page ticked. */
  readonly people: Readonly<Record<'ash' | 'birch' | 'cedar' | 'thorn', Person>>;
  /** One of each role at each firm. */
  readonly staff: Readonly<Record<'alpha' | 'beta', Readonly<Record<StaffRole, Staff>>>>;
  /** A browser that was never here. */
  visit(slug?: string): Browser;
  /** A browser in which somebody is signed in. */
  signIn(person: Staff): Promise<Browser>;
  /** Adds a contact of somebody's client. */
  addContact(whose: Person): Promise<{ clientId: string; contactId: string }>;
  /** Adds somebody else who signs in for the same client. */
  addMember(whose: Person): Promise<Person>;
  /** Adds a quote; unless said otherwise it was sent, is pending and has no end. */
  addQuote(whose: Person, columns?: Partial<QuoteRow>): Promise<string>;
  /** Adds a task; unless said otherwise it is to do and has no due date. */
  addTask(whose: Person, columns?: Partial<TaskRow>): Promise<string>;
  /** Adds an app; unless said otherwise all clients of the firm reach it. */
  addApp(firm: FirmRow, columns?: Partial<AppRow>): Promise<string>;
  /**
   * Adds a plan; unless said otherwise it is an investment in the firm's currency.
   *
   * @param worth - Its valuations in minor units, by their day. Default: none.
   */
  addPlan(
    whose: Person,
    columns?: Partial<PlanRow>,
    worth?: Readonly<Record<string, number>>,
  ): Promise<string>;
  /**
   * Adds a goal; unless said otherwise its client set it, with nothing saved.
   *
   * @param shares - How many per cent of which plan, by its id. Default: of none.
   */
  addGoal(
    whose: Person,
    columns?: Partial<GoalRow>,
    shares?: Readonly<Record<string, number>>,
  ): Promise<string>;
  /** Adds pending quotes with these ids, quickly and without lines. */
  addQuotes(whose: Person, ids: readonly string[]): Promise<void>;
  /** Runs a query as the import of a firm, which sees all its rows. */
  inFirm<T>(firm: FirmRow, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** What the audit says was done to a quote, and how many mails about its decision there are. */
  tracesOf(person: Person, subject: string): Promise<{ audited: string[]; mails: number }>;
  /** The mails to an address, oldest first. */
  mails(to: string): Promise<Body[]>;
  close(): Promise<void>;
}

export interface WorldOptions extends Partial<ServerOptions> {
  /** Shares its time with servers in other processes. Default: no, the time stands still until it is moved. */
  readonly isTimeReal?: boolean;
  /** Serves these besides the contract's operations. Default: none. */
  readonly more?: readonly Handler[];
}

export async function startWorld(
  database: FreshDatabase,
  { isTimeReal = false, more, ...options }: WorldOptions = {},
): Promise<World> {
  let time = Date.parse(start);
  const clock = isTimeReal ? systemClock : { now: () => new Date(time) };
  const secrets = createSecrets(secret);
  const log: string[] = [];
  const ports: Ports = {
    clock,
    secrets,
    hasher: quickHasher,
    log: createLog({ clock, level: 'debug', write: (line) => void log.push(line) }),
    outbox: createOutbox({ clock, secrets, delivers: [] }),
  };
  const served = { database, ports, publicUrl: new URL(origin), checksOutput: true, ...options };
  const whole = createServer(served);
  const extended = more && createApp({ ...served, handlers: [...handlers, ...more] });
  const server: Server = extended ? { ...whole, fetch: async (request) => extended.fetch(request) } : whole;
  const inFirm: World['inFirm'] = (firm, work) => database.as('portico_import', { firmId: firm.id }, work);
  const hash = await createPasswords(quickHasher, secrets).hash(password);

  async function addFirm(slug: string): Promise<FirmRow> {
    const firm: FirmRow = {
      ...{
        id: newId(),
        slug,
        name: `Firm ${slug}`,
        color: '#224466',
        isWithoutLogo: false,
        letters: {},
        provider: null,
      },
      ...{ logo: `https://www.${slug}.example/logo.svg`, pages: { login: `${listedOrigin}/account` } },
      ...{
        policies: { ...defaultFirmPolicies, signUp: true },
        origins: [listedOrigin],
        officeEmail: `office@${slug}.example`,
      },
      ...{ timeZone: 'Australia/Melbourne', currency: 'AUD', locale: 'en-AU', createdAt: clock.now() },
    };
    await inFirm(firm, (tx) => tx.insert(firms).values(firm));
    return firm;
  }

  async function recoveryCodeOf({ id: firmId }: FirmRow, email: string): Promise<string> {
    const [code = ''] = await database.as('portico_identity', { firmId }, async (tx) => {
      const [found] = await tx.select().from(identities).where(eq(identities.email, email));
      return issueRecoveryCodes(tx, secrets, { firmId, identityId: found?.id ?? '' }, clock.now());
    });
    return code;
  }

  async function addPerson(firm: FirmRow, name: string, of?: Person): Promise<Person> {
    const [identityId, accountId, clientId] = [newId(), newId(), of?.clientId ?? newId()];
    const [email, createdAt, firmId] = [`${name}@clients.example`, clock.now(), firm.id];
    await inFirm(firm, async (tx) => {
      if (!of) await tx.insert(clients).values({ id: clientId, firmId, name: `Client ${name}`, createdAt });
      await tx.insert(identities).values({ id: identityId, firmId, email, passwordHash: hash, createdAt });
      await tx.insert(accounts).values({
        ...{ id: accountId, firmId, identityId, clientId, role: 'client', displayName: `Person ${name}` },
        ...{ pages: of ? [] : [...pages], mayWrite: true, mayDelete: true, createdAt },
      });
    });
    return { firm, email, clientId, accountId };
  }

  async function addStaff(firm: FirmRow, role: StaffRole): Promise<Staff> {
    const [identityId, accountId] = [newId(), newId()];
    const [email, createdAt, firmId] = [`${role}@${firm.slug}.example`, clock.now(), firm.id];
    await inFirm(firm, async (tx) => {
      await tx.insert(identities).values({ id: identityId, firmId, email, passwordHash: hash, createdAt });
      await tx.insert(accounts).values({
        ...{ id: accountId, firmId, identityId, role, displayName: `The ${role}`, createdAt },
        // A staff account opens nothing of clients', whatever is ticked.
        ...{ pages: [...pages], mayWrite: true, mayDelete: true },
      });
    });
    return { firm, email, accountId };
  }

  async function staffOf(firm: FirmRow): Promise<Record<StaffRole, Staff>> {
    const all: [StaffRole, Staff][] = [];
    for (const role of staffRoles) all.push([role, await addStaff(firm, role)]);
    return Object.fromEntries(all) as Record<StaffRole, Staff>;
  }

  const [alpha, beta] = [await addFirm('alpha'), await addFirm('beta')];
  const ash = await addPerson(alpha, 'ash');
  const people = {
    ash,
    birch: await addPerson(alpha, 'birch'),
    cedar: await addPerson(beta, 'cedar'),
    thorn: await addPerson(alpha, 'thorn', ash),
  };
  const staff = { alpha: await staffOf(alpha), beta: await staffOf(beta) };
  const visit = (slug = 'alpha') => new Browser(server, slug);
  let numbers = 1000;

  return {
    ...{ server, database, ports, log, people, staff, inFirm, visit },
    pass: (seconds) => void (time += seconds * 1000),
    async signIn({ firm, email }) {
      const browser = visit(firm.slug);
      const { status, body } = await browser.call(signInWithPassword, { email, password });
      if (status !== 200) throw new Error(`${email} cannot sign in: ${status}`);
      const ticket = String(body.ticket);
      if (body.step === 'second-factor')
        await browser.call(useRecoveryCode, { ticket, recoveryCode: await recoveryCodeOf(firm, email) });
      return browser;
    },
    async addContact({ firm, clientId }) {
      const contactId = newId();
      await inFirm(firm, (tx) =>
        tx.insert(contacts).values({
          ...{ id: contactId, firmId: firm.id, clientId, firstName: 'Nell', surname: 'Marsh', jobTitle: '' },
          ...{ emails: ['nell@marsh.example'], phones: [], createdAt: clock.now() },
        }),
      );
      return { clientId, contactId };
    },
    addMember: (whose) => addPerson(whose.firm, newId(), whose),
    async addQuotes({ firm, clientId }, ids) {
      const common = { firmId: firm.id, clientId, title: 'Service', state: 'sent' as const, currency: 'AUD' };
      const rest = { introduction: '', terms: '', issuedOn: '2026-03-01', total: 0, createdAt: clock.now() };
      await inFirm(firm, async (tx) => {
        for (let done = 0; done < ids.length; done += 500) {
          const rows = ids.slice(done, done + 500).map((id) => ({ id, number: id, ...common, ...rest }));
          await tx.insert(quotes).values(rows);
        }
      });
    },
    async addTask({ firm, clientId }, columns = {}) {
      const id = columns.id ?? newId();
      await inFirm(firm, (tx) =>
        tx.insert(tasks).values({
          ...{ id, firmId: firm.id, clientId, title: 'Sign the form', description: 'Both pages.' },
          ...{ state: 'open', createdAt: clock.now(), ...columns },
        }),
      );
      return id;
    },
    async addApp(firm, columns = {}) {
      const id = columns.id ?? newId();
      await inFirm(firm, (tx) =>
        tx.insert(apps).values({
          ...{ id, firmId: firm.id, name: 'Courses', address: 'https://courses.example/', upcoming: false },
          ...{ forAll: true, createdAt: clock.now(), ...columns },
        }),
      );
      return id;
    },
    async addPlan({ firm, clientId }, columns = {}, worth = {}) {
      const id = columns.id ?? newId();
      const common = { firmId: firm.id, clientId, createdAt: clock.now() };
      await inFirm(firm, async (tx) => {
        await tx.insert(plans).values({
          ...{ id, ...common, name: 'Index fund', provider: 'Kowhai', kind: 'investment', owners: [] },
          ...{ currency: firm.currency, reference: '', description: '', ...columns },
        });
        for (const [day, amount] of Object.entries(worth)) {
          await tx.insert(valuations).values({ id: newId(), ...common, planId: id, day, amount, note: '' });
        }
      });
      return id;
    },
    async addGoal({ firm, clientId }, columns = {}, shares = {}) {
      const id = columns.id ?? newId();
      const common = { firmId: firm.id, clientId };
      await inFirm(firm, async (tx) => {
        await tx.insert(goals).values({
          ...{ id, ...common, name: 'House deposit', description: '', currency: firm.currency },
          ...{ target: 1000_00, setAside: 0, byFirm: false, createdAt: clock.now(), ...columns },
        });
        for (const [planId, share] of Object.entries(shares)) {
          await tx.insert(goalSources).values({ id: newId(), ...common, goalId: id, planId, share });
        }
      });
      return id;
    },
    async addQuote({ firm, clientId }, columns = {}) {
      const id = columns.id ?? newId();
      const isDecided = columns.state === 'accepted' || columns.state === 'declined';
      const lines = [
        { quantity: '2', unitPrice: 5000, taxRate: '10', description: 'Labour', unit: 'h' },
        { quantity: '1', unitPrice: 2550, taxRate: '10', description: 'Part', unit: '' },
      ];
      const own = { firmId: firm.id, clientId };
      await inFirm(firm, async (tx) => {
        await tx.insert(quotes).values({
          ...{ id, ...own, number: `Q-${++numbers}`, title: 'New switchboard', state: 'sent' },
          ...{ introduction: '', terms: '', issuedOn: '2026-03-01', expiresOn: null, currency: 'AUD' },
          ...{ total: totalsOf(lines).total, createdAt: clock.now() },
          ...(isDecided && { decidedAt: clock.now(), decidedBy: 'Somebody' }),
          ...columns,
        });
        const rows = lines.map((line, position) => ({ ...line, ...own, quoteId: id, position }));
        await tx.insert(quoteLines).values(rows);
      });
      return id;
    },
    async tracesOf({ firm }, subject) {
      const audited = await database.inspect<{ operation: string }>(
        'select operation from audit where firm_id = $1 and subject = $2 order by at',
        [firm.id, subject],
      );
      const mails = await database.inspect('select from outbox where firm_id = $1 and dedupe_key = $2', [
        firm.id,
        `quotes.decided ${subject}`,
      ]);
      return { audited: audited.map(({ operation }) => operation), mails: mails.length };
    },
    async mails(to) {
      const rows = await database.inspect<{ id: string; body: string }>(
        'select id, body from outbox where recipient = $1 order by created_at, id',
        [to],
      );
      return Promise.all(
        rows.map(async ({ id, body }) => JSON.parse(await secrets.open('outbox', body, id)) as Body),
      );
    },
    close: () => server.stop(),
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body, as JSON. */
  readonly body: Record<string, unknown> & { code?: string };
}

export interface SendOptions {
  /** Default: a new one where the operation takes one. */
  readonly idempotencyKey?: string;
  /** Replace the request's own; null takes one away. */
  readonly headers?: Readonly<Record<string, string | null>>;
}

/** A browser on the firm's site: it keeps cookies. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly slug: string;
  readonly server: Server;

  constructor(server: Server, slug: string) {
    this.server = server;
    this.slug = slug;
  }

  /** Calls an operation as the HTTP adapter would, whatever the input is. */
  async call<T extends Operation>(operation: T, input: Input<T>, options: SendOptions = {}): Promise<Answer> {
    const key = options.idempotencyKey ?? (takesIdempotencyKey(operation) ? newId() : undefined);
    const { path, method, headers, body } = requestFor(operation, input as object, key);
    return this.send(`/api/v1/${this.slug}${path}`, {
      method,
      headers: { ...headers, ...options.headers },
      body,
    });
  }

  async send(
    path: string,
    {
      headers: given = {},
      ...init
    }: Omit<RequestInit, 'headers'> & { headers?: SendOptions['headers'] } = {},
  ): Promise<Answer> {
    const headers = new Headers();
    for (const [name, value] of Object.entries(given)) if (value !== null) headers.set(name, value);
    if (this.cookies.size > 0)
      headers.set('cookie', Array.from(this.cookies, (each) => each.join('=')).join('; '));
    const response = await this.server.fetch(new Request(origin + path, { ...init, headers }));
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    const text = await response.text();
    const isJson = text !== '' && (response.headers.get('content-type') ?? '').includes('json');
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? (JSON.parse(text) as Answer['body']) : {},
    };
  }

  #keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (/max-age=0/i.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
