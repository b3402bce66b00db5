import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { TOTP } from 'otpauth';
import { demoKey } from '../../demo/code.ts';
import {
  codeIn,
  giveCredentials,
  hasFocus,
  mailTo,
  openWorld,
  priya,
  type World,
  wrongOf,
} from '../support/journey.ts';

const twofactor = { ...priya, email: 'twofactor@demo.example' };

describe('a client with an authenticator app', { timeout: 240_000 }, () => {
  let world: World;
  before(async () => (world = await openWorld()));
  after(() => world[Symbol.asyncDispose]());

  it('[PL-17] [X-05] signs in with the password and then the code of the app', async () => {
    await using device = await world.newDevice();
    const page = await device.open('/planner/portal/');
    await giveCredentials(page, twofactor);
    await page.getByRole('heading', { name: 'Confirm it is you' }).waitFor();
    const field = page.getByLabel('Code', { exact: true });
    await hasFocus(field);
    assert.equal(await page.locator('input[type=password]').count(), 0);
    const app = new TOTP({ secret: await demoKey() });
    await field.fill(wrongOf(app));
    await page.keyboard.press('Enter');
    await device.hears('That is not the code of your app right now. You have 4 tries left.');
    await page.keyboard.type(app.generate());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Marama Tait' }).waitFor();
    assert.deepEqual(
      device.complaints.filter((said) => !said.includes('status of 401')),
      [],
    );
  });

  it('[X-05] is asked for the app after a code by mail too', async () => {
    await using device = await world.newDevice();
    const page = await device.open('/planner/portal/');
    await page.getByLabel('Email', { exact: true }).fill(twofactor.email);
    await page.getByRole('button', { name: 'Email me a code' }).click();
    const code = codeIn(await mailTo(world.mail, twofactor.email));
    await page.getByLabel('Code', { exact: true }).fill(code);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: 'Confirm it is you' }).waitFor();
    assert.equal(await page.getByLabel('Code', { exact: true }).inputValue(), '');
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });
});
