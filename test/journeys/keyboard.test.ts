import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import {
  codeIn,
  hasFocus,
  household,
  mailTo,
  openWorld,
  practice,
  priya,
  quoteOf,
  type World,
} from '../support/journey.ts';

const title = 'Replacement of ducted gas heater';

describe('a client without a mouse', { timeout: 240_000 }, () => {
  let world: World;
  before(async () => (world = await openWorld()));
  after(() => world[Symbol.asyncDispose]());

  it('[X-04] [HL-15] [KB-12] signs in, reads a quote and accepts it by keys, and hears what happens', async () => {
    await using device = await world.newDevice();
    const page = await device.open('/service/');
    const { keyboard } = page;

    await tabTo(page.getByLabel('Email', { exact: true }));
    await keyboard.type(priya.email);
    await tabTo(page.getByLabel('Password', { exact: true }), 1);
    await keyboard.type(priya.password);
    await keyboard.press('Enter');

    await device.hears('Choose an account');
    const first = page.getByRole('button', { name: /Not used yet/ }).first();
    await hasFocus(first);
    const choice = page.getByRole('button', { name: household });
    await tabTo(choice, 1);
    await keyboard.press('Enter');

    await device.hears('Signed in as Priya Anand');
    await hasFocus(page.getByRole('heading', { name: 'Priya Anand' }));
    await device.hears(/\d+ quotes/);
    await tabTo(page.getByRole('button', { name: title }));
    await keyboard.press('Enter');
    const quote = quoteOf(page, title);
    await hasFocus(quote.getByRole('heading', { name: title }));

    await tabTo(quote.getByRole('button', { name: 'Accept' }));
    await keyboard.press('Enter');
    const question = page.getByRole('dialog', { name: 'Accept quote Q-2042?' });
    await hasFocus(question.getByRole('heading'));
    await keyboard.press('Escape');
    await question.waitFor({ state: 'hidden' });
    await hasFocus(quote.getByRole('button', { name: 'Accept' }));
    await keyboard.press('Enter');
    await tabTo(question.getByRole('button', { name: 'Accept' }), 4);
    await keyboard.press('Enter');

    await device.hears(/^Accepted on /);
    await hasFocus(quote.getByRole('heading', { name: title }));
    await quote.getByText(/^Accepted by Priya Anand on /).waitFor();
  });

  it('[X-04] [HL-16] signs in by a code and out again by keys, and hears what happens', async () => {
    await using device = await world.newDevice();
    const page = await device.open('/service/');
    const { keyboard } = page;

    await tabTo(page.getByLabel('Email', { exact: true }));
    await keyboard.type(priya.email);
    await tabTo(page.getByRole('button', { name: 'Email me a code' }));
    await keyboard.press('Enter');
    await device.hears('Check your email');
    const field = page.getByLabel('Code', { exact: true });
    await hasFocus(field);
    await keyboard.type('12');
    await keyboard.press('Enter');
    await device.hears('Enter the six digits from the email.');
    await hasFocus(field);
    await keyboard.type(codeIn(await mailTo(world.mail, priya.email)));
    await keyboard.press('Enter');

    await device.hears('Choose an account');
    await tabTo(page.getByRole('button', { name: practice }), 1);
    await keyboard.press('Enter');
    await device.hears('Signed in as Priya Anand');
    await tabTo(page.getByRole('button', { name: 'Sign out' }), 1);
    await keyboard.press('Enter');
    await device.hears('You are signed out.');
    await hasFocus(page.getByLabel('Email', { exact: true }));
  });

  it('offers the credential inputs to whoever asks the page’s own document for them', async () => {
    await using device = await world.newDevice();
    const page = await device.open('/service/');
    const found = (purpose: string) =>
      page.evaluate((autocomplete) => {
        const input = document.querySelector<HTMLInputElement>(`input[autocomplete~="${autocomplete}"]`);
        return (
          input && { type: input.type, form: input.form !== null, label: input.labels?.[0]?.textContent }
        );
      }, purpose);

    await page.getByLabel('Email', { exact: true }).fill(priya.email);
    assert.deepEqual(await found('username'), { type: 'email', form: true, label: 'Email' });
    assert.deepEqual(await found('current-password'), { type: 'password', form: true, label: 'Password' });
    await page.getByRole('button', { name: 'Email me a code' }).click();
    await page.getByLabel('Code', { exact: true }).waitFor();
    assert.deepEqual(await found('one-time-code'), { type: 'text', form: true, label: 'Code' });
  });
});

/** Presses Tab until something has the focus; fails where that takes more than some presses. */
async function tabTo(goal: Locator, most = 40): Promise<void> {
  await goal.waitFor();
  const reached = () => goal.evaluate((element) => element.matches(':focus'));
  for (let pressed = 0; !(await reached()); pressed++) {
    assert.ok(pressed < most, `${most} presses of Tab do not lead to ${goal.toString()}`);
    await goal.page().keyboard.press('Tab');
  }
}
