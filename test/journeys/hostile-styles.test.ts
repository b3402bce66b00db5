import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { credentials, sessions, steps } from '../../src/testing/fixtures/identity.ts';
import type { StubOptions } from '../../src/testing/stub/stub-adapter.ts';
import { hostileStyles } from '../support/hostile-styles.ts';
import { deviceAt } from '../support/journey.ts';
import { pixelsApart } from '../support/pictures.ts';
import { api, openStubPage, site } from '../support/stub-site.ts';

const reports = join(import.meta.dirname, '../../test-results');

/** What elements take from the page by design: its font, its colour scheme, and the room that they have. */
const given =
  'all: initial !important; display: block !important; margin: 16px !important; background: #cfd8dc !important; font: 16px/1.4 sans-serif !important; color-scheme: light dark !important; direction: inherit !important';

/** The same under all style sheets, as none overrules an important style of an element's own. */
const body = `<body style="${given}"><portal-provider api="${api}"><portal-login></portal-login><portal-quotes></portal-quotes></portal-provider></body>`;

const stub: StubOptions = {
  session: null,
  // Nothing counts down.
  overrides: { 'identity.requestCode': { ...steps.code, resendAfterSeconds: 0 } },
};

interface Look {
  readonly width: number;
  readonly direction: 'ltr' | 'rtl';
  readonly colorScheme: 'light' | 'dark';
}

/** Each two of these properties meet in each combination. */
const looks: readonly Look[] = [
  { width: 1280, direction: 'ltr', colorScheme: 'light' },
  { width: 360, direction: 'rtl', colorScheme: 'light' },
  { width: 360, direction: 'ltr', colorScheme: 'dark' },
  { width: 1280, direction: 'rtl', colorScheme: 'dark' },
];

interface Other {
  readonly tag: string;
  readonly as: keyof typeof sessions;
  /** What is seen once it is there. */
  readonly shown: string;
  /** Opens what it has to open, and waits for it. */
  readonly open: (element: Locator, page: Page) => Promise<void>;
}

const others: readonly Other[] = [
  {
    tag: 'portal-members',
    as: 'staff',
    shown: 'Last used',
    open: async (element) => {
      await element.getByRole('rowheader').getByRole('button').first().click();
      await element.getByRole('heading', { level: 2 }).waitFor();
      await element.getByRole('button', { name: 'All members' }).waitFor();
    },
  },
  {
    tag: 'portal-security',
    as: 'usual',
    shown: 'Where you are signed in',
    open: async (element, page) => {
      await element.getByRole('button', { name: 'Change password' }).click();
      await page.getByLabel('Your password').waitFor();
      await element.getByRole('button', { name: 'Cancel' }).focus();
    },
  },
  {
    tag: 'portal-settings',
    as: 'staff',
    shown: 'Settings',
    open: async (element) => {
      await element.getByRole('button').first().click();
    },
  },
  {
    tag: 'portal-tasks',
    as: 'usual',
    shown: 'Overdue',
    open: async (element) => {
      await element.getByRole('button', { name: 'Send photos of the switchboard' }).click();
      await element.getByRole('button', { name: 'Send comment' }).waitFor();
    },
  },
  {
    tag: 'app-switcher',
    as: 'usual',
    shown: 'Apps',
    open: async (element) => {
      await element.getByRole('button').first().click();
      await element.getByRole('link', { name: 'Community' }).waitFor();
    },
  },
  {
    tag: 'client-portal',
    as: 'usual',
    shown: 'Overdue',
    open: async (element) => {
      await element.getByRole('link', { name: 'Security' }).click();
      await element.getByText('Where you are signed in').waitFor();
    },
  },
  {
    tag: 'portal-wealth',
    as: 'usual',
    shown: 'As a table',
    open: async (element) => {
      await element.getByRole('button', { name: 'Home loan' }).click();
      await element.getByText('Values over time').first().waitFor();
    },
  },
  {
    tag: 'portal-goals',
    as: 'usual',
    shown: 'On track',
    open: async (element) => {
      await element.getByRole('button', { name: 'New roof' }).click();
      await element.getByText('Saved by').first().waitFor();
    },
  },
  {
    tag: 'account-switcher',
    as: 'usual',
    shown: 'Okafor',
    open: async (element) => {
      await element.getByRole('button').first().click();
    },
  },
];

describe('the elements among hostile styles of their page', { timeout: 480_000 }, () => {
  it('[X-03] look as among none, in each state of signing in and of quotes', async () => {
    await using device = await deviceAt(site);
    const page = await openStubPage(device.context, { stub, body });
    // The tags' own boxes are the page's.
    const card = page.locator('portal-login .card');
    const quotes = page.locator('portal-quotes');
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const damage: string[] = [];
    const look = async (state: string, shown: Locator, some: readonly Look[] = looks.slice(0, 2)) => {
      for (const each of some) damage.push(...(await damageTo(page, state, shown, each)));
    };

    await page.getByRole('button', { name: 'Email me a code' }).waitFor();
    await look('form', card, looks);
    await page.getByLabel('Email', { exact: true }).fill(credentials.email);
    await page.getByLabel('Password', { exact: true }).fill('wrong');
    await press('Sign in');
    await page.locator('portal-login p[id$=error]').getByText('do not match').waitFor();
    await look('wrong password', card);
    await press('Email me a code');
    const code = page.getByLabel('Code', { exact: true });
    await code.fill(credentials.code);
    // Selected, it has no caret that blinks.
    await code.selectText();
    await look('code', card);
    await press('Sign in');
    await page.getByRole('heading', { name: 'Choose an account' }).waitFor();
    await look('choice of accounts', card);
    await page.getByRole('button', { name: 'Okafor household' }).click();
    const list = page.getByRole('table', { name: 'Quotes' });
    await list.waitFor();
    await look('signed in', card);
    await look('quotes', quotes);
    await list.getByRole('rowheader').getByRole('button').first().click();
    await page.getByRole('heading', { name: 'Terms' }).waitFor();
    await look('opened quote', quotes);
    await press('Decline');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Decline' }).click();
    await dialog.getByText('Please say why.').waitFor();
    await look('decision', dialog);
    assert.deepEqual(damage, []);
  });

  it('[X-03] look as among none where staff work, and where somebody looks after an account', async () => {
    await using device = await deviceAt(site);
    const damage: string[] = [];
    for (const { tag, as, shown, open } of others) {
      const page = await openStubPage(device.context, {
        stub: { session: sessions[as] },
        head: `<script>localStorage.setItem('portico:${site}${api}', '1');</script>`,
        body: `<body style="${given}; min-height: 20em !important"><portal-provider api="${api}"><${tag}></${tag}></portal-provider></body>`,
      });
      const element = page.locator(tag);
      // With what lies over the page.
      const body = page.locator('body');
      const look = async (state: string) => {
        for (const each of looks.slice(0, 2)) {
          damage.push(...(await damageTo(page, `${tag}, ${state}`, body, each)));
        }
      };
      await element.getByText(shown).first().waitFor();
      await look('first');
      await open(element, page);
      await look('opened');
      await page.close();
    }
    assert.deepEqual(damage, []);
  });

  it('are hidden where the page says so', async () => {
    await using device = await deviceAt(site);
    const page = await openStubPage(device.context, { stub, body });
    const login = page.getByRole('group', { name: 'Sign in' });
    await login.waitFor();
    await wear(page, 'portal-login { display: none; }');
    await login.waitFor({ state: 'hidden' });
    await wear(page, '');
    await login.waitFor();
  });
});

/** The style sheets under which something looks otherwise; pictures of both are then left among the reports. */
async function damageTo(page: Page, state: string, shown: Locator, look: Look): Promise<string[]> {
  const { width, direction, colorScheme } = look;
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
  await wear(page, '');
  const expected = await shown.screenshot();
  const damage: string[] = [];
  for (const [name, css] of Object.entries(hostileStyles)) {
    await wear(page, css);
    const seen = await shown.screenshot();
    const apart = await pixelsApart(page, expected, seen);
    if (apart === 0) continue;
    const where = `${state}, ${name}, ${width} px, ${direction}, ${colorScheme}`;
    damage.push(`${where}: ${apart} pixels`);
    await mkdir(reports, { recursive: true });
    await writeFile(join(reports, `${where}, expected.png`), expected);
    await writeFile(join(reports, `${where}, seen.png`), seen);
  }
  return damage;
}

/** Gives a page this style sheet in place of the last. */
async function wear(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}
