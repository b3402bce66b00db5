import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Device } from '../support/device.ts';
import { accept, deviceAt, openQuote, openWorld, signIn, type World } from '../support/journey.ts';
import { openStubPage, portal, site } from '../support/stub-site.ts';
import { decide, signInByCode, signInByPassword, signOut } from '../support/stub-visit.ts';
import { policy } from '../../stories/footprint.ts';

const pages = [
  '/',
  '/service/',
  '/service/staff/',
  '/planner/',
  '/planner/portal/',
  '/planner/staff/',
  '/academy/',
  '/academy/portal/',
  '/academy/staff/',
  '/broker/',
  '/broker/portal/',
  '/broker/staff/',
  '/law/',
  '/law/portal/',
  '/law/staff/',
];

describe('the demo sites under a strict Content-Security-Policy', { timeout: 480_000 }, () => {
  let world: World;
  before(async () => (world = await openWorld()));
  after(() => world[Symbol.asyncDispose]());

  for (const path of pages) {
    it(`[X-03] ${path} breaks no rule, complains of nothing and asks nobody else`, async () => {
      await using device = await world.newDevice();
      const page = await device.open(path);
      if ((await page.locator('portal-login').count()) > 0) {
        await page.getByRole('button', { name: 'Email me a code' }).waitFor();
      }
      await page.waitForLoadState('networkidle');
      assert.deepEqual(wrongWith(device), []);
    });
  }

  it('[X-03] signing in, reading and deciding break no rule, complain of nothing and ask nobody else', async () => {
    await using device = await world.newDevice();
    const page = await device.open('/service/');
    await signIn(page);
    await openQuote(page, 'Bathroom heater and exhaust fan');
    await accept(page);
    await page.getByText(/^Accepted by Priya Anand on /).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You are signed out.').first().waitFor();
    assert.deepEqual(wrongWith(device), []);
  });

  it('[X-03] a planted script, style, image and request are refused, and seen by these tests', async () => {
    await using device = await world.newDevice();
    const page = await device.open('/service/');
    await page.evaluate(async () => {
      let refused = 0;
      const all = new Promise<void>((resolve) => {
        document.addEventListener('securitypolicyviolation', () => ++refused === 4 && resolve());
      });
      const attempts = [
        () => document.body.insertAdjacentHTML('beforeend', '<b>planted</b>'),
        () => document.body.setAttribute('style', 'color: red'),
        () =>
          document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/planted.png' })),
        () => fetch('https://elsewhere.example/planted'),
      ];
      for (const attempt of attempts)
        await Promise.resolve()
          .then(attempt)
          .catch(() => undefined);
      await all;
    });
    const directives = device.violations.map((violation) => violation.split(' ')[0]);
    assert.deepEqual(directives.sort(), [
      'connect-src',
      'img-src',
      'require-trusted-types-for',
      'style-src-attr',
    ]);
    assert.notDeepEqual(device.complaints, []);
    assert.ok(device.origins.has('https://elsewhere.example'));
  });
});

describe('a page that allows what the guide says and nothing else', { timeout: 240_000 }, () => {
  it('[X-03] sees no rule broken in any state of signing in and of quotes, mistakes and refusals included', async () => {
    await using device = await deviceAt(site);
    const page = await openStubPage(device.context, {
      stub: { session: null },
      body: portal,
      headers: { 'content-security-policy': policy.join('; ') },
    });
    await signInByPassword(page);
    await signOut(page);
    await signInByCode(page);
    await decide(page);
    await signOut(page);
    assert.deepEqual(device.violations, []);
    await page.evaluate(async () => {
      const refused = new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', resolve, { once: true });
      });
      document.body.append(Object.assign(document.createElement('style'), { textContent: 'b {}' }));
      await refused;
    });
    assert.deepEqual(device.violations, ['style-src-elem inline'], 'a planted style is refused and seen');
  });
});

function wrongWith({ violations, complaints, origins }: Device): string[] {
  const site = [...origins][0];
  const foreign = [...origins].filter((origin) => origin !== site && !origin.startsWith('data:'));
  return [...violations, ...complaints, ...foreign];
}
