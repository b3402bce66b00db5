import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Device } from '../support/device.ts';
import { codeIn, giveCredentials, hasFocus, mailTo, openWorld, type World } from '../support/journey.ts';
import {
  fillNewMember,
  type Newcomer,
  openDesk,
  sendNewMember,
  setUpAccount,
  statusOf,
} from '../support/staff.ts';

const person: Newcomer = {
  ...{ firstName: 'Aroha', surname: 'Ngata', email: 'aroha@borrowers.example' },
  password: 'two houses in Newtown',
};

/** The broker's: a passcode by mail opens the portal, and what staff revoke is closed by the next request. */
describe('a borrower of the broker', { timeout: 300_000 }, () => {
  let world: World;
  let office: Device;
  let desk: Page;
  let phone: Device;
  let portal: Page;

  before(async () => {
    world = await openWorld();
    office = await world.newDevice();
    phone = await world.newDevice({ viewport: { width: 360, height: 740 }, locale: 'en-NZ' });
    desk = await openDesk(office, '/broker/staff/');
    await fillNewMember(desk, { ...person, client: 'Marama Tait' });
    await sendNewMember(desk, person);
    portal = await setUpAccount(phone, await mailTo(world.mail, person.email), person);
    await portal.getByRole('button', { name: 'Sign out' }).click();
  });
  after(() => world[Symbol.asyncDispose]());

  it('[HL-16] [HL-17] signs in with a passcode that comes by mail, in place of the password', async () => {
    await portal.getByLabel('Email', { exact: true }).fill(person.email);
    await portal.getByRole('button', { name: 'Email me a code' }).click();
    const mail = await mailTo(world.mail, person.email);
    assert.match(mail.raw, /Rimu Street Mortgages/);
    const field = portal.getByLabel('Code', { exact: true });
    await hasFocus(field);
    assert.equal(await field.getAttribute('autocomplete'), 'one-time-code');
    await field.fill(codeIn(mail));
    await portal.keyboard.press('Enter');
    await portal.getByRole('heading', { name: /Aroha Ngata$/ }).waitFor();
    assert.equal(await statusOf(portal, 'broker'), 200);
  });

  it('[PL-11] is out by the next request once staff revoked the access, and no passcode brings it back', async () => {
    await desk.getByRole('button', { name: 'Revoke for good' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await desk.getByText('The access of Aroha Ngata was revoked.').first().waitFor();
    assert.equal(await statusOf(portal, 'broker'), 401);
    await portal.reload();
    const sent = world.mail.named.length;
    await portal.getByLabel('Email', { exact: true }).fill(person.email);
    await portal.getByRole('button', { name: 'Email me a code' }).click();
    // The page says the same as to somebody whom nobody knows, and no mail goes out.
    await portal.getByText(`If ${person.email} is known here`).waitFor();
    await portal.getByRole('button', { name: 'Change email' }).click();
    await giveCredentials(portal, person);
    await portal.getByText('Your access has ended.').first().waitFor();
    assert.equal(world.mail.named.length, sent);
  });

  it('[PL-11] leaves what other clients of the firm have as it is', async () => {
    await using other = await world.newDevice();
    const page = await other.open('/broker/portal/');
    await giveCredentials(page);
    await page.getByRole('heading', { name: /Priya Anand$/ }).waitFor();
    assert.equal(await statusOf(page, 'broker'), 200);
  });

  it('[X-03] met no policy of the pages', () => {
    assert.deepEqual([...office.violations, ...phone.violations], []);
  });
});
