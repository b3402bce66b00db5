import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { showStories } from './built.ts';

describe('the live preview of an element’s page', { timeout: 240_000 }, () => {
  const shown = showStories();

  it('[X-02] loads nothing until it is started, and is then the portal on its own backend', async () => {
    const { browser, url } = shown();
    const context = await browser.newContext({ locale: 'en-AU', reducedMotion: 'reduce' });
    context.setDefaultTimeout(120_000);
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${url}/iframe.html?viewMode=story&id=portal-quotes--live`);
    const start = page.getByRole('button', { name: 'Start the live preview' });
    await start.waitFor();
    assert.ok(!asked.some((path) => path.includes('/sandbox/')));
    await start.click();
    await page.getByText('Everything runs in this browser').waitFor();
    await page.getByLabel('Email', { exact: true }).fill('client@demo.example');
    await page.getByLabel('Password', { exact: true }).fill('correct horse portal staple');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: 'Anand and Wu household' }).click();
    await page.getByRole('table').getByRole('row').nth(1).waitFor();
    assert.deepEqual(
      [...new Set(asked.filter((path) => path.startsWith('/api/')))],
      [],
      'nothing is asked of any server',
    );
    await context.close();
  });
});
