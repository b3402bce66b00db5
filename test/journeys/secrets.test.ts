import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  chooseAccount,
  codeIn,
  household,
  mailTo,
  openWorld,
  priya,
  quotes,
  signIn,
  type World,
} from '../support/journey.ts';

describe('what is secret about signing in', { timeout: 240_000 }, () => {
  let world: World;
  before(async () => (world = await openWorld()));
  after(() => world[Symbol.asyncDispose]());

  it('stays out of scripts’ reach, addresses, the page, the server’s log and its files', async () => {
    await using device = await world.newDevice();
    const page = await device.open('/service/');
    const addresses: string[] = [];
    // Of what it prints at its start, the demo's password is a part.
    const greeting = world.server.output();
    device.context.on('request', (request) => addresses.push(request.url()));

    await signIn(page);
    const bySession = await tokens();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Email', { exact: true }).fill(priya.email);
    await page.getByRole('button', { name: 'Email me a code' }).click();
    const code = codeIn(await mailTo(world.mail, priya.email));
    await page.getByLabel('Code', { exact: true }).fill(code);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await chooseAccount(page, household);
    await quotes(page).waitFor();

    const secrets = [priya.password, code, ...bySession, ...(await tokens())];
    const places = {
      'the page': await page.content(),
      'script’s cookies': await page.evaluate(() => document.cookie),
      storage: await page.evaluate(readStorage),
      addresses: [...addresses, page.url()].join('\n'),
      log: world.server.output().slice(greeting.length),
    };
    await world.server.end('SIGTERM');
    for (const secret of secrets) {
      for (const [place, text] of Object.entries(places)) {
        assert.ok(!text.includes(secret), `${place} holds a secret`);
      }
    }
    assert.equal(places['script’s cookies'], '');
    const api = `${world.server.url}/api/v1/service`;
    assert.deepEqual(JSON.parse(places.storage), {
      local: {
        [`portico:${api}`]: '1',
        [`portico:${api}:brand`]: JSON.stringify({
          color: '#0d5c82',
          logo: `${world.server.url}/service/logo.svg`,
        }),
      },
      session: {},
      databases: [],
      caches: [],
    });

    const files = await Array.fromAsync(glob('**/*', { cwd: world.folder, withFileTypes: true }));
    const found: string[] = [];
    let sawAddress = false;
    for (const file of files.filter((entry) => entry.isFile())) {
      const bytes = await readFile(join(file.parentPath, file.name));
      sawAddress ||= bytes.includes(priya.email);
      found.push(
        ...secrets.filter((secret) => secret.length > 6 && bytes.includes(secret)).map(() => file.name),
      );
    }
    assert.ok(sawAddress, 'the search finds what is there');
    assert.deepEqual(found, []);

    async function tokens(): Promise<string[]> {
      const cookies = await device.context.cookies();
      assert.deepEqual(cookies.map(({ name }) => name).sort(), ['portico-service', 'portico.device-service']);
      for (const { httpOnly, sameSite, path } of cookies) {
        assert.deepEqual(
          { httpOnly, sameSite, path },
          { httpOnly: true, sameSite: 'Lax', path: '/api/v1/service' },
        );
      }
      return cookies.map(({ value }) => value);
    }
  });
});

/** Runs in the page: all that scripts of its origin can keep. */
async function readStorage(): Promise<string> {
  return JSON.stringify({
    local: Object.fromEntries(Object.entries(localStorage)),
    session: Object.fromEntries(Object.entries(sessionStorage)),
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
  });
}
