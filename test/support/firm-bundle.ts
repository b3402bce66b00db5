/** What a firm's own build makes of a script that imports the package: Vite, with the SDK from its tarball. */
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { packSdk, run } from '../package/install.ts';

const root = join(import.meta.dirname, '../..');

/** Each in one file, by its name. */
export async function bundleForFirm<N extends string>(
  scripts: Readonly<Record<N, string>>,
): Promise<Record<N, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'portico-firm-'));
  try {
    const sdk = join(folder, 'node_modules/@portico/elements');
    await mkdir(sdk, { recursive: true });
    await run(sdk, 'tar', '-xzf', (await packSdk(folder)).path, '--strip-components=1');
    const { dependencies } = JSON.parse(await readFile(join(sdk, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    for (const name of Object.keys(dependencies)) {
      const link = join(folder, 'node_modules', name);
      await mkdir(dirname(link), { recursive: true });
      await symlink(join(root, 'node_modules', name), link);
    }
    const made: [string, string][] = [];
    for (const [name, text] of Object.entries<string>(scripts)) {
      await writeFile(join(folder, 'firm.js'), text);
      made.push([name, await bundled(folder)]);
    }
    return Object.fromEntries(made) as Record<N, string>;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bundled(folder: string): Promise<string> {
  const { output } = (await build({
    root: folder,
    logLevel: 'silent',
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: join(folder, 'firm.js'), output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  return output[0].code;
}
