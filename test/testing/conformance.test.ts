import { after, before, describe, it } from 'node:test';
import { composeAdapters } from '../../src/adapters/compose/compose-adapters.ts';
import { type AdapterDefinition, defineAdapter } from '../../src/adapters/define/define-adapter.ts';
import type { CallOptions } from '../../src/client/adapter.ts';
import { operations } from '../../src/contract/all.ts';
import type { Session } from '../../src/contract/identity.ts';
import { openPostgres } from '../../src/server/node/postgres.ts';
import { serve } from '../../src/server/node/serve.ts';
import { conformance, type Runner } from '../../src/testing/conformance/conformance.ts';
import { signInBy } from '../../src/testing/conformance/sign-in.ts';
import { startPostgres } from '../support/postgres.ts';
import { password } from './people.ts';
import { openServerWorld } from './server-world.ts';

/** Tests are counted for the file that calls `it`: this one. */
const runner: Runner = { describe, it: (title, run) => void it(title, run), before, after };
const destructive = { destructive: true };

conformance(
  { name: 'the HTTP adapter with the reference backend in this process', open: () => openServerWorld() },
  runner,
  destructive,
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
        // What is of HTTP alone is that of the subject before.
        through: undefined,
        async close() {
          await world.close?.();
          await postgres.stop();
        },
      };
    },
  },
  runner,
  destructive,
);

conformance(
  {
    name: 'a composition of two backends, one for quotes that is joined',
    open: () =>
      openServerWorld({
        adapt(open) {
          const quoting = open();
          const join = ({ account: { email, clientName } }: Session) =>
            signInBy(quoting, { email, password, clientName });
          return composeAdapters({ '*': open(), quotes: { adapter: quoting, join } });
        },
      }),
  },
  runner,
  destructive,
);

conformance(
  {
    name: 'an adapter in code, each operation a function',
    open: () =>
      openServerWorld({
        adapt(open) {
          const backend = open();
          const answers = operations.map((operation) => [
            operation.name,
            (input: unknown, options: CallOptions) => backend.call(operation, input, options),
          ]);
          return defineAdapter({
            name: 'code:',
            guarantees: backend.guarantees,
            answers: Object.fromEntries(answers) as AdapterDefinition['answers'],
          });
        },
      }),
  },
  runner,
  destructive,
);
