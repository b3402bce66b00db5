import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { version } from '../../src/elements/shared/version.ts';
import type { Device } from '../support/device.ts';
import { openWorld, signIn, type World } from '../support/journey.ts';

const built = join(import.meta.dirname, '../../dist/sdk');
const integrity = JSON.parse(await readFile(join(built, 'integrity.json'), 'utf8')) as Record<string, string>;
const tags =
  '<portal-provider api="/api/v1/service"><portal-login></portal-login><portal-quotes></portal-quotes></portal-provider>';
const otherVersion = '9.8.7';

/** One of the built files, as the page's site serves it. */
const served: Record<string, (name: string) => Promise<string>> = {
  '/own/': (name) => readFile(join(built, name), 'utf8'),
  '/changed/': async (name) => (await readFile(join(built, name), 'utf8')).replace(/.$/s, ' '),
  '/other/': async (name) => {
    const text = await readFile(join(built, name), 'utf8');
    const other = text.replaceAll(`\`${version}\``, `\`${otherVersion}\``);
    assert.notEqual(other, text);
    return other;
  },
};

describe('the scripts for a tag on a page of a strict policy', { timeout: 600_000 }, () => {
  let world: World;
  before(async () => (world = await openWorld()));
  after(() => world[Symbol.asyncDispose]());

  /** Opens a page of the firm's site with this inside. */
  async function open(device: Device, body: string): Promise<Page> {
    await device.context.route('**/service/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: `<!doctype html><html lang="en"><title>Page</title>${body}</html>`,
      });
    });
    for (const [folder, read] of Object.entries(served)) {
      await device.context.route(`**${folder}**`, async (route) => {
        const name = new URL(route.request().url()).pathname.slice(folder.length);
        await route.fulfill({ contentType: 'text/javascript', body: await read(name) });
      });
    }
    return device.open('/service/');
  }

  const modules = (path: string) => `<script type="module" src="${path}"></script>`;
  const classic = (path: string) => `<script src="${path}"></script>`;
  const pages = {
    'in parts, before its tags': modules('/own/page/portico.js') + tags,
    'in parts, after its tags': tags + modules('/own/page/portico.js'),
    'in parts, held to its hash': `<script type="module" src="/own/page/portico.js" integrity="${integrity['page/portico.js']}" crossorigin></script>${tags}`,
    'in parts, twice by two addresses':
      modules('/own/page/portico.js') + modules('/own/page/portico.js?new') + tags,
    'as a module, before its tags': modules('/own/portico.js') + tags,
    'as a module, after its tags': tags + modules('/own/portico.js'),
    'as a classic script, before its tags': classic('/own/portico.classic.js') + tags,
    'as a classic script, after its tags': tags + classic('/own/portico.classic.js'),
    'twice, as both kinds': modules('/own/portico.js') + classic('/own/portico.classic.js') + tags,
    'twice, as a classic script':
      classic('/own/portico.classic.js') + tags + classic('/own/portico.classic.js'),
    'as a module, held to its hash': `<script type="module" src="/own/portico.js" integrity="${integrity['portico.js']}" crossorigin></script>${tags}`,
    'as a classic script, held to its hash': `<script src="/own/portico.classic.js" integrity="${integrity['portico.classic.js']}" crossorigin></script>${tags}`,
  };
  for (const [how, body] of Object.entries(pages)) {
    it(`[X-01] ${how}: signs in, breaks no rule, complains of nothing`, async () => {
      await using device = await world.newDevice();
      const page = await open(device, body);
      await signIn(page);
      assert.deepEqual([...device.violations, ...device.complaints], []);
    });
  }

  for (const [name, type] of [
    ['portico.js', 'module'],
    ['portico.classic.js', 'text/javascript'],
  ] as const) {
    it(`[X-01] ${name} with one byte changed does not run on a page that holds it to its hash`, async () => {
      await using device = await world.newDevice();
      const hash = integrity[name] ?? '';
      const body = `<script type="${type}" src="/changed/${name}" integrity="${hash}" crossorigin></script>${tags}`;
      const page = await open(device, body);
      await page.waitForLoadState('load');
      assert.equal(await page.evaluate(() => customElements.get('portal-login') === undefined), true);
      assert.match(device.complaints.join('\n'), /integrity/);
    });
  }

  it('[X-01] in two versions: the first one’s elements work, and one warning names both', async () => {
    await using device = await world.newDevice();
    const page = await open(
      device,
      classic('/own/portico.classic.js') + classic('/other/portico.classic.js') + tags,
    );
    await signIn(page);
    assert.deepEqual(device.violations, []);
    assert.equal(device.complaints.length, 1, device.complaints.join('\n'));
    assert.match(device.complaints[0]!, new RegExp(`${otherVersion}.*${version}`));
  });
});
