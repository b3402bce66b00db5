import type { Database } from '../database/database.ts';
import { type Secrets, sha256 } from '../secrets.ts';
import { escaped } from './letter.ts';
import type { Channel } from './mailing.ts';
import type { Body } from './outbox.ts';
import { listNewest, type OutboxRow } from './queries.ts';

/** How many messages the page shows, the newest first. */
const shown = 100;

export interface OutboxPageOptions {
  readonly database: Database;
  readonly secrets: Secrets;
}

/** A message, as developers read it in `/outbox.json`. */
export interface ReadableMail {
  readonly id: string;
  readonly channel: Channel;
  readonly from: string;
  readonly to: string;
  /** Empty for a text message. */
  readonly subject: string;
  readonly text: string;
  readonly template: string;
  readonly state: OutboxRow['state'];
  /** What the receiver said last. */
  readonly error: string | null;
  /** When it was written. */
  readonly at: string;
}

/**
 * Answers `/outbox` and `/outbox.json`: every firm's newest messages, codes and all. For developing alone, where none goes
 * out; whoever mounts it makes sure of that.
 */
export function outboxPage({
  database,
  secrets,
}: OutboxPageOptions): (request: Request) => Promise<Response> {
  async function read(row: OutboxRow): Promise<ReadableMail> {
    const said = JSON.parse(await secrets.open('outbox', row.body, row.id)) as Partial<Body>;
    const { fromName = '', subject = '', text = '' } = said;
    const { id, channel, recipient, template, state, error, createdAt } = row;
    return {
      id,
      channel,
      from: fromName,
      to: recipient,
      subject,
      text,
      template,
      state,
      error,
      at: createdAt.toISOString(),
    };
  }

  return async (request) => {
    const rows = await database.as('portico_worker', {}, (tx) => listNewest(tx, shown));
    const mails = await Promise.all(rows.map(read));
    if (new URL(request.url).pathname.endsWith('.json')) {
      return Response.json(mails, { headers: { 'Cache-Control': 'no-store' } });
    }
    return new Response(page(mails), {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': await policy(),
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    });
  };
}

/** Nothing but the page's own style sheet, recognised by its digest. */
async function policy(): Promise<string> {
  const digest = (await sha256(style)).replaceAll('-', '+').replaceAll('_', '/');
  return `default-src 'none'; style-src 'sha256-${digest}='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

function page(mails: readonly ReadableMail[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Outbox</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Outbox</h1>
<p>What the portal wrote, newest first. This page is here while developing and nowhere else.</p>
${mails.map(article).join('\n') || '<p>No message yet.</p>'}
</main>
</body>
</html>
`;
}

function article({ id, channel, from, to, subject, text, state, error, at }: ReadableMail): string {
  return `<article id="${escaped(id)}">
<h2>${channel === 'sms' ? 'Text message' : escaped(subject)}</h2>
<p>From <b>${escaped(from)}</b> to <b>${escaped(to)}</b>, <time datetime="${at}">${at.slice(0, 16).replace('T', ' ')}</time>, <mark>${state}</mark></p>
${error === null ? '' : `<p>${escaped(error)}</p>\n`}<pre>${escaped(text)}</pre>
</article>`;
}

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; padding: 32px 16px; background: light-dark(#f4f4f6, #18181b); color: light-dark(#1c1c1e, #ececf0); }
main { max-width: 720px; margin: 0 auto; }
h1 { margin: 0; font-size: 28px; }
h2 { margin: 0; font-size: 18px; }
article { margin-top: 16px; padding: 16px 20px; border-radius: 8px; background: light-dark(#fff, #26262b); }
p { margin: 4px 0 0; color: light-dark(#5c5c66, #a6a6b2); }
b { font-weight: 600; }
mark { padding: 2px 8px; border-radius: 99px; background: light-dark(#e6e6ee, #3a3a42); color: inherit; }
pre { margin: 16px 0 0; font: 15px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
`;
