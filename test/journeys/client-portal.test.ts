import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Device } from '../support/device.ts';
import {
  giveCredentials,
  household,
  openQuote,
  openWorld,
  practice,
  priya,
  quoteOf,
  quotes,
  rowOf,
  type World,
} from '../support/journey.ts';
import { openDesk } from '../support/staff.ts';

const title = 'Split system for the back bedroom';

/** The service firm's page with the one tag. */
const path = '/service/client/';

describe('a firm’s page with the whole portal in one tag', { timeout: 300_000 }, () => {
  let world: World;
  let device: Device;
  let page: Page;

  before(async () => {
    world = await openWorld();
    device = await world.newDevice();
    page = await device.open(path);
  });
  after(() => world[Symbol.asyncDispose]());

  const open = (name: string) => page.locator('client-portal nav').getByRole('link', { name });
  const heading = (name: string) => page.getByRole('heading', { name, exact: true });

  it('signs in, by inputs that password managers find, and chooses an account', async () => {
    await page.locator('body > * input[autocomplete~=username]').waitFor();
    await giveCredentials(page);
    await page.getByRole('button', { name: household }).click();
    await heading('Tasks').waitFor();
    assert.equal(await page.title(), 'Tasks · Your account: Southerly');
  });

  it('[HL-25] moves between pages, with the focus on their headings', async () => {
    await open('Quotes').click();
    await quotes(page).waitFor();
    await page.waitForFunction(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.localName === 'h2' && at.textContent.includes('Quotes');
    });
    assert.equal(new URL(page.url()).hash, '#/quotes');
  });

  it('stays where it is when it is loaded again, and goes back', async () => {
    await page.reload();
    await rowOf(page, title).waitFor();
    await openQuote(page, title);
    await page.reload();
    await quoteOf(page, title).waitFor();
    await page.goBack();
    await rowOf(page, title).waitFor();
    await page.goBack();
    await heading('Tasks').waitFor();
    assert.equal(new URL(page.url()).hash, '');
  });

  it('[HL-20] switches account, and nothing of the first one stays', async () => {
    await open('Quotes').click();
    await rowOf(page, title).waitFor();
    await page.getByRole('button', { name: new RegExp(household) }).click();
    await page.getByRole('button', { name: new RegExp(`^${practice}`) }).click();
    await rowOf(page, title).waitFor({ state: 'detached' });
    await quotes(page).waitFor();
    assert.doesNotMatch(await page.locator('client-portal').innerText(), new RegExp(household));
    await page.getByRole('button', { name: new RegExp(practice) }).click();
    await page.getByRole('button', { name: new RegExp(`^${household}`) }).click();
    await rowOf(page, title).waitFor();
  });

  it('[PL-11] has no page any more that staff have taken away, and says so to whoever was at it', async () => {
    await using office = await world.newDevice();
    const desk = await openDesk(office, '/service/staff/');
    await desk
      .getByRole('row')
      .filter({ hasText: household })
      .filter({ hasText: priya.email })
      .getByRole('button')
      .click();
    await desk.getByLabel('Quotes', { exact: true }).uncheck();
    await desk.getByRole('button', { name: 'Save changes' }).click();
    await desk.getByText('Saved.').first().waitFor();

    await rowOf(page, title).waitFor();
    await open('Tasks').click();
    await open('Quotes').waitFor({ state: 'detached' });
    await page.goBack();
    await page.getByText('Your account does not include this page.').waitFor();
    assert.equal(await quotes(page).count(), 0);
    await page.getByRole('link', { name: 'Go to Tasks' }).click();
    await heading('Tasks').waitFor();
  });

  it('signs out, and begins anew', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You are signed out.').first().waitFor();
    assert.equal(await page.title(), 'Your account: Southerly');
    assert.equal(new URL(page.url()).hash, '');
    assert.doesNotMatch(await page.locator('client-portal').innerText(), /Anand|switchboard/);
  });

  it('takes up what a mail leads to', async () => {
    await page.goto(`${world.server.url}${path}#portal-reset=${'x'.repeat(43)}`);
    await heading('This link does not work').waitFor();
    assert.equal(new URL(page.url()).hash, '');
  });

  it('[X-03] broke no policy of the page', () => {
    assert.deepEqual(device.violations, []);
  });
});

describe('the whole portal on a phone', { timeout: 240_000 }, () => {
  let world: World;
  before(async () => (world = await openWorld()));
  after(() => world[Symbol.asyncDispose]());

  for (const firm of ['planner', 'academy', 'broker', 'law', 'service']) {
    it(`fits on that of ${firm}, with its pages at the foot of the screen`, async () => {
      await using device = await world.newDevice({ viewport: { width: 320, height: 640 } });
      const page = await device.open(`/${firm}/client/`);
      await giveCredentials(page);
      const account = page.locator('portal-login .accounts button').first();
      const tasks = page.locator('client-portal nav').getByRole('link', { name: 'Tasks' });
      await account.or(tasks).waitFor();
      if (await account.isVisible()) await account.click();
      await page.locator('portal-tasks').getByRole('heading', { name: 'Tasks', exact: true }).waitFor();
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
      const { y, height } = (await tasks.boundingBox())!;
      assert.ok(y < 640 && y + height <= 640, `at ${y}`);
      assert.ok(height >= 44);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    });
  }
});
