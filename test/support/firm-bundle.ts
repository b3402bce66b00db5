/** What a firm's own build makes of a script that imports the package: Vite, with the SDK installed from its tarball. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { install, packSdk } from '../package/install.ts';

/** Each in one file, by its name. */
export async function bundleForFirm<N extends string>(
  scripts: Readonly<Record<N, string>>,
): Promise<Record<N, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'portico-firm-'));
  try {
    await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
    await install(folder, (await packSdk(folder)).path);
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
