import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { freshenScripts } from '../../build/build.ts';
import { launchBrowser } from '../support/browser.ts';
import { serveFolder } from '../support/static.ts';

const tags = '<portal-provider api="/api/v1/service"><portal-login></portal-login></portal-provider>';

const pages = {
  'a plain form': '<form><input type="email" autocomplete="username"><input type="password"></form>',
  'portal-login, in parts': `<script type="module" src="page/portico.js"></script>${tags}`,
  'portal-login, from the one file': `<script type="module" src="portico.js"></script>${tags}`,
};

/** A slow phone on a slow line: 1.6 Mbit/s, 150 ms a request, a processor of a quarter of this one's speed. */
const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const slowdown = 4;
const rounds = 7;

/** How long until one can type one's e-mail address, against a form without any script. */
export async function benchLogin(): Promise<void> {
  await freshenScripts();
  const folder = await mkdtemp(join(tmpdir(), 'portico-bench-'));
  const sdk = join(import.meta.dirname, '../../dist/sdk');
  for (const scripts of ['page', 'portico.js']) {
    await cp(join(sdk, scripts), join(folder, scripts), { recursive: true });
  }
  const site = await serveFolder(folder);
  const browser = await launchBrowser();
  try {
    let floor: number | undefined;
    for (const [name, body] of Object.entries(pages)) {
      await writeFile(
        join(folder, 'index.html'),
        `<!doctype html><html lang="en"><title>A page</title>${body}`,
      );
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) times.push(await untilTyping(browser, site.url));
      const median = times.sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? NaN;
      floor ??= median;
      console.log(`${name}: ready to type after ${Math.round(median)} ms, ${(median / floor).toFixed(2)} ×`);
    }
  } finally {
    await browser.close();
    await site.close();
    await rm(folder, { recursive: true });
  }
}

async function untilTyping(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(url, { waitUntil: 'commit' });
  const time = await page.waitForFunction(() => {
    const field = document.querySelector('input[autocomplete~=username]');
    return field?.checkVisibility() && performance.now();
  });
  const milliseconds = await time.jsonValue();
  await context.close();
  return Number(milliseconds);
}
