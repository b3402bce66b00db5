/** Servers in processes of their own, as a deployment runs them, which a test ends as rudely as it likes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const command = join(import.meta.dirname, '../../src/entries/portico-server.ts');

export interface ServerProcess {
  readonly pid: number;
  /** Without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** What it has logged so far. */
  readonly log: readonly string[];
  /** The code that it ended with, or null where the signal itself ended it. */
  end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>;
}

/** Runs `portico-server serve` until it listens. Rejects with its own words where it ends instead. */
export async function startProcess(environment: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const child = spawn(process.execPath, [command, 'serve'], {
    env: { PATH: process.env.PATH, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stopOnExit = (): void => void child.kill('SIGKILL');
  process.once('exit', stopOnExit);
  child.once('exit', () => process.off('exit', stopOnExit));
  const log: string[] = [];
  const port = await listeningPort(child, log);
  return {
    pid: child.pid!,
    port,
    log,
    url: `http://localhost:${port}`,
    async end(signal) {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill(signal);
        await ended;
      }
      return child.exitCode;
    },
  };
}

function listeningPort(child: ChildProcess, log: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()));
    createInterface({ input: child.stdout! }).on('line', (line) => {
      log.push(line);
      const { event, port } = JSON.parse(line) as { event: string; port: number };
      if (event === 'the server listens') resolve(port);
    });
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`The server ended with ${code}:\n${said}`)));
  });
}
