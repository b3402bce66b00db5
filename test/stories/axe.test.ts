import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import axe, { type AxeResults } from 'axe-core';
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
  let context: BrowserContext;

  before(async () => {
    site = await serveFolder(built);
    browser = await launchBrowser();
    context = await browser.newContext({ reducedMotion: 'reduce' });
    await context.addInitScript(axe.source);
    await context.addInitScript(noteTheEnd);
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  for (const { id, title, name } of stories) {
    it(`${title}: ${name} is accessible to axe, in light and in dark`, async () => {
      for (const theme of ['light', 'dark']) {
        const page = await context.newPage();
        try {
          await show(
            page,
            `${site.url}/iframe.html?viewMode=story&id=${id}&globals=theme:${theme};a11y.manual:!true`,
          );
          assert.deepEqual(await violations(page), [], theme);
        } finally {
          await page.close();
        }
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

/** Waits for a story to have rendered and played; rejects when either failed. */
async function show(page: Page, url: string): Promise<void> {
  const errors: string[] = [];
  page.on('console', (said) => {
    if (said.type() === 'error') errors.push(said.text());
  });
  await page.goto(url);
  const end = await page.waitForFunction(() => (globalThis as unknown as StoryWindow).storyEnded);
  if ((await end.jsonValue()) === 'error') throw new Error(`The story failed: ${errors.join('; ')}`);
}

async function violations(page: Page): Promise<string[]> {
  const found: AxeResults['violations'] = await page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as StoryWindow;
    // A story is a part of a page, not a whole one.
    const results = await runner.run('#storybook-root', { rules: { region: { enabled: false } } });
    return results.violations;
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
