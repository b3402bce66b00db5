/** The sandbox's worker with what the suite needs besides: two firms, and records on demand. */
import { type Bundled, SandboxWorker } from '../../../src/adapters/sandbox/worker.ts';
import { type StartOptions, type Started, startServer } from '../../../src/server/browser/start.ts';
import type { Hasher } from '../../../src/server/ports.ts';
import { sha256 } from '../../../src/server/secrets.ts';
import type { QuoteState, Somebody } from '../../../src/testing/conformance/world.ts';
import { addPlan, addQuote, addTask, seed } from '../../testing/server-seed.ts';

/** Compares as the real one does and takes no time. */
const quickHasher: Hasher = {
  hash: async (text) => `quick:${await sha256(text)}`,
  verify: async (hashed, text) => hashed === `quick:${await sha256(text)}`,
};

async function startForSuite(options: StartOptions): Promise<Started> {
  const started = await startServer({ ...options, hasher: quickHasher });
  const { server, database, ports } = started;
  await seed(database, ports);
  let count = 0;
  return {
    ...started,
    server: {
      ...server,
      async fetch(request) {
        const { pathname } = new URL(request.url);
        const [, asked, state, whose] = pathname.split('/');
        if (asked === 'suite-plan') return new Response(await addPlan(database, state as Somebody, ++count));
        if (asked === 'suite-task') return new Response(await addTask(database, state as Somebody, ++count));
        if (asked !== 'suite-quote') return server.fetch(request);
        return new Response(await addQuote(database, state as QuoteState, whose as Somebody, ++count));
      },
    },
  };
}

export function listen(bundled: Bundled, scope: Parameters<SandboxWorker['listen']>[0]): void {
  new SandboxWorker(bundled, startForSuite).listen(scope);
}
