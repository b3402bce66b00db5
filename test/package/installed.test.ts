import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';

const root = join(import.meta.dirname, '../..');

interface Package {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

async function read<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(join(root, path), 'utf8')) as T;
}

/** The packages that npm installs with one by itself. */
function broughtBy(one: Package): string[] {
  const peers = Object.keys(one.peerDependencies ?? {});
  const needed = peers.filter((name) => one.peerDependenciesMeta?.[name]?.optional !== true);
  return [...Object.keys({ ...one.dependencies, ...one.optionalDependencies }), ...needed];
}

it('the SDK alone installs Lit and what that needs, zod, and no more', async () => {
  const sdk = await read<Package>('package.json');
  const { packages } = await read<{ packages: Record<string, Package> }>('package-lock.json');
  const installed = new Set<string>();
  const install = (one: Package): void => {
    for (const name of broughtBy(one)) {
      if (installed.has(name)) continue;
      installed.add(name);
      const locked = packages[`node_modules/${name}`];
      assert.ok(locked, `${name} is in the lock file`);
      install(locked);
    }
  };
  install(sdk);
  assert.deepEqual([...installed].sort(), [
    '@lit-labs/ssr-dom-shim',
    '@lit/reactive-element',
    '@types/trusted-types',
    'lit',
    'lit-element',
    'lit-html',
    'zod',
  ]);
});
