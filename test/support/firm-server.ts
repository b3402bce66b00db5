/** The sample of a firm's own server, which vouches for its clients, before the demo's backend. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createApiKey } from '../../src/server/identity/api-keys.ts';
import { findFirm } from '../../src/server/firm/queries.ts';
import { authenticators } from '../../src/server/identity/factors/tables.ts';
import type { ClockedDemo } from './clocked-demo.ts';
import { freePort } from './demo-server.ts';

const server = join(import.meta.dirname, '../../demo/firm-server/server.mjs');

/** Clients whom the sample knows, by logins of its own. The first has an authenticator app at the portal. */
export const marama = {
  name: 'Marama Tait',
  email: 'twofactor@demo.example',
  password: 'marama at the firm',
};
export const daniel = { name: 'Daniel Wu', email: 'limited@demo.example', password: 'daniel at the firm' };

/** The firm's API key, by its names. */
export const key = { slug: 'service', name: 'website' };

export interface FirmServer {
  /** Its address, on another site than the API's. */
  readonly site: string;
  readonly api: string;
  readonly apiKey: string;
  stop(): void;
}

export async function startFirmServer(demo: ClockedDemo): Promise<FirmServer> {
  const port = await freePort();
  const site = `http://127.0.0.1:${port}`;
  await demo.list(key.slug, site);
  const apiKey = await createApiKey(demo.database, key, new Date());
  const api = `${demo.url}/api/v1/${key.slug}`;
  const firm = spawn(process.execPath, [server], {
    env: { ...process.env, API: api, API_KEY: apiKey, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const stop = () => void firm.kill('SIGKILL');
  process.once('exit', stop);
  await once(firm.stdout, 'data');
  return { site, api, apiKey, stop };
}

/** Takes everybody's second factor away, for what is about something else. */
export async function dropFactors({ database }: ClockedDemo): Promise<void> {
  const { id: firmId } = (await findFirm(database, key.slug))!;
  await database.as('portico_identity', { firmId }, (tx) =>
    tx.update(authenticators).set({ confirmedAt: null }),
  );
}

/** Signs in to the firm's own site. */
export async function signInToFirm(page: Page, { email, password }: typeof marama): Promise<void> {
  await page.getByLabel('Email at the firm').fill(email);
  await page.getByLabel('Password at the firm').fill(password);
  await page.getByRole('button', { name: 'Sign in to the firm' }).click();
}
