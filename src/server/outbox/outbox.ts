import { newId } from '../database/columns.ts';
import { afterCommit, type Tx } from '../database/database.ts';
import type { Clock } from '../ports.ts';
import type { Secrets } from '../secrets.ts';
import type { Letter } from './letter.ts';
import type { Channel } from './mailing.ts';
import { deliveryLifetime } from './retries.ts';
import { outbox } from './tables.ts';

/** What every message in the outbox has. */
interface Common {
  readonly firm: { readonly id: string; readonly name: string };
  readonly recipient: string;
  /** Which message it is, such as `identity.code`. */
  readonly template: string;
  /** Of a firm's messages with the same key, the first is written and the others are not. */
  readonly dedupeKey: string;
  /** When it stops being of use. Default: a day from now. */
  readonly expiresAt?: Date;
  /** Writes it and never delivers it: the same work, for an address that nobody has. Default: false. */
  readonly withheld?: boolean;
}

/** A mail, or a text message to a mobile number in E.164, to be written into the outbox. */
export type Message = Common & ({ readonly letter: Letter } | { readonly text: string });

/** What of a mail is sealed. */
export interface Body extends Letter {
  readonly fromName: string;
}

/** What of a text message is sealed. */
export type TextBody = Pick<Body, 'fromName' | 'text'>;

/** Where messages are written, to go out if and only if the transaction that causes them commits. */
export interface Outbox {
  /** Whether what is written for this channel gets to anybody: to whom it is for, or while developing to whoever reads it here. */
  reaches(channel: Channel): boolean;
  enqueue(tx: Tx, message: Message): Promise<void>;
  /** Tells of each commit after which there may be something to deliver. */
  onCommit(heard: () => void): void;
}

export interface OutboxOptions {
  readonly clock: Clock;
  readonly secrets: Secrets;
  /** By which channels messages are delivered. Those of the others are kept, to be read in the outbox itself. */
  readonly delivers: readonly Channel[];
  /** Whether nobody reads what is kept, as in production. Default: false. */
  readonly isUnread?: boolean;
}

export function createOutbox({ clock, secrets, delivers, isUnread = false }: OutboxOptions): Outbox {
  const listeners: (() => void)[] = [];
  return {
    onCommit: (heard) => void listeners.push(heard),
    reaches: (channel) => delivers.includes(channel) || !isUnread,
    async enqueue(tx, { firm, recipient, template, dedupeKey, expiresAt, withheld = false, ...content }) {
      const id = newId();
      const now = clock.now();
      const channel: Channel = 'letter' in content ? 'mail' : 'sms';
      const said = 'letter' in content ? content.letter : { text: content.text };
      const body: Body | TextBody = { fromName: firm.name, ...said };
      await tx
        .insert(outbox)
        .values({
          id,
          firmId: firm.id,
          channel,
          recipient,
          template,
          body: await secrets.seal('outbox', JSON.stringify(body), id),
          state: withheld ? 'withheld' : delivers.includes(channel) ? 'queued' : 'kept',
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
