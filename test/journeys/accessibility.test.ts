import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import {
  chooseAccount,
  giveCredentials,
  household,
  openQuote,
  openWorld,
  priya,
  quotes,
  type World,
} from '../support/journey.ts';

/** The narrowest screen that content has to fit, in CSS pixels (WCAG 2.2, 1.4.10). */
const narrow = { width: 320, height: 640 };

describe('the portal on a firm’s page', { timeout: 240_000 }, () => {
  let world: World;
  before(async () => (world = await openWorld()));
  after(() => world[Symbol.asyncDispose]());

  it('[X-04] has no fault that axe finds, in light and in dark, and fits a screen 320 px wide, in each main state', async () => {
    await using device = await world.newDevice({ viewport: narrow });
    await device.context.addInitScript(axe.source);
    const page = await device.open('/service/');
    const faults: string[] = [];
    const look = async (state: string) => {
      faults.push(...(await faultsOf(page)).map((fault) => `${state}: ${fault}`));
    };

    await page.getByRole('button', { name: 'Email me a code' }).waitFor();
    await look('signed out');
    await giveCredentials(page, { ...priya, password: 'wrong' });
    await page.getByText('That email and password do not match.').first().waitFor();
    await look('wrong password');
    await giveCredentials(page);
    await page.getByRole('heading', { name: 'Choose an account' }).waitFor();
    await look('choosing an account');
    await chooseAccount(page, household);
    await quotes(page).waitFor();
    await look('quotes');
    const quote = await openQuote(page, 'Replacement of ducted gas heater');
    await look('one quote');
    await quote.getByRole('button', { name: 'Decline' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Decline' }).click();
    await page.getByText('Please say why.').waitFor();
    await look('declining');
    assert.deepEqual(faults, []);
  });
});

async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > narrow.width) faults.push(`the page is ${wide} px wide`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(),
    );
    for (const { id, nodes } of violations) {
      faults.push(...nodes.map(({ target }) => `${colorScheme}: ${id} at ${target.join(' ')}`));
    }
  }
  return faults;
}
