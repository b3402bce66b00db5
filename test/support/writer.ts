/**
 * Decides quotes, one after the other, in a process of its own: `node writer.ts <plan.json>`. It notes each decision that
 * the server acknowledged, and sends again under the same key what got no answer.
 */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '../../src/server/database/columns.ts';

export interface WriterPlan {
  /** Without a slash at its end. */
  readonly url: string;
  /** Holds the cookies of a session, by name and value; the writer keeps them fresh. */
  readonly session: string;
  readonly quoteIds: readonly string[];
  /** Takes a line for each acknowledged decision: the quote's id and the outcome. */
  readonly acknowledged: string;
}

const atOnce = 8;
const { url, session, quoteIds, acknowledged } = JSON.parse(
  readFileSync(process.argv[2]!, 'utf8'),
) as WriterPlan;
const cookies = new Map(JSON.parse(readFileSync(session, 'utf8')) as [string, string][]);
let refreshing: Promise<void> | undefined;
const waiting = quoteIds.entries();

async function write(): Promise<void> {
  for (const [index, quoteId] of waiting) {
    const accepts = index % 2 === 0;
    const key = newId();
    const body = await untilAnswered(`${quoteId}/${accepts ? 'accept' : 'decline'}`, key, accepts);
    appendFileSync(acknowledged, `${quoteId} ${body.status}\n`);
    process.send?.('acknowledged');
  }
}

/** Exchanges the session's cookie. An answer that is lost is given again. */
async function refresh(): Promise<void> {
  const response = await post('/session/refresh', { cookie: borne() }, '{}');
  if (response.status !== 200) return;
  for (const set of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    cookies.set(name, value);
  }
  writeFileSync(session, JSON.stringify([...cookies]));
}

function borne(): string {
  return Array.from(cookies, (pair) => pair.join('=')).join('; ');
}

function post(path: string, headers: Record<string, string>, body: string): Promise<Response> {
  return fetch(`${url}/api/v1/alpha${path}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'portico-client': '1' },
    body,
  });
}

async function untilAnswered(path: string, key: string, accepts: boolean): Promise<{ status: string }> {
  for (;;) {
    try {
      const cookie = borne();
      const body = accepts ? '{}' : '{"reason":"No"}';
      const response = await post(`/quotes/${path}`, { cookie, 'idempotency-key': key }, body);
      const text = await response.text();
      if (text.includes('session-stale')) {
        // Another may have refreshed it meanwhile.
        if (cookie === borne()) await (refreshing ??= refresh().finally(() => (refreshing = undefined)));
        continue;
      }
      if (response.status === 200) return JSON.parse(text) as { status: string };
      if (response.status !== 503) {
        process.send?.(`${path} was answered ${response.status}: ${text}`);
        process.exit(1);
      }
    } catch {
      // The server is gone, or its answer was cut short: the decision may have been kept or not.
    }
    await sleep(20);
  }
}

await Promise.all(Array.from({ length: atOnce }, write));
process.disconnect();
