import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { acceptQuote, getQuote, listQuotes, signInWithPassword } from '@portico/elements';
import { cookieFetch } from '@portico/elements/testing';
import { crmAdapter } from '../../demo/adapters/crm.ts';
import { twoBackends } from '../../demo/adapters/two-backends.ts';
import { type Backend, startPlainNode } from '../testing/plain-node.ts';

const { fetch } = globalThis;
const quoteId = 'OFF-7';

describe('the code of the guide on adapters', () => {
  let crm: Server;
  let address: string;
  let backend: Backend;
  let joined: unknown[];

  before(async () => {
    let wonAt: string | null = null;
    joined = [];
    const offer = () => {
      const state = wonAt === null ? 'open' : 'won';
      return { ref: quoteId, subject: 'New roof', state, sentOn: '2026-03-01', cents: 125_000, wonAt };
    };
    crm = createServer((request, response) => {
      const send = (status: number, body: unknown) => response.writeHead(status).end(JSON.stringify(body));
      const answers: Record<string, () => unknown> = {
        'POST /session': () => {
          request.once('data', (body: Buffer) => joined.push(JSON.parse(body.toString())));
          return send(200, {});
        },
        'GET /offers': () => send(200, [offer()]),
        [`GET /offers/${quoteId}`]: () => send(200, offer()),
        [`POST /offers/${quoteId}/win`]: () => {
          const before = wonAt;
          wonAt ??= '2026-03-02T10:00:00Z';
          return send(before === null ? 200 : 409, offer());
        },
      };
      (answers[`${request.method} ${request.url}`] ?? (() => send(404, {})))();
    });
    await new Promise<void>((listening) => crm.listen(0, '127.0.0.1', listening));
    address = `http://127.0.0.1:${(crm.address() as { port: number }).port}`;
    backend = await startPlainNode();
    globalThis.fetch = cookieFetch(new URL(backend.api).origin, fetch);
  });
  after(() => {
    globalThis.fetch = fetch;
    backend.close();
    crm.closeAllConnections();
    crm.close();
  });

  it('[X-01] shows the offers of a CRM as quotes, and what is not there as such', async () => {
    const adapter = crmAdapter(address);
    assert.deepEqual([adapter.supports(listQuotes), adapter.supports(signInWithPassword)], [true, false]);
    await assert.rejects(adapter.call(getQuote, { quoteId: 'none' }, {}), { code: 'not-found' });
  });

  it('[X-01] makes one portal of two backends: sign in at one, read and accept at the other', async () => {
    const client = twoBackends(backend.api, address);
    const credentials = { email: 'ada@harbour.example', password: 'correct horse portal staple' };
    await assert.rejects(client.invoke(listQuotes, {}), { code: 'signed-out' });
    await client.invoke(signInWithPassword, credentials);
    const { items } = await client.invoke(listQuotes, {});
    assert.deepEqual(
      items.map(({ number, total }) => [number, total.amount]),
      [[quoteId, 125_000]],
    );
    assert.equal((await client.invoke(acceptQuote, { quoteId })).status, 'accepted');
    const facts = { outcome: 'accepted', decidedAt: '2026-03-02T10:00:00Z' };
    await assert.rejects(client.invoke(acceptQuote, { quoteId }), { code: 'quote-decided', facts });
    assert.deepEqual(joined, [{ accountId: 'a-1' }]);
    await client.signOut();
    assert.equal(client.session.status, 'signed-out');
  });
});
