import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type ClockedDemo, serveClockedDemo } from '../support/clocked-demo.ts';
import {
  chooseAccount,
  codeIn,
  deviceAt,
  hasFocus,
  household,
  mailTo,
  openQuote,
  priya,
  signIn,
} from '../support/journey.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

describe('a client for whom time passes', { timeout: 240_000 }, () => {
  let mail: MailServer;
  let demo: ClockedDemo;
  before(async () => {
    mail = await startMailServer();
    demo = await serveClockedDemo(mail.url);
  });
  after(async () => {
    await demo[Symbol.asyncDispose]();
    await mail.close();
  });

  it('[HL-16] is told that a code has expired 10 minutes and a second after it was sent, asks for another and gets in', async () => {
    await using device = await deviceAt(demo.url);
    const page = await device.open('/service/');
    const field = page.getByLabel('Code', { exact: true });
    await page.getByLabel('Email', { exact: true }).fill(priya.email);
    await page.getByRole('button', { name: 'Email me a code' }).click();
    const late = codeIn(await mailTo(mail, priya.email));

    demo.pass(10 * minute + second);
    await field.fill(late);
    await field.press('Enter');
    await device.hears('That code has expired. Ask for a new one.');
    await hasFocus(field);
    await page.getByRole('button', { name: 'Send a new code' }).click();
    await device.hears('A new code is on its way. Older ones no longer work.');
    await hasFocus(field);
    assert.equal(await field.inputValue(), '');

    const fresh = codeIn(await mailTo(mail, priya.email));
    demo.pass(10 * minute - 10 * second);
    await page.keyboard.type(fresh);
    await page.keyboard.press('Enter');
    await chooseAccount(page, household);
  });

  it('goes on reading after 11 minutes without noticing, and after an hour of nothing is asked to sign in again', async () => {
    await using device = await deviceAt(demo.url);
    const page = await device.open('/service/');
    await signIn(page);
    const refreshed = page.waitForResponse((response) => response.url().endsWith('/session/refresh'));
    demo.pass(11 * minute);
    await openQuote(page, 'Split system for the back bedroom');
    assert.equal((await refreshed).status(), 200);

    demo.pass(hour + second);
    await page.getByRole('button', { name: 'Decline' }).click();
    await page.getByLabel('Why do you decline?').fill('Too late.');
    await page.getByRole('dialog').getByRole('button', { name: 'Decline' }).click();
    await device.hears('You have been signed out. Please sign in again.');
    await page.getByLabel('Password', { exact: true }).waitFor();
    await page.locator('portal-quotes').getByText('Please sign in to see this.').waitFor();
    assert.equal(await page.getByText('Split system for the back bedroom').count(), 0);
  });
});
