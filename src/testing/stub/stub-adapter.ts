import type { CallOptions, PortalAdapter } from '../../client/adapter.ts';
import { untilAborted } from '../../client/abort.ts';
import { PortalError } from '../../contract/errors.ts';
import type { App } from '../../contract/apps.ts';
import type { Client } from '../../contract/clients.ts';
import type { LetterText } from '../../contract/firm/letters.ts';
import type { Settings } from '../../contract/firm/settings.ts';
import type { Session } from '../../contract/identity.ts';
import type { Security } from '../../contract/identity/security.ts';
import type { Member } from '../../contract/members.ts';
import type { Operation, Outline } from '../../contract/operation.ts';
import type { Message } from '../../contract/outbox.ts';
import type { Quote } from '../../contract/quotes.ts';
import type { Task } from '../../contract/tasks.ts';
import type { Goal } from '../../contract/goals.ts';
import { usualApps } from '../fixtures/apps.ts';
import type { Plan } from '../../contract/wealth.ts';
import { usualGoals } from '../fixtures/goals.ts';
import { usualClients } from '../fixtures/clients.ts';
import { sessions } from '../fixtures/identity.ts';
import { letterTexts } from '../fixtures/letters.ts';
import { usualMembers } from '../fixtures/members.ts';
import { usualMessages } from '../fixtures/messages.ts';
import { securities } from '../fixtures/security.ts';
import { firmSettings } from '../fixtures/settings.ts';
import { usualQuotes } from '../fixtures/quotes.ts';
import { usualTasks } from '../fixtures/tasks.ts';
import { usualPlans } from '../fixtures/wealth.ts';
import { type Answers, never, type Overrides, type StubState } from './answers.ts';
import { appsAnswers } from './apps.ts';
import { clientsAnswers } from './clients.ts';
import { identityAnswers } from './identity.ts';
import { lettersAnswers } from './letters.ts';
import { membersAnswers } from './members.ts';
import { messagesAnswers } from './messages.ts';
import { passkeyAnswers } from './passkeys.ts';
import { quotesAnswers } from './quotes.ts';
import { securityAnswers } from './security.ts';
import { setUpAnswers } from './set-up.ts';
import { smsAnswers } from './sms.ts';
import { settingsAnswers } from './settings.ts';
import { tasksAnswers } from './tasks.ts';
import { goalsAnswers } from './goals.ts';
import { wealthAnswers } from './wealth.ts';

export interface StubOptions {
  /** Tells it from other backends on one page. Default: `stub:`. */
  name?: string | undefined;
  /** Who is signed in at the start. Default: the fixtures' usual client; null: nobody. */
  session?: Session | null | undefined;
  /** What protects them. Default: the fixtures' usual. */
  security?: Security | undefined;
  /** Default: the fixtures' usual quotes. */
  quotes?: readonly Quote[] | undefined;
  /** What staff have set for the client. Default: the fixtures' usual tasks. */
  tasks?: readonly Task[] | undefined;
  /** What is reached besides the portal. Default: the fixtures' usual apps. */
  apps?: readonly App[] | undefined;
  /** What the client has and owes. Default: the fixtures' usual plans. */
  plans?: readonly Plan[] | undefined;
  /** What the client saves for. Default: the fixtures' usual goals. */
  goals?: readonly Goal[] | undefined;
  /** What staff see of the firm's clients and their contacts. Default: the fixtures' usual clients. */
  clients?: readonly Client[] | undefined;
  /** Who signs in for them. Default: the fixtures' usual members. */
  members?: readonly Member[] | undefined;
  /** What was sent in the firm's name. Default: the fixtures' usual messages. */
  messages?: readonly Message[] | undefined;
  /** Default: those of a firm that is set up. */
  settings?: Settings | undefined;
  /** What the firm's mails say. Default: the fixtures' letters. */
  letters?: readonly LetterText[] | undefined;
  /** What is answered otherwise than by the fixtures. */
  overrides?: Overrides | undefined;
}

/**
 * Answers from fixtures, for stories and for tests of pages. It is no backend: it remembers who is signed in and what was
 * decided, and keeps no other rule.
 */
export class StubAdapter implements PortalAdapter {
  readonly name: string;
  readonly guarantees: PortalAdapter['guarantees'] = new Set();
  /** What was asked, in order. */
  readonly calls: { name: string; input: unknown; idempotencyKey: string | undefined }[] = [];
  /** May be changed at any time. */
  readonly overrides: Overrides;

  readonly #state: StubState;
  readonly #answers: Answers;

  constructor({
    name = 'stub:',
    session = sessions.usual,
    security = securities.usual,
    quotes = usualQuotes,
    tasks = usualTasks,
    apps = usualApps,
    plans = usualPlans,
    goals = usualGoals,
    clients = usualClients,
    members = usualMembers,
    messages = usualMessages,
    settings = firmSettings.usual,
    letters = Object.values(letterTexts),
    overrides = {},
  }: StubOptions = {}) {
    this.name = name;
    this.overrides = { ...overrides };
    this.#state = {
      session,
      security,
      quotes: [...quotes],
      tasks: [...tasks],
      apps: [...apps],
      plans: [...plans],
      goals: [...goals],
      clients: [...clients],
      members: [...members],
      messages: [...messages],
      settings,
      letters: [...letters],
    };
    this.#answers = {
      ...identityAnswers(this.#state),
      ...securityAnswers(this.#state),
      ...passkeyAnswers(this.#state),
      ...setUpAnswers(),
      ...smsAnswers(this.#state),
      ...quotesAnswers(this.#state),
      ...tasksAnswers(this.#state),
      ...appsAnswers(this.#state),
      ...wealthAnswers(this.#state),
      ...goalsAnswers(this.#state),
      ...clientsAnswers(this.#state),
      ...membersAnswers(this.#state),
      ...messagesAnswers(this.#state),
      ...settingsAnswers(this.#state),
      ...lettersAnswers(this.#state),
    };
  }

  supports({ name }: Outline): boolean {
    return Object.hasOwn(this.#answers, name);
  }

  async call({ name, needs }: Operation, input: unknown, options: CallOptions = {}): Promise<unknown> {
    const { signal, idempotencyKey } = options;
    signal?.throwIfAborted();
    this.calls.push({ name, input, idempotencyKey });
    const override: unknown = this.overrides[name as keyof Answers];
    if (override instanceof PortalError) throw override;
    if (override === never) return untilAborted(new Promise(() => undefined), signal);
    if (override !== undefined && typeof override !== 'function') return override;
    if (needs.role !== 'anyone' && !this.#state.session) throw new PortalError('signed-out');
    const answer = (override ?? this.#answers[name as keyof Answers]) as (asked: unknown) => unknown;
    return untilAborted(Promise.resolve(answer(input)), signal);
  }
}

export function stubAdapter(options?: StubOptions): StubAdapter {
  return new StubAdapter(options);
}
