import { and, eq } from 'drizzle-orm';
import type { MessageKind } from '../../contract/outbox.ts';
import { newId } from '../database/columns.ts';
import { afterCommit, type Tx } from '../database/database.ts';
import type { Clock } from '../ports.ts';
import type { Secrets } from '../secrets.ts';
import type { Letter } from './letter.ts';
import type { Channel } from './mailing.ts';
import { deliveryLifetime } from './retries.ts';
import type { OutboxRow } from './queries.ts';
import { outbox } from './tables.ts';

/** What every message in the outbox has. */
interface Common {
  readonly firm: { readonly id: string; readonly name: string };
  readonly recipient: string;
  /** Which message it is. */
  readonly template: MessageKind;
  /** Whom it is about: an account, or an identity with whatever accounts it has. Default: nobody that the firm knows. */
  readonly about?: { readonly accountId?: string | undefined; readonly identityId?: string | undefined };
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
  /** Has a message that was given up delivered after all, as if it had just been written. */
  resend(tx: Tx, message: Pick<OutboxRow, 'id' | 'channel'>): Promise<void>;
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
  const tell = () => listeners.forEach((heard) => heard());
  const stateAtFirst = (channel: Channel) => (delivers.includes(channel) ? 'queued' : 'kept');
  const lifeFrom = (now: Date) => new Date(now.getTime() + deliveryLifetime);
  return {
    onCommit: (heard) => void listeners.push(heard),
    reaches: (channel) => delivers.includes(channel) || !isUnread,
    async enqueue(
      tx,
      { firm, recipient, template, about = {}, dedupeKey, expiresAt, withheld = false, ...content },
    ) {
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
          accountId: about.accountId ?? null,
          identityId: about.identityId ?? null,
          template,
          body: await secrets.seal('outbox', JSON.stringify(body), id),
          state: withheld ? 'withheld' : stateAtFirst(channel),
          nextTryAt: now,
          expiresAt: expiresAt ?? lifeFrom(now),
          dedupeKey,
          createdAt: now,
        })
        .onConflictDoNothing();
      afterCommit(tx, tell);
    },
    async resend(tx, { id, channel }) {
      const now = clock.now();
      await tx
        .update(outbox)
        .set({
          state: stateAtFirst(channel),
          tries: 0,
          error: null,
          ...{ nextTryAt: now, expiresAt: lifeFrom(now) },
        })
        .where(and(eq(outbox.id, id), eq(outbox.state, 'failed')));
      afterCommit(tx, tell);
    },
  };
}
