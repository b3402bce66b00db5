import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openQuote, quotes, signIn } from '../support/journey.ts';
import { openSites, type SeparateSites } from '../support/separate-sites.ts';
import { cookieOf, refreshPath, saysItEnded, signedOut } from '../support/session-modes.ts';

const minute = 60_000;
const title = 'Split system for the back bedroom';

/** Whether an ordinary third-party cookie of the API comes back to it from the page. */
async function controlComesBack(page: Page, api: string): Promise<boolean> {
  const address = new URL('/control', api).href;
  return page.evaluate(async (url) => {
    const ask = async () => (await fetch(url, { credentials: 'include' })).text();
    await ask();
    return (await ask()).includes('control=1');
  }, address);
}

/** All that scripts of the page's origin can keep, and see of the page. */
async function everything(page: Page): Promise<string> {
  return page.evaluate(async () =>
    JSON.stringify({
      page: [document.cookie, location.href, document.documentElement.outerHTML, history.state as unknown],
      storage: [Object.entries(localStorage), Object.entries(sessionStorage)],
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
    }),
  );
}

describe('a session on the origin of the API itself', { timeout: 600_000 }, () => {
  let sites: SeparateSites;
  before(async () => (sites = await openSites({ api: 'localhost' })));
  after(() => sites[Symbol.asyncDispose]());

  /** Where Node finds it: names below "localhost" are known to browsers alone. */
  const atServer = (path: string) => new URL(new URL(sites.api).pathname + path, sites.demo.url);

  /** What a refresh answers to a cookie that is not sent by a browser, and the cookie after it. */
  async function refreshed(cookie: string): Promise<[status: number, cookie: string]> {
    const answer = await fetch(atServer(refreshPath), {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'portico-client': '1' },
      body: '{}',
    });
    return [answer.status, answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''];
  }

  const read = async (cookie: string) => (await fetch(atServer('/quotes'), { headers: { cookie } })).status;

  it('[X-03] is a cookie that no script reads, for no other page than those of the origin', async () => {
    const { seen, newDevice, api } = sites;
    await using device = await newDevice();
    const page = await device.open('/');
    await signIn(page);
    assert.deepEqual(
      new Set(seen.map(({ headers }) => headers.get('sec-fetch-site'))),
      new Set(['same-origin']),
    );
    assert.ok(seen.every(({ headers }) => !headers.has('authorization')));
    const own = await device.context.cookies(`${api}/session`);
    const cookie = own.find(({ name }) => name === 'portico-service');
    assert.deepEqual([cookie?.httpOnly, cookie?.sameSite], [true, 'Lax']);
    assert.ok(cookie && !(await everything(page)).includes(cookie.value));
  });

  it('[X-03] ends for the thief, too, who was first to use what was stolen, and the page says so', async () => {
    const { newDevice, demo } = sites;
    await using device = await newDevice();
    const page = await device.open('/');
    await signIn(page);
    const stolen = await cookieOf(device, sites.api);
    demo.pass(11 * minute);
    const [status, successor] = await refreshed(stolen);
    assert.equal(status, 200);
    assert.equal(await read(successor), 200);
    await quotes(page).getByRole('button', { name: title }).click();
    await saysItEnded(page);
    assert.equal(await read(successor), 401);
  });
});

describe('a session on the site of the API itself', { timeout: 600_000 }, () => {
  let sites: SeparateSites;
  before(async () => (sites = await openSites({ page: 'www.firm.localhost', api: 'portal.firm.localhost' })));
  after(() => sites[Symbol.asyncDispose]());

  it('[X-03] is a cookie for a page of a sub-domain, too, and nothing else', async () => {
    const { seen, newDevice, api } = sites;
    await using device = await newDevice();
    const page = await device.open('/');
    await signIn(page);
    assert.ok(await controlComesBack(page, api), 'a cookie of the same site is no third party’s');
    assert.deepEqual(
      new Set(seen.map(({ headers }) => headers.get('sec-fetch-site'))),
      new Set(['same-site']),
    );
    assert.ok(seen.every(({ headers }) => !headers.has('authorization')));
    const [cookie] = (await device.context.cookies(api)).filter(({ name }) => name === 'portico-service');
    assert.deepEqual([cookie?.httpOnly, cookie?.sameSite], [true, 'Lax']);
    assert.ok(cookie && !(await everything(page)).includes(cookie.value));
  });
});

describe('a session on another site than that of the API', { timeout: 600_000 }, () => {
  let sites: SeparateSites;
  before(async () => (sites = await openSites({ page: '127.0.0.1', api: 'localhost' })));
  after(() => sites[Symbol.asyncDispose]());

  const borne = (name: string) =>
    sites.seen.map(({ headers }) => headers.get(name)).filter((each) => each !== null);

  it('[X-03] is a token in memory, and a cookie of that site which no script reads, where third-party cookies are blocked', async () => {
    const { seen, newDevice, api, demo } = sites;
    await using device = await newDevice();
    const page = await device.open('/');
    const exchanged = page.waitForResponse((response) => response.url().endsWith(refreshPath));
    await signIn(page);
    await exchanged;
    assert.equal(await controlComesBack(page, api), false);
    demo.pass(11 * minute);
    await openQuote(page, title);
    assert.deepEqual(
      new Set(seen.map(({ headers }) => headers.get('sec-fetch-site'))),
      new Set(['cross-site']),
    );
    const refreshes = seen.filter(({ path }) => path.endsWith(refreshPath));
    assert.equal(refreshes.length, 2);
    assert.ok(refreshes.every(({ headers }) => headers.get('cookie')?.includes('portico.refresh-service=')));
    assert.equal(refreshes[1]?.headers.get('portico-refresh-token'), null);
    const secrets = [
      ...borne('authorization').map((each) => each.slice(7)),
      ...borne('portico-refresh-token'),
    ];
    assert.ok(secrets.length >= 2);
    const seeable = (await everything(page)) + seen.map(({ path }) => path).join();
    for (const secret of secrets) assert.ok(!seeable.includes(secret));
  });

  it('[X-03] is held in memory alone where the browser refuses that cookie, and goes on until the page is left', async () => {
    const { seen, newDevice, demo } = sites;
    await using device = await newDevice({ refuses: true });
    const page = await device.open('/');
    const from = seen.length;
    await signIn(page);
    demo.pass(11 * minute);
    await openQuote(page, title);
    demo.pass(11 * minute);
    await page.getByRole('article').getByRole('button', { name: 'Accept' }).waitFor();
    await page.goBack();
    await quotes(page).waitFor();
    assert.ok(seen.slice(from).every(({ headers }) => !headers.has('cookie')));
    await page.reload();
    await signedOut(page);
  });

  it('ends in every tab with signing out', async () => {
    await using device = await sites.newDevice();
    const [first, second] = [await device.open('/'), await device.open('/')];
    await signIn(first);
    await quotes(second).waitFor();
    await second.getByRole('button', { name: 'Sign out' }).click();
    for (const page of [first, second]) await signedOut(page);
    await first.reload();
    await signedOut(first);
  });
});
