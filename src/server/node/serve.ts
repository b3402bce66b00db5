import { getRequestListener } from '@hono/node-server';
import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Server } from '../server.ts';
import { explainRefusals, refuseRequest } from './refusals.ts';

export interface ServeOptions {
  /** 0: any that is free. */
  readonly port: number;
  /** Whether other machines reach it. Over plain http they would be refused. Default: no, loopback alone. */
  readonly isPublic?: boolean;
}

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Takes no more connections, finishes the requests under way, and stops the server. */
  close(): Promise<void>;
}

/** How long requests under way may take when the server closes, in milliseconds, before they are cut off. */
const patience = 10_000;

/**
 * Rejects where the port cannot be listened on. To be asked before what takes long, such as opening a database; somebody may
 * take the port after it all the same.
 */
export async function checkPort(options: ServeOptions): Promise<void> {
  const http = createServer();
  await listen(http, options);
  http.close();
  await once(http, 'close');
}

/** Serves over HTTP/1.1 until closed. */
export async function serve(server: Server, options: ServeOptions): Promise<Listening> {
  const listener = getRequestListener((request) => server.fetch(request), { errorHandler: refuseRequest });
  const http = createServer(
    // Refused likewise, but by the listener, which says why.
    { requireHostHeader: false },
    (request, response) => {
      // HTTP/1.0 has no hosts, and balancers ask in it whether the server is well.
      if (request.httpVersion === '1.0') request.headers.host ??= 'localhost';
      return listener(request, response);
    },
  );
  explainRefusals(http);
  try {
    await listen(http, options);
  } catch (refused) {
    await server.stop();
    throw refused;
  }
  return {
    port: (http.address() as AddressInfo).port,
    async close() {
      const closed = once(http, 'close');
      http.close();
      const impatience = setTimeout(() => http.closeAllConnections(), patience);
      await closed;
      clearTimeout(impatience);
      await server.stop();
    },
  };
}

async function listen(http: HttpServer, { port, isPublic = false }: ServeOptions): Promise<void> {
  http.listen(port, isPublic ? undefined : '127.0.0.1');
  try {
    await once(http, 'listening');
  } catch (cause) {
    throw refusal(port, cause as NodeJS.ErrnoException);
  }
}

function refusal(port: number, cause: NodeJS.ErrnoException): Error {
  const reason = cause.code === 'EADDRINUSE' ? 'is in use by another program' : 'cannot be listened on';
  return new Error(`PORT: ${port} ${reason} (${cause.code ?? cause.message}). Set another one.`, { cause });
}

/** How long all of closing may take, in milliseconds: a mail under way, say, which is tried again from then on. */
const longestClosing = 2 * patience;

/**
 * Closes at the first SIGTERM or SIGINT; at a second one, of either kind, the process ends at once. What does not come to
 * its end within {@link longestClosing} is left, and the process ends with status 1.
 */
export function closeOnSignal(listening: Listening): void {
  const signals = ['SIGTERM', 'SIGINT'] as const;
  const close = () => {
    // A signal that nobody listens to ends the process.
    for (const signal of signals) process.off(signal, close);
    void listening.close();
    setTimeout(() => process.exit(1), longestClosing).unref();
  };
  for (const signal of signals) process.on(signal, close);
}
