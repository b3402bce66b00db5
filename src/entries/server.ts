/**
 * The reference backend, as a fetch handler for any server that speaks the platform's `Request` and `Response`.
 *
 * ```ts
 * const server = await createServer({ PORTICO_DATABASE: '.portico', PORTICO_PUBLIC_URL: 'https://www.firm.example' });
 * const response = await server.fetch(request);
 * ```
 */
import { type Environment, readConfig } from '../server/config.ts';
import { startServer } from '../server/node/start.ts';
import type { Server } from '../server/server.ts';

export { ConfigError, type Environment, type Variable, variables } from '../server/config.ts';
export type { Server } from '../server/server.ts';

/**
 * Opens the database and makes a server that delivers its mails. Stop it before the process ends.
 *
 * @param environment - The variables that the command reads too. Default: those of the process.
 */
export async function createServer(environment: Environment = process.env): Promise<Server> {
  const { server } = await startServer(readConfig(environment));
  return server;
}
