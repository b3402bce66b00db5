import { getSession, refreshSession, type Session, signOut } from '../contract/identity.ts';
import type { Operation } from '../contract/operation.ts';

/**
 * What a client knows about who is signed in. `unknown`: nobody has asked the backend yet, or something changed and the
 * answer is on its way.
 */
export type SessionState =
  | { readonly status: 'unknown' }
  | { readonly status: 'signed-out' }
  | ({ readonly status: 'signed-in' } & Session);

/** Whether an operation tells of the session in force, and begins or ends none. */
export function tellsOfSession({ name }: Pick<Operation, 'name'>): boolean {
  return name === getSession.name || name === refreshSession.name;
}

/** What an operation's answer says about the session: its new state, or undefined where it says nothing. */
export function sessionAfter(operation: Operation, answer: unknown): SessionState | undefined {
  // Here, or everywhere.
  if (operation.name.startsWith(signOut.name)) return { status: 'signed-out' };
  const { step, session } = (answer ?? {}) as { step?: unknown; session?: Session };
  const begun = tellsOfSession(operation) ? (answer as Session) : step === 'signed-in' && session;
  return begun ? { ...begun, status: 'signed-in' } : undefined;
}

/** Whether an answer that tells of a session tells of the one under which things were read already. */
export function isSameSession(before: SessionState, after: SessionState): boolean {
  if (after.status !== 'signed-in') return false;
  return before.status === 'signed-in' ? before.account.id === after.account.id : before.status === 'unknown';
}
