import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { buildSandboxWorker } from '../../build/sandbox.ts';

/** What of Koa's context is used here. */
interface Context {
  path: string;
  type: string;
  body: unknown;
}

const root = join(import.meta.dirname, '../..');
const suite = join(root, 'test/adapters/sandbox/suite-worker.ts');

/** Which worker is at which path: the package's own, and that of the suite. */
const workers: Readonly<Record<string, string | undefined>> = {
  sandbox: undefined,
  'sandbox-suite': `import { listen } from ${JSON.stringify(suite)}; listen(bundled, self);`,
};

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.data': 'application/octet-stream',
};

/** Serves the sandbox's workers to tests in a browser, built when they are first asked for. */
export function sandboxFiles(): (context: Context, next: () => Promise<void>) => Promise<void> {
  const built = new Map<string, Promise<string>>();
  return async (context, next) => {
    const [, name = '', file = ''] = context.path.split('/');
    if (!(name in workers)) return next();
    const building = built.get(name) ?? build(name);
    built.set(name, building);
    context.type = types[extname(file)] ?? 'text/plain';
    context.body = await readFile(join(await building, file));
  };
}

async function build(name: string): Promise<string> {
  const folder = join(root, 'node_modules/.cache/portico', name);
  await buildSandboxWorker(folder, workers[name]);
  return folder;
}
