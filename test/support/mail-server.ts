import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** One mail as it reached the server. */
export interface ReceivedMail {
  readonly to: readonly string[];
  /** Headers and body as they came over the wire. */
  readonly raw: string;
}

export interface MailServer {
  /** What to set `PORTICO_SMTP_URL` to. */
  readonly url: string;
  readonly received: readonly ReceivedMail[];
  /** The recipients that were named so far, refused ones too. */
  readonly named: readonly string[];
  /** Answers the next mails with these SMTP codes, in order, before it accepts any again. */
  refuseNext(...answers: readonly number[]): void;
  /** The first mail that fits, once it has come; mails that it gave before do not count. */
  next(fits: (mail: ReceivedMail) => boolean): Promise<ReceivedMail>;
  close(): Promise<void>;
}

/** Starts a real SMTP server on loopback that receives mail in memory. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const named: string[] = [];
  const refusals: number[] = [];
  const given = new Set<ReceivedMail>();
  const waiting = new Set<() => void>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, callback) {
      named.push(address);
      const answer = refusals.shift();
      callback(
        answer === undefined
          ? null
          : Object.assign(new Error('refused by the test'), { responseCode: answer }),
      );
    },
    onData(stream, { envelope }, callback) {
      stream.setEncoding('utf8');
      let raw = '';
      stream.on('data', (chunk: string) => (raw += chunk));
      stream.on('end', () => {
        received.push({ to: envelope.rcptTo.map(({ address }) => address), raw });
        callback();
        waiting.forEach((look) => look());
      });
    },
  });
  // A backend that is killed leaves its connection behind: that is the test's doing, and no failure of it.
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    named,
    refuseNext: (...answers) => refusals.push(...answers),
    next: (fits) =>
      new Promise((resolve) => {
        const look = (): void => {
          const mail = received.find((each) => !given.has(each) && fits(each));
          if (!mail) return;
          given.add(mail);
          waiting.delete(look);
          resolve(mail);
        };
        waiting.add(look);
        look();
      }),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
