import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import {
  accept,
  chooseAccount,
  codeIn,
  giveCredentials,
  household,
  mailTo,
  office,
  openQuote,
  openWorld,
  practice,
  priya,
  quoteOf,
  quotes,
  rowOf,
  signIn,
  titlesUnder,
  type World,
} from '../support/journey.ts';

describe('a client who decides quotes on the firm’s own page', { timeout: 240_000 }, () => {
  let world: World;
  before(async () => (world = await openWorld()));
  after(() => world[Symbol.asyncDispose]());

  it('[HL-15] [HL-18] [HL-19] [KB-11] [KB-12] signs in by password, chooses an account, reads a quote and accepts it for good', async () => {
    await using device = await world.newDevice();
    const page = await device.open('/service/');

    await giveCredentials(page);
    await page.getByRole('heading', { name: 'Choose an account' }).waitFor();
    const choices = page.getByRole('listitem').filter({ hasText: 'Client' }).getByRole('button');
    assert.deepEqual((await choices.allInnerTexts()).map((label) => label.split(/\s*\n\s*/)).sort(), [
      [household, 'Client', 'Not used yet'],
      [practice, 'Client', 'Not used yet'],
    ]);
    await chooseAccount(page, household);

    assert.deepEqual(await titlesUnder(page, 'Pending approval'), [
      'Bathroom heater and exhaust fan',
      'Replacement of ducted gas heater',
      'Split system for the back bedroom',
      'Switchboard upgrade with safety switches',
      'Electric car charger in the carport',
    ]);
    assert.deepEqual(await titlesUnder(page, 'Accepted'), [
      'Downlights, living room and hall',
      'Smoke alarms, interconnected',
      'Annual service of ducted heater',
      'Evaporative cooler, start-up and new pads',
    ]);
    assert.deepEqual(await titlesUnder(page, 'Declined'), [
      'Whole-house ducted refrigerated air',
      'Heat pump for hot water',
    ]);
    assert.equal(await rowOf(page, 'Solar-ready wiring').count(), 0, 'a draft is not listed');
    assert.equal(await rowOf(page, 'Air conditioning for surgery 3').count(), 0, 'nor another client’s');

    const quote = await openQuote(page, 'Replacement of ducted gas heater');
    await quote.getByText('5 days left').waitFor();
    const lines = quote.getByRole('table').getByRole('row');
    assert.deepEqual(words(await lines.filter({ hasText: 'gas fitting' }).innerText()), [
      'Licensed gas fitting and commissioning',
      '6.5 h',
      '$128.00',
      '$832.00',
    ]);
    assert.deepEqual(words(await lines.filter({ hasText: 'discount' }).innerText()), [
      'Loyalty discount, customer since 2011',
      '1',
      '-$150.00',
      '-$150.00',
    ]);
    assert.match(
      await quote.innerText(),
      /Subtotal\s+\$3,592\.00\s+Tax 10%\s+\$359\.20\s+Total\s+\$3,951\.20/,
    );
    await quote.getByText('20% on acceptance, the balance within 14 days of completion').waitFor();

    await accept(page);
    await quote.getByText(/^Accepted by Priya Anand on /).waitFor();
    assert.equal(await quote.getByRole('button', { name: 'Accept' }).count(), 0);

    await page.reload();
    await page
      .getByRole('article')
      .getByText(/^Accepted by Priya Anand on /)
      .waitFor();

    const other = await (await world.newDevice()).open('/service/');
    await signIn(other);
    await seesAccepted(other);

    await world.restart('SIGKILL');
    await other.reload();
    await seesAccepted(other);
    await page.reload();
    await page.getByRole('button', { name: 'All quotes' }).click();
    await seesAccepted(page);

    await mailTo(world.mail, office);
    assert.deepEqual(await world.traces('Q-2042'), { decisions: ['quotes.accept'], mails: ['sent'] });
  });

  it('[HL-16] [HL-17] [HL-18] [KB-12] signs in by a code that comes by mail, and declines with a reason that the firm gets once', async () => {
    await using device = await world.newDevice();
    const page = await device.open('/service/');

    await page.getByLabel('Email', { exact: true }).fill(priya.email);
    await page.getByRole('button', { name: 'Email me a code' }).click();
    await page.getByText(`If ${priya.email} is known here, a six-digit code is on its way to it.`).waitFor();
    await page.getByText('Look in spam or junk, too').waitFor();
    const mail = await mailTo(world.mail, priya.email);
    assert.match(mail.raw, /Southerly/);
    await page.getByLabel('Code', { exact: true }).fill(codeIn(mail));
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await chooseAccount(page, practice);

    const quote = await openQuote(page, 'Care plan renewal, 12 months');
    await quote.getByRole('button', { name: 'Decline' }).click();
    const question = page.getByRole('dialog', { name: 'Decline quote Q-2056?' });
    await question.getByRole('button', { name: 'Decline' }).click();
    await question.getByText('Please say why.').waitFor();
    await question.getByLabel('Why do you decline?').fill('We sold the practice — “good luck” to its buyer.');
    await question.getByRole('button', { name: 'Decline' }).click();
    await seesReason(page);
    await page.reload();
    await seesReason(page);
    await page.getByRole('button', { name: 'All quotes' }).click();
    await rowOf(page, 'Care plan renewal, 12 months')
      .getByText(/^Declined on /)
      .waitFor();

    const told = await mailTo(world.mail, office);
    assert.match(told.raw, /Q-2056/);
    assert.match(told.raw, /We sold the practice/);
    assert.deepEqual(await world.traces('Q-2056'), { decisions: ['quotes.decline'], mails: ['sent'] });
    assert.equal(world.mail.received.filter(({ raw }) => raw.includes('Q-2056')).length, 1);
  });
});

async function seesAccepted(page: Page): Promise<void> {
  await quotes(page).waitFor();
  const title = 'Replacement of ducted gas heater';
  await rowOf(page, title)
    .getByText(/^Accepted on /)
    .waitFor();
  assert.equal((await titlesUnder(page, 'Accepted'))[0], title);
}

async function seesReason(page: Page): Promise<void> {
  const quote = quoteOf(page, 'Care plan renewal, 12 months');
  await quote.getByText(/^Declined by Priya Anand on /).waitFor();
  await quote.getByText('We sold the practice — “good luck” to its buyer.').waitFor();
}

/** The cells of a row as they are read. */
function words(row: string): string[] {
  return row.split(/\s*[\t\n]\s*/).filter(Boolean);
}
