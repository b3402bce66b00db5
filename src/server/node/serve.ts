import { createAdaptorServer } from '@hono/node-server';
import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Server } from '../server.ts';

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

/** Serves over HTTP/1.1 until closed. */
export async function serve(server: Server, { port, isPublic = false }: ServeOptions): Promise<Listening> {
  const http = createAdaptorServer({
    fetch: (request, { incoming }) => server.fetch(request, { address: incoming.socket.remoteAddress }),
  }) as HttpServer;
  http.listen(port, isPublic ? undefined : '127.0.0.1');
  await once(http, 'listening');
  return {
    port: (http.address() as AddressInfo).port,
    async close() {
      const closed = once(http, 'close');
      http.close();
      http.closeIdleConnections();
      await closed;
      await server.stop();
    },
  };
}

/** Closes at the first SIGTERM or SIGINT; at a second one the process ends at once. */
export function closeOnSignal(listening: Listening): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void listening.close());
  }
}
