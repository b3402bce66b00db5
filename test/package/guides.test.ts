import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  acceptQuote,
  createPortalClient,
  getQuote,
  listQuotes,
  type PortalClient,
  signInWithPassword,
} from '@portico/elements';
import { httpAdapter } from '@portico/elements/adapters/http';
import { cookieFetch } from '@portico/elements/testing';
import { crmAdapter } from '../../demo/adapters/crm.ts';
import { twoBackends } from '../../demo/adapters/two-backends.ts';
import { variables } from '../../src/server/config.ts';
import type { FirmRow } from '../../src/server/firm/tables.ts';
import { guardOrigin, guardPlace } from '../../src/server/http/guards.ts';
import { sessions } from '../../src/testing/fixtures/identity.ts';
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

describe('the snippets of the guide on sessions', () => {
  it('[X-03] pass on to the server, with nginx, what the API is at, and all that the server goes by', async () => {
    const [lines] = await snippets('nginx');
    assert.match(lines ?? '', /^location \/api\/ \{[^]*\}\s*$/);
    const directives = Array.from(lines!.matchAll(/^ {2}(\w+) (.+);$/gm), ([, name, value]) => [name, value]);
    const [port] = variables.filter(({ name }) => name === 'PORT');
    // An address without a path passes each path on as it is, and headers that are not named stay the browser's.
    assert.deepEqual(directives, [
      ['proxy_pass', `http://127.0.0.1:${port?.default}`],
      ['proxy_set_header', 'Host $host'],
    ]);
    // As nginx sends it: by http, under the name without a port, with the browser's own origin.
    const place = { publicUrl: new URL('https://www.firm.example') };
    const firm = { slug: 'service', origins: [] as string[] } as FirmRow;
    const from = (origin: string) => {
      const request = new Request('http://www.firm.example/api/v1/service/quotes', { headers: { origin } });
      guardPlace(place, request);
      return guardOrigin(place, firm, request);
    };
    assert.equal(from('https://www.firm.example'), undefined, 'it is the API’s own');
    assert.throws(() => from('https://firm.example'), { code: 'origin-refused' });
  });

  it('[X-03] ask for tokens with every request, and keep them in memory', async () => {
    const [code = ''] = await snippets('ts');
    assert.match(code, /^const client = /);
    const asked: Headers[] = [];
    const answers = [
      Response.json(
        { step: 'signed-in', session: sessions.usual },
        {
          headers: {
            'portico-session': 'token',
            'portico-access-token': 'first',
            'portico-refresh-token': 'next',
          },
        },
      ),
      Response.json({ items: [], next: null }),
    ];
    const mine = async (_: string, init: RequestInit) => {
      asked.push(new Headers(init.headers));
      return answers[asked.length - 1];
    };
    const given = { createPortalClient, httpAdapter, api: 'http://localhost/api/v1/service', mine };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it is the guide's own code
    const run = new Function(...Object.keys(given), `${code}; return client;`) as (
      ...values: unknown[]
    ) => PortalClient;
    const client = run(...Object.values(given));
    await client.invoke(signInWithPassword, { email: 'ada@harbour.example', password: 'any' });
    await client.invoke(listQuotes, {});
    assert.deepEqual(
      asked.map((headers) => [headers.get('portico-session'), headers.get('authorization')]),
      [
        ['token', null],
        ['token', 'Bearer first'],
      ],
    );
  });

  /** The guide's snippets of one language. */
  async function snippets(language: string): Promise<string[]> {
    const guide = await readFile(join(import.meta.dirname, '../../stories/sessions.mdx'), 'utf8');
    const all = guide.matchAll(/^```(\w+)\n([^]*?)^```$/gm);
    return Array.from(all, ([, of, code = '']) => (of === language ? [code] : [])).flat();
  }
});
