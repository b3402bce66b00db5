import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { credentials, steps } from '../../src/testing/fixtures/identity.ts';
import {
  hostileScripts,
  nameOnEveryObject,
  namesIn,
  type Spied,
  spyOnPage,
} from '../support/hostile-scripts.ts';
import { bundleForFirm } from '../support/firm-bundle.ts';
import { deviceAt } from '../support/journey.ts';
import { openStubPage, portal, script, site, type StubPage } from '../support/stub-site.ts';
import { decide, signInByCode, signInByPassword, signOut, wrongPassword } from '../support/stub-visit.ts';

/** What the console says because of the wrong password. */
const expected = 'status of 401';

/** What somebody may well call a member that every object then has, and what of ours asks for. */
const likelyNames = [
  // Options of ours, and what elements and answers may lack.
  ...['api', 'client', 'ticket', 'timeout', 'ready', 'signal', 'step', 'provider'],
  // What Lit, zod and the browser ask for.
  ...['attribute', 'state', '_zod', 'once'],
];

/** What none of ours does, by where the secret would be. These functions run in the page. */
const leaks: Readonly<Record<string, () => void>> = {
  'a storage, as a member': () => {
    localStorage.token = 'a secret';
    delete localStorage.token;
  },
  'the storage of a tab': () => sessionStorage.setItem('token', 'a secret'),
  'the name of the window': () => void (window.name = 'a secret'),
  'an entry of the history': () => history.replaceState({ token: 'a secret' }, ''),
  'a cookie': () => void (document.cookie = 'token=a secret'),
  'an element’s member': () =>
    void Object.assign(document.querySelector('portal-login')!, { kept: { token: 'a secret' } }),
  'a member of something inside': () =>
    void Object.assign(document.querySelector('portal-login')!.shadowRoot!.querySelector('h2')!, {
      kept: new Map([['token', 'a secret']]),
    }),
  'an event': () =>
    void dispatchEvent(new CustomEvent('portal-login-told', { detail: { token: 'a secret' } })),
  'an attribute': () => document.querySelector('portal-login')!.setAttribute('title', 'a secret'),
  'the console': () => console.debug('a secret'),
};

/** What a bundle of the firm's own does not get along with: its bundler loops over the members of objects. */
const harmfulToBundles = 'members on every object';

const { bundle } = await bundleForFirm({ bundle: `import '@portico/elements/define-all';` });

describe('the elements among hostile scripts of their page', { timeout: 480_000 }, () => {
  for (const [what, script] of Object.entries(hostileScripts)) {
    it(`[X-03] ${what}: one signs in, reads, decides and signs out all the same`, async () => {
      await using device = await deviceAt(site);
      const page = await openStubPage(device.context, runningFirst(script));
      await signInByPassword(page);
      await signOut(page);
      await signInByCode(page);
      await decide(page);
      await signOut(page);
      assert.deepEqual(
        device.complaints.filter((said) => !said.includes(expected)),
        [],
      );
    });
  }

  for (const [what, script] of Object.entries(hostileScripts)) {
    if (what === harmfulToBundles) continue;
    it(`[X-03] ${what}, in a bundle of the firm’s own: one signs in, reads, decides and signs out all the same`, async () => {
      await using device = await deviceAt(site);
      const page = await openStubPage(device.context, {
        ...runningFirst(script),
        code: bundle,
      });
      await signInByPassword(page);
      await decide(page);
      await signOut(page);
      assert.deepEqual(
        device.complaints.filter((said) => !said.includes(expected)),
        [],
      );
    });
  }

  it('[X-03] one member on every object, whatever its name: one signs in and reads all the same', async () => {
    await using device = await deviceAt(site);
    const failed: string[] = [];
    for (const name of likelyNames) {
      const page = await openStubPage(device.context, runningFirst(nameOnEveryObject, [name]));
      await signInByPassword(page).catch((error: unknown) => failed.push(`${name}: ${String(error)}`));
      await page.close();
    }
    assert.deepEqual(failed, []);
  });

  it('[X-03] each word of ours on every object: one signs in, reads, decides and signs out all the same', async () => {
    const names = namesIn(await readFile(script, 'utf8'));
    assert.ok(names.length > 1000, `${names.length} names`);
    for (let from = 0; from < names.length; from += 500) {
      await using device = await deviceAt(site);
      const some = names.slice(from, from + 500);
      const page = await openStubPage(device.context, runningFirst(nameOnEveryObject, some));
      await signInByPassword(page);
      await decide(page);
      await signOut(page);
    }
  });

  it('[X-03] write no password, code or ticket where others can read it, and keep none in an input', async () => {
    await using device = await deviceAt(site);
    const page = await openStubPage(device.context, runningFirst(spyOnPage));
    const spied = async () =>
      page.evaluate(() => {
        const { notes, inputs, look } = (globalThis as unknown as { spied: Spied }).spied;
        look();
        const places = [document.cookie, location.href, JSON.stringify(history.state)];
        const values = inputs.flatMap(({ value, defaultValue }) => [value, defaultValue]);
        return { notes: [...notes, ...places].join('\n'), values: values.filter(Boolean) };
      });

    await signInByPassword(page);
    assert.deepEqual((await spied()).values, [], 'the password is gone');
    await signOut(page);
    await signInByCode(page);
    assert.deepEqual((await spied()).values, [], 'the code is gone');
    await decide(page);

    const { notes } = await spied();
    for (const seen of [
      'Adaeze Okafor',
      'portal-login-signed-in',
      'portal-quotes-declined',
      'session-changed',
    ]) {
      assert.ok(notes.includes(seen), `${seen} is noted, so a secret would be`);
    }
    const { password, code } = credentials;
    for (const secret of [password, wrongPassword, code, steps.code.ticket, steps.chooseAccount.ticket]) {
      assert.ok(!notes.includes(secret), `${secret} is noted`);
    }
  });

  for (const [where, leak] of Object.entries(leaks)) {
    it(`would be seen to write a secret into ${where}`, async () => {
      await using device = await deviceAt(site);
      const page = await openStubPage(device.context, runningFirst(spyOnPage));
      await page.getByLabel('Email', { exact: true }).waitFor();
      const seen = await page.evaluate((run) => {
        const { notes, look } = (globalThis as unknown as { spied: Spied }).spied;
        const before = notes.join().includes('a secret');
        (0, eval)(run);
        look();
        return [before, notes.join().includes('a secret')];
      }, `(${leak.toString()})()`);
      assert.deepEqual(seen, [false, true]);
    });
  }

  it('send their requests through the fetch that the page had when they loaded, and no later one', async () => {
    await using device = await deviceAt(site);
    const page = await openStubPage(
      device.context,
      runningFirst(hostileScripts['wrappers around what scripts call']!),
    );
    await page.getByRole('button', { name: 'Email me a code' }).waitFor();
    await page.waitForFunction(() =>
      (globalThis as unknown as { wrapped: Set<string> }).wrapped.has('fetch'),
    );
    await page.evaluate(() => {
      globalThis.fetch = () => Promise.reject(new TypeError('A later fetch was called.'));
    });
    await signInByPassword(page);
  });
});

function runningFirst<P extends unknown[]>(run: (...given: P) => void, ...given: P): StubPage {
  const call = `(${run.toString()})(${given.map((each) => JSON.stringify(each)).join()})`;
  return { stub: { session: null }, head: `<script>${call}</script>`, body: portal };
}
