/**
 * Decides quotes, one after the other, in a process of its own: `node writer.ts <plan.json>`. It notes each decision that
 * the server acknowledged, and sends again under the same key what got no answer.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '../../src/server/database/columns.ts';

export interface WriterPlan {
  /** Without a slash at its end. */
  readonly url: string;
  readonly cookie: string;
  readonly quoteIds: readonly string[];
  /** Takes a line for each acknowledged decision: the quote's id and the outcome. */
  readonly acknowledged: string;
}

const atOnce = 8;
const { url, cookie, quoteIds, acknowledged } = JSON.parse(
  readFileSync(process.argv[2]!, 'utf8'),
) as WriterPlan;
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

async function untilAnswered(path: string, key: string, accepts: boolean): Promise<{ status: string }> {
  for (;;) {
    try {
      const response = await fetch(`${url}/api/v1/alpha/quotes/${path}`, {
        method: 'POST',
        headers: {
          cookie,
          'content-type': 'application/json',
          'portico-client': '1',
          'idempotency-key': key,
        },
        body: accepts ? '{}' : '{"reason":"No"}',
      });
      const text = await response.text();
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
