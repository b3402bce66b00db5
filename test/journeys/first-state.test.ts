import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type * as Ssr from '../../src/entries/ssr.ts';
import type { Device } from '../support/device.ts';
import { hasFocus, household, openWorld, priya, quotes, signIn, type World } from '../support/journey.ts';

// As it is built, since what a server sends and the script that takes it over have to be of one build.
const entry = '@portico/elements/ssr';
const { withFirstState, styleHashes } = (await import(entry)) as typeof Ssr;

/** A phone's line on a bad day: the script comes long after the page. */
const slow = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };

interface Sent {
  /** Where the elements stand in the page. */
  readonly tags: string;
  readonly reserve?: boolean;
  readonly script?: 'portico.js' | 'portico-ssr.js';
  /** What the server puts into the page. */
  readonly firstState?: Ssr.FirstStateOptions;
  readonly signedInBefore?: boolean;
  /** How many times slower the phone is. The page is painted while it still comes in. */
  readonly rate?: number;
}

describe('the first state of the elements', { timeout: 480_000 }, () => {
  let world: World;
  before(async () => (world = await openWorld()));
  after(() => world[Symbol.asyncDispose]());

  /** A page of a firm under a strict policy, with a paragraph below the elements that a shift would move. */
  async function open(device: Device, sent: Sent): Promise<Page> {
    const { tags, reserve, script = 'portico.js', firstState, signedInBefore, rate = 1 } = sent;
    const html = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
      <title>A page</title>${reserve ? '<link rel="stylesheet" href="/portico/reserve.css">' : ''}
      <script type="module" src="/portico/${script}"></script>
      <h1>Your account</h1><portal-provider api="/api/v1/service">${tags}</portal-provider><p>The end</p></html>`;
    const body = firstState ? withFirstState(html, firstState) : html;
    const styles = ["'self'", ...(firstState ? await styleHashes() : [])].join(' ');
    const policy = `default-src 'none'; script-src 'self'; connect-src 'self'; style-src ${styles};
      require-trusted-types-for 'script'; trusted-types portico`.replace(/\s+/g, ' ');
    const headers = { 'content-security-policy': policy, 'content-type': 'text/html; charset=utf-8' };
    await device.context.route('**/a-page', (route) => route.fulfill({ headers, body }));
    const page = await device.context.newPage();
    if (signedInBefore) {
      await page.addInitScript(() => localStorage.setItem(`portico:${location.origin}/api/v1/service`, '1'));
      // Who it was is still being asked when the first state is measured.
      await device.context.route('**/api/**', () => undefined);
    }
    const session = await device.context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slow);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    await page.goto(`${world.server.url}/a-page`);
    return page;
  }

  for (const width of [360, 1280]) {
    describe(`on a page of ${width} px, whose script comes late,`, () => {
      const viewport = { width, height: 800 };

      async function shifted(sent: Sent): Promise<number> {
        await using device = await world.newDevice({ viewport });
        const page = await open(device, sent);
        await page.waitForFunction(() =>
          [...document.querySelectorAll('portal-provider > *')].every(
            (element) => 'hasUpdated' in element && element.hasUpdated,
          ),
        );
        const shift = await layoutShift(page);
        assert.deepEqual([...device.violations, ...device.complaints], []);
        return shift;
      }

      const both = '<portal-login></portal-login><portal-quotes></portal-quotes>';
      const listed = '<portal-quotes></portal-quotes>';
      const still: Record<string, Sent> = {
        'the form, with the sheet': { tags: '<portal-login></portal-login>', reserve: true },
        'form and quotes of nobody, with the sheet': { tags: both, reserve: true },
        'quotes of somebody, with the sheet': { tags: listed, reserve: true, signedInBefore: true },
        'form and quotes of nobody, sent': { tags: both, script: 'portico-ssr.js', firstState: {} },
        'form and quotes of nobody, sent to a slow phone': {
          tags: both,
          script: 'portico-ssr.js',
          firstState: {},
          rate: 4,
        },
        'form and quotes of somebody, sent': {
          tags: both,
          script: 'portico-ssr.js',
          firstState: { signedIn: true },
          signedInBefore: true,
        },
      };
      still['an account of somebody, with the sheet'] = {
        tags: '<account-switcher></account-switcher>',
        reserve: true,
        signedInBefore: true,
      };
      for (const tag of [
        'portal-members',
        'portal-security',
        'portal-settings',
        'portal-tasks',
        'portal-wealth',
        'portal-goals',
      ]) {
        const tags = `<${tag}></${tag}>`;
        still[`${tag} of somebody, with the sheet`] = { tags, reserve: true, signedInBefore: true };
        still[`${tag} of nobody, with the sheet`] = { tags: both + tags, reserve: true };
        still[`${tag} of somebody, sent`] = {
          tags,
          script: 'portico-ssr.js',
          firstState: { signedIn: true },
          signedInBefore: true,
        };
      }
      for (const [what, sent] of Object.entries(still)) {
        it(`[X-03] ${what}: moves nothing and breaks no rule`, async () => {
          assert.equal(await shifted(sent), 0);
        });
      }

      it('[X-03] with neither, the page moves, and these tests see it', async (test) => {
        const shift = await shifted({ tags: both });
        test.diagnostic(`layout shift without the sheet at ${width} px: ${shift.toFixed(3)}`);
        assert.ok(shift > 0.01, `${shift}`);
      });
    });
  }

  describe('at the service firm, whose page waits for the script before it is painted,', () => {
    for (const width of [360, 1280]) {
      it(`hardly moves at ${width} px for whoever is signed in, on any way to their account`, async (test) => {
        await using device = await world.newDevice({ viewport: { width, height: 800 } });
        const site = `${world.server.url}/service/`;
        const first = await device.context.newPage();
        await first.goto(site);
        await signIn(first);
        const ways: Record<string, (page: Page) => Promise<unknown>> = {
          'opened at the account': (page) => page.goto(`${site}#account`),
          'reloaded there': async (page) => {
            await page.goto(`${site}#account`);
            await quotes(page).waitFor();
            await page.reload();
          },
          'reloaded where the account ends': async (page) => {
            await page.goto(site);
            await quotes(page).waitFor();
            await page.locator('portal-provider aside').scrollIntoViewIfNeeded();
            await page.reload();
          },
        };
        for (const [how, goes] of Object.entries(ways)) {
          const page = await device.context.newPage();
          // Late enough for the page to be painted without it, unless it waits.
          await page.route('**/portico.js', async (route) => {
            await page.waitForEvent('requestfinished', (each) => each.url().endsWith('logo.svg'));
            await route.continue();
          });
          await goes(page);
          await quotes(page).waitFor();
          await page.getByRole('button', { name: household }).waitFor();
          const shift = await layoutShift(page);
          test.diagnostic(`layout shift at ${width} px, ${how}: ${shift.toFixed(3)}`);
          assert.ok(shift < 0.1, `${how}: ${shift}`);
          await page.close();
        }
        assert.deepEqual([...device.violations, ...device.complaints], []);
      });
    }
  });

  describe('at the law firm, whose server sends it,', () => {
    /** The page, before its script has come; and how to let it come. */
    async function openEarly(device: Device): Promise<{ page: Page; comes: () => Promise<void> }> {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      await device.context.route('**/portico-ssr.js', async (route) => {
        await promise;
        await route.continue();
      });
      const page = await device.context.newPage();
      await page.goto(`${world.server.url}/law/portal/`, { waitUntil: 'commit' });
      return {
        page,
        async comes() {
          resolve(undefined);
          await page.waitForFunction(() => document.querySelector('portal-login:defined'));
          await page.getByRole('button', { name: 'Show password' }).click({ trial: true });
        },
      };
    }

    it('[X-03] goes on with what was typed before the script came, in the same fields', async () => {
      await using device = await world.newDevice();
      const { page, comes } = await openEarly(device);
      const fields = page.locator('portal-login input');
      await page.getByLabel('Email', { exact: true }).fill(priya.email);
      await page.getByLabel('Password', { exact: true }).click();
      await page.keyboard.type('correct horse');
      await page.keyboard.press('Enter');
      const before = await page.evaluateHandle(() => [
        ...document.querySelectorAll('portal-login > *'),
        ...document.querySelector('portal-login')!.shadowRoot!.querySelectorAll('*:not(style)'),
      ]);

      await comes();
      const kept = await before.evaluate((nodes) => {
        const { shadowRoot, children } = document.querySelector('portal-login')!;
        const after = [...children, ...shadowRoot!.querySelectorAll('*:not([role=status])')];
        return after.length === nodes.length && after.every((node, index) => node === nodes[index]);
      });
      assert.equal(kept, true, 'every node is the one that was sent');
      await hasFocus(fields.nth(1));
      await page.keyboard.type(priya.password.slice('correct horse'.length));
      assert.equal(await fields.nth(1).inputValue(), priya.password);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Priya Anand' }).waitFor();
      assert.deepEqual([...device.violations, ...device.complaints], []);
    });

    it('[X-03] keeps the focus on a button, and shows who is signed in after a reload', async () => {
      await using device = await world.newDevice();
      const { page, comes } = await openEarly(device);
      const button = page.getByRole('button', { name: 'Email me a code' });
      await button.focus();
      await comes();
      await hasFocus(button);
      await page.getByLabel('Email', { exact: true }).fill(priya.email);
      await page.getByLabel('Password', { exact: true }).fill(priya.password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByRole('heading', { name: 'Priya Anand' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { name: 'Priya Anand' }).waitFor();
      assert.equal(await page.locator('portal-login input').count(), 0);
      assert.deepEqual([...device.violations, ...device.complaints], []);
    });
  });
});

/** All that has moved without anybody's doing, in units of the Layout Instability API. */
async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(async () => {
    type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let sum = 0;
    const add = (shifts: PerformanceEntryList): void => {
      for (const { value, hadRecentInput } of shifts as Shift[]) sum += hadRecentInput ? 0 : value;
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    for (let frame = 0; frame < 5; frame += 1) await nextFrame();
    add(observer.takeRecords());
    return sum;
  });
}
