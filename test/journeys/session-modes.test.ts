import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { httpAdapter } from '../../src/adapters/http/http-adapter.ts';
import { signOutEverywhere } from '../../src/contract/identity/everywhere.ts';
import { signInBy } from '../../src/testing/conformance/sign-in.ts';
import { cookieFetch } from '../../src/testing/cookie-fetch.ts';
import { openQuote, priya, quotes } from '../support/journey.ts';
import { modes, type OpenMode, refreshPath } from '../support/session-modes.ts';

const minute = 60_000;
const hour = 60 * minute;
const tabs = 20;

/** Where Node finds the API: names below "localhost" are known to browsers alone. */
const apiOf = ({ demo }: OpenMode) => `${demo.url}/api/v1/service`;

/** What the API answers to a refresh by somebody else, who has these headers. */
async function refreshedBy(mode: OpenMode, headers: Record<string, string>): Promise<number> {
  const answer = await fetch(apiOf(mode) + refreshPath, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'portico-client': '1', ...headers },
    body: '{}',
  });
  return answer.status;
}

/** Signs the client out everywhere, from a place that none of the pages knows. */
async function signOutElsewhere(mode: OpenMode): Promise<void> {
  const elsewhere = httpAdapter({ api: apiOf(mode), fetch: cookieFetch(mode.demo.url) });
  await signInBy(elsewhere, { email: mode.email, password: priya.password });
  await elsewhere.call(signOutEverywhere, {}, {});
}

for (const { name, refreshes, open } of modes) {
  describe(`a session in ${name}`, { timeout: 600_000 }, () => {
    let mode: OpenMode;
    before(async () => (mode = await open()));
    after(() => mode[Symbol.asyncDispose]());

    const refreshesSince = (from: number) =>
      mode.seen.slice(from).filter(({ path }) => path.endsWith(refreshPath)).length;

    it('[X-03] goes on after a reload, and after its access has become stale, and ends after an idle hour', async () => {
      await using device = await mode.newDevice();
      const page = await device.open('/');
      await mode.signIn(page);
      await page.reload();
      await quotes(page).waitFor();
      mode.demo.pass(11 * minute);
      await openQuote(page, mode.title);
      mode.demo.pass(hour + minute);
      await page.reload();
      await mode.asksAgain(page);
    });

    it(`[X-03] is refreshed ${refreshes(tabs)} times for ${tabs} tabs at one time, and none is signed out`, async () => {
      await using device = await mode.newDevice();
      const first = await device.open('/');
      await mode.signIn(first);
      const all = [first];
      while (all.length < tabs) all.push(await device.open('/'));
      for (const tab of all) await quotes(tab).waitFor();
      mode.demo.pass(11 * minute);
      const from = mode.seen.length;
      await Promise.all(all.map((tab) => quotes(tab).getByRole('button', { name: mode.title }).click()));
      for (const tab of all) await tab.getByRole('heading', { name: 'Terms' }).waitFor();
      assert.equal(refreshesSince(from), refreshes(tabs));
    });

    it('[X-03] outlives the loss of an answer to a refresh', async () => {
      await using device = await mode.newDevice();
      const page = await device.open('/');
      await mode.signIn(page);
      mode.demo.pass(11 * minute);
      const from = mode.seen.length;
      mode.loseNext(refreshPath);
      await openQuote(page, mode.title);
      assert.equal(refreshesSince(from), 2);
    });

    it('[X-03] ends in every browser with signing out everywhere elsewhere, and each page says so', async () => {
      await using here = await mode.newDevice();
      await using there = await mode.newDevice();
      const pages = [await here.open('/'), await there.open('/')];
      for (const page of pages) await mode.signIn(page);
      await signOutElsewhere(mode);
      for (const page of pages) {
        await quotes(page).getByRole('button', { name: mode.title }).click();
        await mode.saysItEnded(page);
      }
    });

    it('[X-03] ends for everybody when what it bore comes again after its successor was used, and the page says so', async () => {
      await using device = await mode.newDevice();
      const page = await device.open('/');
      await mode.signIn(page);
      const stolen = await mode.stolen(device);
      mode.demo.pass(11 * minute);
      await openQuote(page, mode.title);
      assert.equal(await refreshedBy(mode, stolen), 401);
      await page.getByRole('article').getByRole('button', { name: 'Accept' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
      await mode.saysItEnded(page);
    });
  });
}
