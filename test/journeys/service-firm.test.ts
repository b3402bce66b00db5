import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Device } from '../support/device.ts';
import { giveCredentials, mailTo, openWorld, quotes, rowOf, type World } from '../support/journey.ts';
import {
  fillNewMember,
  type Newcomer,
  openDesk,
  sendNewMember,
  setUpAccount,
  statusOf,
} from '../support/staff.ts';

const client = 'Corio Bay Rowing Club';
const captain: Newcomer = {
  ...{ firstName: 'Tomas', surname: 'Reyes', email: 'tomas@rowers.example' },
  password: 'eight oars over Geelong',
};
const treasurer: Newcomer = {
  ...{ firstName: 'Mei', surname: 'Castellanos', email: 'mei@rowers.example' },
  password: 'nine oars over Geelong',
};

/** The service firm's: its set-up comes first, then members with ticks, each of them for itself. */
describe('two members of a client of the service firm', { timeout: 300_000 }, () => {
  let world: World;
  let office: Device;
  let desk: Page;
  let settings: Page;
  let boathouse: Device;
  let portal: Page;

  before(async () => {
    world = await openWorld();
    office = await world.newDevice();
    boathouse = await world.newDevice({ viewport: { width: 360, height: 740 } });
  });
  after(() => world[Symbol.asyncDispose]());

  it('[KB-01] cannot be added before the checklist of the set-up is complete', async () => {
    settings = await openDesk(office, '/service/staff/settings/');
    await settings.getByRole('button', { name: /^Change ?: Pages/ }).click();
    const login = settings.getByLabel('Sign-in page');
    const address = await login.inputValue();
    await login.fill('');
    await settings.getByRole('button', { name: 'Save' }).click();
    await settings.getByRole('heading', { name: 'Before you can add members' }).waitFor();

    desk = await office.open('/service/staff/');
    await fillNewMember(desk, { ...captain, client });
    await desk.getByRole('button', { name: 'Add member' }).click();
    await desk.getByText('Missing: the address of the sign-in page.').waitFor();
    assert.equal(world.mail.named.length, 0);

    await login.fill(address);
    await settings.getByRole('button', { name: 'Save' }).click();
    await settings.getByText('The addresses are saved.').first().waitFor();
    await settings.locator('portal-settings').getByRole('heading', { name: 'Portal settings' }).waitFor();
  });

  it('[KB-02] [KB-03] [KB-06] [KB-07] [KB-08] are added for one client, with a tick and without, and both get a mail', async () => {
    await sendNewMember(desk, captain);
    await desk.getByRole('button', { name: 'All members' }).click();
    await fillNewMember(desk, { ...treasurer, client });
    await desk.getByLabel('Job title').fill('Treasurer');
    await desk.getByLabel('Quotes', { exact: true }).uncheck();
    await desk.getByLabel('Tasks', { exact: true }).uncheck();
    await desk.getByLabel('Wealth', { exact: true }).uncheck();
    await desk.getByLabel('Goals', { exact: true }).uncheck();
    await desk.getByText('No pages: after signing in there is nothing to open.').waitFor();
    await sendNewMember(desk, treasurer);
  });

  it('[KB-04] [KB-05] [KB-25] see the page that is ticked, with what is their client’s and nothing else', async () => {
    portal = await setUpAccount(boathouse, await mailTo(world.mail, captain.email), captain);
    await quotes(portal).waitFor();
    await rowOf(portal, 'Boat shed lighting').first().waitFor();
    assert.equal(await rowOf(portal, 'Replacement of ducted gas heater').count(), 0);

    await using home = await world.newDevice();
    const other = await setUpAccount(home, await mailTo(world.mail, treasurer.email), treasurer);
    await other.getByText('Your account does not include this page.').first().waitFor();
    assert.equal(await quotes(other).count(), 0);
    assert.equal(await statusOf(other, 'service'), 403);
    assert.equal(await statusOf(portal, 'service'), 200);
  });

  it('[KB-25] have the page by the next request once it is ticked', async () => {
    await using home = await world.newDevice();
    const other = await home.open('/service/');
    await giveCredentials(other, treasurer);
    await other.getByText('Your account does not include this page.').first().waitFor();
    await desk.getByLabel('Quotes', { exact: true }).check();
    await desk.getByRole('button', { name: 'Save changes' }).click();
    await desk.getByText('Saved.').first().waitFor();
    await other.reload();
    await rowOf(other, 'Boat shed lighting').first().waitFor();
  });

  it('[X-03] met no policy of the pages', () => {
    assert.deepEqual([...office.violations, ...boathouse.violations], []);
  });
});
