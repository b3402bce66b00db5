import { access, constants } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright-core';
import { installDebianPackage } from './debian.ts';

const usualPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Quiet, and fit for a container: no sandbox, no GPU, nothing fetched in the background. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium to test with: `PORTICO_CHROMIUM`, one at a usual path, or Debian's, installed when we are root. */
export async function findBrowser(): Promise<string> {
  const named = process.env.PORTICO_CHROMIUM;
  const paths = named ? [named] : usualPaths;
  const found = await firstExecutable(paths);
  if (found) return found;
  const help = `No Chromium at ${paths.join(', ')}. Install one, or name it in PORTICO_CHROMIUM.`;
  if (named) throw new Error(help);
  await installDebianPackage('chromium', help);
  const installed = await firstExecutable(paths);
  if (!installed) throw new Error(help);
  return installed;
}

async function firstExecutable(paths: string[]): Promise<string | undefined> {
  for (const path of paths) {
    const runs = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return path;
  }
  return undefined;
}

/** A headless Chromium of one's own; close it. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: browserArguments });
}
