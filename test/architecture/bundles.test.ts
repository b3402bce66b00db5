import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { operations } from '../../src/contract/all.ts';
import { concernOf } from '../../src/contract/operation.ts';
import { bundlePage, modulesOf } from '../support/bundle.ts';

const concerns = new Set(operations.map(concernOf));

/** The concerns that some modules hold a part of the contract of, be it one file or a folder of them. */
function concernsAmong(modules: readonly string[]): string[] {
  const held = modules.flatMap((path) => /^src\/contract\/(\w+)[./]/.exec(path)?.[1] ?? []);
  return [...concerns].filter((concern) => held.includes(concern)).sort();
}

describe('the sign-in page', () => {
  let first: string[];
  let all: string[];

  before(async () => {
    const page = await bundlePage([
      'src/elements/portal-provider/portal-provider.define.ts',
      'src/elements/portal-login/portal-login.define.ts',
    ]);
    first = modulesOf(page.first);
    all = modulesOf(page.all);
  });

  it('loads the schemas of signing in and of the firm, and of no other concern', () => {
    assert.deepEqual(concernsAmong(all), ['firm', 'identity']);
    assert.ok(!all.includes('src/contract/all.ts'));
  });

  it('shows its form before any schema or request code is loaded', () => {
    assert.deepEqual(concernsAmong(first), []);
    assert.deepEqual(
      first.filter((path) => path.startsWith('src/adapters/')),
      [],
    );
  });

  it('loads no other element', () => {
    const folders = all.flatMap((path) => /^src\/elements\/([^/]+)\//.exec(path)?.[1] ?? []);
    assert.deepEqual([...new Set(folders)].sort(), ['portal-login', 'portal-provider', 'shared']);
  });
});

describe('the page of quotes', () => {
  it('loads the schemas of quotes, and those of the session it needs', async () => {
    const page = await bundlePage(['src/elements/portal-quotes/portal-quotes.define.ts']);
    assert.deepEqual(concernsAmong(modulesOf(page.all)), ['firm', 'identity', 'quotes']);
  });
});

describe('the page of the staff', () => {
  it('loads the schemas of members, their clients and messages, and those of the session it needs', async () => {
    const page = await bundlePage(['src/elements/portal-members/portal-members.define.ts']);
    assert.deepEqual(concernsAmong(modulesOf(page.first)), ['members']);
    assert.deepEqual(concernsAmong(modulesOf(page.all)), [
      'clients',
      'firm',
      'identity',
      'members',
      'outbox',
    ]);
  });
});
