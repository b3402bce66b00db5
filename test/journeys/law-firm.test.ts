import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Device } from '../support/device.ts';
import { giveCredentials, mailTo, openWorld, type World } from '../support/journey.ts';
import { fillNewMember, linkIn, openDesk, sendNewMember, setUpAccount, statusOf } from '../support/staff.ts';

const first = {
  ...{ firstName: 'Ines', surname: 'Okafor', email: 'ines@old.example' },
  password: 'nine lawyers in Hobart',
};
const married = { ...first, surname: 'Okafor-Lund', email: 'ines@new.example' };
const chosen = 'eleven lawyers in Hobart';

/** The law firm's: access taken away and given back under another address, and a password that was forgotten. */
describe('a client of the law firm', { timeout: 300_000 }, () => {
  let world: World;
  let office: Device;
  let home: Device;
  let desk: Page;
  let portal: Page;

  before(async () => {
    world = await openWorld();
    office = await world.newDevice();
    home = await world.newDevice({ viewport: { width: 360, height: 740 } });
    desk = await openDesk(office, '/law/staff/');
    await fillNewMember(desk, { ...first, client: 'Estate of R. Tait' });
    await desk.getByLabel('May change it').check();
    await sendNewMember(desk, first);
    portal = await setUpAccount(home, await mailTo(world.mail, first.email), first);
  });
  after(() => world[Symbol.asyncDispose]());

  it('[AM-08] [AM-09] [AM-11] keeps sign-in name and name, whatever the contact is changed to', async () => {
    await changeContact(desk);
    await desk.reload();
    await desk.getByText(first.email, { exact: true }).first().waitFor();
    await desk.getByRole('heading', { name: 'Ines Okafor', exact: true }).waitFor();
    await portal.getByRole('button', { name: 'Sign out' }).click();
    await giveCredentials(portal, first);
    await portal.getByRole('heading', { name: /Ines Okafor$/ }).waitFor();
  });

  it('[AM-06] has a link sent by “Need help”, chooses a new password, and signs in with it', async () => {
    await using other = await world.newDevice();
    const page = await other.open('/law/portal/');
    await page.getByLabel('Email', { exact: true }).fill(first.email);
    await page.getByRole('button', { name: 'Need help?' }).click();
    await page.getByRole('button', { name: 'Reset password' }).click();
    await page.getByRole('heading', { name: 'Check your email' }).waitFor();
    const { pathname, hash } = linkIn(await mailTo(world.mail, first.email), 'reset');
    assert.equal(pathname, '/law/portal/');

    const opened = await other.open(pathname + hash);
    await opened.getByText(`For ${first.email}.`).waitFor();
    assert.equal(new URL(opened.url()).hash, '', 'the token has left the address bar');
    await opened.getByRole('textbox', { name: 'New password' }).fill(chosen);
    await opened.getByRole('button', { name: 'Save new password' }).click();
    await opened.getByRole('heading', { name: 'Your password is changed' }).waitFor();
    assert.equal(await statusOf(portal, 'law'), 401, 'sessions from before have ended');
    await opened.getByRole('button', { name: 'Sign in' }).click();
    await giveCredentials(opened, { ...first, password: chosen });
    await opened.getByRole('heading', { name: 'Ines Okafor' }).waitFor();
    const notice = await mailTo(world.mail, first.email);
    assert.match(notice.raw, /Your password for Aldous Marr was changed/);
  });

  it('[AM-06] is told the same where an address is not known', async () => {
    await using other = await world.newDevice();
    const page = await other.open('/law/portal/');
    await page.getByRole('button', { name: 'Need help?' }).click();
    await page.getByLabel('Email', { exact: true }).fill('nobody@old.example');
    await page.getByRole('button', { name: 'Reset password' }).click();
    await page.getByText('If nobody@old.example is known here, a link').waitFor();
    assert.ok(!world.mail.named.includes('nobody@old.example'));
  });

  it('[AM-03] is out by the next request once access is disabled', async () => {
    await portal.reload();
    await giveCredentials(portal, { ...first, password: chosen });
    await portal.getByRole('heading', { name: 'Ines Okafor' }).waitFor();
    await desk.getByRole('button', { name: 'Disable access' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
    await desk.getByText('What was ticked is remembered.').waitFor();
    assert.equal(await statusOf(portal, 'law'), 401);
    await portal.reload();
    await giveCredentials(portal, { ...first, password: chosen });
    await portal.getByText('Your access has ended.').first().waitFor();
  });

  it('[AM-01] [AM-05] [AM-10] [AM-11] is let in again under another of the contact’s addresses and the new name, with what was ticked', async () => {
    await desk.getByRole('button', { name: 'Give access again' }).click();
    const question = desk.getByRole('dialog');
    await question.getByLabel(married.email).check();
    await question.getByRole('button', { name: 'Give access' }).click();
    await desk.getByText('has access again.').first().waitFor();
    assert.equal(await desk.getByLabel('May change it').isChecked(), true);
    assert.equal(await desk.getByLabel('May delete from it').isChecked(), false);

    await using other = await world.newDevice();
    const page = await setUpAccount(other, await mailTo(world.mail, married.email), married);
    assert.equal(await statusOf(page, 'law'), 200);
    await desk.reload();
    await desk.getByRole('heading', { name: 'Ines Okafor-Lund', exact: true }).waitFor();
    await desk.getByText('link was used').first().waitFor();

    await portal.reload();
    await giveCredentials(portal, { ...first, password: chosen });
    await portal.getByText('Your access has ended.').first().waitFor();
  });

  it('[X-03] met no policy of the pages', () => {
    assert.deepEqual([...office.violations, ...home.violations], []);
    assert.deepEqual(office.complaints, []);
  });
});

/** The contact gets another surname, and another address beside that of now. */
async function changeContact(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Change contact' }).click();
  await desk.getByLabel('Surname').fill(married.surname);
  await desk.getByLabel('Another e-mail address').fill(married.email);
  await desk.getByRole('button', { name: 'Save contact' }).click();
  await desk.getByText(`The contact ${married.firstName} ${married.surname} is saved.`).first().waitFor();
}
