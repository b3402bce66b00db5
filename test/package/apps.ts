/** The demo's apps as their developers have them: outside the repository, with the SDK from its tarball. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createLogger, type InlineConfig, preview } from 'vite';
import { install, packSdk, run } from './install.ts';

const root = join(import.meta.dirname, '../..');
const tool = (name: string): string => join(root, 'node_modules/.bin', name);

/** What apps install besides the SDK, each as this repository pins it. */
const beside = [
  ...['react', 'react-dom', '@types/react', '@types/react-dom', 'preact'],
  ...['vue', '@vitejs/plugin-react', '@vitejs/plugin-vue', 'svelte', '@sveltejs/vite-plugin-svelte', 'vite'],
];

/** Where the apps expect a backend. */
const demo = 'http://localhost:4400';

/** What a careful site would send with its pages; each framework has a policy of its own for its templates. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html portico vue svelte-trusted-html',
].join('; ');

/** In development React mounts all below its `StrictMode` twice, and warns of what it does not like. */
export type Build = 'production' | 'development';

export interface Site extends AsyncDisposable {
  /** Without a slash at its end. */
  readonly url: string;
}

export interface Apps {
  /** An app's folder, by its framework. */
  folder(framework: string): string;
  /** Builds an app, and serves it before a backend as its own settings say. */
  serve(framework: string, kind: Build, backend: string): Promise<Site>;
  remove(): Promise<void>;
}

export async function openApps(): Promise<Apps> {
  const scratch = await mkdtemp(join(tmpdir(), 'portico-apps-'));
  const { devDependencies: pins } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  await writeFile(join(scratch, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const { path } = await packSdk(scratch);
  await install(scratch, path, ...beside.map((name) => `${name}@${pins[name]}`));
  await cp(join(root, 'demo/embed'), scratch, { recursive: true });
  const folder = (framework: string): string => join(scratch, framework);
  return {
    folder,
    async serve(framework, kind, backend) {
      const outDir = join(scratch, 'built', framework, kind);
      const settings: InlineConfig = {
        root: folder(framework),
        logLevel: 'silent',
        customLogger: { ...createLogger('silent'), warn: refuse, warnOnce: refuse },
        define: { 'process.env.NODE_ENV': JSON.stringify(kind) },
        // React is large while it is developed with.
        build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 4000 },
        preview: { port: 0, headers: { 'content-security-policy': policy } },
      };
      if (framework === 'html') {
        await cp(folder(framework), outDir, { recursive: true });
        await cp(join(scratch, 'node_modules/@portico/elements/dist/sdk/page'), join(outDir, 'portico'), {
          recursive: true,
        });
        settings.preview = { ...settings.preview, proxy: { '/api': { target: backend } } };
      } else {
        settings.configFile = join(folder(framework), 'vite.config.ts');
        const config = await readFile(settings.configFile, 'utf8');
        await writeFile(settings.configFile, config.replace(demo, backend));
        await build(settings);
      }
      const server = await preview(settings);
      const [url = ''] = server.resolvedUrls?.local ?? [];
      return { url: url.replace(/\/$/, ''), [Symbol.asyncDispose]: () => server.close() };
    },
    remove: () => rm(scratch, { recursive: true, force: true }),
  };
}

/** A build that warns is none that one would show. */
function refuse(warning: string): never {
  throw new Error(warning);
}

/** What checks an app's types, as its developer would. */
const checkers: Record<string, readonly string[]> = {
  react: ['tsc'],
  preact: ['tsc'],
  vue: ['vue-tsc'],
  svelte: ['svelte-check', '--output', 'machine'],
};

/** Puts a file into an app, and checks all of it. Resolves with its errors, each as `file:line`. */
export async function typeErrors(
  apps: Apps,
  framework: string,
  file: string,
  text: string,
): Promise<Set<string>> {
  const folder = apps.folder(framework);
  await writeFile(join(folder, file), text);
  const [name = '', ...options] = checkers[framework] ?? [];
  const said = await run(folder, tool(name), ...options).catch((error: unknown) => String(error));
  await rm(join(folder, file));
  const errors = /^(?:(\S+?)\((\d+),\d+\): error|\d+ ERROR "(.+?)" (\d+):)/gm;
  const found = Array.from(said.matchAll(errors), ([, ofTsc, at, ofSvelte, line]) =>
    [ofTsc ?? ofSvelte, at ?? line].join(':'),
  );
  return new Set(found);
}
