import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { credentials, steps } from '../../src/testing/fixtures/identity.ts';
import { hostileScripts, type Spied, spyOnPage } from '../support/hostile-scripts.ts';
import { deviceAt } from '../support/journey.ts';
import { api, openStubPage, type StubPage, site } from '../support/stub-site.ts';

const body = `<body><portal-provider api="${api}"><portal-login></portal-login><portal-quotes></portal-quotes></portal-provider></body>`;
const wrongPassword = 'a password of somebody else';

/** What the console says because of the wrong password. */
const expected = 'status of 401';

describe('the elements among hostile scripts of their page', { timeout: 480_000 }, () => {
  for (const [what, script] of Object.entries(hostileScripts)) {
    it(`[X-03] ${what}: one signs in, reads, decides and signs out all the same`, async () => {
      await using device = await deviceAt(site);
      const page = await openStubPage(device.context, runningFirst(script));
      await signInByPassword(page);
      await press(page, 'Sign out');
      await signInByCode(page);
      await decide(page);
      await press(page, 'Sign out');
      await page.getByText('You are signed out.').first().waitFor();
      assert.deepEqual(
        device.complaints.filter((said) => !said.includes(expected)),
        [],
      );
    });
  }

  it('[X-03] write no password, code or ticket where others can read it, and keep none in an input', async () => {
    await using device = await deviceAt(site);
    const page = await openStubPage(device.context, runningFirst(spyOnPage));
    const spied = async () =>
      page.evaluate(() => {
        const { notes, inputs } = (globalThis as unknown as { spied: Spied }).spied;
        const places = [document.cookie, location.href, JSON.stringify(history.state)];
        const values = inputs.flatMap(({ value, defaultValue }) => [value, defaultValue]);
        return { notes: [...notes, ...places].join('\n'), values: values.filter(Boolean) };
      });

    await signInByPassword(page);
    assert.deepEqual((await spied()).values, [], 'the password is gone');
    await press(page, 'Sign out');
    await signInByCode(page);
    assert.deepEqual((await spied()).values, [], 'the code is gone');
    await decide(page);

    const { notes } = await spied();
    for (const seen of [
      'Adaeze Okafor',
      'portal-login-signed-in',
      'portal-quotes-declined',
      'session-changed',
    ]) {
      assert.ok(notes.includes(seen), `${seen} is noted, so a secret would be`);
    }
    const { password, code } = credentials;
    for (const secret of [password, wrongPassword, code, steps.code.ticket, steps.chooseAccount.ticket]) {
      assert.ok(!notes.includes(secret), `${secret} is noted`);
    }
  });

  it('send their requests through the fetch that the page had when they loaded, and no later one', async () => {
    await using device = await deviceAt(site);
    const page = await openStubPage(
      device.context,
      runningFirst(hostileScripts['wrappers around what scripts call']!),
    );
    await page.getByRole('button', { name: 'Email me a code' }).waitFor();
    await page.waitForFunction(() =>
      (globalThis as unknown as { wrapped: Set<string> }).wrapped.has('fetch'),
    );
    await page.evaluate(() => {
      globalThis.fetch = () => Promise.reject(new TypeError('A later fetch was called.'));
    });
    await signInByPassword(page);
  });
});

function runningFirst(script: () => void): StubPage {
  return { stub: { session: null }, head: `<script>(${script.toString()})()</script>`, body };
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** At the second try. */
async function signInByPassword(page: Page): Promise<void> {
  await page.getByLabel('Email', { exact: true }).fill(credentials.email);
  const field = page.getByLabel('Password', { exact: true });
  await field.fill(wrongPassword);
  await press(page, 'Sign in');
  await page.locator('portal-login p[id$=error]').getByText('do not match').waitFor();
  await field.fill(credentials.password);
  await press(page, 'Show password');
  await press(page, 'Sign in');
  await chooseAccount(page);
}

async function signInByCode(page: Page): Promise<void> {
  await page.getByLabel('Email', { exact: true }).fill(credentials.email);
  await press(page, 'Email me a code');
  await page.getByLabel('Code', { exact: true }).fill(credentials.code);
  await press(page, 'Sign in');
  await chooseAccount(page);
}

async function chooseAccount(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Okafor household' }).click();
  await page.getByRole('table', { name: 'Quotes' }).waitFor();
}

/** Declines one quote and accepts another. */
async function decide(page: Page): Promise<void> {
  const first = page
    .getByRole('table', { name: 'Quotes' })
    .getByRole('rowheader')
    .getByRole('button')
    .first();
  const dialog = page.getByRole('dialog');
  await first.click();
  await press(page, 'Decline');
  await dialog.getByLabel('Why do you decline?').fill('We have moved.');
  await dialog.getByRole('button', { name: 'Decline' }).click();
  await page.getByRole('article').getByText('Reason: We have moved.').waitFor();
  await press(page, 'All quotes');
  await first.click();
  await press(page, 'Accept');
  await dialog.getByRole('button', { name: 'Accept' }).click();
  await page
    .getByRole('article')
    .getByText(/^Accepted by /)
    .waitFor();
}
