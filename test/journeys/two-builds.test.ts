import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { version } from '../../src/elements/shared/version.ts';
import type { Device } from '../support/device.ts';
import { bundleForFirm } from '../support/firm-bundle.ts';
import { deviceAt } from '../support/journey.ts';
import { openStubPage, portal, site } from '../support/stub-site.ts';
import { decide, signInByCode, signInByPassword, signOut } from '../support/stub-visit.ts';

const folder = join(import.meta.dirname, '../../dist/sdk/page');
const otherVersion = '9.8.7';

const bundles = await bundleForFirm({
  all: `import '@portico/elements/define-all';`,
  some: `import '@portico/elements/portal-provider/define'; import '@portico/elements/portal-login/define';`,
});

/** The page's files by their path on the site. */
const pageFiles: Record<string, string> = {};
for await (const name of glob('**/*.js', { cwd: folder })) {
  pageFiles[`/page/${name}`] = await readFile(join(folder, name), 'utf8');
}

/** The same as another version would have it. */
function asOther(text: string): string {
  const other = text.replaceAll(`\`${version}\``, `\`${otherVersion}\``);
  assert.notEqual(other, text);
  return other;
}

const files = {
  'the script for a tag': '/page/portico.js',
  'a bundle of the firm’s own': '/firm/all.js',
  'a bundle of the firm’s own that signs in only': '/firm/some.js',
};
type Kind = keyof typeof files;

const scripts = {
  ...pageFiles,
  '/firm/all.js': asOther(bundles.all),
  '/firm/some.js': asOther(bundles.some),
};

/** What {@link noteDefinitions} leaves in the page. */
interface Noted {
  /** From which folder of the site each tag was defined. */
  readonly definedFrom: Record<string, string | undefined>;
  readonly warned: string[];
}

/** Runs in the page before any other script. */
function noteDefinitions(): void {
  const { define } = CustomElementRegistry.prototype;
  const { warn } = console;
  const noted: Noted = { definedFrom: {}, warned: [] };
  Object.assign(globalThis, noted);
  CustomElementRegistry.prototype.define = function (tag, ...rest) {
    noted.definedFrom[tag] = /\/(page|firm)\//.exec(new Error().stack ?? '')?.[1];
    define.call(this, tag, ...rest);
  };
  console.warn = (line: string) => {
    noted.warned.push(line);
    warn(line);
  };
}

async function open(device: Device, first: Kind, second: Kind) {
  await device.context.addInitScript(noteDefinitions);
  const page = await openStubPage(device.context, {
    stub: { session: null },
    code: '',
    scripts,
    head: [first, second].map((kind) => `<script type="module" src="${files[kind]}"></script>`).join(''),
    body: portal,
  });
  const definedFrom = () => page.evaluate(() => (globalThis as unknown as Noted).definedFrom);
  return { page, definedFrom };
}

describe('a page with two versions, each in a build of its own kind', { timeout: 240_000 }, () => {
  for (const [first, second, place] of [
    ['the script for a tag', 'a bundle of the firm’s own', 'page'],
    ['a bundle of the firm’s own', 'the script for a tag', 'firm'],
  ] as const) {
    it(`[X-01] ${first}, then ${second}: every tag is the first one’s, which works, and one warning names both`, async () => {
      await using device = await deviceAt(site);
      const { page, definedFrom } = await open(device, first, second);
      await signInByPassword(page);
      await signOut(page);
      await signInByCode(page);
      await decide(page);
      const defined = await definedFrom();
      assert.ok('portal-quotes' in defined);
      assert.deepEqual([...new Set(Object.values(defined))], [place]);
      const said = device.complaints.filter((line) => !line.includes('status of 401'));
      assert.equal(said.length, 1, said.join('\n'));
      assert.match(said[0]!, new RegExp(`${otherVersion}.*${version}|${version}.*${otherVersion}`));
    });
  }

  it('[X-01] a tag that the first does not have stays without an element, whatever the second has', async () => {
    await using device = await deviceAt(site);
    const { page, definedFrom } = await open(
      device,
      'a bundle of the firm’s own that signs in only',
      'the script for a tag',
    );
    await page.getByLabel('Email', { exact: true }).waitFor();
    await page.waitForFunction(() => (globalThis as unknown as Noted).warned.length > 0);
    assert.deepEqual(Object.keys(await definedFrom()).toSorted(), ['portal-login', 'portal-provider']);
  });
});
