import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { apps } from '../../src/testing/fixtures/apps.ts';
import { firmSettings } from '../../src/testing/fixtures/settings.ts';
import { sessions } from '../../src/testing/fixtures/identity.ts';
import type { Device } from '../support/device.ts';
import { accept, deviceAt, openQuote, openWorld, signIn, type World } from '../support/journey.ts';
import { api, openStubPage, portal, site } from '../support/stub-site.ts';
import { decide, signInByCode, signInByPassword, signOut } from '../support/stub-visit.ts';
import { policy } from '../../stories/footprint.ts';

const sites = join(import.meta.dirname, '../../demo/sites');
/** Every page of the demo sites. */
const pages = globSync('**/index.html', { cwd: sites })
  .map((path) => `/${path.slice(0, -'index.html'.length)}`)
  .sort();

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

  it('[X-03] a page that is not there breaks no rule, asks nobody else, and leads back', async () => {
    await using device = await world.newDevice();
    const page = await device.open('/service/nothing/here.html');
    await page.getByRole('link', { name: 'See the firms' }).click();
    await page.waitForURL((url) => url.pathname === '/');
    assert.deepEqual(device.violations, []);
  });

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

/** Somebody of the firm's staff, who may change everything. */
const owner = { ...sessions.staff, account: { ...sessions.staff.account, role: 'owner' as const } };
const { branding } = firmSettings.usual;

/** What somebody does on a page with one tag, by the tag. */
const visits: Record<string, (page: Page) => Promise<void>> = {
  async 'account-switcher'(page) {
    await page.getByRole('button', { name: /Okafor household/ }).click();
    await page.getByRole('button', { name: /Bellarine Bakery/ }).waitFor();
  },
  async 'client-portal'(page) {
    for (const name of ['Quotes', 'Security', 'Wealth', 'Tasks']) {
      await page.getByRole('link', { name }).click();
      await page.locator('client-portal > [slot=page]').getByRole('heading').first().waitFor();
    }
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Password', { exact: true }).waitFor();
  },
  async 'portal-members'(page) {
    await page.getByRole('button', { name: 'Adaeze Okafor' }).first().click();
    await page.getByRole('button', { name: 'All members' }).click();
    await page.getByRole('button', { name: 'Add member' }).click();
    await page.getByRole('button', { name: 'All members' }).click();
  },
  async 'portal-security'(page) {
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Turn on' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  },
  async 'app-switcher'(page) {
    await page.getByRole('button', { name: 'Apps' }).click();
    await page.getByRole('link', { name: 'Courses' }).waitFor();
    await page.keyboard.press('Escape');
  },
  async 'portal-tasks'(page) {
    await page.getByRole('checkbox', { name: 'Done: Tell us where the dog will be' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Send photos of the switchboard' }).click();
    await page.getByLabel('Write a comment').fill('The label is painted over.');
    await page.getByRole('button', { name: 'Send comment' }).click();
    await page.getByText('The label is painted over.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'All tasks' }).click();
  },
  async 'portal-wealth'(page) {
    await page.getByRole('slider', { name: 'Your wealth over time' }).press('ArrowLeft');
    await page.getByText('One by one', { exact: true }).click();
    await page.getByText('As a table', { exact: true }).click();
    await page.getByRole('table', { name: 'Your wealth over time' }).waitFor();
    await page.getByRole('button', { name: 'Value', exact: true }).click();
    const taken = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as CSV' }).click();
    await taken;
    await page.getByRole('button', { name: 'Home loan' }).click();
    await page.getByText('Values over time').waitFor();
    await page.getByRole('button', { name: 'All plans' }).click();
  },
  async 'portal-goals'(page) {
    await page.getByRole('button', { name: 'New roof' }).click();
    await page.getByText('You have reached it.').waitFor();
    await page.getByRole('button', { name: 'All goals' }).click();
    await page.getByRole('button', { name: 'Add a goal' }).click();
    await page.getByLabel('What for').fill('Kitchen');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Kitchen was added.').first().waitFor();
    await page.getByRole('button', { name: 'All goals' }).click();
  },
  async 'portal-settings'(page) {
    for (const section of ['Name and look', 'Signing in and up', 'Pages', 'Mail texts']) {
      await page.getByRole('button', { name: new RegExp(`^Change ?: ${section}`) }).click();
      await page.getByRole('button', { name: new RegExp(`^Close ?: ${section}`) }).click();
    }
  },
};

describe('a page that allows what the guide says and nothing else', { timeout: 240_000 }, () => {
  for (const [tag, visit] of Object.entries(visits)) {
    it(`[X-03] sees no rule broken in ${tag}`, async () => {
      await using device = await deviceAt(site);
      // Somebody has signed in with this browser before, so who it is gets asked.
      await device.context.addInitScript((hint) => localStorage.setItem(hint, '1'), `portico:${site}${api}`);
      const page = await openStubPage(device.context, {
        stub: {
          apps: [apps.community, { ...apps.courses, icon: `${site}/logo.svg` }],
          session: /-switcher|client-portal|portal-tasks|portal-wealth|portal-goals/.test(tag)
            ? sessions.usual
            : owner,
          settings: { ...firmSettings.usual, branding: { ...branding, logo: `${site}/logo.svg` } },
        },
        body: `<body><portal-provider api="${api}"><${tag}></${tag}></portal-provider></body>`,
        // As the guide says of a page that shows the firm's logo, or icons of apps.
        headers: { 'content-security-policy': [...policy, "img-src 'self'"].join('; ') },
      });
      await visit(page);
      assert.deepEqual(device.violations, []);
    });
  }

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
