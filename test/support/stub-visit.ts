/** What a client does on a stub page, through all states of signing in and of quotes. */
import type { Page } from 'playwright-core';
import { credentials } from '../../src/testing/fixtures/identity.ts';

export const wrongPassword = 'a password of somebody else';

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** At the second try. */
export async function signInByPassword(page: Page): Promise<void> {
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

/** At the second try. */
export async function signInByCode(page: Page): Promise<void> {
  await page.getByLabel('Email', { exact: true }).fill(credentials.email);
  await press(page, 'Email me a code');
  const field = page.getByLabel('Code', { exact: true });
  await field.fill('000000');
  await press(page, 'Sign in');
  await page.locator('portal-login p[id$=error]').getByText('not the code').waitFor();
  await field.fill(credentials.code);
  await press(page, 'Sign in');
  await chooseAccount(page);
}

export async function signOut(page: Page): Promise<void> {
  await press(page, 'Sign out');
  await page.getByText('You are signed out.').first().waitFor();
}

async function chooseAccount(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Okafor household' }).click();
  await page.getByRole('table', { name: 'Quotes' }).waitFor();
}

/** Declines one quote, at the second try, and accepts another. */
export async function decide(page: Page): Promise<void> {
  const first = page
    .getByRole('table', { name: 'Quotes' })
    .getByRole('rowheader')
    .getByRole('button')
    .first();
  const dialog = page.getByRole('dialog');
  await first.click();
  await press(page, 'Decline');
  await dialog.getByRole('button', { name: 'Decline' }).click();
  await dialog.getByText('Please say why.').waitFor();
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
