/** The ways in which a session travels, each with really separate sites, and what is seen of each in a page. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { serveClockedDemo } from './clocked-demo.ts';
import type { Device } from './device.ts';
import { dropFactors, marama, signInToFirm, startFirmServer } from './firm-server.ts';
import { deviceAt, quotes, signIn } from './journey.ts';
import { openSites, openWire, type SeparateSites } from './separate-sites.ts';

export const refreshPath = '/session/refresh';

/** A backend and a site whose sessions travel in one way. */
export interface OpenMode extends AsyncDisposable, Pick<SeparateSites, 'demo' | 'seen' | 'loseNext'> {
  /** The title of one of the client's quotes. */
  readonly title: string;
  /** Who signs in, at the portal. */
  readonly email: string;
  newDevice(): Promise<Device>;
  /** Signs in where nobody is, until the quotes are there. */
  signIn(page: Page): Promise<void>;
  /** Resolves once the page has asked again who somebody is, and shows nothing of the session before. */
  asksAgain(page: Page): Promise<void>;
  /** The same, where the page was open as the session ended: it says so. */
  saysItEnded(page: Page): Promise<void>;
  /** What a thief sends for a refresh who has what the device bears now, or bore at first. */
  stolen(device: Device): Promise<Record<string, string>>;
}

export interface Mode {
  readonly name: string;
  /** How many refreshes it takes where all tabs are stale: one where they share a cookie, one each where they bear tokens. */
  readonly refreshes: (tabs: number) => number;
  open(): Promise<OpenMode>;
}

const ofPortal = 'Split system for the back bedroom';
const ofFirm = 'Boat shed lighting';

export async function signedOut(page: Page, title = ofPortal): Promise<void> {
  await page.getByLabel('Password', { exact: true }).waitFor();
  await page.getByText('Please sign in to see this.').waitFor();
  assert.equal(await page.getByText(title).count(), 0);
}

/** The page says that the session ended, and shows nothing of it any more, whatever is done about it. */
export async function saysItEnded(page: Page): Promise<void> {
  await page
    .locator('portal-login')
    .getByText('You have been signed out. Please sign in again.', { exact: true })
    .first()
    .waitFor();
  await signedOut(page);
  await page.reload();
  await signedOut(page);
}

/** The cookie of the session, as a thief would take it with them. */
export async function cookieOf({ context }: Device, api: string): Promise<string> {
  const all = await context.cookies(`${api}/session`);
  const session = all.find(({ name }) => name === 'portico-service');
  assert.ok(session, 'there is a session');
  return `${session.name}=${session.value}`;
}

/** The refresh token that a page bore last, before it was kept in a cookie. */
function tokenIn(seen: SeparateSites['seen'], site: string): Record<string, string> {
  const borne = seen.flatMap(({ headers }) => headers.get('portico-refresh-token') ?? []).at(-1);
  assert.ok(borne, 'a refresh token was borne');
  return { origin: site, 'portico-session': 'token', 'portico-refresh-token': borne };
}

async function ofSites(
  options: { page?: string; api: string },
  bears: 'cookie' | 'token',
): Promise<OpenMode> {
  const sites = await openSites(options);
  return {
    ...sites,
    title: ofPortal,
    email: 'client@demo.example',
    signIn,
    asksAgain: signedOut,
    saysItEnded,
    stolen: async (device) =>
      bears === 'token' ? tokenIn(sites.seen, sites.site) : { cookie: await cookieOf(device, sites.api) },
  };
}

/** The firm's server vouches for its client, so that the page asks that one again, and goes on by itself. */
async function ofFirmServer(): Promise<OpenMode> {
  const { around, ...wire } = openWire();
  const demo = await serveClockedDemo(undefined, around);
  await dropFactors(demo);
  const firm = await startFirmServer(demo);
  const devices: Device[] = [];
  /** How often the firm was asked, and how often when last looked. */
  const visits = () => wire.seen.filter(({ path }) => path.endsWith('/ticket/proof')).length;
  let visited = 0;
  const isNamed = (page: Page) => page.getByRole('heading', { name: marama.name }).waitFor();
  /** A quote that was open is open again. */
  async function asksAgain(page: Page): Promise<void> {
    while (visits() === visited) await page.waitForEvent('response');
    await isNamed(page);
    visited = visits();
  }
  return {
    ...wire,
    demo,
    title: ofFirm,
    email: marama.email,
    async newDevice() {
      const device = await deviceAt(firm.site);
      devices.push(device);
      return device;
    },
    async signIn(page) {
      await signInToFirm(page, marama);
      await isNamed(page);
      await quotes(page).waitFor();
      visited = visits();
    },
    asksAgain,
    saysItEnded: asksAgain,
    stolen: async () => tokenIn(wire.seen, firm.site),
    async [Symbol.asyncDispose]() {
      for (const device of devices) await device[Symbol.asyncDispose]();
      firm.stop();
      await demo[Symbol.asyncDispose]();
    },
  };
}

export const modes: readonly Mode[] = [
  {
    name: 'a cookie of the page’s own origin',
    refreshes: () => 1,
    open: () => ofSites({ api: 'localhost' }, 'cookie'),
  },
  {
    name: 'a cookie of the page’s own site',
    refreshes: () => 1,
    open: () => ofSites({ page: 'www.firm.localhost', api: 'portal.firm.localhost' }, 'cookie'),
  },
  {
    name: 'tokens to another site',
    refreshes: (tabs) => tabs,
    open: () => ofSites({ page: '127.0.0.1', api: 'localhost' }, 'token'),
  },
  {
    name: 'tokens to another site, for a ticket of the firm’s server',
    refreshes: (tabs) => tabs,
    open: ofFirmServer,
  },
];
