import { newId } from '../database/columns.ts';
import { afterCommit, type Tx } from '../database/database.ts';
import type { Clock } from '../ports.ts';
import type { Secrets } from '../secrets.ts';
import type { Letter } from './letter.ts';
import { deliveryLifetime } from './retries.ts';
import { outbox } from './tables.ts';

/** A mail to be written into the outbox. */
export interface Message {
  readonly firm: { readonly id: string; readonly name: string };
  readonly recipient: string;
  /** Which mail it is, such as `identity.code`. */
  readonly template: string;
  readonly letter: Letter;
  /** Of a firm's messages with the same key, the first is written and the others are not. */
  readonly dedupeKey: string;
  /** When it stops being of use. Default: a day from now. */
  readonly expiresAt?: Date;
  /** Writes it and never delivers it: the same work, for an address that nobody has. Default: false. */
  readonly withheld?: boolean;
}

/** What of a message is sealed. */
export interface Body extends Letter {
  readonly fromName: string;
}

/** Where mails are written, to go out if and only if the transaction that causes them commits. */
export interface Outbox {
  enqueue(tx: Tx, message: Message): Promise<void>;
  /** Tells of each commit after which there may be something to deliver. */
  onCommit(heard: () => void): void;
}

export interface OutboxOptions {
  readonly clock: Clock;
  readonly secrets: Secrets;
  /** Whether mails are delivered; otherwise they are kept, to be read in the outbox itself. */
  readonly delivers: boolean;
}

export function createOutbox({ clock, secrets, delivers }: OutboxOptions): Outbox {
  const listeners: (() => void)[] = [];
  return {
    onCommit: (heard) => void listeners.push(heard),
    async enqueue(tx, { firm, recipient, template, letter, dedupeKey, expiresAt, withheld = false }) {
      const id = newId();
      const now = clock.now();
      const body: Body = { fromName: firm.name, ...letter };
      await tx
        .insert(outbox)
        .values({
          id,
          firmId: firm.id,
          channel: 'mail',
          recipient,
          template,
          body: await secrets.seal('outbox', JSON.stringify(body), id),
          state: withheld ? 'withheld' : delivers ? 'queued' : 'kept',
          nextTryAt: now,
          expiresAt: expiresAt ?? new Date(now.getTime() + deliveryLifetime),
          dedupeKey,
          createdAt: now,
        })
        .onConflictDoNothing();
      afterCommit(tx, () => listeners.forEach((heard) => heard()));
    },
  };
}
