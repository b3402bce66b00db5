import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Device } from '../support/device.ts';
import { openWorld, type World } from '../support/journey.ts';

describe('a developer’s mistake in the tags', { timeout: 120_000 }, () => {
  let world: World;
  before(async () => (world = await openWorld()));
  after(() => world[Symbol.asyncDispose]());

  const mistakes = [
    {
      what: 'an address that is none',
      tags: '<portal-login api="nonsense"></portal-login>',
      tag: 'portal-login',
    },
    {
      what: 'an address that cannot be',
      tags: '<portal-quotes api="http://[/"></portal-quotes>',
      tag: 'portal-quotes',
    },
    {
      what: 'an address that is none, on a provider',
      tags: '<portal-provider api="nonsense"><portal-login></portal-login><portal-quotes></portal-quotes></portal-provider>',
      tag: 'portal-provider',
    },
    { what: 'no client', tags: '<portal-quotes></portal-quotes>', tag: 'portal-quotes' },
    {
      what: 'no client, twice',
      tags: '<portal-login></portal-login><portal-login></portal-login>',
      tag: 'portal-login',
    },
  ];
  for (const { what, tags, tag } of mistakes) {
    it(`${what}: is told once in the console, with tag and remedy, and quietly in its place`, async () => {
      await using device = await world.newDevice();
      const isAbout = (said: string) => said.includes('portal-');
      // The words come in a part of their own, which may be after the notice is there.
      const told = device.context.waitForEvent('console', (said) => isAbout(said.text()));
      const page = await openWith(device, tags);
      await page
        .getByText(/not available at the moment/)
        .first()
        .waitFor();
      await told;
      // Whatever else waited for those words was said with them.
      await page.evaluate(() => undefined);
      const warnings = device.complaints.filter(isAbout);
      assert.equal(warnings.length, 1, warnings.join('\n'));
      assert.match(warnings[0]!, new RegExp(`<?${tag}`));
      assert.match(warnings[0]!, /\bapi\b/);
      assert.deepEqual(device.violations, []);
    });
  }
});

/** The service firm's page, with other tags in the place of its own. */
async function openWith(device: Device, tags: string): Promise<Page> {
  await device.context.route('**/service/', async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    const changed = body.replace(/<portal-provider[\s\S]*<\/portal-provider>/, tags);
    assert.notEqual(changed, body);
    await route.fulfill({ response, body: changed });
  });
  return device.open('/service/');
}
