import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { giveCredentials, hasFocus, openWorld, priya, type World } from '../support/journey.ts';

const portal = '/planner/portal/';
const place = '/planner/portal/security/';

/** What Chromium takes for the device's own fingerprint reader (https://w3c.github.io/webauthn/#sctn-automation). */
async function addReader(page: Page): Promise<{ cdp: CDPSession; authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
    },
  });
  return { cdp, authenticatorId };
}

async function prove(page: Page): Promise<void> {
  const field = page.getByLabel('Your password', { exact: true });
  await hasFocus(field);
  await field.fill(priya.password);
  await page.keyboard.press('Enter');
}

const isSignedIn = (page: Page) => page.getByRole('heading', { name: 'Priya Anand' }).waitFor();
const inDialog = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name });

describe('a client with a passkey', { timeout: 240_000 }, () => {
  let world: World;
  before(async () => (world = await openWorld()));
  after(() => world[Symbol.asyncDispose]());

  async function noticeOf(words: string): Promise<void> {
    await world.mail.next(({ to, raw }) => to.includes(priya.email) && raw.includes(words));
  }

  it('[X-05] [PL-17] adds it, signs in by it alone and after a password, proves by it, removes it, and is refused by it then', async () => {
    await using device = await world.newDevice();
    const page = await device.open(portal);
    const { cdp, authenticatorId } = await addReader(page);
    const verifies = (isUserVerified: boolean) =>
      cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    await giveCredentials(page, priya);
    await isSignedIn(page);
    await page.goto(new URL(place, page.url()).href);

    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await prove(page);
    const name = page.getByLabel('Name', { exact: true });
    await hasFocus(name);
    assert.match(await name.inputValue(), /^Chrome on /);
    await name.fill('Reader at home');
    await verifies(false);
    await inDialog(page, 'Continue').click();
    await page.getByText('No passkey was added.').first().waitFor();
    await verifies(true);
    await inDialog(page, 'Continue').click();
    await page.getByRole('heading', { name: 'Keep your recovery codes' }).waitFor();
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByText('Your passkey is added.').first().waitFor();
    await page.getByText('Not used yet').waitFor();
    await noticeOf('A passkey was added');

    await page.goto(new URL(portal, page.url()).href);
    await page.getByRole('button', { name: 'Sign out' }).click();
    const byPasskey = page.getByRole('button', { name: 'Sign in with a passkey' });
    await verifies(false);
    await byPasskey.click();
    await page.getByText('No passkey was used.').first().waitFor();
    await verifies(true);
    await byPasskey.click();
    await isSignedIn(page);

    await page.getByRole('button', { name: 'Sign out' }).click();
    await giveCredentials(page, priya);
    await page.getByRole('heading', { name: 'Confirm it is you' }).waitFor();
    const second = page.getByRole('button', { name: 'Use a passkey' });
    await hasFocus(second);
    await page.keyboard.press('Enter');
    await isSignedIn(page);

    await page.goto(new URL(place, page.url()).href);
    await page.getByText('Used just now').first().waitFor();
    await page.getByRole('button', { name: 'Rename' }).click();
    await inDialog(page, 'Use a passkey').click();
    await hasFocus(name);
    await name.fill('Old reader');
    await page.keyboard.press('Enter');
    await page.getByText('Your passkey is renamed.').first().waitFor();
    await noticeOf('A passkey was renamed');

    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('heading', { name: 'Remove “Old reader”?' }).waitFor();
    await inDialog(page, 'Remove').click();
    await page.getByText('Your passkey is removed.').first().waitFor();
    await noticeOf('A passkey was removed');

    await page.goto(new URL(portal, page.url()).href);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await byPasskey.click();
    await page.getByText('That passkey does not open anything here').first().waitFor();
    await giveCredentials(page, priya);
    await isSignedIn(page);
    assert.deepEqual(
      device.complaints.filter((said) => !said.includes('status of 401')),
      [],
    );
    assert.deepEqual(device.violations, []);
  });

  it('is told so where the device has none', async () => {
    await using device = await world.newDevice();
    const page = await device.open(portal);
    await addReader(page);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByText('No passkey was used.').first().waitFor();
    await giveCredentials(page, priya);
    await isSignedIn(page);
  });
});
