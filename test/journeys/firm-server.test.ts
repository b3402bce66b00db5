import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { demoKey } from '../../demo/code.ts';
import { revokeApiKey } from '../../src/server/identity/api-keys.ts';
import { type ClockedDemo, serveClockedDemo } from '../support/clocked-demo.ts';
import type { Device } from '../support/device.ts';
import {
  daniel,
  dropFactors,
  type FirmServer,
  key,
  marama,
  signInToFirm,
  startFirmServer,
} from '../support/firm-server.ts';
import { accept, deviceAt, openQuote, quotes, wrongOf } from '../support/journey.ts';

const hour = 3_600_000;
const title = 'Boat shed lighting';

describe('a firm’s own website, on another site than the API', { timeout: 300_000 }, () => {
  let demo: ClockedDemo;
  let firm: FirmServer;
  let site: string;
  let device: Device;
  let page: Page;
  /** Whatever may stand in no log. */
  const secrets = new Set([marama.email, daniel.email]);

  before(async () => {
    demo = await serveClockedDemo();
    await dropFactors(demo);
    firm = await startFirmServer(demo);
    ({ site } = firm);
    secrets.add(firm.apiKey);
    device = await deviceAt(site);
  });
  after(async () => {
    firm.stop();
    await device[Symbol.asyncDispose]();
    await demo[Symbol.asyncDispose]();
  });

  beforeEach(async () => {
    await device.context.clearCookies();
    for (const each of device.context.pages()) await each.close();
    page = await device.open('/');
    page.on('response', (response) => note(response.headers()));
  });

  function note(headers: Record<string, string>): void {
    for (const name of ['portico-access-token', 'portico-refresh-token']) {
      const token = headers[name];
      if (token !== undefined && token !== 'none') secrets.add(token);
    }
  }

  /** Tickets that the page was given. */
  function tickets(): string[] {
    const given: string[] = [];
    page.on('response', (response) => {
      if (!response.url().endsWith('/ticket') || !response.ok()) return;
      void response.json().then(({ ticket }: { ticket: string }) => {
        given.push(ticket);
        secrets.add(ticket);
      });
    });
    return given;
  }

  const signIn = (client: typeof marama) => signInToFirm(page, client);

  async function sees({ name }: typeof marama): Promise<void> {
    await page.getByRole('heading', { name }).waitFor();
    await quotes(page).waitFor();
  }

  const pressed = (name: string) =>
    page.locator('portal-login').getByRole('button', { name, exact: true }).click();

  it('[X-03, X-16] shows its client their quotes without a second login, and lets them decide', async () => {
    const given = tickets();
    await signIn(marama);
    await sees(marama);
    assert.equal(await page.locator('portal-login input').count(), 0);
    await openQuote(page, title);
    await accept(page);
    await page
      .getByRole('article')
      .getByText(/^Accepted by /)
      .waitFor();
    assert.equal(given.length, 1);
    await page.reload();
    await page
      .getByRole('article')
      .getByText(/^Accepted by /)
      .waitFor();
    assert.equal(given.length, 1, 'the session goes on');
    const seeable = await page.evaluate(() =>
      [
        document.cookie,
        location.href,
        document.documentElement.outerHTML,
        ...Object.entries(localStorage),
      ].join(),
    );
    assert.ok(!given.some((ticket) => seeable.includes(ticket)));
  });

  it('[X-03, X-16] asks for another ticket once the session has ended by itself', async () => {
    const given = tickets();
    await signIn(marama);
    await sees(marama);
    demo.pass(hour + 60_000);
    await openQuote(page, title);
    await page.getByRole('heading', { name: marama.name }).waitFor();
    assert.equal(given.length, 2);
  });

  it('[X-03, X-16] ends the portal’s session with its own, in every tab, and shows the next client nothing of it', async () => {
    await signIn(marama);
    await sees(marama);
    const other = await device.open('/');
    await quotes(other).waitFor();
    await page.getByRole('button', { name: 'Sign out of the firm' }).click();
    await page.getByLabel('Email at the firm').waitFor();
    await other.getByRole('button', { name: title }).click();
    await other.getByRole('heading', { name: 'Sign in to this website first' }).waitFor();
    assert.equal(await quotes(other).count(), 0);
    await signIn(daniel);
    await sees(daniel);
    assert.equal(await page.getByText('Boat shed lighting').count(), 0);
    await other.getByRole('button', { name: 'Try again' }).click();
    await other.getByRole('heading', { name: 'Somebody else is signed in now' }).waitFor();
    assert.equal(await quotes(other).count(), 0);
  });

  it('[X-03, X-16] does not show the client before, whose session was never ended', async () => {
    await signIn(marama);
    await sees(marama);
    await device.context.clearCookies({ name: 'firm' });
    await page.reload();
    await signIn(daniel);
    await sees(daniel);
    assert.equal(await page.getByText('Boat shed lighting').count(), 0);
  });

  it('[X-03, X-16] tells of a ticket that is too old, and of one that was used, and goes on with another', async () => {
    await page.route(
      '**/ticket/proof',
      async (route) => {
        demo.pass(61_000);
        await route.continue();
      },
      { times: 1 },
    );
    await signIn(marama);
    await page.getByText('That took too long, or was tried twice.').first().waitFor();
    await pressed('Try again');
    await sees(marama);

    const used = (await (await page.request.post(`${site}/ticket`, { headers: sameOrigin })).json()) as {
      ticket: string;
    };
    secrets.add(used.ticket);
    await page.route('**/ticket', (route) => route.fulfill({ json: used }));
    await pressed('Sign out');
    await pressed('Sign in again');
    await sees(marama);
    await pressed('Sign out');
    await pressed('Sign in again');
    await page.getByText('That took too long, or was tried twice.').first().waitFor();
    await page.unroute('**/ticket');
    await pressed('Try again');
    await sees(marama);
  });

  it('[X-16] gives tickets to its own pages alone', async () => {
    await signIn(marama);
    await sees(marama);
    for (const from of ['cross-site', 'same-site', 'none']) {
      const answer = await page.request.post(`${site}/ticket`, { headers: { 'sec-fetch-site': from } });
      assert.equal(answer.status(), 403);
    }
    await device.context.clearCookies({ name: 'firm' });
    assert.equal((await page.request.post(`${site}/ticket`, { headers: sameOrigin })).status(), 401);
  });

  it('[X-03, X-16] says that it gives none any more once its key is revoked, and no log holds a secret or an address', async () => {
    await revokeApiKey(demo.database, key);
    await signIn(marama);
    await page.getByText('This website did not say who you are.').first().waitFor();
    assert.equal(await quotes(page).count(), 0);
    for (const { value } of await device.context.cookies()) secrets.add(value);
    const log = demo.log.join('\n');
    assert.match(log, /identity\.signInWithTicket/);
    assert.match(log, /identity\.endSessions/);
    assert.ok(secrets.size > 8);
    for (const secret of secrets) assert.ok(!log.includes(secret), 'the log holds a secret');
  });
});

describe('a firm’s own website, for a client with a second factor', { timeout: 300_000 }, () => {
  let demo: ClockedDemo;
  let firm: FirmServer;
  let device: Device;
  let page: Page;
  let app: TOTP;

  before(async () => {
    demo = await serveClockedDemo();
    firm = await startFirmServer(demo);
    app = new TOTP({ secret: await demoKey() });
  });
  after(async () => {
    firm.stop();
    await demo[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    device = await deviceAt(firm.site);
    page = await device.open('/');
    await signInToFirm(page, marama);
    await isAsked();
    // No code is taken twice.
    demo.pass(60_000);
  });
  afterEach(() => device[Symbol.asyncDispose]());

  const code = () => page.locator('portal-login').getByLabel('Code', { exact: true });
  const give = async (digits: string) => {
    await code().fill(digits);
    await code().press('Enter');
  };
  const codeNow = () => app.generate({ timestamp: demo.now().getTime() });

  async function isAsked(): Promise<void> {
    await page.getByRole('heading', { name: 'Confirm it is you' }).waitFor();
    await code().waitFor();
    await page.getByText('Please sign in to see this.').waitFor();
    assert.equal(await page.getByText(title).count(), 0);
  }

  async function isSignedIn(): Promise<void> {
    await page.getByRole('heading', { name: marama.name }).waitFor();
    await quotes(page).getByRole('button', { name: title }).waitFor();
  }

  it('[X-03, X-05, X-16] is asked for the code of their app after the ticket, and for neither once they are signed in', async () => {
    assert.equal(await page.locator('portal-login input').count(), 1, 'no email, and no password');
    await give(wrongOf(app, demo.now().getTime()));
    await device.hears('That is not the code of your app right now. You have 4 tries left.');
    assert.equal(await page.getByText(title).count(), 0);
    await give(codeNow());
    await isSignedIn();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload();
    await isSignedIn();
    assert.deepEqual(
      asked.filter((path) => /ticket|second-factor/.test(path)),
      [],
    );
  });

  it('[X-03, X-05, X-16] is asked again once the session has ended by itself, and sees nothing until then', async () => {
    await give(codeNow());
    await isSignedIn();
    demo.pass(hour + 60_000);
    await quotes(page).getByRole('button', { name: title }).click();
    await isAsked();
    await give(codeNow());
    await page.getByRole('heading', { name: marama.name }).waitFor();
  });

  it('[X-03, X-05, X-16] gets another ticket where the question stood open for too long', async () => {
    demo.pass(hour);
    await give(codeNow());
    await device.hears('That took too long, or was one try too many. Please sign in again.');
    await isAsked();
    await give(codeNow());
    await isSignedIn();
  });
});

const sameOrigin = { 'sec-fetch-site': 'same-origin' };
