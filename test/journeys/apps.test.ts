import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listApps } from '../../src/contract/apps.ts';
import { giveCredentials, household, openWorld, type World } from '../support/journey.ts';

describe('a member of the academy, between its apps', { timeout: 240_000 }, () => {
  let world: World;
  before(async () => {
    world = await openWorld();
  });
  after(() => world[Symbol.asyncDispose]());

  it('[HL-25] [HL-26] [HL-27] has at the top right those that the account reaches, and one press leads to each', async () => {
    await using device = await world.newDevice();
    const page = await device.open('/academy/portal/');
    await giveCredentials(page);
    await page.getByRole('button', { name: /^Saltbush/ }).click();
    const button = page.getByRole('button', { name: 'Apps' });
    await button.waitFor();
    const bar = await page.locator('header.top').boundingBox();
    const box = await button.boundingBox();
    assert.ok(bar && box);
    assert.ok(box.y + box.height <= bar.y + bar.height, 'in the bar');
    const others = await page.locator('header.top :is(.brand, nav a)').all();
    for (const other of others) {
      const { x, width } = (await other.boundingBox())!;
      assert.ok(x + width <= box.x, 'right of all else');
    }

    await button.click();
    const links = page.getByRole('list', { name: 'Apps' }).getByRole('link');
    assert.deepEqual(
      (await links.locator('bdi').allTextContents()).map((name) => name.trim()),
      ['Courses', 'Membership', 'The room', 'The referral desk'],
    );
    await page.getByRole('link', { name: 'The referral desk Upcoming' }).waitFor();
    assert.equal(await page.locator('app-switcher [aria-current=true] bdi').textContent(), 'Membership');
    await page.getByRole('link', { name: 'Courses', exact: true }).and(links).click();
    await page.getByRole('heading', { name: 'Your courses' }).waitFor();
    assert.equal(new URL(page.url()).pathname, '/academy/courses/');

    await button.click();
    assert.equal(await page.locator('app-switcher [aria-current=true] bdi').textContent(), 'Courses');
    await page.keyboard.type('the room');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'The room' }).waitFor();
    assert.deepEqual(device.complaints, []);
  });

  it('[HL-26] has fewer as another account, and none once signed out', async () => {
    await using device = await world.newDevice();
    const page = await device.open('/academy/portal/');
    await giveCredentials(page);
    await page.getByRole('button', { name: /^Saltbush/ }).click();
    await page.getByRole('button', { name: /^Switch account/ }).click();
    await page.getByRole('button', { name: /^Harbour/ }).click();
    await page.getByRole('button', { name: /^Switch account: Harbour/ }).waitFor();
    await page.getByRole('button', { name: 'Apps' }).click();
    const list = page.getByRole('list', { name: 'Apps' });
    await list.getByRole('link', { name: 'The room' }).waitFor();
    assert.deepEqual(await list.locator('bdi').allTextContents(), [
      'Membership',
      'The room',
      'The referral desk',
    ]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('button', { name: 'Apps' }).waitFor({ state: 'detached' });
  });

  for (const [firm, address, first] of [
    ['service', '/service/', household],
    ['law', '/law/portal/', undefined],
  ] as const) {
    it(`[HL-26] has no menu where there is one app or none, as at the firm ${firm}`, async () => {
      await using device = await world.newDevice();
      const page = await device.open(address);
      const answered = page.waitForResponse(`**/api/v1/${firm}${listApps.path}`);
      await giveCredentials(page);
      if (first) await page.getByRole('button', { name: new RegExp(`^${first}`) }).click();
      const { apps } = (await (await answered).json()) as { apps: object[] };
      assert.equal(apps.length, first ? 1 : 0);
      await page.locator('portal-tasks').getByRole('listitem').first().waitFor();
      assert.equal(await page.getByRole('button', { name: 'Apps' }).count(), 0);
      assert.equal(await page.locator('app-switcher').boundingBox(), null);
    });
  }
});
