import assert from 'node:assert/strict';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Device } from '../support/device.ts';
import { accept, deviceAt, openQuote, quotes, signIn } from '../support/journey.ts';
import { serveStaticDemo, type StaticDemo } from '../support/static-demo.ts';

const below = '/any/where';
const title = 'Bathroom heater and exhaust fan';
const later = 'Bathroom heater, exhaust fan and light';
const another = 'Split system for the back bedroom';
const accepted = /^Accepted by Priya Anand on /;

describe('the demonstration on a static host, below a path', { timeout: 600_000 }, () => {
  let site: StaticDemo;
  before(async () => (site = await serveStaticDemo(below)));
  after(() => site[Symbol.asyncDispose]());

  it('[X-02] signs in, accepts a quote, keeps that over a reload and for another tab, and starts over', async () => {
    await using device = await visit();
    const page = await device.open(`${below}/service/`);
    await isReady(page);
    await signIn(page);
    await openQuote(page, title);
    await accept(page);
    await page.getByText(accepted).waitFor();

    // The data of a later release: what is kept does not change under those who use it.
    await page.goto('about:blank');
    const worker = join(site.folder, 'sandbox/worker.js');
    const script = await readFile(worker, 'utf8');
    await writeFile(worker, script.replaceAll(title, later));
    await page.goBack();
    await page.getByText(accepted).waitFor();
    assert.equal(await page.getByText(later).count(), 0);
    const other = await device.open(`${below}/service/`);
    await quotes(other).waitFor();

    await page.getByRole('button', { name: 'Start over' }).click();
    await other.getByText('You have been signed out').or(other.getByText('Sign in')).first().waitFor();
    await signIn(page);
    const quote = await openQuote(page, later);
    await quote.getByRole('button', { name: 'Accept' }).waitFor();
    await writeFile(worker, script);
    assert.deepEqual(wrongWith(device), []);
  });

  it('[X-02] signs in by a code that is read in the mailbox of the page', async () => {
    await using device = await visit();
    const page = await device.open(`${below}/planner/portal/`);
    await isReady(page);
    await page.getByLabel('Email', { exact: true }).fill('client@demo.example');
    await page.getByRole('button', { name: 'Email me a code' }).click();
    const mailbox = page.getByRole('button', { name: 'Mailbox (1)' });
    await mailbox.click();
    const mail = await page.getByRole('region', { name: 'Sandbox mailbox' }).getByRole('article').innerText();
    await mailbox.click();
    await page.getByLabel('Code', { exact: true }).fill(/\b\d{6}\b/.exec(mail)?.[0] ?? '');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    assert.deepEqual(wrongWith(device), []);
  });

  it('[X-02] says what to allow where the policy of a page refuses the worker', async () => {
    await using device = await visit();
    await device.context.route('**/service/', async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace("worker-src 'self'", "worker-src 'none'");
      await route.fulfill({ response, body: html });
    });
    const page = await device.open(`${below}/service/`);
    await page
      .getByRole('status')
      .getByText(`Content-Security-Policy allow it, as worker-src 'self' does?`)
      .waitFor();
  });

  for (const [what, file, words] of [
    ['the worker’s script is not there', 'worker.js', 'worker.js there and on the page'],
    ['a file of the database is not there', 'pglite.data', 'pglite.data could not be fetched'],
  ] as const) {
    it(`[X-02] says so where ${what}, and starts once it is`, async () => {
      await using device = await visit();
      const path = join(site.folder, 'sandbox', file);
      await rename(path, `${path}.away`);
      const page = await device.open(`${below}/service/`);
      await page
        .getByRole('status')
        .getByText(words)
        .waitFor()
        .finally(() => rename(`${path}.away`, path));
      await page.getByRole('button', { name: 'Start over' }).click();
      await isReady(page);
    });
  }

  it('[X-02] says so where the browser has no room left for kept data, and starts once it has', async () => {
    await using device = await visit();
    const page = await device.open(`${below}/`);
    const allow = await roomOn(page);
    await allow(0.1);
    await page.goto(`${site.url}${below}/service/`);
    await page.getByRole('status').getByText('the browser has no room left for its data').waitFor();
    await allow(1000);
    await page.getByRole('button', { name: 'Start over' }).click();
    await isReady(page);
  });

  it('[X-02] says so where the browser fills up meanwhile, confirms nothing that is not kept, and goes on once there is room', async () => {
    await using device = await visit();
    const page = await device.open(`${below}/`);
    const allow = await roomOn(page);
    await allow(40);
    await page.goto(`${site.url}${below}/service/`);
    await isReady(page);
    await signIn(page);
    await openQuote(page, title);
    await accept(page);
    await page.getByText(accepted).waitFor();
    await page.goBack();

    await page.evaluate(fillUp);
    const quote = await openQuote(page, another);
    await accept(page);
    await page.getByRole('status').getByText('the browser has no room left for its data').waitFor();
    await page.getByRole('dialog').getByText('It is safe to try again: it counts once.').waitFor();
    assert.equal(await page.getByText(accepted).count(), 0);

    await allow(1000);
    await page.getByRole('dialog').getByRole('button', { name: 'Try again' }).click();
    await quote.getByText(accepted).waitFor();
    await isReady(page);
    await page.reload();
    await quote.getByText(accepted).waitFor();
    await page.goBack();
    await openQuote(page, title);
    await page.getByText(accepted).waitFor();
  });

  /** Says how many megabytes the browser may keep of the site; it looks again once these are full. */
  async function roomOn(page: Page): Promise<(megabytes: number) => Promise<void>> {
    const browser = await page.context().newCDPSession(page);
    return async (megabytes) => {
      const quotaSize = megabytes * 1e6;
      await browser.send('Storage.overrideQuotaForOrigin', { origin: site.url, quotaSize });
    };
  }

  async function visit(): Promise<Device> {
    const device = await deviceAt(site.url);
    device.context.setDefaultTimeout(180_000);
    return device;
  }
});

async function isReady(page: Page): Promise<void> {
  await page.getByText('Everything runs in this browser').waitFor();
}

/** The backend's refusals never reach the network, so that nothing at all stands in the console. */
function wrongWith({ violations, complaints, origins }: Device): string[] {
  return [...violations, ...complaints, ...[...origins].slice(1)];
}

/** Runs in the page: keeps whatever the browser takes, until it takes no more. */
async function fillUp(): Promise<void> {
  const opening = indexedDB.open('of another part of the site');
  opening.onupgradeneeded = () => opening.result.createObjectStore('all');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const keep = (bytes: number) =>
    new Promise<boolean>((resolve) => {
      const writing = opening.result.transaction('all', 'readwrite');
      const noise = new Uint8Array(bytes);
      for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(noise.subarray(at, at + 65_536));
      writing.objectStore('all').put(noise, crypto.randomUUID());
      writing.oncomplete = () => resolve(true);
      writing.onabort = () => resolve(false);
    });
  for (const bytes of [2_000_000, 100_000, 5_000]) while (await keep(bytes));
}
