import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { rolldown } from 'rolldown';
import { portalOn } from '@portico/elements/testing/playwright';
import { credentials } from '../../src/testing/fixtures/identity.ts';
import { PortalError } from '../../src/contract/errors.ts';
import { clientAcceptsAndDeclines } from '../../demo/tests/in-a-real-browser.ts';
import { deviceAt } from '../support/journey.ts';
import { openStubPage, portal, site } from '../support/stub-site.ts';

/** The code of a test that runs in a page, as a firm's own runner builds it. */
async function built(module: string): Promise<string> {
  const input = join(import.meta.dirname, '../../demo/tests', module);
  const bundle = await rolldown({ input, platform: 'browser' });
  const { output } = await bundle.generate({ codeSplitting: false });
  await bundle.close();
  return output[0].code.replace(/export \{ (\w+) \};/, 'globalThis.test = $1;');
}

describe('the page helpers, as the guide on testing shows them', { timeout: 120_000 }, () => {
  it('[X-02] with Playwright: sign in, read, decide and sign out', async () => {
    await using device = await deviceAt(site);
    const page = await openStubPage(device.context, { stub: { session: null }, body: portal });
    await clientAcceptsAndDeclines(page);
  });

  it('[X-02] with Playwright: sign in by a code, in a frame', async () => {
    await using device = await deviceAt(site);
    const frame = portal.replaceAll('"', '&quot;').replace('<body>', '');
    const page = await openStubPage(device.context, {
      stub: { session: null },
      body: `<body><h1>The firm</h1><iframe title="Portal" srcdoc="<script type='module' src='/portico.js'></script>${frame}"></iframe></body>`,
    });
    const inside = portalOn(page.frameLocator('iframe'));
    const { email, code } = credentials;
    await inside.signInByCode({ email, code: () => code, account: 'Okafor household' });
    const [quote] = await inside.quotes();
    await inside.openQuote(quote?.title ?? '');
    await inside.accept();
    await inside.closeQuote();
    assert.equal(page.url(), `${site}/`);
    await inside.signOut();
    assert.deepEqual(device.complaints, []);
  });

  it('[X-02] with Playwright: reject where what a step leads to does not come', async () => {
    await using device = await deviceAt(site);
    const overrides = { 'quotes.accept': new PortalError('unavailable') };
    const page = await openStubPage(device.context, { stub: { session: null, overrides }, body: portal });
    const inside = portalOn(page);
    await inside.signIn({ ...credentials, account: 'Okafor household' });
    const [quote] = await inside.quotes();
    await inside.openQuote(quote?.title ?? '');
    page.setDefaultTimeout(2000);
    await assert.rejects(inside.accept(), { name: 'TimeoutError' });
  });

  it('[X-02] with Testing Library: all of it in the page, over a stub', async () => {
    await using device = await deviceAt(site);
    const page = await openStubPage(device.context, {
      code: await built('in-the-page.ts'),
      body: '<body></body>',
    });
    const accepted = await page.evaluate(() =>
      (globalThis as unknown as { test: () => Promise<string[]> }).test(),
    );
    assert.deepEqual(accepted.sort(), ['Q-1042', 'Q-1043']);
    assert.deepEqual(device.complaints, []);
  });
});
