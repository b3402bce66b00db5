import * as z from 'zod/mini';
import { PortalError } from '../../contract/errors.ts';
import { isWrite, type Operation, takesIdempotencyKey } from '../../contract/operation.ts';
import { strict } from '../../contract/schema.ts';
import { aboutOf, recordWrite } from '../audit/audit.ts';
import type { Tx } from '../database/database.ts';
import { clientScope, type FirmScope, firmScope, type Scope } from '../database/scope.ts';
import { once, readKey } from '../idempotency/idempotency.ts';
import { findBearer } from '../identity/operations.ts';
import type { Credential, OpenContext, SignedIn } from './context.ts';
import type { Handler } from './handle.ts';
import { readInput, type Travelled } from './input.ts';
import { guardStaff, permittedClient } from './permitted.ts';

export interface RunOptions {
  /** How queries are narrowed to a client. Default: to its own rows; tests replace it. */
  readonly scopeFor?: (firmId: string, clientId: string) => Scope;
  /** How queries of staff are narrowed to their firm. Default: to its rows; tests replace it. */
  readonly firmScopeFor?: (firmId: string) => FirmScope;
  /** Whether answers are held to the contract too. Default: no, as it costs time; tests do. */
  readonly checksOutput?: boolean;
}

type HandlerFor<R> = Extract<Handler, { role: R }>;

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
  const clientId = handler.role === 'client' ? permittedClient(operation, session) : undefined;
  if (handler.role === 'staff') guardStaff(operation, session);
  const input = await readInput(operation, travelled);
  const key = takesIdempotencyKey(operation) ? readKey(operation, travelled.request) : undefined;
  const asked = { operation, context, session, input, key };
  return handler.role === 'client'
    ? runForClient(handler, { ...asked, clientId: clientId ?? '' }, options)
    : runForStaff(handler, asked, options);
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

/** What an account asks for, read and permitted. */
interface Asked {
  readonly operation: Operation;
  readonly context: OpenContext;
  readonly session: SignedIn;
  readonly input: unknown;
  readonly key: string | undefined;
}

function runForClient(
  { run }: HandlerFor<'client'>,
  asked: Asked & { readonly clientId: string },
  { scopeFor = clientScope }: RunOptions,
): Promise<unknown> {
  const { context, session, clientId, input } = asked;
  const { database, firm, now, requestId, ports, publicUrl } = context;
  const settings = { firmId: firm.id, clientId, accountId: session.account.id };
  const scope = scopeFor(firm.id, clientId);
  return database.as('portico_client', settings, (tx) =>
    act(tx, asked, async () => {
      const answer = await run(
        { tx, scope, session, clientId, firm, now, requestId, ports, publicUrl },
        input,
      );
      if (isWrite(asked.operation))
        await note(tx, asked, { ...aboutOf(asked.operation, input, answer), clientId });
      return answer;
    }),
  );
}

/** What staff read is noted as what they write is: it is other people's data. */
function runForStaff(
  { run }: HandlerFor<'staff'>,
  asked: Asked,
  { firmScopeFor = firmScope }: RunOptions,
): Promise<unknown> {
  const { context, session, input } = asked;
  const { database, firm, now, requestId, ports, publicUrl } = context;
  const settings = { firmId: firm.id, accountId: session.account.id };
  const scope = firmScopeFor(firm.id);
  return database.as('portico_staff', settings, (tx) =>
    act(tx, asked, async () => {
      const answer = await run({ tx, scope, session, firm, now, requestId, ports, publicUrl }, input);
      await note(tx, asked, aboutOf(asked.operation, input, answer));
      return answer;
    }),
  );
}

function act(tx: Tx, { operation, context, session, input, key }: Asked, work: () => Promise<unknown>) {
  if (key === undefined) return work();
  const { firm, now } = context;
  return once(tx, { firmId: firm.id, accountId: session.account.id, key, operation, input, now }, work);
}

function note(
  tx: Tx,
  { operation, context, session }: Asked,
  about: { readonly subject: string | null; readonly clientId: string | null },
): Promise<void> {
  const { firm, now, requestId } = context;
  const by = { firmId: firm.id, accountId: session.account.id, at: now, requestId };
  return recordWrite(tx, { ...by, operation: operation.name, ...about });
}
