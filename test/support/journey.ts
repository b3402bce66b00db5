/** What journeys share: a world of their own with a server, a mail server and browsers, and what clients do at Southerly. */
import assert from 'node:assert/strict';
import { PGlite } from '@electric-sql/pglite';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { TOTP } from 'otpauth';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { type DemoServer, freePort, startDemo } from './demo-server.ts';
import { type Device, newDevice } from './device.ts';
import { type MailServer, type ReceivedMail, startMailServer } from './mail-server.ts';
import { type SmsGateway, startSmsGateway } from './sms-gateway.ts';

/** The demo's client, who has an account for a household and one for a practice. */
export const priya = { email: 'client@demo.example', password: 'correct horse portal staple' };
export const household = 'Anand and Wu household';
export const practice = 'Barwon Street Dental';
export const office = 'office@southerly.example';

/** What the server has written down about one quote. */
export interface Traces {
  /** The operation of each audit row. */
  readonly decisions: readonly string[];
  /** The state of each mail to the firm's office. */
  readonly mails: readonly string[];
}

export interface World extends AsyncDisposable {
  readonly folder: string;
  readonly mail: MailServer;
  readonly texts: SmsGateway;
  readonly server: DemoServer;
  newDevice(options?: BrowserContextOptions): Promise<Device>;
  /** Ends the server, and starts it again on the same port and data. */
  restart(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Ends the server, reads what it wrote about a quote, and starts it again. */
  traces(quoteNumber: string): Promise<Traces>;
}

let browser: Promise<Browser> | undefined;
after(async () => (await browser)?.close());

/** A browser for a site that is served already. */
export async function deviceAt(site: string, options?: BrowserContextOptions): Promise<Device> {
  browser ??= launchBrowser();
  return newDevice(await browser, site, options);
}

/**
 * A server on an empty folder, loaded with the demo's firms. It sends mail to a mail server of this world, and text messages
 * to a gateway.
 */
export async function openWorld(): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'portico-journey-'));
  const mail = await startMailServer();
  const texts = await startSmsGateway();
  const environment = {
    ...{ PORTICO_SMTP_URL: mail.url, PORTICO_MAIL_FROM: 'portal@southerly.example' },
    ...{ PORTICO_SMS_URL: texts.url, PORTICO_SMS_SECRET: texts.secret },
  };
  const port = await freePort();
  let server = await startDemo({ folder, port, environment }).catch(async (failure: unknown) => {
    await Promise.all([mail.close(), texts.close()]);
    throw failure;
  });
  const devices: Device[] = [];
  return {
    ...{ folder, mail, texts },
    get server() {
      return server;
    },
    async newDevice(options) {
      const device = await deviceAt(server.url, options);
      devices.push(device);
      return device;
    },
    async restart(signal) {
      await server.end(signal);
      server = await startDemo({ folder, port, environment });
    },
    async traces(quoteNumber) {
      assert.equal(await server.end('SIGTERM'), 0, 'it ends gracefully');
      const traces = await readTraces(folder, quoteNumber);
      server = await startDemo({ folder, port, environment });
      return traces;
    },
    async [Symbol.asyncDispose]() {
      for (const device of devices) await device[Symbol.asyncDispose]();
      // What the server had to complain of explains a journey that went wrong.
      if (/"level":"(warn|error)"/.test(server.output())) console.error(server.output());
      await server.end('SIGKILL');
      await Promise.all([mail.close(), texts.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function readTraces(folder: string, quoteNumber: string): Promise<Traces> {
  const database = await PGlite.create(join(folder, 'data'));
  try {
    const decisions = await database.query<{ operation: string }>(
      `select operation from audit join quotes on subject = quotes.id::text where number = $1`,
      [quoteNumber],
    );
    const mails = await database.query<{ state: string }>(
      `select outbox.state from outbox join quotes on dedupe_key like '%' || quotes.id where number = $1 and recipient = $2`,
      [quoteNumber, office],
    );
    return {
      decisions: decisions.rows.map(({ operation }) => operation),
      mails: mails.rows.map(({ state }) => state),
    };
  } finally {
    await database.close();
  }
}

/** Fills in the form and sends it. */
export async function giveCredentials(page: Page, { email, password } = priya): Promise<void> {
  await page.getByLabel('Email', { exact: true }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

export async function chooseAccount(page: Page, account: string): Promise<void> {
  await page.getByRole('button', { name: account }).click();
  await page.getByRole('heading', { name: 'Priya Anand' }).waitFor();
}

export async function signIn(page: Page, account = household): Promise<void> {
  await giveCredentials(page);
  await chooseAccount(page, account);
  await quotes(page).waitFor();
}

/** The table of quotes. */
export function quotes(page: Page): Locator {
  return page.getByRole('table', { name: 'Quotes' });
}

export function rowOf(page: Page, title: string): Locator {
  return quotes(page).getByRole('row').filter({ hasText: title });
}

/** The titles below one heading of the list. */
export async function titlesUnder(page: Page, heading: string): Promise<string[]> {
  await quotes(page).getByRole('rowheader', { name: heading, exact: true }).waitFor();
  const headers = await quotes(page).getByRole('rowheader').all();
  const lines = await Promise.all(
    headers.map(async (header) => {
      const title = header.getByRole('button');
      return (await title.count())
        ? { title: await title.innerText() }
        : { heading: await header.innerText() };
    }),
  );
  const from = lines.findIndex((line) => line.heading === heading) + 1;
  const to = lines.findIndex((line, index) => index >= from && line.heading !== undefined);
  return lines.slice(from, to < 0 ? undefined : to).map(({ title = '' }) => title);
}

/** A quote that is open. */
export function quoteOf(page: Page, title: string): Locator {
  return page.getByRole('article').filter({ has: page.getByRole('heading', { name: title }) });
}

/** Opens a quote from the list. */
export async function openQuote(page: Page, title: string): Promise<Locator> {
  await quotes(page).getByRole('button', { name: title }).click();
  const quote = quoteOf(page, title);
  await quote.getByRole('heading', { name: 'Terms' }).waitFor();
  return quote;
}

/** Presses Accept, and again in the question that follows. */
export async function accept(page: Page): Promise<void> {
  await page.getByRole('article').getByRole('button', { name: 'Accept' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
}

/** Waits until a mail has arrived that fits, and resolves with it. */
export async function mailTo(mail: MailServer, recipient: string): Promise<ReceivedMail> {
  return mail.next(({ to }) => to.includes(recipient));
}

/** The code that a mail brings. */
export function codeIn({ raw }: ReceivedMail): string {
  const code = /^\s{4}(\d{6})\r?$/m.exec(raw)?.[1];
  if (!code) throw new Error(`No code in:\n${raw}`);
  return code;
}

/** Six digits that an app shows neither now nor just before or after. */
export function wrongOf(app: TOTP, now = Date.now()): string {
  const near = [-1, 0, 1].map((steps) => app.generate({ timestamp: now + steps * 30_000 }));
  return ['000000', '111111', '222222', '333333'].find((code) => !near.includes(code)) ?? '';
}

/** Resolves once the focus is on what is located. */
export async function hasFocus(located: Locator): Promise<void> {
  await located.and(located.page().locator(':focus')).waitFor();
}
