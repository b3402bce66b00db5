import type * as z from 'zod/mini';
import type { Needs, Operation } from '../../contract/operation.ts';
import type { ClientContext, OpenContext, SessionContext, StaffContext } from './context.ts';

/** What runs an operation: its input was parsed, its needs were checked. */
type Run<C, T extends Operation> = (context: C, input: z.output<T['input']>) => Promise<z.input<T['output']>>;

interface HandlerOf<R extends Needs['role'], C> {
  readonly role: R;
  readonly operation: Operation;
  readonly run: Run<C, Operation>;
}

/** An operation and what runs it. */
export type Handler =
  | HandlerOf<'anyone', OpenContext>
  | (HandlerOf<'session', SessionContext> & { readonly takesStale: boolean })
  | HandlerOf<'client', ClientContext>
  | HandlerOf<'staff', StaffContext>;

/** Runs an operation that anyone may call. */
export function forAnyone<T extends Operation>(operation: T, run: Run<OpenContext, T>): Handler {
  return { role: needed(operation, 'anyone'), operation, run: run as Run<OpenContext, Operation> };
}

/**
 * Runs an operation that needs a session and nothing more.
 *
 * @param options.takesStale - Also takes a session that is due to be refreshed. Default: no.
 */
export function forSession<T extends Operation>(
  operation: T,
  run: Run<SessionContext, T>,
  { takesStale = false } = {},
): Handler {
  return {
    role: needed(operation, 'session'),
    operation,
    run: run as Run<SessionContext, Operation>,
    takesStale,
  };
}

/** Runs a client's operation, in the client's transaction. What it writes is audited there by the caller. */
export function forClient<T extends Operation>(operation: T, run: Run<ClientContext, T>): Handler {
  return { role: needed(operation, 'client'), operation, run: run as Run<ClientContext, Operation> };
}

/**
 * Runs an operation of the firm's staff, in a transaction that sees the firm. What it writes and what it reads is audited
 * there by the caller.
 */
export function forStaff<T extends Operation>(operation: T, run: Run<StaffContext, T>): Handler {
  return { role: needed(operation, 'staff'), operation, run: run as Run<StaffContext, Operation> };
}

function needed<R extends Needs['role']>({ name, needs }: Operation, role: R): R {
  if (needs.role !== role) throw new TypeError(`${name} needs ${needs.role}, but is handled for ${role}.`);
  return role;
}
