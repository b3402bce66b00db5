import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { rolldown } from 'rolldown';
import { policy } from '../../stories/footprint.ts';
import { deviceAt } from '../support/journey.ts';
import { openStubPage, portal, site, type StubPage } from '../support/stub-site.ts';
import { decide, signInByCode, signInByPassword, signOut } from '../support/stub-visit.ts';

const root = join(import.meta.dirname, '../..');
const definitions = join(root, 'dist/sdk/entries/define-all.js');

/** An element of the firm's own, made with the Lit that its site has. */
const greeting = `
import { html, LitElement } from 'lit';
customElements.define('firm-greeting', class extends LitElement {
  greeted = 0;
  render() {
    return html\`<button @click=\${() => this.greet()}>Greeted \${this.greeted} times</button>\`;
  }
  greet() {
    this.greeted++;
    this.requestUpdate();
  }
});
`;

/** What the firm's own build makes of its script. */
async function build(code: string): Promise<string> {
  const bundle = await rolldown({
    input: 'firm.js',
    cwd: root,
    platform: 'browser',
    plugins: [
      {
        name: 'firm',
        resolveId: (id) => (id === 'firm.js' ? join(root, id) : null),
        load: (id) => (id === join(root, 'firm.js') ? code : null),
      },
    ],
  });
  const { output } = await bundle.generate({ codeSplitting: false });
  await bundle.close();
  return output[0].code;
}

const own = await build(greeting);
const together = await build(`${greeting}import ${JSON.stringify(definitions)};`);
const ownTag = '<script type="module" src="/firm.js"></script>';

/** By how the portal comes to the page: what the page holds, and the policies that it allows. */
const pages: Record<string, { page: Partial<StubPage>; policies: string }> = {
  'the one file, before the site’s script': {
    page: { scripts: { '/firm.js': own }, body: portal.replace('</body>', `${ownTag}</body>`) },
    policies: 'portico lit-html',
  },
  'the one file, after the site’s script': {
    page: { scripts: { '/firm.js': own }, head: ownTag },
    policies: 'portico lit-html',
  },
  'the entries, in the site’s own build': { page: { code: together }, policies: 'lit-html' },
};

describe('a page with a Lit of its own, under Trusted Types', { timeout: 240_000 }, () => {
  for (const [how, { page: parts, policies }] of Object.entries(pages)) {
    it(`[X-01] ${how}: both work, and no rule is broken`, async () => {
      await using device = await deviceAt(site);
      const body = parts.body ?? portal;
      const page = await openStubPage(device.context, {
        stub: { session: null },
        ...parts,
        body: body.replace('<body>', '<body><firm-greeting></firm-greeting>'),
        headers: { 'content-security-policy': allowing(policies) },
      });
      await greet(page, 1);
      await signInByPassword(page);
      await signOut(page);
      await signInByCode(page);
      await decide(page);
      await greet(page, 2);
      assert.deepEqual(device.violations, []);
      assert.equal(await page.evaluate(() => customElements.get('portal-login') !== undefined), true);
    });
  }
});

/** The guide's policy, with these names for Trusted Types. */
function allowing(policies: string): string {
  const changed = policy.map((line) => line.replace(/^trusted-types .*/, `trusted-types ${policies}`));
  assert.ok(changed.includes(`trusted-types ${policies}`));
  return changed.join('; ');
}

async function greet(page: Page, times: number): Promise<void> {
  await page.getByRole('button', { name: /^Greeted/ }).click();
  await page.getByRole('button', { name: `Greeted ${times} times` }).waitFor();
}
