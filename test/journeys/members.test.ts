import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Device } from '../support/device.ts';
import {
  giveCredentials,
  hasFocus,
  mailTo,
  openWorld,
  priya,
  quotes,
  type World,
} from '../support/journey.ts';
import type { ReceivedMail } from '../support/mail-server.ts';

const staff = { ...priya, email: 'staff@demo.example' };
const noor = { email: 'noor.haddad@kites.example', password: 'seven kites over Adelaide' };
const name = 'Noor Haddad';
const client = 'Priya Anand and Daniel Wu';

/** The planner's firm, from the invitation to its end, with the staff in one browser and the client in another. */
describe('a member of the planner’s firm', { timeout: 480_000 }, () => {
  let world: World;
  let office: Device;
  let home: Device;
  let desk: Page;
  let portal: Page;

  before(async () => {
    world = await openWorld();
    office = await world.newDevice();
    home = await world.newDevice();
  });
  after(() => world[Symbol.asyncDispose]());

  it('[AM-08] staff sign in at the staff page, and see who has access and what became of it', async () => {
    desk = await office.open('/planner/staff/');
    await desk.getByText('Please sign in to see this.').waitFor();
    await giveCredentials(desk, staff);
    await desk.getByRole('heading', { name: 'Imogen Achterberg' }).waitFor();
    const row = desk.getByRole('row').filter({ hasText: 'Priya Anand' });
    await row.filter({ hasText: 'client@demo.example' }).waitFor();
    await desk.getByRole('row').filter({ hasText: 'Owen Castell' }).filter({ hasText: 'Expired' }).waitFor();
  });

  it('[KB-02] [KB-03] [KB-06] [KB-07] [PL-12] staff add a member with ticks, and an invitation goes out', async () => {
    await desk.getByRole('button', { name: 'Add member' }).click();
    await desk.getByRole('searchbox', { name: /^Find a client/ }).fill('anand');
    await desk.getByRole('button', { name: new RegExp(`^${client}`) }).click();
    await desk.getByLabel('Somebody else').check();
    await desk.getByLabel('First name').fill('Noor');
    await desk.getByLabel('Surname').fill('Haddad');
    await desk.getByLabel('Sign-in name').fill(noor.email);
    await desk.getByText('Decline a quote, with a reason').waitFor();
    await desk.getByRole('button', { name: 'Add member' }).click();
    await desk
      .getByText(`${name} was added. The invitation is on its way to ${noor.email}.`)
      .first()
      .waitFor();
    await hasFocus(desk.getByRole('heading', { name }));
    await office.hears(`${name} was added.`);
  });

  it('[PL-13] [PL-15] [PL-18] the client opens the link of the mail, chooses a password, and is led to signing in', async () => {
    const link = linkIn(await mailTo(world.mail, noor.email));
    assert.equal(link.pathname, '/planner/portal/');
    portal = await home.open(link.pathname + link.hash);
    await portal.getByRole('heading', { name: `Welcome, ${name}` }).waitFor();
    assert.equal(new URL(portal.url()).hash, '', 'the token has left the address bar');
    await portal.getByLabel('New password').fill(noor.password);
    await portal.getByRole('button', { name: 'Set up account' }).click();
    await portal.getByRole('heading', { name: 'Protect your account' }).waitFor();
    await portal.getByRole('button', { name: 'Not now' }).click();
    await portal.getByRole('heading', { name: 'Your account is ready' }).waitFor();
    await portal.getByRole('button', { name: 'Sign in' }).click();
  });

  it('[PL-19] [KB-05] [KB-25] the client signs in, and sees the page that was ticked', async () => {
    await giveCredentials(portal, noor);
    await portal.getByRole('heading', { name }).waitFor();
    await quotes(portal).getByRole('button', { name: 'A whole plan' }).waitFor();
  });

  it('[KB-08] staff see that the mail was handed over and the link used', async () => {
    await desk.reload();
    await desk.getByText('Handed to the mail server').waitFor();
    await desk.getByText('link was used').waitFor();
    await desk.getByRole('article').getByText('Active', { exact: true }).waitFor();
  });

  it('[PL-10] [PL-11] [KB-04] [KB-25] without the tick the page is gone by the next request, for this member and page alone', async () => {
    await desk.getByLabel('Quotes', { exact: true }).uncheck();
    await desk.getByText('Decline a quote, with a reason').waitFor({ state: 'detached' });
    await desk.getByText('Mark it done').waitFor();
    await desk.getByRole('button', { name: 'Save changes' }).click();
    await desk.getByText('Saved.').first().waitFor();
    assert.equal(await statusOf(portal), 403);
    await portal.reload();
    await portal.getByText('Your account does not include this page.').first().waitFor();
    assert.equal(await quotes(portal).count(), 0);
    await portal.getByRole('button', { name: 'Read our note on the practice loan' }).waitFor();
    await using other = await world.newDevice();
    const page = await other.open('/planner/portal/');
    await giveCredentials(page);
    await quotes(page).getByRole('button', { name: 'A whole plan' }).waitFor();
  });

  it('[AM-03] disabling ends the open session by the next request, and remembers the ticks', async () => {
    await desk.getByLabel('Quotes', { exact: true }).check();
    await desk.getByRole('button', { name: 'Save changes' }).click();
    await desk.getByText('Saved.').first().waitFor();
    await portal.reload();
    await quotes(portal).waitFor();
    await desk.getByRole('button', { name: 'Disable access' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
    await desk.getByText('What was ticked is remembered.').waitFor();
    await office.hears(`${name} has no access any more.`);
    assert.equal(await statusOf(portal), 401);
    await portal.reload();
    await giveCredentials(portal, noor);
    await home.hears('Your access has ended.');
    assert.equal(await desk.getByLabel('Quotes', { exact: true }).isChecked(), true);
  });

  it('[AM-05] [PL-12] given back without a mail, the old password opens the same pages', async () => {
    const before = world.mail.received.length;
    await desk.getByRole('button', { name: 'Give access again' }).click();
    await desk.getByRole('dialog').getByLabel(noor.email).check();
    await desk
      .getByRole('dialog')
      .getByRole('checkbox', { name: /^Send an invitation/ })
      .uncheck();
    await desk.getByRole('dialog').getByRole('button', { name: 'Give access' }).click();
    await desk.getByText(`${name} has access again.`).first().waitFor();
    await portal.reload();
    await giveCredentials(portal, noor);
    await quotes(portal).getByRole('button', { name: 'A whole plan' }).waitFor();
    assert.equal(world.mail.received.filter(({ to }) => to.includes(noor.email)).length, 1);
    assert.ok(world.mail.received.length >= before);
  });

  it('[PL-11] revoking ends the session by the next request, and the member is no longer listed', async () => {
    await desk.getByRole('button', { name: 'Revoke for good' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await desk.getByText(`The access of ${name} was revoked.`).first().waitFor();
    await desk.getByRole('row').filter({ hasText: 'Priya Anand' }).first().waitFor();
    await desk.getByRole('row').filter({ hasText: name }).waitFor({ state: 'detached' });
    assert.equal(await statusOf(portal), 401);
    await portal.reload();
    await portal.getByRole('heading', { name: 'Sign in' }).waitFor();
  });

  it('[X-03] none of that broke the policy of the pages', () => {
    assert.deepEqual([...office.violations, ...home.violations], []);
    // The browser itself complains of the answer that what was revoked is gone.
    const complaints = office.complaints.filter((said) => !said.includes('status of 404'));
    assert.deepEqual(complaints, []);
  });

  it('[PL-11] a client sees nothing at the staff page', async () => {
    await using device = await world.newDevice();
    const page = await device.open('/planner/staff/');
    await giveCredentials(page);
    await page.getByText('Your account does not include this page.').first().waitFor();
    assert.equal(await page.getByRole('button', { name: 'Add member' }).count(), 0);
    assert.equal(await page.getByRole('table').count(), 0);
  });
});

/** What the backend answers to whoever is signed in on a page and asks for quotes. */
async function statusOf(page: Page): Promise<number> {
  return page.evaluate(async () => (await fetch('/api/v1/planner/quotes')).status);
}

/** The link of a mail to an invitation. */
function linkIn({ raw }: ReceivedMail): URL {
  const text = raw.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=');
  const [found] = /https?:\S+#portal-invitation=[\w-]+/.exec(text) ?? [];
  if (!found) throw new Error(`No link in:\n${raw}`);
  return new URL(found);
}
