import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { type StaticSite, serveFolder } from '../support/static.ts';

interface Entry {
  id: string;
  type: 'story' | 'docs';
  title: string;
  name: string;
}

interface StoryWindow {
  __STORYBOOK_ADDONS_CHANNEL__?: {
    on(event: string, listener: (end: { status: 'success' | 'error' }) => void): void;
  };
  /** Set by {@link noteTheEnd}. */
  storyEnded?: 'success' | 'error';
  axe: typeof axe;
}

const built = join(import.meta.dirname, '../../storybook-static');
const index = JSON.parse(await readFile(join(built, 'index.json'), 'utf8')) as {
  entries: Record<string, Entry>;
};
const stories = Object.values(index.entries).filter(({ type }) => type === 'story');

describe('every story', { concurrency: 2 }, () => {
  let site: StaticSite;
  let browser: Browser;

  before(async () => {
    site = await serveFolder(built);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  for (const { id, title, name } of stories) {
    it(`${title}: ${name} is accessible to axe, in light and in dark`, async () => {
      // One each: the last page to leave takes the mocking worker with it, and would take a neighbour's.
      const context = await browser.newContext({ reducedMotion: 'reduce' });
      try {
        const page = await show(
          context,
          `${site.url}/iframe.html?viewMode=story&id=${id}&globals=a11y.manual:!true`,
        );
        assert.deepEqual(await violations(page), []);
        await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
        assert.deepEqual(await violations(page, ['color-contrast']), [], 'in dark');
      } finally {
        await context.close();
      }
    });
  }
});

/** Runs in the page: keeps what Storybook says when the story has rendered and played. */
function noteTheEnd(): void {
  const page = globalThis as unknown as StoryWindow;
  let channel: StoryWindow['__STORYBOOK_ADDONS_CHANNEL__'];
  Object.defineProperty(page, '__STORYBOOK_ADDONS_CHANNEL__', {
    get: () => channel,
    set(value: typeof channel) {
      channel = value;
      let failed = false;
      for (const failure of ['storyErrored', 'storyThrewException', 'playFunctionThrewException']) {
        channel?.on(failure, () => (failed = true));
      }
      channel?.on('storyFinished', ({ status }) => (page.storyEnded = failed ? 'error' : status));
    },
  });
}

/** Opens a story, and resolves when it has rendered and played; rejects when either failed. */
async function show(context: BrowserContext, url: string): Promise<Page> {
  context.setDefaultTimeout(120_000);
  await context.addInitScript(axe.source);
  await context.addInitScript(noteTheEnd);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (said) => {
    if (said.type() === 'error') errors.push(said.text());
  });
  await page.goto(url);
  const end = await page.waitForFunction(() => (globalThis as unknown as StoryWindow).storyEnded);
  if ((await end.jsonValue()) === 'error') throw new Error(`The story failed: ${errors.join('; ')}`);
  return page;
}

/** What axe finds wrong: by all of its rules, or by some. */
async function violations(page: Page, some?: string[]): Promise<string[]> {
  const found = await page.evaluate(async (rules) => {
    const { axe: runner } = globalThis as unknown as StoryWindow;
    const results = await runner.run('#storybook-root', {
      // A story is a part of a page, not a whole one.
      rules: { region: { enabled: false } },
      ...(rules && { runOnly: rules }),
    });
    return results.violations;
  }, some);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
