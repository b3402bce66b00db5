import { httpAdapter } from '../../src/adapters/http/http-adapter.ts';
import type { PortalAdapter } from '../../src/client/adapter.ts';
import { accounts } from '../../src/server/access/tables.ts';
import { clients } from '../../src/server/clients/tables.ts';
import { newId } from '../../src/server/database/columns.ts';
import type { Database, Tx } from '../../src/server/database/database.ts';
import { firms } from '../../src/server/firm/tables.ts';
import { createPasswords } from '../../src/server/identity/passwords.ts';
import { identities } from '../../src/server/identity/tables.ts';
import { createOutbox } from '../../src/server/outbox/outbox.ts';
import type { ReadableMail } from '../../src/server/outbox/page.ts';
import type { Ports } from '../../src/server/ports.ts';
import { totalsOf } from '../../src/server/quotes/rules.ts';
import { quoteLines, quotes } from '../../src/server/quotes/tables.ts';
import { createSecrets } from '../../src/server/secrets.ts';
import { createServer, type Server } from '../../src/server/server.ts';
import { signInBy } from '../../src/testing/conformance/sign-in.ts';
import type { QuoteState, Somebody, World } from '../../src/testing/conformance/world.ts';
import { cookieFetch } from '../../src/testing/cookie-fetch.ts';
import { daysFromNow } from '../../src/testing/fixtures/days.ts';
import { quickHasher } from '../server/identity/world.ts';
import { freshPglite } from '../support/databases.ts';

type Fetch = typeof globalThis.fetch;

/** Of everybody. */
export const password = 'correct horse portal staple';
const firm = { fox: newId(), hare: newId() };
const people = {
  client: { firm: 'fox', email: 'client@demo.example', clientNames: ['Fox household', 'Fox & Sons Ltd'] },
  neighbour: { firm: 'fox', email: 'neighbour@demo.example', clientNames: ['Badger household'] },
  stranger: { firm: 'hare', email: 'client@demo.example', clientNames: ['Fox household'] },
} as const satisfies Record<Somebody, { firm: keyof typeof firm; email: string; clientNames: string[] }>;

const clientIds = { client: newId(), neighbour: newId(), stranger: newId() };

const lines = [
  { description: 'Work', quantity: '2.5', unit: 'h', unitPrice: 9_805, taxRate: '10' },
  { description: 'Parts', quantity: '3', unit: '', unitPrice: 1_999, taxRate: '12.5' },
];

export interface ServerWorldOptions {
  /** Migrated and empty. Default: a new embedded one. Closed with the world. */
  database?: Database;
  /** Makes what is put to the test from new adapters, each with a session of its own. Default: one of them. */
  adapt?: (open: () => PortalAdapter) => PortalAdapter;
  /** How adapters reach the server. Default: in this process, without a socket. */
  reach?: (server: Server) => Promise<{ origin: string; fetch: Fetch; close?: () => Promise<void> }>;
}

const inProcess: NonNullable<ServerWorldOptions['reach']> = async ({ fetch }) => ({
  origin: 'http://localhost',
  fetch: (address, init) => fetch(new Request(address, init)),
});

/** The reference backend with two firms and their clients, as the suite needs it. */
export async function openServerWorld({
  adapt = (open) => open(),
  reach = inProcess,
  ...options
}: ServerWorldOptions = {}): Promise<World> {
  const database = options.database ?? (await freshPglite());
  const time = movableTime();
  const ports = portsWith(time);
  await seed(database, ports);
  const server = createServer({ database, ports, publicUrl: new URL('http://localhost'), showsOutbox: true });
  const { origin, fetch, close } = await reach(server);
  const visit = (slug: keyof typeof firm) =>
    adapt(() => httpAdapter({ api: `${origin}/api/v1/${slug}`, fetch: cookieFetch(origin, fetch) }));
  let count = 0;
  return {
    visit: () => visit('fox'),
    async signIn(who) {
      const { firm: slug, email, clientNames } = people[who];
      const adapter = visit(slug);
      await signInBy(adapter, { email, password, clientName: clientNames[0] });
      return adapter;
    },
    person: { email: people.client.email, password },
    async readCode(email) {
      const response = await fetch(`${origin}/outbox.json`);
      const mails = (await response.json()) as ReadableMail[];
      const newest = mails.find(({ to, state }) => to === email && state === 'kept');
      return /\b\d{6}\b/.exec(newest?.text ?? '')?.[0] ?? '';
    },
    quote: (state, whose) => addQuote(database, state, whose, ++count),
    clock: { forward: async (seconds) => time.forward(seconds) },
    async close() {
      await close?.();
      await server.stop();
    },
  };
}

function movableTime() {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead),
    forward: (seconds: number) => void (ahead += seconds * 1000),
  };
}

function portsWith(clock: Ports['clock']): Ports {
  const secrets = createSecrets('the secret of a test, which is long enough');
  const silent = () => undefined;
  return {
    clock,
    secrets,
    hasher: quickHasher,
    outbox: createOutbox({ clock, secrets, delivers: false }),
    log: { debug: silent, info: silent, warn: silent, error: silent },
  };
}

async function seed(database: Database, { hasher, secrets }: Ports): Promise<void> {
  const passwordHash = await createPasswords(hasher, secrets).hash(password);
  const createdAt = new Date();
  for (const [slug, id] of Object.entries(firm)) {
    await importInto(database, id, (tx) =>
      tx.insert(firms).values({
        ...{ id, slug, name: `The ${slug}`, color: '#224466', logo: null, policies: { signInByCode: true } },
        ...{ pages: {}, origins: [], officeEmail: `office@${slug}.example`, timeZone: 'Pacific/Auckland' },
        ...{ currency: 'NZD', locale: 'en-NZ', createdAt },
      }),
    );
  }
  for (const [who, { firm: slug, email, clientNames }] of Object.entries(people)) {
    const [firmId, identityId] = [firm[slug], newId()];
    await importInto(database, firmId, async (tx) => {
      await tx.insert(identities).values({ id: identityId, firmId, email, passwordHash, createdAt });
      for (const [index, name] of clientNames.entries()) {
        const clientId = index === 0 ? clientIds[who as Somebody] : newId();
        await tx.insert(clients).values({ id: clientId, firmId, name, createdAt });
        await tx.insert(accounts).values({
          ...{ id: newId(), firmId, identityId, clientId, role: 'client', displayName: 'Ada Fox' },
          ...{ pages: ['quotes'], mayWrite: true, mayDelete: true, createdAt },
        });
      }
    });
  }
}

async function addQuote(
  database: Database,
  status: QuoteState,
  whose: Somebody,
  count: number,
): Promise<string> {
  const [id, firmId, clientId] = [newId(), firm[people[whose].firm], clientIds[whose]];
  const isDecided = status === 'accepted' || status === 'declined';
  await importInto(database, firmId, async (tx) => {
    await tx.insert(quotes).values({
      ...{ id, firmId, clientId, number: `Q-${count}`, title: `Quote ${count}`, currency: 'NZD' },
      state: isDecided || status === 'draft' ? status : 'sent',
      ...{ introduction: '', terms: 'Net 14 days.', createdAt: new Date(), total: totalsOf(lines).total },
      issuedOn: daysFromNow(-30 - (count % 3)),
      expiresOn: daysFromNow(status === 'expired' ? -3 : 30),
      ...(isDecided && { decidedAt: new Date(), decidedBy: 'Ada Fox' }),
      ...(status === 'declined' && { decisionReason: 'Too late' }),
    });
    for (const [position, line] of lines.entries()) {
      await tx.insert(quoteLines).values({ id: newId(), firmId, clientId, quoteId: id, position, ...line });
    }
  });
  return id;
}

async function importInto(
  database: Database,
  firmId: string,
  write: (tx: Tx) => Promise<unknown>,
): Promise<void> {
  await database.as('portico_import', { firmId }, write);
}
