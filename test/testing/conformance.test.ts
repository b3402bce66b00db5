import { after, before, describe, it } from 'node:test';
import { openPostgres } from '../../src/server/node/postgres.ts';
import { serve } from '../../src/server/node/serve.ts';
import { conformance, type Runner } from '../../src/testing/conformance/conformance.ts';
import { startPostgres } from '../support/postgres.ts';
import { openServerWorld } from './server-world.ts';

/** Tests are counted for the file that calls `it`: this one. */
const runner: Runner = { describe, it: (title, run) => void it(title, run), before, after };

conformance(
  { name: 'the HTTP adapter with the reference backend in this process', open: () => openServerWorld() },
  runner,
);

conformance(
  {
    name: 'the HTTP adapter with the reference backend over a socket, on PostgreSQL',
    async open() {
      const postgres = await startPostgres();
      const { appUrl: url, ownerUrl } = await postgres.createDatabase();
      const world = await openServerWorld({
        database: await openPostgres({ url, ownerUrl, poolSize: 10 }),
        async reach(server) {
          const listening = await serve(server, { port: 0 });
          const origin = `http://127.0.0.1:${listening.port}`;
          return { origin, fetch: globalThis.fetch, close: () => listening.close() };
        },
      });
      return {
        ...world,
        async close() {
          await world.close?.();
          await postgres.stop();
        },
      };
    },
  },
  runner,
);
