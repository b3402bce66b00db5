import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import type { Device } from '../support/device.ts';
import { giveCredentials, mailTo, openWorld, priya, quotes, type World } from '../support/journey.ts';
import { fillNewMember, linkIn, type Newcomer, openDesk, sendNewMember } from '../support/staff.ts';

const newcomer: Newcomer = {
  ...{ firstName: 'Ines', surname: 'Duarte', email: 'ines@orchard.example' },
  password: 'pears under the long wall',
};
const number = '+61491570156';

/** The planner's: everybody is asked for a second step, and sets one up on the way in. */
describe("the planner's clients, where a second step is required", { timeout: 300_000 }, () => {
  let world: World;
  let office: Device;
  let desk: Page;
  let phone: Device;

  before(async () => {
    world = await openWorld();
    office = await world.newDevice();
    phone = await world.newDevice({ viewport: { width: 360, height: 740 } });
    desk = await openDesk(office, '/planner/staff/');
    await fillNewMember(desk, { ...newcomer, client: 'Priya Anand' });
    await desk.getByLabel('Quotes', { exact: true }).check();
    await sendNewMember(desk, newcomer);
  });
  after(() => world[Symbol.asyncDispose]());

  /** The code that came to the newcomer's phone. */
  async function textedCode(): Promise<string> {
    const { text } = await world.texts.next(({ to }) => to === number);
    return /\b\d{6}\b/.exec(text)?.[0] ?? '';
  }

  it('[PL-16] is asked for as soon as the firm requires it', async () => {
    await desk.goto(new URL('/planner/staff/settings/', desk.url()).href);
    await desk.getByRole('button', { name: /^Change ?: Signing in and up/ }).click();
    await desk.getByRole('radio', { name: /^Required/ }).check();
    await desk.getByRole('button', { name: 'Save' }).click();
    await desk.getByText('Saved. It holds from now on.').first().waitFor();
  });

  it('[PL-13] [PL-16] [PL-17] is set up with the invitation, by text message, and asked for from then on', async () => {
    const { pathname, hash } = linkIn(await mailTo(world.mail, newcomer.email), 'invitation');
    const page = await phone.open(pathname + hash);
    await page.getByLabel('New password').fill(newcomer.password);
    await page.getByRole('button', { name: 'Set up account' }).click();
    await page.getByRole('heading', { name: 'Protect your account' }).waitFor();
    await page.getByRole('button', { name: 'Get codes by text message' }).click();
    await page.getByRole('textbox', { name: 'Mobile number' }).fill(number);
    await page.getByRole('button', { name: 'Send a code' }).click();
    await page.getByLabel('Code', { exact: true }).fill(await textedCode());
    await page.getByRole('button', { name: 'Turn on' }).click();
    await page.getByRole('heading', { name: 'Keep your recovery codes' }).waitFor();
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByRole('heading', { name: 'Your account is ready' }).waitFor();
    assert.match((await mailTo(world.mail, newcomer.email)).raw, /text message/);

    await page.getByRole('button', { name: 'Sign in' }).click();
    await giveCredentials(page, newcomer);
    await page.getByRole('button', { name: 'Send a code' }).click();
    await page.getByLabel('Code', { exact: true }).fill(await textedCode());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ines Duarte' }).waitFor();
    await quotes(page).waitFor();
  });

  it('[PL-16] is set up by a client of long standing before anything is shown', async () => {
    await using device = await world.newDevice();
    const page = await device.open('/planner/portal/');
    await giveCredentials(page, priya);
    await page.getByRole('heading', { name: 'Protect your account' }).waitFor();
    assert.equal(
      await page.evaluate(() => fetch('/api/v1/planner/quotes').then(({ status }) => status)),
      401,
    );
    await page.getByRole('button', { name: 'Use an authenticator app' }).click();
    const key = (await page.locator('.key code').innerText()).replaceAll(' ', '');
    await page.getByLabel('Code', { exact: true }).fill(new TOTP({ secret: key }).generate());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Keep your recovery codes' }).waitFor();
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByRole('heading', { name: 'Priya Anand' }).waitFor();
  });

  it('[PL-16] is asked of staff too, when they sign in again', async () => {
    await using device = await world.newDevice();
    const again = await openDesk(device, '/planner/staff/');
    await again.getByRole('heading', { name: 'Protect your account' }).waitFor();
  });

  it('[X-03] meets no policy of the pages', () => {
    assert.deepEqual([...office.violations, ...phone.violations], []);
  });
});
