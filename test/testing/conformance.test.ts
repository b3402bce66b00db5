import { after, before, describe, it } from 'node:test';
import { serve } from '../../src/server/node/serve.ts';
import { conformance } from '../../src/testing/conformance/conformance.ts';
import { openServerWorld } from './server-world.ts';

const runner = { describe, it, before, after };

conformance(
  { name: 'the HTTP adapter with the reference backend in this process', open: () => openServerWorld() },
  runner,
);

conformance(
  {
    name: 'the HTTP adapter with the reference backend over a socket',
    open: () =>
      openServerWorld({
        async reach(server) {
          const listening = await serve(server, { port: 0 });
          const origin = `http://127.0.0.1:${listening.port}`;
          return { origin, fetch: globalThis.fetch, close: () => listening.close() };
        },
      }),
  },
  runner,
);
