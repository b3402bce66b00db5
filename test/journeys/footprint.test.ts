import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { httpAdapter } from '../../src/adapters/http/http-adapter.ts';
import { createPortalClient } from '../../src/client/client.ts';
import { getSession, refreshSession, signInWithPassword } from '../../src/contract/identity.ts';
import { chooseAccountToSignIn } from '../../src/contract/identity/choice.ts';
import { FirmCookies } from '../../src/server/http/cookies.ts';
import { footprint, type Trace } from '../../stories/footprint.ts';
import { serveClockedDemo } from '../support/clocked-demo.ts';
import type { Device } from '../support/device.ts';
import { dropFactors, marama, signInToFirm, startFirmServer } from '../support/firm-server.ts';
import {
  accept,
  deviceAt,
  openQuote,
  openWorld,
  priya,
  quotes,
  signIn,
  type World,
} from '../support/journey.ts';

type Note = readonly [where: string, name: string];

describe('the guide’s list of what the elements leave and send', { timeout: 240_000 }, () => {
  let world: World;
  let api: string;
  before(async () => {
    world = await openWorld();
    api = `${world.server.url}/api/v1/service`;
  });
  after(() => world[Symbol.asyncDispose]());

  it('[X-03] names all that a browser sees from signing in to signing out, and nothing else', async () => {
    await using device = await world.newDevice();
    const seen = await traceDevice(device);
    const requests: string[] = [];
    device.context.on('request', (request) => {
      // What scripts ask for, whatever they use for it; the rest is the page's own.
      if (/^(fetch|xhr|eventsource|websocket|ping)$/.test(request.resourceType()))
        requests.push(request.url());
    });

    const page = await device.open('/service/');
    await signIn(page);
    await openQuote(page, 'Bathroom heater and exhaust fan');
    await accept(page);
    await page.getByText(/^Accepted by Priya Anand on /).waitFor();
    // As after an hour: the next answer says that the session has to be refreshed.
    await device.context.route(
      '**/session',
      (route) =>
        route.fulfill({
          status: 401,
          contentType: 'application/problem+json',
          body: JSON.stringify({ code: 'session-stale', status: 401 }),
        }),
      { times: 1 },
    );
    const refreshed = page.waitForResponse(`**${refreshSession.path}`);
    await page.reload();
    await refreshed;
    await page.getByRole('article').waitFor();
    for (const { name, httpOnly, sameSite } of await device.context.cookies()) {
      seen.add(`cookie: ${name}`);
      assert.deepEqual({ httpOnly, sameSite }, { httpOnly: true, sameSite: 'Lax' });
    }
    const kept = await page.evaluate(async () => ({
      session: Object.keys(sessionStorage),
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      workers: await navigator.serviceWorker.getRegistrations(),
    }));
    assert.deepEqual(kept, { session: [], databases: [], caches: [], workers: [] });
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You are signed out.').first().waitFor();
    assert.equal(await quotes(page).count(), 0);
    const local = await page.evaluate(() => Object.keys(localStorage));
    assert.deepEqual(local, [`portico:${api}:brand`], 'after signing out');

    assert.deepEqual(
      requests.filter((url) => !url.startsWith(`${api}/`)),
      [],
      'requests go to the API alone',
    );
    assert.deepEqual([...device.origins], [world.server.url]);
    assert.deepEqual([...seen].sort(), listed([]));
  });

  it('[X-03] names the headers and the cookie of a session in tokens', async () => {
    const headers: string[] = [];
    const adapter = httpAdapter({
      api,
      session: 'token',
      async fetch(address, init) {
        headers.push(...Object.keys(init?.headers ?? {}).map((name) => `request header: ${name}`));
        const answer = await fetch(address, init);
        const own = Array.from(answer.headers.keys()).filter((name) => name.startsWith('portico-'));
        headers.push(...own.map((name) => `answer header: ${name}`));
        return answer;
      },
    });
    const client = createPortalClient(adapter);
    const step = await client.invoke(signInWithPassword, priya);
    assert.ok(step.step === 'choose-account');
    const { ticket, accounts } = step;
    await client.invoke(chooseAccountToSignIn, { ticket, accountId: accounts[0]!.id });
    await client.invoke(getSession, {});
    await client.invoke(refreshSession, {});
    const cookies = new FirmCookies('service', { isSecure: false, isEmbedded: true });
    cookies.set('refresh', 'token', 1);
    const answer = new Headers();
    cookies.addTo(answer);
    const [cookie = ''] = answer.getSetCookie();
    assert.match(cookie, /; HttpOnly; SameSite=None; Partitioned$/);
    const seen = new Set([...headers, `cookie: ${cookie.split('=')[0] ?? ''}`]);
    const all = new Set(listed(['tokens']));
    const ofTokens = all.difference(new Set(listed([])));
    assert.deepEqual([...ofTokens.difference(seen)], [], 'is listed, and not seen');
    assert.deepEqual([...seen.difference(all)], [], 'is seen, and not listed');
  });

  it('[X-03, X-16] names all that a visit by a ticket of the page’s own server adds, and nothing else', async () => {
    await using demo = await serveClockedDemo();
    await dropFactors(demo);
    const firm = await startFirmServer(demo);
    await using device = await deviceAt(firm.site);
    try {
      const seen = await traceDevice(device);
      const page = await device.open('/');
      await signInToFirm(page, marama);
      await openQuote(page, 'Boat shed lighting');
      await accept(page);
      await page.getByText(/^Accepted by Marama Tait on /).waitFor();
      for (const { name, domain, sameSite, partitionKey } of await device.context.cookies()) {
        if (domain === new URL(firm.site).hostname) continue; // The firm's own.
        seen.add(`cookie: ${name}`);
        assert.equal(sameSite, 'None');
        assert.ok(partitionKey);
      }
      const all = new Set(listed(['tokens', 'tickets'], firm.api));
      const ofTickets = all.difference(new Set(listed(['tokens'], firm.api)));
      assert.ok(ofTickets.size > 0);
      assert.deepEqual([...ofTickets.difference(seen)], [], 'is listed, and not seen');
      assert.deepEqual([...seen.difference(all)], [], 'is seen, and not listed');
      const ofTokens = ['cookie: portico.refresh-service', 'request header: authorization'];
      assert.deepEqual(
        ofTokens.filter((each) => !seen.has(each)),
        [],
        'the session travels in tokens',
      );
    } finally {
      firm.stop();
    }
  });

  /** What the guide lists for every page, and for some. */
  function listed(some: Trace['only'][], at = api): string[] {
    return footprint
      .filter(({ only }) => !only || some.includes(only))
      .map(({ where, name }) => `${where}: ${name.replace('{firm}', 'service').replace('{api}', at)}`)
      .sort();
  }
});

/** Notes what pages of a device leave and send, as they do it. */
async function traceDevice({ context }: Device): Promise<Set<string>> {
  const seen = new Set<string>();
  await context.exposeBinding('noteTrace', (_, ...[where, name]: [string, string]) =>
    seen.add(`${where}: ${name}`),
  );
  await context.addInitScript(noteTraces);
  return seen;
}

/** Runs in every page before any other script. */
function noteTraces(): void {
  const { noteTrace } = globalThis as unknown as { noteTrace: (...note: Note) => Promise<void> };
  const note = (where: string, name: unknown): void => void noteTrace(where, String(name));
  const watch = (holder: object, name: string, hear: (...parameters: never[]) => void): void => {
    const methods = holder as Record<string, (...parameters: unknown[]) => unknown>;
    const original = methods[name]!;
    methods[name] = function (this: unknown, ...parameters) {
      hear(...(parameters as never[]));
      return original.apply(this, parameters);
    };
  };
  const noteState = (state: object | null) =>
    Object.keys(state ?? {}).forEach((name) => note('history state', name));
  const noteAnswer = (name: string) => note('answer header', name);

  watch(globalThis, 'fetch', (_: string, { headers }: RequestInit) =>
    Object.keys(headers ?? {}).forEach((name) => note('request header', name)),
  );
  watch(Headers.prototype, 'get', noteAnswer);
  watch(Headers.prototype, 'has', noteAnswer);
  watch(Storage.prototype, 'setItem', (name: string) => note('local storage', name));
  watch(LockManager.prototype, 'request', (name: string) => note('lock', name));
  watch(History.prototype, 'pushState', noteState);
  watch(History.prototype, 'replaceState', noteState);
  watch(CSSStyleDeclaration.prototype, 'setProperty', (name: string) => note('custom property', name));
  const { trustedTypes } = globalThis as unknown as { trustedTypes: object };
  watch(Object.getPrototypeOf(trustedTypes) as object, 'createPolicy', (name: string) =>
    note('Trusted Types policy', name),
  );
  globalThis.BroadcastChannel = class extends BroadcastChannel {
    constructor(name: string) {
      super(name);
      note('channel', name);
    }
  };
}
