import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const folder = join(import.meta.dirname, '../../demo/backends/plain-node');

/** The guide's backend, and the world that goes with it. */
export const plainNode = { server: join(folder, 'server.mjs'), world: join(folder, 'world.json') };

export interface Backend {
  /** The API's address. */
  readonly api: string;
  close(): void;
}

/** Starts the guide's backend in a process of its own. */
export async function startPlainNode(): Promise<Backend> {
  const child = spawn(process.execPath, [plainNode.server], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const close = (): void => void child.kill('SIGKILL');
  process.once('exit', close);
  return { api: await firstLine(child), close };
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('Its output is not read.');
  for await (const line of createInterface({ input: stdout })) return line;
  throw new Error('The backend ended before it listened.');
}

/** The same backend with its answers spoilt on the way. */
export async function spoilt(
  { api }: Backend,
  spoil: (path: string, answer: unknown) => unknown,
): Promise<Backend> {
  const { origin, pathname } = new URL(api);
  const server = createServer((request, response) => {
    void (async () => {
      const chunks = await Array.fromAsync(request as AsyncIterable<Buffer>);
      const { host: _, ...headers } = request.headers as Record<string, string>;
      const passed = await fetch(origin + (request.url ?? ''), {
        method: request.method ?? 'GET',
        headers,
        body: chunks.length > 0 ? Buffer.concat(chunks) : null,
      });
      const answer = spoil((request.url ?? '').slice(pathname.length), await passed.json());
      response.writeHead(passed.status, {
        'content-type': passed.headers.get('content-type') ?? '',
        'set-cookie': passed.headers.getSetCookie(),
      });
      response.end(JSON.stringify(answer));
    })();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { api: `http://127.0.0.1:${port}${pathname}`, close };
}
