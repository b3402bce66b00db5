/** A page of a firm's site with the SDK's one file in it, over a backend that answers from fixtures. Nothing leaves the test. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getResponse } from 'msw';
import type { BrowserContext, Page } from 'playwright-core';
import { handlersFor } from '../../src/testing/msw.ts';
import type { StubOptions } from '../../src/testing/stub/stub-adapter.ts';

/** The SDK's one file. */
export const script = join(import.meta.dirname, '../../dist/sdk/portico.js');

/** Browsers trust this machine by its name, and nothing of it is asked for. */
export const site = 'http://localhost';
export const api = '/api/v1/service';

/** The body of a page with every element. */
export const portal = `<body><portal-provider api="${api}"><portal-login></portal-login><portal-quotes></portal-quotes></portal-provider></body>`;

export interface StubPage {
  readonly stub?: StubOptions;
  /** Markup before the script. */
  readonly head?: string;
  readonly body: string;
  /** What its module script runs. Default: the one file. */
  readonly code?: string;
  /** Other scripts of the site, by path. */
  readonly scripts?: Readonly<Record<string, string>>;
  /** Headers of the page, such as its Content-Security-Policy. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Opens a page of that site in a new tab. */
export async function openStubPage(
  context: BrowserContext,
  { stub, head = '', body, headers, code, scripts = {} }: StubPage,
): Promise<Page> {
  const handlers = handlersFor(site + api, stub);
  const served = { ...scripts, '/portico.js': code ?? (await readFile(script, 'utf8')) };
  await context.route(`${site}/**`, async (route) => {
    const request = route.request();
    const { pathname } = new URL(request.url());
    const found = new Map(Object.entries(served)).get(pathname);
    if (found !== undefined) {
      await route.fulfill({ contentType: 'text/javascript', body: found });
    } else if (pathname.startsWith('/api/')) {
      const asked = new Request(request.url(), {
        method: request.method(),
        headers: await request.allHeaders(),
        body: request.postData(),
      });
      const answer = await getResponse(handlers, asked);
      await route.fulfill({
        status: answer?.status ?? 404,
        headers: Object.fromEntries(answer?.headers ?? []),
        body: (await answer?.text()) ?? '',
      });
    } else if (pathname === '/') {
      await route.fulfill({
        contentType: 'text/html',
        headers: { ...headers },
        body: `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>A page</title>${head}<script type="module" src="/portico.js"></script></head>${body}</html>`,
      });
    } else await route.fulfill({ status: 404, body: '' });
  });
  const page = await context.newPage();
  await page.goto(`${site}/`);
  return page;
}
