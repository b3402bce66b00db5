import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Device } from '../support/device.ts';
import { codeIn, giveCredentials, hasFocus, mailTo, openWorld, type World } from '../support/journey.ts';
import type { ReceivedMail } from '../support/mail-server.ts';
import {
  addPasscode,
  fillNewMember,
  givePasscode,
  linkIn,
  type Newcomer,
  openDesk,
  passcodeTo,
  sendNewMember,
  setUpAccount,
  statusOf,
} from '../support/staff.ts';

const person: Newcomer = {
  ...{ firstName: 'Aroha', surname: 'Ngata', email: 'aroha@borrowers.example' },
  password: 'two houses in Newtown',
};

/** As text messages reach it; staff write it as it is written in the country. */
const mobile = '+64215550199';

/**
 * The broker's: a link by mail and a passcode by text message open the portal at first, a code by mail later, and what staff
 * revoke is closed by the next request.
 */
describe('a borrower of the broker', { timeout: 300_000 }, () => {
  let world: World;
  let office: Device;
  let desk: Page;
  let phone: Device;
  let portal: Page;
  let invitation: ReceivedMail;
  let passcode: string;

  before(async () => {
    world = await openWorld();
    office = await world.newDevice();
    phone = await world.newDevice({ viewport: { width: 360, height: 740 }, locale: 'en-NZ' });
    desk = await openDesk(office, '/broker/staff/');
    await fillNewMember(desk, { ...person, client: 'Marama Tait' });
    await addPasscode(desk, '021 555 0199');
    await sendNewMember(desk, person);
  });
  after(() => world[Symbol.asyncDispose]());

  it('[ST-24] cannot come in without the passcode of the text message, by the link or around it', async () => {
    invitation = await mailTo(world.mail, person.email);
    passcode = await passcodeTo(world.texts, mobile);
    await desk.getByText('Passcode to the phone ending in 199').waitFor();
    await using stranger = await world.newDevice();
    const { pathname, hash } = linkIn(invitation, 'invitation');
    const page = await stranger.open(pathname + hash);
    await hasFocus(page.getByLabel('Passcode', { exact: true }));
    await givePasscode(page, passcode === '000000' ? '000001' : '000000');
    await page.getByText('You have 4 tries left.').first().waitFor();
    await page.reload();
    const sent = world.mail.named.length;
    await page.getByLabel('Email', { exact: true }).fill(person.email);
    await page.getByRole('button', { name: 'Email me a code' }).click();
    await page.getByText(`If ${person.email} is known here`).waitFor();
    assert.equal(world.mail.named.length, sent, 'no code is sent in place of the passcode');
  });

  it('[ST-24] comes in with the link of the mail and the passcode of the newest text message', async () => {
    await desk.getByRole('button', { name: 'Send a new invitation' }).click();
    await desk.getByText(`A new invitation is on its way to ${person.email}.`).first().waitFor();
    const newest = await mailTo(world.mail, person.email);
    const newPasscode = await passcodeTo(world.texts, mobile);
    const { pathname, hash } = linkIn(invitation, 'invitation');
    const old = await phone.open(pathname + hash);
    await old.getByRole('heading', { name: 'There is a newer invitation' }).waitFor();
    portal = await setUpAccount(phone, newest, person, newPasscode);
    await portal.getByRole('button', { name: 'Sign out' }).click();
  });

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
