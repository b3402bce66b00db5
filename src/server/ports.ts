import type { Mailing, TextMessage } from './outbox/mailing.ts';
import type { Outbox } from './outbox/outbox.ts';
import type { Secrets } from './secrets.ts';

/** Tells the time. Everything that depends on a moment asks it, so that tests move it. */
export interface Clock {
  now(): Date;
}

/** Turns a password into something that is safe to keep. Slow on purpose. */
export interface Hasher {
  hash(password: string): Promise<string>;
  /** Without a hash there is nobody to prove: the answer is no, after the same work. */
  verify(hashed: string | undefined, password: string): Promise<boolean>;
}

/** Hands mails to the outside world. */
export interface Mailer {
  /** Rejects with a `DeliveryError` when the mail was not taken. */
  deliver(mailing: Mailing): Promise<void>;
}

/** Hands text messages to the outside world, by SMS. */
export interface Texter {
  /** Rejects with a `DeliveryError` when the message was not taken. */
  deliver(message: TextMessage): Promise<void>;
}

/** What may stand in a log: never a person's data, never a secret. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Takes events: a fixed phrase in the present tense, and beside it what varies. */
export interface Log {
  debug(event: string, facts?: LogFacts): void;
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts): void;
  error(event: string, facts?: LogFacts): void;
}

/** What the core takes from the place where it runs. */
export interface Ports {
  readonly clock: Clock;
  readonly hasher: Hasher;
  /** Where mails and text messages are written. The workers alone have what delivers them. */
  readonly outbox: Outbox;
  readonly log: Log;
  readonly secrets: Secrets;
}

export const systemClock: Clock = { now: () => new Date() };
