import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { type ClockedDemo, serveClockedDemo } from '../support/clocked-demo.ts';
import { codeIn, deviceAt, giveCredentials, hasFocus, mailTo } from '../support/journey.ts';
import { type MailServer, type ReceivedMail, startMailServer } from '../support/mail-server.ts';

const second = 1000;
const minute = 60 * second;
const address = '/academy/portal/';
const password = 'wrzlbrmft gnampf';

describe('whoever comes to the academy', { timeout: 240_000 }, () => {
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

  /** Fills in who signs up, until the code of the mail is asked for. */
  async function signUp(page: Page, name: string, email: string): Promise<string> {
    await page.getByRole('button', { name: 'Create an account' }).click();
    await page.getByLabel('Full name').fill(name);
    await page.getByLabel('Email', { exact: true }).fill(email);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('New password').fill(password);
    await page.keyboard.press('Enter');
    return codeIn(await mailTo(mail, email));
  }

  async function typeCode(page: Page, code: string): Promise<void> {
    const field = page.getByLabel('Code', { exact: true });
    await hasFocus(field);
    await field.fill(code);
    await page.keyboard.press('Enter');
  }

  it('[HL-05] [HL-09] [HL-12] signs up, gives the code at 14:59, and signs in with the password that they chose', async () => {
    await using device = await deviceAt(demo.url, { viewport: { width: 360, height: 740 } });
    const page = await device.open(address);
    const person = { email: 'noor@learners.example', password };
    const code = await signUp(page, 'Noor Haddad', person.email);
    demo.pass(15 * minute - 5 * second);
    await typeCode(page, code);
    await page.getByRole('heading', { name: 'Your account is ready' }).waitFor();
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await giveCredentials(page, person);
    await page.getByRole('heading', { name: 'Noor Haddad' }).waitFor();
    assert.deepEqual(device.complaints, []);
  });

  it('[HL-12] is told at 15:01 that the code has expired, and gets in with another', async () => {
    await using device = await deviceAt(demo.url);
    const page = await device.open(address);
    const late = await signUp(page, 'Late Comer', 'late@learners.example');
    demo.pass(15 * minute + second);
    await typeCode(page, late);
    await device.hears('That code has expired. Ask for a new one.');
  });

  it('[HL-24] has a link sent, opens it in another browser, and is signed in when they say so', async () => {
    await using device = await deviceAt(demo.url);
    const page = await device.open(address);
    await page.getByLabel('Email', { exact: true }).fill('client@demo.example');
    await page.getByRole('button', { name: 'Email me a link' }).click();
    await page.getByRole('heading', { name: 'Check your email' }).waitFor();
    const link = linkIn(await mailTo(mail, 'client@demo.example'));
    assert.ok(link.startsWith(`${demo.url}${address}#portal-link=`));

    await using phone = await deviceAt(demo.url, { viewport: { width: 360, height: 740 } });
    const opened = await phone.open(link.slice(demo.url.length));
    await opened.getByText('This link signs you in as client@demo.example.').waitFor();
    assert.equal(opened.url(), `${demo.url}${address}`);
    await opened.getByRole('button', { name: 'Sign in', exact: true }).click();
    await opened
      .getByRole('button', { name: 'Sign out' })
      .or(opened.locator('.accounts button').first())
      .waitFor();

    const again = await device.open(link.slice(demo.url.length));
    await again.getByRole('heading', { name: 'This link has been used' }).waitFor();
    const token = link.slice(link.indexOf('=') + 1);
    assert.ok(!demo.log.some((line) => line.includes(token)), 'no log line has the token');
  });

  it('[HL-18] [HL-19] [HL-20] tells two accounts apart, and switches without another sign-in, which other tabs follow', async () => {
    await using device = await deviceAt(demo.url, { viewport: { width: 360, height: 740 } });
    const page = await device.open(address);
    await giveCredentials(page);
    await page.getByRole('button', { name: 'Saltbush Kitchen Client' }).click();
    await page.getByText('Saltbush Kitchen').first().waitFor();
    const other = await device.open(address);
    await other.getByRole('button', { name: 'Switch account: Saltbush Kitchen' }).waitFor();

    await page.getByRole('button', { name: 'Switch account: Saltbush Kitchen' }).click();
    const choice = page.getByRole('list', { name: 'Your accounts' });
    await choice.getByRole('button', { name: 'Harbour Supper Club Client' }).click();
    const switched = page.getByRole('button', { name: 'Switch account: Harbour Supper Club' });
    await hasFocus(switched);
    await device.hears('You are now using the account Harbour Supper Club.');
    await other.getByRole('button', { name: 'Switch account: Harbour Supper Club' }).waitFor();
    for (const each of [page, other]) assert.equal(await each.getByText('Saltbush Kitchen').count(), 0);
    await page.reload();
    await switched.waitFor();
    assert.deepEqual(device.complaints, []);
  });
});

/** The link that a mail brings. */
function linkIn({ raw }: ReceivedMail): string {
  const text = raw.replace(/=\r?\n/g, '').replaceAll('=3D', '=');
  const link = /https?:\/\/[^\s"<]+#portal-link=[\w-]+/.exec(text)?.[0];
  if (!link) throw new Error(`No link in:\n${raw}`);
  return link;
}
