/** The demo in this very process and on a real socket, with a clock that a test moves. */
import { eq } from 'drizzle-orm';
import { databaseImage } from '../../build/database-image.ts';
import { seed } from '../../demo/seed.ts';
import { withSites } from '../../demo/sites.ts';
import { readConfig } from '../../src/server/config.ts';
import { firms } from '../../src/server/firm/tables.ts';
import type { Database } from '../../src/server/database/database.ts';
import { createLog } from '../../src/server/log.ts';
import { serve } from '../../src/server/node/serve.ts';
import { createPorts, deliveredBy, startServer } from '../../src/server/node/start.ts';
import { createOutbox } from '../../src/server/outbox/outbox.ts';
import type { Clock } from '../../src/server/ports.ts';
import type { Server } from '../../src/server/server.ts';
import { freePort } from './demo-server.ts';

export interface ClockedDemo extends AsyncDisposable {
  readonly url: string;
  readonly database: Database;
  /** All that the server has logged, one line each. */
  readonly log: readonly string[];
  /** The time by its clock. */
  now(): Date;
  /** Lets time pass. */
  pass(milliseconds: number): void;
  /** Lets pages of an origin call a firm's API. */
  list(slug: string, origin: string): Promise<void>;
}

/**
 * @param smtpUrl - Where its mails go. Default: they are kept.
 * @param around - What stands between the browsers and the server.
 */
export async function serveClockedDemo(
  smtpUrl?: string,
  around: (server: Server) => Server = (server) => server,
): Promise<ClockedDemo> {
  let passed = 0;
  const clock: Clock = { now: () => new Date(Date.now() + passed) };
  const config = readConfig({
    PORT: String(await freePort()),
    PORTICO_DATABASE: 'memory://',
    ...(smtpUrl !== undefined && {
      PORTICO_SMTP_URL: smtpUrl,
      PORTICO_MAIL_FROM: 'portal@southerly.example',
    }),
  });
  const lines: string[] = [];
  const log = createLog({
    clock,
    level: 'info',
    write: (line) => {
      lines.push(line);
      // What the server had to complain of explains a journey that went wrong.
      if (line.includes('"level":"error"')) console.error(line);
    },
  });
  const usual = { ...(await createPorts(config)), log };
  const outbox = createOutbox({ clock, secrets: usual.secrets, delivers: deliveredBy(config) });
  const started = await startServer(config, { image: databaseImage, ports: { ...usual, clock, outbox } });
  await seed(started, config.publicUrl);
  const listening = await serve(around(withSites(started.server)), { port: config.port });
  return {
    url: config.publicUrl.origin,
    database: started.database,
    log: lines,
    now: () => clock.now(),
    pass: (milliseconds) => void (passed += milliseconds),
    list: (slug, origin) =>
      started.database.as('portico_import', { firmSlug: slug }, async (tx) => {
        await tx
          .update(firms)
          .set({ origins: [origin] })
          .where(eq(firms.slug, slug));
      }),
    [Symbol.asyncDispose]: () => listening.close(),
  };
}
