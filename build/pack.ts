/** Packs both packages as they are published, into `dist`: `npm run pack`. */
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from './build.ts';
import { root } from './common.ts';
import { sdkReadme } from './readme.ts';

/** What of the root's manifest is for whoever works in this repository. */
const own = ['scripts', 'devDependencies', 'overrides', 'allowScripts', 'prettier'];

/** Lays out in a folder what the SDK's package holds: what is built, and a manifest without what is the repository's own. */
export async function stageSdk(folder: string): Promise<void> {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { files: string[] };
  const published = Object.fromEntries(Object.entries(manifest).filter(([member]) => !own.includes(member)));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
  await writeFile(join(folder, 'README.md'), await sdkReadme());
  for (const path of manifest.files) await cp(join(root, path), join(folder, path), { recursive: true });
}

if (import.meta.main) {
  await build();
  const dist = join(root, 'dist');
  const staged = join(dist, 'package');
  await stageSdk(staged);
  for (const folder of [staged, join(dist, 'server')]) {
    const options = ['pack', '--pack-destination', dist, '--loglevel=error'];
    const { stdout } = await promisify(execFile)('npm', options, { cwd: folder });
    console.log(join('dist', stdout.trim()));
  }
  await rm(staged, { recursive: true });
}
