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

/** What an operation's answer says about the session: its new state, or undefined where it says nothing. */
export function sessionAfter({ name }: Operation, answer: unknown): SessionState | undefined {
  // Here, or everywhere.
  if (name.startsWith(signOut.name)) return { status: 'signed-out' };
  if (name === getSession.name || name === refreshSession.name) return signedIn(answer as Session);
  const { step, session } = (answer ?? {}) as { step?: unknown; session?: Session };
  return step === 'signed-in' && session ? signedIn(session) : undefined;
}

function signedIn(session: Session): SessionState {
  return { ...session, status: 'signed-in' };
}

/** Whether an answer that tells of a session tells of the one under which things were read already. */
export function isSameSession(before: SessionState, after: SessionState): boolean {
  if (before.status === 'signed-in' && after.status === 'signed-in') {
    return before.account.id === after.account.id;
  }
  return before.status === 'unknown' && after.status === 'signed-in';
}
