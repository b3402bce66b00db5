/**
 * A portal's backend in plain Node: one file, no package. It keeps its records in memory and forgets them when it stops;
 * put your own database where the maps are.
 */
import { Buffer } from 'node:buffer';
import { randomBytes, randomUUID, scryptSync, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import process from 'node:process';
import { setTimeout } from 'node:timers';
import { URL } from 'node:url';

// 1. What there is: a firm, the people who sign in, and their quotes.

const firm = {
  slug: 'harbour',
  name: 'Harbour Electric',
  branding: { color: '#0d5c82', logo: null },
  policies: {
    ...{ signInByCode: false, signUp: false, duplicates: false, magicLinks: false, passkeys: false },
    secondFactor: 'off',
  },
  timeZone: 'Australia/Sydney',
  currency: 'AUD',
  locale: 'en-AU',
  pages: {},
  version: '1.0',
};

const accounts = new Map();
const quotes = new Map();

function addAccount(id, displayName, email, password) {
  const salt = randomBytes(16);
  const permissions = { pages: ['quotes'], write: true, delete: true };
  const account = { id, clientName: displayName, displayName, email, role: 'client', permissions };
  accounts.set(email, { account, salt, hash: scryptSync(password, salt, 32) });
}

function addQuote(id, accountId, { status = 'pending', days = 30, amount = 25_000 } = {}) {
  const money = (cents) => ({ amount: cents, currency: firm.currency });
  const tax = Math.round(amount / 10);
  const at = new Date().toISOString();
  const isDecided = status === 'accepted' || status === 'declined';
  const reason = status === 'declined' ? 'Too late for us' : null;
  quotes.set(id, {
    accountId,
    quote: {
      ...{ id, number: `Q-${1000 + quotes.size}`, title: `Rewiring, part ${quotes.size + 1}`, status },
      ...{ issuedOn: dayIn(-10), expiresOn: dayIn(days), decidedAt: isDecided ? at : null },
      ...{ total: money(amount + tax), subtotal: money(amount), taxes: [{ rate: '10', amount: money(tax) }] },
      ...{ introduction: '', terms: 'Payable within 14 days.' },
      lines: [
        {
          ...{ id: `${id}-1`, description: 'Labour', quantity: '1', unit: '' },
          ...{ unitPrice: money(amount), taxRate: '10', net: money(amount) },
        },
      ],
      decision: isDecided ? { outcome: status, at, by: 'Ada Lane', reason } : null,
    },
  });
}

function dayIn(days) {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

addAccount('a-1', 'Ada Lane', 'ada@harbour.example', 'correct horse portal staple');
addAccount('a-2', 'Ben Cole', 'ben@harbour.example', 'another horse portal staple');
for (let count = 1; count <= 30; count++) addQuote(`ada-${count}`, 'a-1', { amount: 20_000 + count });
for (let count = 1; count <= 10; count++) addQuote(`ben-${count}`, 'a-2');
addQuote('ada-accepted', 'a-1', { status: 'accepted' });
addQuote('ada-declined', 'a-1', { status: 'declined' });
addQuote('ada-expired', 'a-1', { status: 'expired', days: -3 });
addQuote('ada-draft', 'a-1', { status: 'draft' });

// 2. Refusals, and what is taken. A field that is not listed, or not as listed, is named.

class Refusal extends Error {
  constructor(status, code, more = {}) {
    super(code);
    this.problem = { type: 'about:blank', title: code, status, code, ...more };
  }
}

const text = (longest) => (value) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longest ? value.trim() : undefined;
// A password is taken to the letter: blanks around it are part of it.
const password = (value) =>
  typeof value === 'string' && value !== '' && value.length <= 512 ? value : undefined;
const email = (value) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? text(254)(value) : undefined);
const oneOf =
  (...words) =>
  (value) =>
    words.includes(value) ? value : undefined;
const number = (most) => (value) =>
  /^\d{1,3}$/.test(value) && value >= 1 && value <= most ? Number(value) : undefined;
const optional = (read) => Object.assign((value) => read(value), { isOptional: true });

function taken(fields, given) {
  const wrong = Object.keys(given).filter((name) => !Object.hasOwn(fields, name));
  const input = {};
  for (const [name, read] of Object.entries(fields)) {
    if (given[name] === undefined && read.isOptional) continue;
    input[name] = read(given[name]);
    if (input[name] === undefined) wrong.push(name);
  }
  if (wrong.length === 0) return input;
  throw new Refusal(400, 'invalid-input', {
    issues: wrong.map((name) => ({ path: [name], message: 'Invalid' })),
  });
}

// 3. The session: a random cookie that no script can read.

const sessions = new Map();
const cookie = `${firm.slug}-session`;

function signIn({ email: address, password }, { response }) {
  const known = accounts.get(address.toLowerCase());
  // The same work for an address that nobody has. A real backend also limits how often one may try.
  const { salt, hash } = known ?? { salt: Buffer.alloc(16), hash: Buffer.alloc(32) };
  if (!timingSafeEqual(scryptSync(password, salt, 32), hash) || !known)
    throw new Refusal(401, 'wrong-credentials');
  const token = randomBytes(32).toString('base64url');
  const session = { account: known.account, expiresAt: new Date(Date.now() + 86_400_000).toISOString() };
  sessions.set(token, session);
  // Over https also: `Secure`, and `__Host-` in front of the name.
  response.setHeader('set-cookie', `${cookie}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=86400`);
  return { step: 'signed-in', session };
}

function tokenOf(request) {
  return new RegExp(`(?:^|; )${cookie}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1];
}

function sessionOf(request) {
  const session = sessions.get(tokenOf(request));
  if (session && Date.parse(session.expiresAt) > Date.now()) return session;
  throw new Refusal(401, 'signed-out');
}

function signOut(_input, { request, response }) {
  sessions.delete(tokenOf(request));
  response.setHeader('set-cookie', `${cookie}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`);
  return {};
}

// 4. Quotes: always those of whoever is signed in. Drafts are the firm's own.

function own({ account }) {
  return [...quotes.values()]
    .filter(({ accountId, quote }) => accountId === account.id && quote.status !== 'draft')
    .map(({ quote }) => quote);
}

function listQuotes({ limit = 50, cursor = '0', sort = '-issuedOn', status, search = '' }, { session }) {
  const by = sort.replace('-', '');
  const key = (quote) => (by === 'total' ? quote.total.amount : (quote[by] ?? ''));
  const found = own(session)
    .filter((quote) => !status || quote.status === status)
    .filter(({ number: no, title }) => `${no} ${title}`.toLowerCase().includes(search.toLowerCase()))
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  if (sort.startsWith('-')) found.reverse();
  const from = Number(cursor);
  const items = found.slice(from, from + limit).map(summary);
  return { items, next: from + limit < found.length ? `${from + limit}` : null };
}

function summary({ id, number: no, title, status, issuedOn, expiresOn, decidedAt, total }) {
  return { id, number: no, title, status, issuedOn, expiresOn, decidedAt, total };
}

function getQuote({ quoteId }, { session }) {
  const quote = own(session).find(({ id }) => id === quoteId);
  // Somebody else's quote answers as one that does not exist.
  if (!quote) throw new Refusal(404, 'not-found');
  return quote;
}

/** With a database: one `UPDATE … WHERE status = 'pending'`, so that of several decisions at once one counts. */
function decide(outcome, { quoteId, reason = null }, context) {
  const quote = getQuote({ quoteId }, context);
  if (quote.status === 'expired') {
    throw new Refusal(409, 'quote-expired', { facts: { expiresOn: quote.expiresOn } });
  }
  if (quote.decision) {
    const { outcome: before, at } = quote.decision;
    throw new Refusal(409, 'quote-decided', { facts: { outcome: before, decidedAt: at } });
  }
  const at = new Date().toISOString();
  const decision = { outcome, at, by: context.session.account.displayName, reason };
  return Object.assign(quote, { status: outcome, decidedAt: at, decision });
}

// 5. The operations, by the contract's names, methods and paths. Leave out what you do not have.

const quoteId = text(64);
const sorts = ['issuedOn', 'expiresOn', 'number', 'title', 'total'].flatMap((by) => [by, `-${by}`]);
const operations = {
  'firm.get': { route: 'GET /firm', answer: () => ({ ...firm, operations: Object.keys(operations) }) },
  'identity.signInWithPassword': {
    route: 'POST /sign-in/password',
    takes: { email, password },
    answer: signIn,
  },
  'identity.getSession': { route: 'GET /session', needsSession: true, answer: (_, { session }) => session },
  'identity.signOut': { route: 'POST /session/sign-out', answer: signOut },
  'quotes.list': {
    route: 'GET /quotes',
    needsSession: true,
    takes: {
      limit: optional(number(500)),
      cursor: optional(oneOf(...Array(1000).keys().map(String))),
      sort: optional(oneOf(...sorts)),
      search: optional(text(200)),
      status: optional(oneOf('pending', 'accepted', 'declined', 'expired')),
    },
    answer: listQuotes,
  },
  'quotes.get': { route: 'GET /quotes/{quoteId}', needsSession: true, takes: { quoteId }, answer: getQuote },
  'quotes.accept': {
    route: 'POST /quotes/{quoteId}/accept',
    needsSession: true,
    takesKey: true,
    takes: { quoteId },
    answer: (input, context) => decide('accepted', input, context),
  },
  'quotes.decline': {
    route: 'POST /quotes/{quoteId}/decline',
    needsSession: true,
    takesKey: true,
    takes: { quoteId, reason: text(1000) },
    answer: (input, context) => decide('declined', input, context),
  },
};

// 6. HTTP: find the operation, read its input, answer, or tell why not.

const base = `/api/v1/${firm.slug}`;
const routes = Object.entries(operations).map(([name, operation]) => {
  const [method, path] = operation.route.split(' ');
  return {
    name,
    method,
    pattern: new RegExp(`^${path.replace(/\{(\w+)\}/, '(?<$1>[^/]+)')}$`),
    ...operation,
  };
});

const kept = new Map();

/** A write sent again under its key is answered as before, and has no second effect. */
function once(key, input, { session, name }, act) {
  if (!key) throw new Refusal(400, 'idempotency-key-missing');
  const place = `${session.account.id} ${key}`;
  const what = JSON.stringify([name, input]);
  const before = kept.get(place);
  if (before && before.what !== what) throw new Refusal(422, 'idempotency-key-reused');
  if (before) return before.answer;
  const answer = JSON.parse(JSON.stringify(act()));
  kept.set(place, { what, answer });
  setTimeout(() => kept.delete(place), 86_400_000).unref();
  return answer;
}

async function handle(request, response) {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : '';
  const found = routes.find(({ method, pattern }) => method === request.method && pattern.test(path));
  if (!found) throw new Refusal(404, 'not-found');
  const inPath = Object.entries(found.pattern.exec(path).groups ?? {});
  const session = found.needsSession ? sessionOf(request) : undefined;
  const given = request.method === 'GET' ? Object.fromEntries(searchParams) : await bodyOf(request);
  const fromPath = Object.fromEntries(inPath.map(([name, value]) => [name, decoded(value)]));
  const input = taken(found.takes ?? {}, { ...given, ...fromPath });
  const act = () => found.answer(input, { request, response, session });
  return found.takesKey
    ? once(request.headers['idempotency-key'], input, { session, name: found.name }, act)
    : act();
}

/** A part of the path. What is no text in it names nothing. */
function decoded(value) {
  try {
    return decodeURIComponent(value);
  } catch {
    throw new Refusal(404, 'not-found');
  }
}

async function bodyOf(request) {
  // Other sites' forms can send neither: that keeps them from acting in a client's name.
  if (!/^application\/json/.test(request.headers['content-type'] ?? '')) throw new Refusal(415, 'wrong-type');
  if (!request.headers['portico-client']) throw new Refusal(403, 'origin-refused');
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > 100_000) throw new Refusal(413, 'too-large');
    chunks.push(chunk);
  }
  try {
    return Object(JSON.parse(Buffer.concat(chunks).toString()));
  } catch {
    throw new Refusal(400, 'invalid-input', { issues: [{ path: [], message: 'No JSON' }] });
  }
}

const server = createServer((request, response) => {
  const send = (status, type, body) => {
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(JSON.stringify(body));
  };
  handle(request, response).then(
    (answer) => send(200, 'application/json', answer),
    (error) => {
      const requestId = randomUUID();
      if (!(error instanceof Refusal)) process.stderr.write(`${requestId} ${error.stack}\n`);
      const { problem } = error instanceof Refusal ? error : new Refusal(500, 'internal');
      send(problem.status, 'application/problem+json', { ...problem, requestId });
    },
  );
});

server.listen(Number(process.env.PORT ?? 4500), '127.0.0.1', () => {
  process.stdout.write(`http://localhost:${server.address().port}${base}\n`);
});
