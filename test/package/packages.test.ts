import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, realpath, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Script } from 'node:vm';
import { type Scratch, installNode, installPackages, run } from './install.ts';

const root = join(import.meta.dirname, '../..');
const tool = (name: string): string => join(root, 'node_modules/.bin', name);
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  name: string;
  exports: Record<string, unknown>;
  engines: { node: string };
};
/** The oldest Node that both packages say they work on. */
const engine = manifest.engines.node.replace('>=', '');
const oldest = `${engine}.0`;
/** The entries that need a package which the SDK does not bring, and that package. */
const besides = new Map([
  [`${manifest.name}/testing/msw`, 'msw'],
  [`${manifest.name}/testing/dom`, '@testing-library/dom'],
  [`${manifest.name}/hydrate`, '@lit-labs/ssr-client'],
  [`${manifest.name}/react`, 'react'],
  [`${manifest.name}/types/react`, '@types/react'],
  [`${manifest.name}/types/preact`, 'preact'],
  [`${manifest.name}/types/vue`, 'vue'],
  [`${manifest.name}/types/svelte`, 'svelte'],
]);
const entries = Object.keys(manifest.exports)
  .map((entry) => entry.replace(/^\./, manifest.name))
  .filter((entry) => !besides.has(entry));
const modules = [...entries.filter((entry) => !/\.(json|css)$|\/worker\.js$/.test(entry)), '@portico/server'];

describe('the packed packages', { timeout: 600_000 }, () => {
  let scratch: Scratch;

  before(async () => {
    scratch = await installPackages();
  });
  after(() => scratch.remove());

  async function checkTypes(name: string, text: string, ...more: string[]): Promise<void> {
    await writeFile(join(scratch.folder, name), text);
    const options = '--noEmit --strict --module nodenext --target es2023 --lib es2023,dom,dom.iterable';
    await run(scratch.folder, tool('tsc'), ...options.split(' '), ...more, name);
  }

  it('of the SDK holds what is built, its manifests and the README, and nothing else', () => {
    const unexpected = scratch.sdk.files.filter(
      (path) =>
        !path.startsWith('dist/sdk/') &&
        !['package.json', 'custom-elements.json', 'README.md'].includes(path),
    );
    assert.deepEqual(unexpected, []);
  });

  it('say nothing in their manifests of how they are made', async () => {
    for (const name of [manifest.name, '@portico/server']) {
      const path = join(scratch.folder, 'node_modules', name, 'package.json');
      const installed = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
      for (const member of ['scripts', 'devDependencies', 'overrides', 'allowScripts', 'prettier']) {
        assert.ok(!(member in installed), `${name}: ${member}`);
      }
    }
  });

  it('each say how they are used, and lead to no file that is not in them', async () => {
    const words = { [manifest.name]: '## Embed it', '@portico/server': '## Bringing a firm' };
    for (const [name, heading] of Object.entries(words)) {
      const readme = await readFile(join(scratch.folder, 'node_modules', name, 'README.md'), 'utf8');
      assert.ok(readme.startsWith('# ') && readme.includes(heading), readme.slice(0, 200));
      assert.doesNotMatch(readme, /\]\((?!https?:)/);
    }
  });

  for (const entry of modules) {
    it(`imports ${entry} in bare Node`, async () => {
      await run(
        scratch.folder,
        process.execPath,
        '--input-type=module',
        '--eval',
        `await import('${entry}')`,
      );
    });
  }

  it('imports the manifest of the elements in bare Node', async () => {
    const script = `await import('${manifest.name}/custom-elements.json', { with: { type: 'json' } })`;
    await run(scratch.folder, process.execPath, '--input-type=module', '--eval', script);
  });

  it('leads to the script of the sandbox, with the files that it loads beside it', async () => {
    const entry = `${manifest.name}/adapters/sandbox/worker.js`;
    const script = `process.stdout.write(require.resolve('${entry}'))`;
    const path = await run(scratch.folder, process.execPath, '--eval', script);
    const files = await readdir(dirname(path));
    for (const name of ['worker.js', 'database.tar.gz', 'pglite.data', 'pglite.wasm']) {
      assert.ok(files.includes(name), name);
    }
  });

  it('leads a page to the classic file, which is a script and no module', async () => {
    const { exports } = manifest as { exports: Record<string, { default?: string }> };
    const file = exports['./portico.classic.js']?.default ?? '';
    const text = await readFile(join(scratch.folder, 'node_modules', manifest.name, file), 'utf8');
    assert.doesNotThrow(() => new Script(text));
  });

  it('of the SDK has types that need nothing else to be installed', async () => {
    const lines = modules
      .filter((entry) => entry.startsWith(manifest.name))
      .map((entry) => `import '${entry}';`);
    await checkTypes('page.ts', lines.join('\n'));
  });

  it('of the SDK does what the README shows of the client', async () => {
    const [, code] = /```ts\n([^]*?)```/.exec(await readFile(join(root, 'README.md'), 'utf8')) ?? [];
    assert.ok(code);
    await checkTypes('client.ts', code);
  });

  it('of the server has types for its handler', async () => {
    const use = `
      import { createServer } from '@portico/server';
      const server = await createServer({ PORTICO_DATABASE: 'memory://' });
      export const answer: Promise<Response> = server.fetch(new Request('http://localhost/healthz'));
      // @ts-expect-error It takes a request, and no address.
      export const wrong = server.fetch(1);`;
    // The types of the database library do not hold by themselves.
    await checkTypes('backend.ts', use, '--skipLibCheck');
  });

  for (const name of ['sdk', 'server'] as const) {
    it(`of the ${name} says nothing wrong about itself to publint`, async () => {
      await run(scratch.folder, tool('publint'), scratch[name].path, '--strict');
    });

    it(`of the ${name} has types that every resolution finds`, async () => {
      const options = [
        '--profile',
        'esm-only',
        '--exclude-entrypoints',
        'custom-elements.json',
        'integrity.json',
        'reserve.css',
        'adapters/sandbox/worker.js',
      ];
      await run(scratch.folder, tool('attw'), scratch[name].path, ...options);
    });
  }

  for (const [entry, needed] of besides) {
    it(`imports ${entry} once ${needed} is installed beside it`, async () => {
      const place = join(scratch.folder, 'node_modules', needed);
      await mkdir(dirname(place), { recursive: true });
      await symlink(join(root, 'node_modules', needed), place);
      await run(
        scratch.folder,
        process.execPath,
        '--input-type=module',
        '--eval',
        `await import('${entry}')`,
      );
    });
  }

  it(`import and work on Node ${oldest}, too`, async () => {
    const node = await installNode(scratch.folder, oldest);
    assert.equal((await run(scratch.folder, node, '--version')).trim(), `v${oldest}`);
    const every = [...modules, ...besides.keys()];
    await writeFile(
      join(scratch.folder, 'every.mjs'),
      `
      import { createServer } from '@portico/server';
      for (const entry of ${JSON.stringify(every)}) await import(entry);
      const server = await createServer({ PORTICO_DATABASE: 'memory://' });
      const { status } = await server.fetch(new Request('http://localhost/healthz'));
      await server.stop();
      console.log(status);`,
    );
    assert.match(await run(scratch.folder, node, 'every.mjs'), /^200$/m);
    for (const command of ['portico', 'portico-server']) {
      const path = await realpath(join(scratch.folder, 'node_modules/.bin', command));
      assert.match(await run(scratch.folder, node, path, '--help'), /^Usage: /);
    }
  });

  it('say in one sentence what they need on an older Node', async () => {
    const node = await installNode(scratch.folder, '20.19.0');
    for (const command of ['portico', 'portico-server']) {
      const path = await realpath(join(scratch.folder, 'node_modules/.bin', command));
      await assert.rejects(run(scratch.folder, node, path, '--help'), {
        message: `${node} ${path} --help\n\n${command}: Node.js ${engine} or later is needed; this is 20.19.0.\n`,
      });
    }
  });
});
