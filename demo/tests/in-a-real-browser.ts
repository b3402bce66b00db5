/** With Playwright, against the site as it is: in a project with `@playwright/test`, the body of a `test`. */
import assert from 'node:assert/strict';
import { portalOn } from '@portico/elements/testing/playwright';
import type { Page } from 'playwright-core';

export async function clientAcceptsAndDeclines(page: Page): Promise<void> {
  const portal = portalOn(page);
  await page.goto('http://localhost/');
  await portal.signIn({
    email: 'client@demo.example',
    password: 'correct horse portal staple',
    account: 'Okafor household',
  });

  const [newest, next] = await portal.quotes();
  assert.ok(newest && next);
  await portal.openQuote(newest.title);
  await portal.accept();
  await portal.closeQuote();
  await portal.openQuote(next.title);
  await portal.decline('We have moved.');
  await portal.closeQuote();

  const after = await portal.quotes();
  assert.match(after.find(({ number }) => number === newest.number)?.status ?? '', /^Accepted on /);
  assert.match(after.find(({ number }) => number === next.number)?.status ?? '', /^Declined on /);
  await portal.signOut();
}
