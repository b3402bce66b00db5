import { httpAdapter } from '../../src/adapters/http/http-adapter.ts';
import type { PortalAdapter } from '../../src/client/adapter.ts';
import type { Database } from '../../src/server/database/database.ts';
import { createOutbox } from '../../src/server/outbox/outbox.ts';
import type { ReadableMail } from '../../src/server/outbox/page.ts';
import type { Ports } from '../../src/server/ports.ts';
import { createSecrets } from '../../src/server/secrets.ts';
import { createServer, type Server } from '../../src/server/server.ts';
import { signInBy } from '../../src/testing/conformance/sign-in.ts';
import type { Around, World } from '../../src/testing/conformance/world.ts';
import { cookieFetch } from '../../src/testing/cookie-fetch.ts';
import { quickHasher } from '../server/identity/world.ts';
import { freshPglite } from '../support/databases.ts';
import { password, people, spare, staff } from './people.ts';
import { addPlan, addQuote, addTask, seed } from './server-seed.ts';

type Fetch = typeof globalThis.fetch;

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
  adapt,
  reach = inProcess,
  ...options
}: ServerWorldOptions = {}): Promise<World> {
  const database = options.database ?? (await freshPglite());
  const time = movableTime();
  const ports = portsWith(time);
  await seed(database, ports);
  const server = createServer({ database, ports, publicUrl: new URL('http://localhost'), showsOutbox: true });
  const { origin, fetch, close } = await reach(server);
  const visitBy =
    (around: Around) =>
    (slug: 'fox' | 'hare'): PortalAdapter => {
      const open = () =>
        httpAdapter({ api: `${origin}/api/v1/${slug}`, fetch: cookieFetch(origin, around(fetch)) });
      return adapt ? adapt(open) : open();
    };
  let count = 0;
  const worldThrough = (around: Around): World => {
    const visit = visitBy(around);
    return {
      visit: () => visit('fox'),
      // What is made of the adapters sends the same requests, which are checked once.
      through: adapt ? undefined : (next) => worldThrough((own) => next(around(own))),
      async signIn(who) {
        const { firm: slug, email, clientNames } = people[who];
        const adapter = visit(slug);
        await signInBy(adapter, { email, password, clientName: clientNames[0] });
        return adapter;
      },
      async signInStaff() {
        const adapter = visit(staff.firm);
        await signInBy(adapter, { email: staff.email, password });
        return adapter;
      },
      spare: { email: spare.email, password },
      pageOrigin: origin,
      person: { email: people.client.email, password },
      async readCode(email) {
        const response = await fetch(`${origin}/outbox.json`);
        const mails = (await response.json()) as ReadableMail[];
        const newest = mails.find(({ to, state }) => to === email && state === 'kept');
        return /\b\d{6}\b/.exec(newest?.text ?? '')?.[0] ?? '';
      },
      quote: (state, whose) => addQuote(database, state, whose, ++count),
      task: (whose) => addTask(database, whose, ++count),
      plan: (whose) => addPlan(database, whose, ++count),
      clock: { forward: async (seconds) => time.forward(seconds) },
      async close() {
        await close?.();
        await server.stop();
      },
    };
  };
  return worldThrough((own) => own);
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
    outbox: createOutbox({ clock, secrets, delivers: [] }),
    log: { debug: silent, info: silent, warn: silent, error: silent },
  };
}
