import * as z from 'zod/mini';
import { PortalError } from '../../contract/errors.ts';
import {
  isWrite,
  type Needs,
  type Operation,
  pathNames,
  takesIdempotencyKey,
} from '../../contract/operation.ts';
import { strict } from '../../contract/schema.ts';
import { recordWrite } from '../audit/audit.ts';
import { clientScope, type Scope } from '../database/scope.ts';
import { once, readKey } from '../idempotency/idempotency.ts';
import { findBearer } from '../identity/operations.ts';
import type { Credential, OpenContext, SignedIn } from './context.ts';
import type { Handler } from './handle.ts';
import { readInput, type Travelled } from './input.ts';

export interface RunOptions {
  /** How queries are narrowed to a client. Default: to its own rows; tests replace it. */
  readonly scopeFor?: (firmId: string, clientId: string) => Scope;
  /** Whether answers are held to the contract too. Default: no, as it costs time; tests do. */
  readonly checksOutput?: boolean;
}

type ClientHandler = Extract<Handler, { role: 'client' }>;

/** Runs one request of an operation: who is it, may they, what do they ask; then the work, audited and done once. */
export async function run(
  handler: Handler,
  context: OpenContext,
  travelled: Travelled,
  options: RunOptions,
): Promise<unknown> {
  const { operation } = handler;
  const answer = await work(handler, context, travelled, options);
  if (options.checksOutput) z.parse(strict(operation.output), answer);
  return answer;
}

async function work(handler: Handler, context: OpenContext, travelled: Travelled, options: RunOptions) {
  const { operation } = handler;
  if (handler.role === 'anyone') return handler.run(context, await readInput(operation, travelled));
  const takesStale = handler.role === 'session' && handler.takesStale;
  const { credential, renewable } = context.request;
  const bearer = await bearerOf(context, takesStale ? renewable : credential);
  if (bearer.state === 'stale' && !takesStale) {
    throw new PortalError('session-stale', { message: 'Refresh the session, then ask again.' });
  }
  const { session } = bearer;
  if (handler.role === 'session') {
    return handler.run(
      { ...context, session, credential: bearer.credential },
      await readInput(operation, travelled),
    );
  }
  const clientId = permittedClient(operation, session);
  const input = await readInput(operation, travelled);
  const key = takesIdempotencyKey(operation) ? readKey(operation, travelled.request) : undefined;
  return runForClient(handler, { context, session, clientId, input, key }, options);
}

/** Who is signed in. Rejects where nobody is, and takes a credential that is worth nothing away. */
async function bearerOf(context: OpenContext, credential: Credential | undefined) {
  if (credential) {
    const bearer = await findBearer(context, credential);
    if (bearer.state !== 'signed-out') return { ...bearer, credential };
    context.credentials.takeSession(credential);
  }
  throw new PortalError('signed-out', { message: 'The request bears no session in force.' });
}

/** The client whose account it is. Rejects where the account lacks what the operation needs. */
function permittedClient({ name, needs }: Operation, { account }: SignedIn): string {
  const { role, clientId, permissions } = account;
  if (role === 'client' && clientId !== null && suffices(needs, permissions)) return clientId;
  throw new PortalError('not-permitted', { message: `${name}: the account lacks the permission.` });
}

function suffices(needs: Needs, permissions: SignedIn['account']['permissions']): boolean {
  if (needs.role !== 'client') return true;
  const { page, write = false, delete: deletes = false } = needs;
  return (
    permissions.pages.includes(page) && (!write || permissions.write) && (!deletes || permissions.delete)
  );
}

interface ClientRequest {
  readonly context: OpenContext;
  readonly session: SignedIn;
  readonly clientId: string;
  readonly input: unknown;
  readonly key: string | undefined;
}

async function runForClient(
  { operation, run }: ClientHandler,
  { context, session, clientId, input, key }: ClientRequest,
  { scopeFor = clientScope }: RunOptions,
): Promise<unknown> {
  const { database, firm, now, requestId, ports } = context;
  const firmId = firm.id;
  const accountId = session.account.id;
  return database.as('portico_client', { firmId, clientId, accountId }, async (tx) => {
    const scope = scopeFor(firmId, clientId);
    const act = async () => {
      const answer = await run({ tx, scope, session, clientId, firm, now, requestId, ports }, input);
      if (isWrite(operation)) {
        const [subject = null] = pathNames(operation)
          .slice(-1)
          .map((name) => (input as Record<string, string>)[name]);
        const name = operation.name;
        await recordWrite(tx, { firmId, clientId, accountId, at: now, operation: name, subject, requestId });
      }
      return answer;
    };
    return key === undefined ? act() : once(tx, { firmId, accountId, key, operation, input, now }, act);
  });
}
