import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Device } from '../support/device.ts';
import { giveCredentials, mailTo, openWorld, priya, type World } from '../support/journey.ts';

const staff = { ...priya, email: 'staff@demo.example' };
const newcomer = 'noor.haddad@kites.example';

/** The service firm's staff set the portal up anew, in one browser; a mail shows what came of it. */
describe('the settings of the service firm', { timeout: 240_000 }, () => {
  let world: World;
  let office: Device;
  let desk: Page;

  before(async () => {
    world = await openWorld();
    office = await world.newDevice();
    desk = await office.open('/service/staff/settings/');
    await giveCredentials(desk, staff);
  });
  after(() => world[Symbol.asyncDispose]());

  it('[AM-07] show the portal’s address to copy', async () => {
    const { href } = new URL('/service/#account', desk.url());
    await desk.getByText(href, { exact: true }).waitFor();
    await desk.getByRole('button', { name: 'Copy address' }).click();
    await desk.getByRole('button', { name: /^Copied$/ }).waitFor();
  });

  it('[ST-01] dress the portal in another colour', async () => {
    await desk.getByRole('button', { name: /^Change ?: Name and look/ }).click();
    await desk.getByRole('textbox', { name: 'Brand colour' }).first().fill('#7a2048');
    await desk.getByRole('button', { name: 'Save' }).click();
    await desk.getByText('Name and look are saved.').first().waitFor();
    await desk.getByText('in #7a2048.').waitFor();
    await desk.reload();
    await desk.waitForFunction(
      () =>
        document
          .querySelector<HTMLElement>('portal-provider')
          ?.style.getPropertyValue('--portal-firm-brand') === '#7a2048',
    );
  });

  it('[PL-14] have a mail tried, then saved', async () => {
    await desk.getByRole('button', { name: /^Change ?: Mail texts/ }).click();
    await desk.getByLabel('Subject').fill('{firm} is ready for {person}');
    await desk
      .getByLabel('Text', { exact: true })
      .fill('Good day {person},\n\nCome in: {link}\n\nThe {firm} team');
    await desk.getByText('Good day', { exact: false }).last().waitFor();
    await desk.getByRole('button', { name: 'Send a test to me' }).click();
    await desk.getByText(`A test is on its way to ${staff.email}.`).first().waitFor();
    assert.match((await mailTo(world.mail, staff.email)).raw, /Good day/);
    await desk.getByRole('button', { name: 'Save' }).click();
    await desk.getByText('The text is saved.').first().waitFor();
  });

  it('[PL-14] [KB-01] refuse members while something is missing, and then invite in the new words and colour', async () => {
    await desk.getByRole('button', { name: /^Change ?: Pages/ }).click();
    const login = desk.getByLabel('Sign-in page');
    const address = await login.inputValue();
    await login.fill('');
    await desk.getByRole('button', { name: 'Save' }).click();
    await desk.getByRole('heading', { name: 'Before you can add members' }).waitFor();

    await using second = await world.newDevice();
    const members = await second.open('/service/staff/');
    await giveCredentials(members, staff);
    await members.getByRole('button', { name: 'Add member' }).click();
    await members.getByRole('searchbox', { name: /^Find a client/ }).fill('anand');
    await members.getByRole('button', { name: /^Anand and Wu/ }).click();
    await members.getByLabel('Somebody else').check();
    await members.getByLabel('First name').fill('Noor');
    await members.getByLabel('Surname').fill('Haddad');
    await members.getByLabel('Sign-in name').fill(newcomer);
    await members.getByRole('button', { name: 'Add member' }).click();
    await members.getByText('Missing: the address of the sign-in page.').waitFor();

    await login.fill(address);
    await desk.getByRole('button', { name: 'Save' }).click();
    await desk.getByText('The addresses are saved.').first().waitFor();
    await members.getByRole('button', { name: 'Add member' }).click();
    await members.getByText('Noor Haddad was added.').first().waitFor();
    const { raw } = await mailTo(world.mail, newcomer);
    assert.match(raw, /is ready for Noor Haddad/);
    const text = raw.replaceAll('=\r\n', '').replaceAll('=3D', '=');
    assert.match(text, /Good day Noor Haddad/);
    assert.match(text, /background:#7a2048/);
    assert.match(text, /#portal-invitation=/);
  });
});
