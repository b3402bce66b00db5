import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import type { Device } from '../support/device.ts';
import { giveCredentials, hasFocus, openWorld, priya, type World } from '../support/journey.ts';

const portal = '/planner/portal/';
const place = '/planner/portal/security/';

/** Signs in with the password, and with a code of the app or a recovery code where one is asked for. */
async function signIn(page: Page, password: string, second?: { label: string; code: string }): Promise<void> {
  await giveCredentials(page, { ...priya, password });
  if (second) {
    await page.getByRole('heading', { name: 'Confirm it is you' }).waitFor();
    if (second.label !== 'Code') await page.getByRole('button', { name: /recovery code/ }).click();
    await page.getByLabel(second.label, { exact: true }).fill(second.code);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('heading', { name: 'Priya Anand' }).waitFor();
}

async function prove(page: Page, password: string): Promise<void> {
  const field = page.getByLabel('Your password', { exact: true });
  await hasFocus(field);
  await field.fill(password);
  await page.keyboard.press('Enter');
}

/** The codes that are shown now, as they stand in the file that is downloaded. */
async function keepCodes(page: Page): Promise<string[]> {
  await page.getByRole('heading', { name: 'Keep your recovery codes' }).waitFor();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const file = await (await coming).path();
  const codes = (await readFile(file, 'utf8')).match(/^[0-9A-Z]{10}$/gm) ?? [];
  assert.equal(codes.length, 10);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  return codes;
}

/** Codes work once, so each step takes one of a later half minute than the last; the server takes the next one, too. */
function codesOf(secret: string): () => string {
  const app = new TOTP({ secret });
  let last = 0;
  return () => {
    last = Math.max(last + 1, Math.floor(Date.now() / 30_000));
    return app.generate({ timestamp: last * 30_000 });
  };
}

describe('a client who looks after their own security', { timeout: 240_000 }, () => {
  let world: World;
  before(async () => (world = await openWorld()));
  after(() => world[Symbol.asyncDispose]());

  /** Waits for the mail that tells of a change. */
  async function noticeOf(words: string): Promise<void> {
    const { raw } = await world.mail.next(
      ({ to, raw: text }) => to.includes(priya.email) && text.includes(words),
    );
    assert.ok(raw.includes('If it was you, there is nothing to do.'));
  }

  it('[X-05] [PL-16] [PL-17] turns an app on, signs in with it and without it, renews codes, signs another browser out, and changes the password', async () => {
    await using device = await world.newDevice();
    await using other = await world.newDevice();
    const page = await device.open(portal);
    await signIn(page, priya.password);
    await page.goto(new URL(place, page.url()).href);

    await page.getByRole('button', { name: 'Turn on' }).click();
    await prove(page, priya.password);
    await page.getByRole('img', { name: 'QR code' }).waitFor();
    const key = (await page.locator('.key code').innerText()).replaceAll(' ', '');
    const code = codesOf(key);
    await page.getByLabel('Code', { exact: true }).fill(code());
    await page.keyboard.press('Enter');
    const [first = ''] = await keepCodes(page);
    await page.getByText('Your authenticator app is on.').first().waitFor();
    await page.getByText('10 codes left').first().waitFor();
    await noticeOf('An authenticator app was turned on');

    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.getByText('Please sign in to see this.').waitFor();
    await page.getByRole('link', { name: 'Go to sign-in' }).click();
    await signIn(page, priya.password, { label: 'Code', code: code() });

    const there = await other.open(portal);
    await signIn(there, priya.password, { label: 'Recovery code', code: first });

    await page.goto(new URL(place, page.url()).href);
    await page.getByText('9 codes left').first().waitFor();
    await page.getByRole('button', { name: 'Get new codes' }).click();
    await prove(page, priya.password);
    await page.getByRole('dialog').getByRole('button', { name: 'Get new codes' }).click();
    assert.ok(!(await keepCodes(page)).includes(first));
    await page.getByText('10 codes left').first().waitFor();
    await noticeOf('New recovery codes were made');

    const devices = page.getByRole('region', { name: 'Where you are signed in' }).getByRole('listitem');
    assert.equal(await devices.count(), 2);
    await page.getByRole('button', { name: /^Sign out ?:/ }).click();
    await page
      .getByText(/ is signed out\.$/)
      .first()
      .waitFor();
    assert.equal(await devices.count(), 1);
    await there.reload();
    await there.getByRole('heading', { name: 'Sign in' }).waitFor();

    const password = 'glacier violin teaspoon';
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.getByLabel('New password', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
    await page.getByText('Your password is changed').first().waitFor();
    await noticeOf('Your password for');
    await page.reload();
    await page.getByText('This device').first().waitFor();
    await signInWrongly(there);
    assert.deepEqual(unexpected(device), []);
  });

  /** The old password opens nothing any more. */
  async function signInWrongly(page: Page): Promise<void> {
    await giveCredentials(page, priya);
    await page.getByText('That email and password do not match.').first().waitFor();
  }
});

/** What the browser had to complain of, besides being asked who is signed in. */
function unexpected({ complaints }: Device): string[] {
  return complaints.filter((said) => !said.includes('status of 401'));
}
