import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openQuote, openWorld, quotes, signIn, type World } from '../support/journey.ts';

const title = 'Split system for the back bedroom';

describe('two tabs of one browser', { timeout: 240_000 }, () => {
  let world: World;
  before(async () => (world = await openWorld()));
  after(() => world[Symbol.asyncDispose]());

  it('sign in together, and signing out in one leaves nothing of the quotes in the other', async () => {
    await using device = await world.newDevice();
    const [first, second] = [await device.open('/service/'), await device.open('/service/')];

    await signIn(first);
    await quotes(second).waitFor();
    await openQuote(second, title);
    assert.match(await everyText(second), /Q-2041/, 'the search below finds what is there');
    assert.notDeepEqual(await held(second, /Q-2041/), []);

    await first.getByRole('button', { name: 'Sign out' }).click();
    await first.getByText('You are signed out.').first().waitFor();
    await second.getByLabel('Password', { exact: true }).waitFor();
    await second.locator('portal-quotes').getByText('Please sign in to see this.').waitFor();
    for (const page of [first, second]) {
      const left = await everyText(page);
      for (const private_ of [/Q-20\d\d/, new RegExp(title), /2,998\.05/, /Priya/, /Anand/, /client@demo/]) {
        assert.doesNotMatch(left, private_);
      }
    }
    for (const page of [first, second]) assert.deepEqual(await held(page, /Q-20\d\d/), []);

    await second.reload();
    await second.getByLabel('Password', { exact: true }).waitFor();
    assert.doesNotMatch(await everyText(second), /Q-20\d\d/);
  });
});

/** All text and every value in the page, hidden or not, through every shadow root. */
async function everyText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const read = (root: ParentNode): string =>
      [...root.querySelectorAll('*')]
        .map((element) => {
          const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
          const attributes = [...element.attributes].map(({ value }) => value);
          const value =
            element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
              ? element.value
              : '';
          const inside = element.shadowRoot ? read(element.shadowRoot) : '';
          return [...own.map((node) => node.textContent), ...attributes, value, inside].join('\n');
        })
        .join('\n');
    return `${read(document)}\n${JSON.stringify(history.state)}`;
  });
}

/** The strings that the page's scripts still hold and that fit. */
async function held(page: Page, pattern: RegExp): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot');
  await session.detach();
  const { strings } = JSON.parse(chunks.join('')) as { strings: string[] };
  return strings.filter((string) => pattern.test(string));
}
