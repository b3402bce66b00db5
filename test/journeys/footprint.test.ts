import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { httpAdapter } from '../../src/adapters/http/http-adapter.ts';
import { createPortalClient } from '../../src/client/client.ts';
import {
  chooseAccountToSignIn,
  getSession,
  refreshSession,
  signInWithPassword,
} from '../../src/contract/identity.ts';
import { FirmCookies } from '../../src/server/http/cookies.ts';
import { footprint } from '../../stories/footprint.ts';
import { accept, openQuote, openWorld, priya, quotes, signIn, type World } from '../support/journey.ts';

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
    const seen = new Set<string>();
    const see = ([where, name]: Note) => seen.add(`${where}: ${name}`);
    await device.context.exposeBinding('noteTrace', (_, ...note: [string, string]) => see(note));
    await device.context.addInitScript(noteTraces);
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
      see(['cookie', name]);
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
    assert.deepEqual([...seen].sort(), listed(false));
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
    const all = new Set(listed(true));
    const ofTokens = all.difference(new Set(listed(false)));
    assert.deepEqual([...ofTokens.difference(seen)], [], 'is listed, and not seen');
    assert.deepEqual([...seen.difference(all)], [], 'is seen, and not listed');
  });

  /** What the guide lists, as this world names it. */
  function listed(tokens: boolean): string[] {
    return footprint
      .filter(({ only }) => !only || (tokens && only === 'tokens'))
      .map(({ where, name }) => `${where}: ${name.replace('{firm}', 'service').replace('{api}', api)}`)
      .sort();
  }
});

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
