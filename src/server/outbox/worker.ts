import type { Database } from '../database/database.ts';
import type { Mailer, Ports, Texter } from '../ports.ts';
import { type Channel, DeliveryError } from './mailing.ts';
import type { Body } from './outbox.ts';
import { claimDue, type OutboxRow, settle } from './queries.ts';
import { nextTry } from './retries.ts';

/** What a worker delivers, and by what. */
export type Route =
  | { readonly channel: Extract<Channel, 'mail'>; readonly by: Mailer }
  | { readonly channel: Extract<Channel, 'sms'>; readonly by: Texter };

export interface WorkerOptions {
  readonly database: Database;
  readonly route: Route;
  readonly ports: Pick<Ports, 'clock' | 'log' | 'outbox' | 'secrets'>;
  /** How many messages are delivered at a time. Default: 4. */
  readonly concurrency?: number;
  /**
   * The longest rest, in milliseconds. A commit that queued a message ends it at once; what falls due later, or was left by a
   * process that died, is found after it. Default: 5 seconds.
   */
  readonly restFor?: number;
}

/** Delivers one channel of the outbox. Any number of workers, in any number of processes, share it. */
export interface Worker {
  /** Takes no more messages, lets those under way come to their end, and stops. */
  stop(): Promise<void>;
}

/** Starts a worker. It delivers what is due now, after each commit that queued a message, and when a retry falls due. */
export function startWorker({
  database,
  route: { channel, by },
  ports: { clock, log, outbox, secrets },
  concurrency = 4,
  restFor = 5000,
}: WorkerOptions): Worker {
  let isStopping = false;
  const lanes = Array.from({ length: concurrency }, startLane);
  const wake = () => lanes.forEach((lane) => lane.wake());
  outbox.onCommit(wake);

  /** Delivers one message after the other. There are several lanes, so that a slow one holds up none but those of its own. */
  function startLane(): { wake: () => void; running: Promise<void> } {
    let isWoken = false;
    let endRest: (() => void) | undefined;

    async function run(): Promise<void> {
      while (!isStopping) {
        isWoken = false;
        try {
          await deliverDue();
        } catch (failure) {
          log.error('the outbox cannot be read', {
            error: failure instanceof Error ? failure.name : 'unknown',
          });
        }
        await rest();
      }
    }

    async function rest(): Promise<void> {
      if (isWoken) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, restFor);
        endRest = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }

    return {
      wake() {
        isWoken = true;
        endRest?.();
      },
      running: run(),
    };
  }

  async function deliverDue(): Promise<void> {
    while (!isStopping) {
      const [row] = await asWorker((tx) => claimDue(tx, channel, 1, clock.now()));
      if (!row) return;
      await deliver(row);
    }
  }

  async function deliver(row: OutboxRow): Promise<void> {
    const { id, recipient: to, body, tries, expiresAt } = row;
    try {
      if (clock.now() >= expiresAt) throw new DeliveryError('not delivered in time', { permanent: true });
      // A text message has less to say than a mail, and whoever delivers it asks for no more.
      const said = JSON.parse(await secrets.open('outbox', body, id)) as Body;
      await by.deliver({ id, to, ...said });
    } catch (failure) {
      return postpone(row, failure);
    }
    await asWorker((tx) => settle(tx, row, { state: 'sent', sentAt: clock.now(), error: null }));
    log.info('a message is sent', { channel, outbox: id, tries });
  }

  async function postpone(row: OutboxRow, failure: unknown): Promise<void> {
    const { id, tries, expiresAt } = row;
    const isFinal = failure instanceof DeliveryError && failure.permanent;
    const nextTryAt = isFinal ? undefined : nextTry(tries, expiresAt, clock.now());
    const error = failure instanceof Error ? failure.message : 'unknown';
    await asWorker((tx) => settle(tx, row, nextTryAt ? { nextTryAt, error } : { state: 'failed', error }));
    const event = nextTryAt ? 'a message is tried again later' : 'a message is given up';
    log.warn(event, { channel, outbox: id, tries });
  }

  function asWorker<T>(work: Parameters<typeof database.as<T>>[2]): Promise<T> {
    return database.as('portico_worker', {}, work);
  }

  return {
    async stop() {
      isStopping = true;
      wake();
      await Promise.all(lanes.map(({ running }) => running));
    },
  };
}
