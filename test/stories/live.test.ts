import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import manifest from '../../custom-elements.json' with { type: 'json' };
import { giveCredentials, priya } from '../support/journey.ts';
import { built, showStories } from './built.ts';

/** By element: who signs in, and what is then there to see. */
const previews: Record<string, { email: string; sees: (page: Page) => Promise<void> }> = {
  'portal-quotes': {
    email: priya.email,
    async sees(page) {
      await page.getByRole('button', { name: 'Anand and Wu household' }).click();
      await page.getByRole('table').getByRole('row').nth(1).waitFor();
    },
  },
  'portal-members': {
    email: 'staff@demo.example',
    sees: (page) => page.getByRole('row').filter({ hasText: priya.email }).first().waitFor(),
  },
};

describe('the live preview of an element’s page, below a path', { timeout: 240_000 }, () => {
  const shown = showStories();

  it('[X-02] is there for each element of the manifest, as is its page', async () => {
    const { entries } = JSON.parse(await readFile(join(built, 'index.json'), 'utf8')) as {
      entries: Record<string, unknown>;
    };
    const declared = manifest.modules.flatMap(({ declarations }) => declarations as { tagName?: string }[]);
    const tags = declared.flatMap(({ tagName }) => tagName ?? []);
    assert.ok(tags.includes('portal-login'));
    const due = tags.flatMap((tag) => [`${tag}--docs`, `${tag}--live`]);
    assert.deepEqual(
      due.filter((id) => !Object.hasOwn(entries, id)),
      [],
    );
  });

  for (const [tag, { email, sees }] of Object.entries(previews)) {
    it(`[X-02] of ${tag} loads nothing until it is started, and is then the portal on its own backend`, async () => {
      const { browser, url } = shown();
      const context = await browser.newContext({ locale: 'en-AU', reducedMotion: 'reduce' });
      context.setDefaultTimeout(120_000);
      const page = await context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(`${url}/iframe.html?viewMode=story&id=${tag}--live`);
      const start = page.getByRole('button', { name: 'Start the live preview' });
      await start.waitFor();
      assert.ok(!asked.some((path) => path.includes('/sandbox/')));
      await page.getByText(email).waitFor();
      await start.click();
      await page.getByText('Everything runs in this browser').waitFor();
      await giveCredentials(page, { ...priya, email });
      await sees(page);
      assert.deepEqual(
        [...new Set(asked.filter((path) => path.startsWith('/api/')))],
        [],
        'nothing is asked of any server',
      );
      await context.close();
    });
  }
});
