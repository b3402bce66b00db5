import { PortalError } from '../contract/errors.ts';
import { newId } from './database/columns.ts';
import type { Database } from './database/database.ts';
import { createApp } from './http/app.ts';
import { problem } from './http/problems.ts';
import type { RunOptions } from './http/run.ts';
import { handlers } from './operations.ts';
import { outboxPage } from './outbox/page.ts';
import { startWorker, type Worker } from './outbox/worker.ts';
import type { Mailer, Ports, Texter } from './ports.ts';
import { startSweeping } from './sweep.ts';

export interface ServerOptions extends RunOptions {
  readonly database: Database;
  readonly ports: Ports;
  /** Delivers mails. Undefined: they are kept, and go nowhere. */
  readonly mailer?: Mailer | undefined;
  /** Delivers text messages; likewise. */
  readonly texter?: Texter | undefined;
  /** The address that browsers use, such as `https://www.firm.example`. Over plain http only loopback is served. */
  readonly publicUrl: URL;
  /** Shows every message at `/outbox`, codes and all. For developing alone. Default: false. */
  readonly showsOutbox?: boolean;
}

/** The reference backend: a fetch handler, and what runs beside it. */
export interface Server {
  fetch(request: Request): Promise<Response>;
  /** Begins to deliver the outbox, and to forget what is of no use any more. */
  start(): void;
  /** Refuses new requests, finishes those under way, stops delivering, and closes the database. */
  stop(): Promise<void>;
}

export function createServer(options: ServerOptions): Server {
  const { database, ports, mailer, texter, showsOutbox = false } = options;
  const app = createApp({ ...options, handlers });
  if (showsOutbox) {
    const page = outboxPage({ database, secrets: ports.secrets });
    app.get('/outbox', (c) => page(c.req.raw));
    app.get('/outbox.json', (c) => page(c.req.raw));
  }
  const underWay = new Set<Promise<Response>>();
  let workers: readonly Pick<Worker, 'stop'>[] | undefined;
  let stopped: Promise<void> | undefined;

  async function finish(): Promise<void> {
    await Promise.allSettled(underWay);
    for (const worker of workers ?? []) await worker.stop();
    await database.close();
    ports.log.info('the server has stopped');
  }

  return {
    async fetch(request) {
      if (stopped) {
        const message = 'The server is stopping.';
        return problem(new PortalError('unavailable', { message, retryAfterSeconds: 1 }), newId());
      }
      const answer = Promise.resolve(app.fetch(request));
      underWay.add(answer);
      try {
        return await answer;
      } finally {
        underWay.delete(answer);
      }
    },
    start() {
      workers ??= [
        startSweeping({ database, ports }),
        ...(mailer ? [startWorker({ database, ports, route: { channel: 'mail', by: mailer } })] : []),
        ...(texter ? [startWorker({ database, ports, route: { channel: 'sms', by: texter } })] : []),
      ];
    },
    stop: () => (stopped ??= finish()),
  };
}
