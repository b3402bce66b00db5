import type { operations } from '../../contract/all.ts';
import type { App } from '../../contract/apps.ts';
import { PortalError } from '../../contract/errors.ts';
import type { Input, Output } from '../../contract/operation.ts';
import type { Security } from '../../contract/identity/security.ts';
import type { Session } from '../../contract/identity.ts';
import type { Goal } from '../../contract/goals.ts';
import type { Client } from '../../contract/clients.ts';
import type { LetterText } from '../../contract/firm/letters.ts';
import type { Settings } from '../../contract/firm/settings.ts';
import type { Member } from '../../contract/members.ts';
import type { Message } from '../../contract/outbox.ts';
import type { Quote } from '../../contract/quotes.ts';
import type { Task } from '../../contract/tasks.ts';
import type { Plan } from '../../contract/wealth.ts';

type Named<N> = Extract<(typeof operations)[number], { name: N }>;

/** Computes an answer. What it throws is what the call rejects with. */
export type Answerer<N> = (input: Input<Named<N>>) => Output<Named<N>> | Promise<Output<Named<N>>>;

/** How a stub answers each operation. */
export type Answers = { [N in (typeof operations)[number]['name']]: Answerer<N> };

/**
 * How a stub answers one operation otherwise: by this value, with this error, never, or as a function says. A value is
 * not checked, so that a stub can answer what breaks the contract.
 */
export type Override<N extends keyof Answers> = Output<Named<N>> | PortalError | typeof never | Answerer<N>;
export type Overrides = { [N in keyof Answers]?: Override<N> };

/** An answer that does not come, to show what a page shows meanwhile. */
export const never = Symbol('never');

/** What changes as a stub is used. */
export interface StubState {
  /** Who is signed in; null: nobody. */
  session: Session | null;
  security: Security;
  quotes: Quote[];
  tasks: Task[];
  apps: App[];
  plans: Plan[];
  goals: Goal[];
  clients: Client[];
  members: Member[];
  messages: Message[];
  settings: Settings;
  letters: LetterText[];
}
