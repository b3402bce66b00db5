import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { httpAdapter } from '../../src/adapters/http/http-adapter.ts';
import { createPortalClient } from '../../src/client/client.ts';
import { listApps } from '../../src/contract/apps.ts';
import { getSession, refreshSession, signInWithPassword } from '../../src/contract/identity.ts';
import { chooseAccountToSignIn } from '../../src/contract/identity/choice.ts';
import { FirmCookies } from '../../src/server/http/cookies.ts';
import { footprint, type Trace } from '../../stories/footprint.ts';
import { apps } from '../../src/testing/fixtures/apps.ts';
import { firms } from '../../src/testing/fixtures/firm.ts';
import { serveClockedDemo } from '../support/clocked-demo.ts';
import { dropFactors, marama, signInToFirm, startFirmServer } from '../support/firm-server.ts';
import {
  accept,
  deviceAt,
  giveCredentials,
  openQuote,
  openWorld,
  priya,
  quotes,
  signIn,
  type World,
} from '../support/journey.ts';
import { serveStaticDemo } from '../support/static-demo.ts';
import { openStubPage, portal, api as stubApi, site as stubSite } from '../support/stub-site.ts';
import { keptFor, traceDevice } from '../support/traces.ts';

const sandboxApi = 'http://sandbox.localhost/api/v1/service';

type Kind = NonNullable<Trace['only']>;

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

    // The firm has one app, and for that alone nothing is kept.
    const several = { apps: ['Community', 'Courses'].map((name) => ({ ...apps.courses, id: name, name })) };
    await device.context.route(`**${listApps.path}`, (route) => route.fulfill({ json: several }));
    const page = await device.open('/service/');
    await signIn(page);
    await page.getByRole('button', { name: 'Apps' }).waitFor();
    await openQuote(page, 'Bathroom heater and exhaust fan');
    await accept(page);
    await page.getByText(/^Accepted by Priya Anand on /).waitFor();
    await page.getByRole('button', { name: 'Tell us where the dog will be' }).click();
    const comment = page.getByLabel('Write a comment');
    await comment.fill('In the kennel');
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
    await page.locator('portal-quotes').getByRole('article').waitFor();
    await comment.waitFor();
    // The words come with who is signed in.
    await comment.evaluate(async (field: HTMLTextAreaElement) => {
      for (let frames = 0; frames < 600 && !field.value; frames++) {
        await new Promise((shown) => requestAnimationFrame(shown));
      }
    });
    assert.equal(await comment.inputValue(), 'In the kennel', 'after a reload');
    for (const { name, httpOnly, sameSite } of await device.context.cookies()) {
      seen.add(`cookie: ${name}`);
      assert.deepEqual({ httpOnly, sameSite }, { httpOnly: true, sameSite: 'Lax' });
    }
    (await keptFor(page)).forEach((each) => seen.add(each));
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You are signed out.').first().waitFor();
    assert.equal(await quotes(page).count(), 0);
    const local = await page.evaluate(() => Object.keys(localStorage));
    assert.deepEqual(local, [`portico:${api}:brand`], 'after signing out');
    const tab = await page.evaluate(() => Object.keys(sessionStorage));
    assert.deepEqual(
      tab.filter((name) => /:(portal-tasks|app-switcher)$/.test(name)),
      [],
      'after signing out',
    );

    // This firm keeps no plans of its clients.
    await using another = await world.newDevice();
    const there = await traceDevice(another);
    const planner = await another.open('/planner/portal/');
    await giveCredentials(planner);
    await planner.getByRole('button', { name: 'Offset account' }).click();
    await planner.locator('portal-wealth').getByRole('article').waitFor();
    const goals = planner.locator('portal-goals');
    await goals.getByRole('button', { name: 'Add a goal' }).click();
    await goals.getByLabel('What for').fill('A boat');
    (await keptFor(planner)).forEach((each) => there.add(each));
    await planner.getByRole('button', { name: 'Sign out' }).click();
    await planner.getByText('You are signed out.').first().waitFor();
    assert.deepEqual(
      await planner.evaluate(() => Object.keys(sessionStorage).filter((name) => name.endsWith('-goals'))),
      [],
      'after signing out',
    );
    there.forEach((each) => seen.add(each.replace('planner', 'service')));

    await page.goto(`${world.server.url}/service/staff/`);
    await giveCredentials(page, { ...priya, email: 'staff@demo.example' });
    await page.getByRole('row').filter({ hasText: priya.email }).first().getByRole('button').click();
    await page.getByRole('button', { name: 'Disable access' }).waitFor();
    (await keptFor(page)).forEach((each) => seen.add(each));
    await page.goto(`${world.server.url}/service/security/`);
    await page.getByText('This device').first().waitFor();
    (await keptFor(page)).forEach((each) => seen.add(each));

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
    assertAdds(seen, 'tokens');
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
      (await keptFor(page)).forEach((each) => seen.add(each));
      assertAdds(seen, 'tickets', { beside: ['tokens'], at: firm.api });
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

  it('[X-03] names all that leaving for the firm’s own provider adds, and nothing else', async () => {
    await using device = await deviceAt(stubSite);
    const seen = await traceDevice(device);
    // A provider that sends everybody straight back.
    const begin = { url: `${stubSite}/?state=portal-1&code=2`, state: 'portal-1' };
    const overrides = { 'firm.get': firms.everyWay, 'identity.beginWithProvider': () => begin };
    const page = await openStubPage(device.context, { stub: { overrides }, body: portal });
    await page.getByRole('button', { name: /^Continue with / }).click();
    await page.getByRole('heading', { name: 'Choose an account' }).waitFor();
    const kept = await keptFor(page);
    assert.ok(!kept.some((each) => each.startsWith('session storage')), 'is gone once it was used');
    kept.forEach((each) => seen.add(each));
    assertAdds(seen, 'provider', { at: stubSite + stubApi });
  });

  it('[X-02] [X-03] names all that a sandbox which keeps its data adds, and nothing else', async () => {
    await using site = await serveStaticDemo();
    await using device = await deviceAt(site.url);
    device.context.setDefaultTimeout(180_000);
    const seen = await traceDevice(device);
    const page = await device.open('/service/');
    await page.getByText('Everything runs in this browser').waitFor();
    await signIn(page);
    await openQuote(page, 'Bathroom heater and exhaust fan');
    await accept(page);
    await page.getByText(/^Accepted by Priya Anand on /).waitFor();
    (await keptFor(page)).forEach((each) => seen.add(each));
    (await device.context.cookies()).forEach(({ name }) => seen.add(`cookie: ${name}`));
    for (const path of site.asked) {
      const file = /^\/sandbox\/(?!page\.js$)(.+)$/.exec(path)?.[1];
      if (file !== undefined) seen.add(`file: ${file}`);
    }
    assertAdds(seen, 'sandbox', { at: sandboxApi });
    assert.deepEqual([...device.origins], [site.url], 'nothing is asked of any other host');

    // The same page, where it does not ask for data to be kept.
    const script = join(site.folder, 'sandbox/page.js');
    await writeFile(script, (await readFile(script, 'utf8')).replace('keep:!0', 'keep:!1'));
    await using another = await deviceAt(site.url);
    const without = await traceDevice(another);
    const anew = await another.open('/service/');
    await anew.getByText('Everything runs in this browser').waitFor({ timeout: 180_000 });
    await signIn(anew);
    (await keptFor(anew)).forEach((each) => without.add(each));
    const added = [...without.difference(new Set(listed([], sandboxApi)))];
    assert.deepEqual(added, ['Trusted Types policy: portico-sandbox']);
  });

  /** Sees all that the guide lists for pages of a kind, and nothing that it lists for neither these nor every page. */
  function assertAdds(
    seen: Set<string>,
    kind: Kind,
    { beside = [], at = api }: { beside?: Kind[]; at?: string } = {},
  ): void {
    const all = new Set(listed([...beside, kind], at));
    const added = all.difference(new Set(listed(beside, at)));
    assert.ok(added.size > 0);
    assert.deepEqual([...added.difference(seen)], [], 'is listed, and not seen');
    assert.deepEqual([...seen.difference(all)], [], 'is seen, and not listed');
  }

  /** What the guide lists for every page, and for some. */
  function listed(some: Kind[], at = api): string[] {
    return footprint
      .filter(({ only }) => !only || some.includes(only))
      .map(
        ({ where, name }) => `${where}: ${name.replace(/\{(firm|name)\}/, 'service').replace('{api}', at)}`,
      )
      .sort();
  }
});
