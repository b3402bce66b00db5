import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One text message as it reached the gateway. */
export interface ReceivedText {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

export interface SmsGateway {
  /** What to set `PORTICO_SMS_URL` to. */
  readonly url: string;
  /** What to set `PORTICO_SMS_SECRET` to. */
  readonly secret: string;
  /** Each message once, however often it was sent. */
  readonly received: readonly ReceivedText[];
  /** How many requests there were so far. */
  readonly asked: () => number;
  /** Answers the next requests so, in order, before it takes any again; undefined: not at all. */
  answerNext(...answers: readonly (GatewayAnswer | undefined)[]): void;
  /** The first message that fits, once it has come; messages that it gave before do not count. */
  next(fits: (message: ReceivedText) => boolean): Promise<ReceivedText>;
  close(): Promise<void>;
}

export interface GatewayAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Starts a real SMS gateway on loopback, by the shape that the README documents. */
export async function startSmsGateway(): Promise<SmsGateway> {
  const secret = 'the-gateway-knows-it';
  const received: ReceivedText[] = [];
  const answers: (GatewayAnswer | undefined)[] = [];
  const given = new Set<ReceivedText>();
  const waiting = new Set<() => void>();
  let requests = 0;

  function answerTo(headers: Readonly<Record<string, unknown>>, body: string): GatewayAnswer | undefined {
    requests += 1;
    if (answers.length > 0) return answers.shift();
    if (headers.authorization !== `Bearer ${secret}`) return { status: 401 };
    const message = JSON.parse(body) as ReceivedText;
    const isWhole = [message.id, message.from, message.to, message.text].every(
      (each) => typeof each === 'string',
    );
    if (!isWhole || headers['idempotency-key'] !== message.id) return { status: 400 };
    if (!/^\+\d{8,15}$/.test(message.to)) return { status: 422, body: '{"reason":"no such number"}' };
    if (!received.some(({ id }) => id === message.id)) received.push(message);
    waiting.forEach((look) => look());
    return { status: 202, body: JSON.stringify({ id: `gateway-${message.id}` }) };
  }

  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const answer = answerTo(request.headers, body);
      if (answer) response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`,
    secret,
    received,
    asked: () => requests,
    answerNext: (...next) => void answers.push(...next),
    next: (fits) =>
      new Promise((resolve) => {
        const look = (): void => {
          const message = received.find((each) => !given.has(each) && fits(each));
          if (!message) return;
          given.add(message);
          waiting.delete(look);
          resolve(message);
        };
        waiting.add(look);
        look();
      }),
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
