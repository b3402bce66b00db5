import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import axe from 'axe-core';
import type { Browser, ConsoleMessage, Page } from 'playwright-core';
import { built, showStories } from './built.ts';

interface Entry {
  id: string;
  type: 'story' | 'docs';
  title: string;
  name: string;
}

interface StoryWindow {
  __STORYBOOK_ADDONS_CHANNEL__?: {
    on(event: string, listener: (said: unknown) => void): void;
  };
  /** Set by {@link noteTheEnd}. */
  storyEnded?: 'success' | 'error';
  axe: typeof axe;
}

const index = JSON.parse(await readFile(join(built, 'index.json'), 'utf8')) as {
  entries: Record<string, Entry>;
};
const stories = Object.values(index.entries).filter(({ type }) => type === 'story');

/** How many are shown at one time. */
const atOnce = 2;

describe('every story', { concurrency: atOnce }, () => {
  const shown = showStories();
  /** Tabs that show no story now; as one after the other is shown in the same, the scripts of all are loaded once. */
  const free: Page[] = [];

  for (const { id, title, name } of stories) {
    it(`${title}: ${name} is accessible to axe, in light and in dark`, async () => {
      const { browser, url } = shown();
      // One context each, so that none sees what another leaves in storage.
      const page = free.pop() ?? (await openTab(browser));
      await forgetOthers(page, new URL(url).origin);
      await show(page, `${url}/iframe.html?viewMode=story&id=${id}&globals=a11y.manual:!true`);
      assert.deepEqual(await violations(page), []);
      await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
      assert.deepEqual(await violations(page, ['color-contrast']), [], 'in dark');
      free.push(page);
    });
  }
});

async function openTab(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  context.setDefaultTimeout(120_000);
  await context.addInitScript(emptyStorage);
  await context.addInitScript(axe.source);
  await context.addInitScript(noteTheEnd);
  await context.addInitScript(keepMocking);
  return context.newPage();
}

/** Runs in the page before its own scripts: takes away what the story before it left with the tab, as it went or before. */
function emptyStorage(): void {
  localStorage.clear();
  sessionStorage.clear();
  window.name = '';
}

/**
 * Runs in the page before its own scripts: keeps it from saying that it leaves. The mocking worker would take itself away
 * with its last page, just as the next story asks for it, and that story would then fail for the want of it.
 */
function keepMocking(): void {
  addEventListener('pagehide', (leaving) => leaving.stopImmediatePropagation());
}

/** Takes away what the story before left with the browser. The mocking worker stays, and with it the cache that it has. */
async function forgetOthers(page: Page, origin: string): Promise<void> {
  await page.goto('about:blank');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'cookies,indexeddb' });
  await devtools.detach();
}

/** Runs in the page: keeps what Storybook says when the story has rendered and played. */
function noteTheEnd(): void {
  const page = globalThis as unknown as StoryWindow;
  let channel: StoryWindow['__STORYBOOK_ADDONS_CHANNEL__'];
  Object.defineProperty(page, '__STORYBOOK_ADDONS_CHANNEL__', {
    get: () => channel,
    set(value: typeof channel) {
      channel = value;
      let failed = false;
      for (const failure of [
        'storyErrored',
        'storyThrewException',
        'storyMissing',
        'playFunctionThrewException',
        'unhandledErrorsWhilePlaying',
      ]) {
        channel?.on(failure, (said) => {
          failed = true;
          console.error(failure, JSON.stringify(said));
        });
      }
      channel?.on('storyFinished', (end) => {
        const { status } = end as { status: 'success' | 'error' };
        if (status === 'error') console.error('storyFinished', JSON.stringify(end));
        page.storyEnded = failed ? 'error' : status;
      });
    },
  });
}

/** Shows a story, and resolves when it has rendered and played; rejects when either failed. */
async function show(page: Page, url: string): Promise<void> {
  const errors: string[] = [];
  const hear = (said: ConsoleMessage) => {
    if (said.type() === 'error') errors.push(said.text());
  };
  page.on('console', hear);
  await page.goto(url);
  const end = await page.waitForFunction(() => (globalThis as unknown as StoryWindow).storyEnded);
  page.off('console', hear);
  if ((await end.jsonValue()) === 'error') throw new Error(`The story failed: ${errors.join('; ')}`);
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
