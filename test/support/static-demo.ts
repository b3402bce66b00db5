import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStaticDemo } from '../../demo/static.ts';
import { workerPolicy } from '../../stories/footprint.ts';
import { serveFolder } from './static.ts';

/** The demonstration that needs no server, on a static host of this machine. */
export interface StaticDemo extends AsyncDisposable {
  /** Where the sites are, below the path. */
  readonly folder: string;
  readonly url: string;
  /** The path of each file that was asked for. */
  readonly asked: ReadonlySet<string>;
}

/** @param below - The path below which it is. Default: none. */
export async function serveStaticDemo(below = ''): Promise<StaticDemo> {
  const root = await mkdtemp(join(tmpdir(), 'portico-static-'));
  const folder = join(root, below);
  await buildStaticDemo(folder);
  const { url, asked, close } = await serveFolder(root, { policies: { 'worker.js': workerPolicy } });
  return {
    ...{ folder, url, asked },
    async [Symbol.asyncDispose]() {
      await close();
      await rm(root, { recursive: true, force: true });
    },
  };
}
