import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Installs a Debian package where that is possible: as root, with apt-get. Otherwise rejects with `otherwise`. */
export async function installDebianPackage(name: string, otherwise: string): Promise<void> {
  const apt = await run('apt-get', ['--version']).catch(() => undefined);
  if (!apt || process.getuid?.() !== 0) throw new Error(otherwise);
  console.log(`installing Debian's ${name} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  await run(
    'apt-get',
    ['install', '-q', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', name],
    {
      env,
      maxBuffer: 64 * 1024 * 1024,
    },
  );
}
