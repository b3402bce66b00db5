/**
 * The demo as `npm start` serves it: the reference backend and five firms' sites, in a process of its own, which a test
 * can end as gently or as rudely as it likes.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface DemoOptions {
  /** Where the embedded database lives (`PORTICO_DATABASE`). */
  readonly folder: string;
  readonly port: number;
  readonly environment?: NodeJS.ProcessEnv;
  /** What runs in which checkout. Default: `node demo/start.ts` in this one. */
  readonly command?: readonly [tool: string, ...parameters: string[]];
  readonly directory?: string;
}

export interface DemoServer {
  /** Without a slash at its end. */
  readonly url: string;
  readonly port: number;
  readonly process: ChildProcess;
  /** All that it has printed so far. */
  readonly output: () => string;
  /** Ends it and resolves with its exit code; null where the signal itself ended it. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** Starts the demo, and resolves once it says where it is. */
export async function startDemo(options: DemoOptions): Promise<DemoServer> {
  const child = spawnDemo(options);
  let output = '';
  const { port } = options;
  const url = `http://localhost:${port}`;
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (output.includes(url)) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The demo ended with ${code} while starting:\n${output}`)));
  });
  return {
    url,
    port,
    process: child,
    output: () => output,
    async end(signal) {
      if (child.exitCode === null && child.signalCode === null) {
        // Whatever it started has ended too, once nothing can print any more.
        const ended = once(child, 'close');
        signalGroup(child, signal);
        await ended;
      }
      return child.exitCode;
    },
  };
}

/** Runs the demo and leaves it to itself. It has a process group of its own, so that it ends whole. */
export function spawnDemo({ folder, port, environment, command, directory }: DemoOptions): ChildProcess {
  const [tool, ...parameters] = command ?? [process.execPath, 'demo/start.ts'];
  const child = spawn(tool, parameters, {
    cwd: directory ?? root,
    env: { ...process.env, ...environment, PORT: String(port), PORTICO_DATABASE: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const endWithTests = (): void => signalGroup(child, 'SIGKILL');
  process.once('exit', endWithTests);
  child.once('exit', () => process.off('exit', endWithTests));
  return child;
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (!pid) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // All of it has ended.
  }
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  if (!address || typeof address === 'string') throw new Error('No port was given.');
  probe.close();
  await once(probe, 'close');
  return address.port;
}
