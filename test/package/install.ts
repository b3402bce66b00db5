import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { stageSdk } from '../../build/pack.ts';

const root = join(import.meta.dirname, '../..');
const execute = promisify(execFile);

export interface Packed {
  /** The tarball. */
  readonly path: string;
  /** What is in it. */
  readonly files: readonly string[];
}

export interface Scratch {
  /** A project of nobody's, with both packages installed from their tarballs and nothing else. */
  readonly folder: string;
  readonly sdk: Packed;
  readonly server: Packed;
  remove(): Promise<void>;
}

/** Packs both packages as they would be published, and installs them outside the repository. */
export async function installPackages(): Promise<Scratch> {
  const folder = await mkdtemp(join(tmpdir(), 'portico-package-'));
  const [sdk, server] = await Promise.all([packSdk(folder), pack(join(root, 'dist/server'), folder)]);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  await install(folder, sdk.path, server.path);
  return { folder, sdk, server, remove: () => rm(folder, { recursive: true, force: true }) };
}

/**
 * Installs another Node apart from this repository's, whose place in `.bin` it would take, and resolves with its path.
 *
 * @param version - Such as `22.12.0`.
 */
export async function installNode(scratch: string, version: string): Promise<string> {
  const folder = join(scratch, `node-${version}`);
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true }));
  const name = `node-${process.platform}-${process.arch}`;
  await install(folder, `${name}@${version}`);
  return join(folder, 'node_modules', name, 'bin/node');
}

/** Installs packages into a folder's project, each a tarball or a name with its version. */
export async function install(folder: string, ...packages: string[]): Promise<void> {
  const options = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  await run(folder, 'npm', 'install', ...options, ...packages);
}

/** Runs a command in a folder, and resolves with what it printed; rejects with the end of what it said. */
export async function run(folder: string, command: string, ...parameters: string[]): Promise<string> {
  const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await execute(command, parameters, options).catch((error: unknown) => {
    const said = error as { stdout?: string; stderr?: string };
    throw new Error(
      `${command} ${parameters.join(' ')}\n${[said.stdout, said.stderr].join('\n').slice(-2000)}`,
    );
  });
  return stdout;
}

/** Packs the SDK as it would be published. */
export async function packSdk(destination: string): Promise<Packed> {
  const staged = await mkdtemp(join(tmpdir(), 'portico-staged-'));
  try {
    await stageSdk(staged);
    return await pack(staged, destination);
  } finally {
    await rm(staged, { recursive: true, force: true });
  }
}

async function pack(source: string, destination: string): Promise<Packed> {
  const stdout = await run(
    source,
    'npm',
    'pack',
    '--json',
    '--ignore-scripts',
    '--pack-destination',
    destination,
  );
  const [packed] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[];
  if (!packed) throw new Error(`npm packed nothing of ${source}.`);
  return { path: join(destination, packed.filename), files: packed.files.map(({ path }) => path) };
}
