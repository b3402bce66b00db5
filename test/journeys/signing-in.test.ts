import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import {
  chooseAccount,
  giveCredentials,
  hasFocus,
  household,
  openWorld,
  priya,
  type World,
} from '../support/journey.ts';

describe('a client who signs in', { timeout: 240_000 }, () => {
  let world: World;
  before(async () => (world = await openWorld()));
  after(() => world[Symbol.asyncDispose]());

  it('[HL-15] is told beside the field and aloud that the password is wrong, and goes on with the next key', async () => {
    await using device = await world.newDevice();
    const page = await device.open('/service/');
    const field = page.getByLabel('Password', { exact: true });

    await giveCredentials(page, { ...priya, password: 'correct horse portal stable' });
    const sentence = 'That email and password do not match.';
    await device.hears(sentence);
    await page.locator('portal-login').getByText(sentence).first().waitFor();
    assert.equal(await describedAs(field), sentence);
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    assert.equal(
      await page.getByLabel('Email', { exact: true }).inputValue(),
      priya.email,
      'the address stays',
    );

    await hasFocus(field);
    await page.keyboard.type(priya.password);
    assert.equal(await field.inputValue(), priya.password, 'what was wrong is replaced by typing');
    assert.equal(await describedAs(field), '');
    await page.keyboard.press('Enter');
    await chooseAccount(page, household);
    assert.deepEqual(
      device.complaints.filter((said) => !said.includes('status of 401')),
      [],
    );
  });
});

/** What stands beside a field about it. */
async function describedAs(field: Locator): Promise<string> {
  return field.evaluate(
    (input) => input.ariaDescribedByElements?.map((each) => each.textContent).join(' ') ?? '',
  );
}
