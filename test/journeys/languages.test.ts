import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { ar as loginInArabic } from '../../src/elements/portal-login/translations/ar.ts';
import { de as loginInGerman } from '../../src/elements/portal-login/translations/de.ts';
import { es as loginInSpanish } from '../../src/elements/portal-login/translations/es.ts';
import { fr as loginInFrench } from '../../src/elements/portal-login/translations/fr.ts';
import { zh as loginInChinese } from '../../src/elements/portal-login/translations/zh.ts';
import { ar as quotesInArabic } from '../../src/elements/portal-quotes/translations/ar.ts';
import { de as quotesInGerman } from '../../src/elements/portal-quotes/translations/de.ts';
import { es as quotesInSpanish } from '../../src/elements/portal-quotes/translations/es.ts';
import { fr as quotesInFrench } from '../../src/elements/portal-quotes/translations/fr.ts';
import { zh as quotesInChinese } from '../../src/elements/portal-quotes/translations/zh.ts';
import type { Device } from '../support/device.ts';
import { household, openWorld, priya, type World } from '../support/journey.ts';

/** A language, with what a client reads on the way to the quotes. */
interface Spoken {
  readonly tag: string;
  readonly direction?: 'ltr' | 'rtl';
  readonly login: (typeof loginInGerman)['login'];
  readonly quotes: (typeof quotesInGerman)['quotes'];
}

const languages: readonly Spoken[] = [
  { tag: 'ar', direction: 'rtl', login: loginInArabic.login, quotes: quotesInArabic.quotes },
  { tag: 'de-AT', login: loginInGerman.login, quotes: quotesInGerman.quotes },
  { tag: 'es-MX', login: loginInSpanish.login, quotes: quotesInSpanish.quotes },
  { tag: 'fr', login: loginInFrench.login, quotes: quotesInFrench.quotes },
  { tag: 'zh-Hans', login: loginInChinese.login, quotes: quotesInChinese.quotes },
];

/** A word that has one form. */
function plain(word: Spoken['login'][keyof Spoken['login']]): string {
  assert.ok(typeof word === 'string');
  return word;
}

const built = join(import.meta.dirname, '../../dist/sdk');
const tags =
  '<portal-provider api="/api/v1/service"><portal-login></portal-login><portal-quotes></portal-quotes></portal-provider>';

describe('a page in another language', { timeout: 600_000 }, () => {
  let world: World;
  before(async () => (world = await openWorld()));
  after(() => world[Symbol.asyncDispose]());

  /** Opens a page of the firm's site in a language, with the built files at `/own/`. */
  async function open(device: Device, { tag, direction = 'ltr' }: Spoken, head: string): Promise<Page> {
    await device.context.route('**/service/', async (route) => {
      const body = `<!doctype html><html lang="${tag}" dir="${direction}"><title>Page</title>${head}${tags}</html>`;
      await route.fulfill({ response: await route.fetch(), body });
    });
    await device.context.route('**/own/**', async (route) => {
      const name = new URL(route.request().url()).pathname.slice('/own/'.length);
      await route.fulfill({ contentType: 'text/javascript', body: await readFile(join(built, name)) });
    });
    return device.open('/service/');
  }

  /** Signs in by what the page says, and reads the quotes. */
  async function signIn(page: Page, { login, quotes }: Spoken): Promise<void> {
    await page.getByLabel(plain(login.email), { exact: true }).fill(priya.email);
    await page.getByLabel(plain(login.password), { exact: true }).fill(priya.password);
    await page.getByRole('button', { name: plain(login['sign-in']), exact: true }).click();
    await page.getByRole('button', { name: household }).click();
    const list = page.locator('portal-quotes');
    await list.getByRole('heading', { name: plain(quotes.heading), exact: true }).waitFor();
    await list.getByRole('table').waitFor();
    for (const word of [quotes.pending, quotes.accepted, quotes.declined])
      await list.getByText(plain(word), { exact: true }).first().waitFor();
  }

  for (const language of languages) {
    it(`[X-04] speaks ${language.tag} by itself, from the folder`, async () => {
      await using device = await world.newDevice();
      const page = await open(device, language, '<script type="module" src="/own/page/portico.js"></script>');
      await signIn(page, language);
      assert.deepEqual([...device.violations, ...device.complaints], []);
    });
  }

  const german = languages[1]!;
  const classic = '<script src="/own/portico.classic.js"></script>';
  const words = '<script src="/own/portico.de.js"></script>';
  for (const [when, head] of [
    ['before', words + classic],
    ['after', classic + words],
  ] as const) {
    it(`[X-04] speaks German with the script of its words ${when} the one file`, async () => {
      await using device = await world.newDevice();
      const page = await open(device, german, head);
      await signIn(page, german);
      assert.deepEqual([...device.violations, ...device.complaints], []);
    });
  }
});
