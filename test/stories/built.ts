/** The stories as built, before a browser. */
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { type StaticSite, serveFolder } from '../support/static.ts';

export const built = join(import.meta.dirname, '../../storybook-static');

export interface Shown {
  /** Without a slash at its end. */
  readonly url: string;
  readonly browser: Browser;
}

/** Serves the built stories, below a path as any static host may, while the tests of a suite run. What it answers with is there once they do. */
export function showStories(): () => Shown {
  let site: StaticSite;
  let browser: Browser;
  before(async () => {
    site = await serveFolder(built, { below: '/any/where', isFixed: true });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });
  return () => ({ url: site.url, browser });
}
